// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { instant, releaseId, vexStatus } from '../schemas.ts'

export const vexDocumentId = z.uuid()

/** A VEX document that somebody else made, kept beside a release. */
export const vexDocument = z
  .object({
    id: vexDocumentId,
    releaseId,
    fileName: z.string(),
    sha256: z.string(),
    sizeBytes: z.int(),
    dialect: z.enum(['openvex', 'cyclonedx', 'csaf']),
    specVersion: z.string(),
    documentId: z.string().nullable().describe('As the document names itself'),
    author: z.string().nullable().describe('As the document says; nobody checked it'),
    statements: z.int(),
    uploadedBy: z.string(),
    uploadedAt: instant,
  })
  .meta({ id: 'VexDocument' })

export const unmatchedStatement = z.object({
  path: z.string().describe('JSON Pointer into the document'),
  vulnerability: z.string(),
  status: vexStatus,
  reason: z
    .enum(['no-product', 'other-product', 'no-finding'])
    .describe(
      'no-product: it names none; other-product: it is about another, or about a version that cannot be compared; no-finding: the flaw is not open here in what it names',
    ),
})

export const vexDocumentDetail = z
  .object({
    ...vexDocument.shape,
    matched: z.int().describe('Statements about an open finding of the release as it is now'),
    unmatched: z.array(unmatchedStatement).describe('The first 500 of the others'),
  })
  .meta({ id: 'VexDocumentDetail' })

export const vexUploadResult = z
  .object({ document: vexDocumentDetail, alreadyKnown: z.boolean() })
  .meta({ id: 'VexUploadResult' })

/** What one document says of a finding: its statement that counts there. */
export const vexEvidence = z
  .object({
    document: vexDocument.pick({ id: true, fileName: true, dialect: true, author: true, uploadedAt: true }),
    path: z.string().describe('JSON Pointer into the document'),
    status: vexStatus,
    justification: z.string().nullable(),
    impactStatement: z.string().nullable(),
    actionStatement: z.string().nullable(),
    statusNotes: z.string().nullable(),
    supplier: z.string().nullable(),
    statedAt: instant.nullable(),
    scope: z
      .enum(['component-in-product', 'product', 'component'])
      .describe('What it speaks of, from the most to the least specific'),
    counts: z.boolean().describe('Of all documents, this is the statement that comes first (docs/vex.md)'),
    isContradicted: z.boolean().describe('Another one of the same weight and time says something else'),
  })
  .meta({ id: 'VexEvidence' })

export type VexDocument = z.output<typeof vexDocument>
export type VexEvidence = z.output<typeof vexEvidence>
