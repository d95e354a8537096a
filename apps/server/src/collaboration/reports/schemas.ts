// SPDX-License-Identifier: Apache-2.0
import { choices, MAX_ATTACHMENTS, textFields } from '@primum/intake'
import { z } from 'zod'
import { contactKinds } from './incoming.ts'

const instant = z.iso.datetime({ offset: false }).describe('RFC 3339, UTC')
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const yesNoUnknown = z.enum(choices.patientAtRisk)
const kind = z.enum(choices.kind)

export const report = z
  .object({
    id: z.uuid(),
    receivedAt: instant,
    case: z.object({ id: z.uuid(), number: z.string() }).nullable(),
    kind: kind.describe('As the reporter said; a patient at risk is always routed to safety too'),
    patientAtRisk: yesNoUnknown,
    deviceTested: yesNoUnknown.describe('yes: the device is in quarantine and never returns to a patient'),
    encrypted: z.boolean(),
    summary: z.string().nullable().describe('null: it is inside the ciphertext'),
    product: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    document: z
      .object({ sha256, sizeBytes: z.int() })
      .describe('What was stored: `primum.report/1`, or an age file that holds one'),
    attachments: z.array(z.object({ position: z.int(), name: z.string(), sha256, sizeBytes: z.int() })),
    spam: z.boolean(),
    hasAccount: z.boolean().describe('Whether the reporter gathers reports under a code'),
  })
  .meta({ id: 'Report' })

export const reportPage = z
  .object({ items: z.array(report), nextCursor: z.string().nullable() })
  .meta({ id: 'ReportPage' })

export const reportQuery = z.object({
  caseId: z.uuid().optional(),
  spam: z.stringbool().optional().describe('Absent: both'),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const reportMark = z
  .strictObject({ spam: z.boolean(), reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'ReportMark' })

export const reportKey = z
  .object({
    id: z.uuid(),
    recipient: z.string().describe('age recipient (X25519)'),
    fingerprint: sha256.describe('SHA-256 of the recipient and a line feed'),
    addedAt: instant,
    retiredAt: instant.nullable(),
  })
  .meta({ id: 'ReportKey' })

export const reportKeyDraft = z
  .strictObject({
    recipient: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/, 'must be an age recipient, age1…'),
  })
  .meta({ id: 'ReportKeyDraft' })

const text = (name: keyof typeof textFields) => z.string().max(textFields[name].max)

/** What a tool sends: the form's own fields, so that both say the same. What is required depends on how the report comes. */
export const newReport = z
  .strictObject({
    kind: kind.optional(),
    patientAtRisk: yesNoUnknown.optional(),
    summary: text('summary').optional().describe('Required unless `csaf` or `encrypted` is given'),
    description: text('description').optional().describe('As `summary`'),
    product: text('product').optional(),
    productId: z.uuid().optional(),
    version: text('version').optional(),
    configuration: text('configuration').optional(),
    environment: text('environment').optional(),
    impact: text('impact').optional(),
    exploitation: z.enum(choices.exploitation).optional(),
    exploitationDetails: text('exploitationDetails').optional(),
    disclosurePlans: text('disclosurePlans').optional(),
    deviceTested: yesNoUnknown.optional(),
    creditWish: z.enum(choices.creditWish).optional(),
    creditName: text('creditName').optional(),
    wantsReward: z.enum(choices.wantsReward).optional(),
    contact: z.enum(contactKinds).optional().describe('How to reach the reporter; absent: anonymous'),
    email: z.string().max(254).optional(),
    reporterName: z.string().max(200).optional(),
    accountCode: z.string().max(60).optional(),
    attachments: z
      .array(z.strictObject({ name: z.string().min(1).max(200), content: z.base64() }))
      .max(MAX_ATTACHMENTS)
      .optional()
      .describe('What is larger than this body goes to /report or to the status page'),
    csaf: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('A CSAF 2.0 or 2.1 document: it fills in the fields that are not given, and is attached'),
    encrypted: z
      .string()
      .max(2_900_000)
      .optional()
      .describe('An armored age file that holds a report, for the recipients of /report/key.txt'),
    ticket: z
      .string()
      .max(200)
      .optional()
      .describe('From `POST /api/v1/reports/tickets`; the same ticket again is the same report'),
    work: z.string().max(20).optional().describe('Proof of work over the ticket (docs/reporting.md)'),
  })
  .meta({ id: 'NewReport' })

export const receivedReport = z
  .object({
    number: z.string().describe('Of the case'),
    statusUrl: z.string().describe('Private; shown once'),
    accountCode: z.string().nullable().describe('Of an account that was made; shown once'),
    alreadyKnown: z.boolean(),
    receipt: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe('`primum.receipt/1`; null: the log is behind, and the status page has it later'),
  })
  .meta({ id: 'ReceivedReport' })

export const ticket = z
  .object({
    ticket: z.string(),
    workBits: z
      .int()
      .describe('Zero bits that a proof of work has in front; without one fewer reports are taken'),
  })
  .meta({ id: 'ReportTicket' })
