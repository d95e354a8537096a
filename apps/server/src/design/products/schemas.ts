// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { findingCounts, harmSeverity, instant, productId } from '../schemas.ts'

export const hazard = z.strictObject({
  name: z.string().trim().min(1).max(200),
  harm: z.string().trim().min(1).max(500),
  severity: harmSeverity,
})

/** What a person says about a product. */
export const productInput = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    udiDi: z
      .array(z.string().trim().min(1).max(60))
      .max(50)
      .default([])
      .describe('UDI-DI: device identifiers (21 CFR 801.3)'),
    intendedUse: z.string().trim().max(4_000).default(''),
    essentialFunctions: z
      .array(z.string().trim().min(1).max(500))
      .max(100)
      .default([])
      .describe('Functions whose loss could harm a patient'),
    hazards: z.array(hazard).max(200).default([]),
    sold: z
      .boolean()
      .default(true)
      .describe('False: no longer sold; fielded releases are watched all the same'),
  })
  .meta({ id: 'ProductDraft' })

export const product = z
  .object({
    ...productInput.shape,
    udiDi: z.array(z.string()),
    intendedUse: z.string(),
    essentialFunctions: z.array(z.string()),
    hazards: z.array(hazard),
    sold: z.boolean(),
    id: productId,
    example: z.boolean().describe('Belongs to the fictional example maker'),
    releases: z.int(),
    findings: findingCounts,
    createdAt: instant,
    changedAt: instant,
  })
  .meta({ id: 'Product' })

export type ProductInput = z.output<typeof productInput>
export type Product = z.output<typeof product>
