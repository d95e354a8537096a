// SPDX-License-Identifier: Apache-2.0
import { csafVersions, standings, tlpLabels } from '@primum/advisory/provider'
import { z } from 'zod'

export const csafVersion = z.enum(csafVersions)
export const tlp = z.enum(tlpLabels)
const instant = z.iso.datetime({ offset: true })
const words = z.string().trim().min(1).max(2_000)

/** An https URL, as CSAF 2.0 and 2.1, section 3.2.1.8 want a namespace under the publisher's control. */
const namespace = z.url({ protocol: /^https?$/ }).max(500)

export const providerInput = z
  .strictObject({
    version: z
      .int()
      .min(0)
      .describe(
        'That of the settings which were read; 0 where none were saved yet. Another one is a conflict',
      ),
    namespace: namespace.nullable().describe('Null: the address of this instance'),
    contactDetails: words.nullable(),
    issuingAuthority: words.nullable(),
    leadingVersion: csafVersion.describe('Whose metadata the well-known address gives'),
    listOnAggregators: z.boolean(),
    mirrorOnAggregators: z.boolean(),
    maintainedFrom: instant.nullable().describe('CSAF 2.1 only'),
    maintainedUntil: instant.nullable().describe('CSAF 2.1 only'),
  })
  .meta({ id: 'ProviderDraft' })

export const provider = z
  .object({
    ...providerInput.shape,
    metadataUrl: z.string(),
    keys: z.array(z.object({ fingerprint: z.string(), url: z.string() })),
    changedAt: z.string().nullable(),
  })
  .meta({ id: 'Provider' })

export const providedDocument = z
  .object({
    trackingId: z.string(),
    csafVersion,
    tlp,
    title: z.string(),
    revision: z.string(),
    url: z.string(),
    initialReleaseDate: z.string(),
    currentReleaseDate: z.string(),
    sha256: z.string(),
    signedBy: z.string().describe('Fingerprint of the OpenPGP key'),
    sizeBytes: z.int(),
  })
  .meta({ id: 'ProvidedDocument' })

const standing = z.enum(standings)

/** From the worst; what is not known comes before what is good. */
export const affectedAnswers = [
  'known_affected',
  'under_investigation',
  'unknown',
  'unknown_product',
  'unknown_version',
  'no_statement',
  'fixed',
  'known_not_affected',
] as const

export const affected = z
  .object({
    answer: z
      .enum(affectedAnswers)
      .describe(
        'The worst that a published advisory says of this version. `no_statement`: no advisory speaks of it, which is no promise',
      ),
    explanation: z.string(),
    product: z
      .string()
      .nullable()
      .describe('As the advisories or the maker call it; null when it is not known'),
    version: z.string(),
    advisories: z.array(
      z.object({
        trackingId: z.string(),
        title: z.string(),
        tlp,
        revision: z.string(),
        currentReleaseDate: z.string(),
        url: z.string().describe('The CSAF document'),
        page: z.string().describe('The same for people'),
        standings: z
          .array(
            z.object({
              vulnerability: z.string(),
              title: z.string().nullable(),
              standing,
              justification: z.string().nullable(),
              impact: z.string().nullable(),
              by: z
                .enum(['version', 'range', 'product'])
                .describe('Whether it names this version, a range around it, or the product as a whole'),
              remediations: z.array(
                z.object({ category: z.string(), details: z.string(), url: z.string().nullable() }),
              ),
            }),
          )
          .describe('Empty: it names the product and says nothing of this version'),
      }),
    ),
  })
  .meta({ id: 'Affected' })

export type ProviderInput = z.output<typeof providerInput>
export type Provider = z.output<typeof provider>
export type ProvidedDocument = z.output<typeof providedDocument>
export type Affected = z.output<typeof affected>
export type AffectedAnswer = Affected['answer']
