// SPDX-License-Identifier: Apache-2.0
import { caseEventKinds, caseKinds, caseStates, type Need, needs, outcomes } from '@primum/cases'
import { z } from 'zod'
import { clock } from '../../platform/clocks/index.ts'
import { visibilities } from './messages.ts'
import { creditWishes, vendorStatuses } from './participants.ts'
import { roles } from './parties.ts'

export const instant = z.iso.datetime({ offset: false }).describe('RFC 3339, UTC')
export const priorities = ['low', 'normal', 'high', 'urgent'] as const
const priority = z.enum(priorities)
// The keys of the table are exactly the needs.
const needNames = Object.keys(needs) as [Need, ...Need[]]
const title = z.string().trim().min(1).max(300)
const tag = z.string().trim().min(1).max(60)
const product = z.object({ id: z.uuid(), name: z.string() })
const person = z.object({ id: z.uuid(), name: z.string() })
const caseName = z.object({ id: z.uuid(), number: z.string() })

/** A case that the team makes itself. */
export const caseInput = z
  .strictObject({
    kind: z.enum(caseKinds),
    title,
    productId: z.uuid().nullable().default(null),
  })
  .meta({ id: 'CaseDraft' })
export type CaseInput = z.output<typeof caseInput>

const version = z.int().min(1).describe('Of the case as you saw it; another one is a conflict')

export const caseChange = z
  .strictObject({
    version,
    title: title.optional(),
    priority: priority.optional(),
    tags: z.array(tag).max(50).optional(),
    productId: z.uuid().nullable().optional(),
    assignees: z.array(z.uuid()).max(50).optional(),
  })
  .meta({ id: 'CaseChange' })
export type CaseChange = z.output<typeof caseChange>

/** Why a case waits for the team. */
export const waits = ['acknowledge', 'answer', 'overdue', 'embargo-over', 'review'] as const
const wait = z
  .enum(waits)
  .describe(
    'acknowledge: the report is not acknowledged; answer: a participant wrote last; overdue: a clock is; embargo-over: its date has passed; review: a date is proposed',
  )

export const caseSummary = z
  .object({
    id: z.uuid(),
    number: z.string(),
    kind: z.enum(caseKinds),
    title: z.string(),
    state: z.enum(caseStates),
    outcome: z.enum(outcomes).nullable(),
    priority,
    tags: z.array(z.string()),
    product: product.nullable(),
    assignees: z.array(person),
    openedAt: instant,
    changedAt: instant,
    publicAt: instant.nullable(),
    embargoEndsAt: instant.nullable().describe('Null where there is none, or it is over'),
    nextDueAt: instant.nullable().describe('Of the running clock that ends first'),
    silentDays: z
      .int()
      .nullable()
      .describe('Whole days since those who reported were last told anything; null where nobody waits'),
    waits: z.array(wait),
  })
  .meta({ id: 'CaseSummary' })

export const caseSorts = ['waiting', 'newest', 'due', 'priority'] as const

const words = <const Words extends readonly [string, ...string[]]>(list: Words) =>
  z
    .string()
    .transform((text) => text.split(',').filter((word) => word !== ''))
    .pipe(z.array(z.enum(list)))
    .describe(`Comma-separated: ${list.join(', ')}`)

export const caseQuery = z.object({
  state: words(caseStates).optional(),
  open: z
    .stringbool()
    .optional()
    .describe('true: neither closed nor dismissed, or waiting for an answer all the same'),
  kind: words(caseKinds).optional(),
  priority: words(priorities).optional(),
  product: z.uuid().optional(),
  assignee: z.uuid().optional(),
  tag: tag.optional(),
  waiting: z.stringbool().optional().describe('true: only those that wait for the team'),
  overdue: z.stringbool().optional().describe('true: only those with an overdue clock'),
  q: z.string().max(200).optional().describe('Part of the number, the title or the CVE id'),
  sort: z.enum(caseSorts).default('waiting'),
  cursor: z.string().max(500).optional().describe('Opaque, from `nextCursor` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type CaseQuery = z.output<typeof caseQuery>

export const caseCounts = z
  .object({
    open: z.int(),
    waiting: z.int().describe('Cases that wait for the team'),
    overdue: z.int().describe('Open cases with an overdue clock'),
    byState: z.record(z.enum(caseStates), z.int()),
  })
  .meta({ id: 'CaseCounts' })

export const casePage = z
  .object({
    items: z.array(caseSummary),
    total: z.int(),
    nextCursor: z.string().nullable(),
    counts: caseCounts.describe('Of all cases, whatever the filter'),
  })
  .meta({ id: 'CasePage' })

export const participant = z
  .object({
    id: z.uuid(),
    role: z.enum(roles),
    name: z.string(),
    organisation: z.string(),
    email: z.string().nullable(),
    anonymous: z.boolean(),
    credit: z.object({
      wish: z.enum(creditWishes),
      name: z.string().nullable(),
      link: z.string().nullable(),
    }),
    via: caseName.nullable().describe('The duplicate with which they came'),
    joinedAt: instant,
    leftAt: instant.nullable(),
    leftBecause: z.string().nullable(),
    link: z
      .object({
        madeAt: instant,
        expiresAt: instant.nullable().describe('Null: it does not expire'),
        revokedAt: instant.nullable(),
      })
      .nullable(),
    statement: z
      .object({
        status: z.enum(vendorStatuses),
        statement: z.string(),
        at: instant,
        recordedBy: z.string(),
      })
      .nullable()
      .describe('Of a vendor, the newest'),
  })
  .meta({ id: 'CaseParticipant' })

export const embargoProposal = z.object({
  position: z.int(),
  endsAt: instant,
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: instant,
  state: z.enum(['open', 'agreed', 'declined', 'superseded']),
  answers: z.array(
    z.object({
      party: z.string().describe('`team`, or the id of a participant'),
      name: z.string(),
      answer: z.enum(['agree', 'decline']),
      reason: z.string(),
      recordedBy: z.string(),
      at: instant,
    }),
  ),
  waitsFor: z.array(z.object({ party: z.string(), name: z.string() })),
})

export const embargo = z
  .object({
    endsAt: instant.nullable(),
    agreed: z.boolean().describe('False: by the published policy'),
    liftedAt: instant.nullable(),
    liftedBecause: z.string().nullable(),
    proposals: z.array(embargoProposal).describe('Newest first'),
  })
  .meta({ id: 'CaseEmbargo' })

const flawRelease = z.object({
  productId: z.uuid(),
  productName: z.string(),
  releaseId: z.uuid(),
  version: z.string(),
  component: z.string().nullable(),
  findingId: z.uuid().nullable(),
  how: z.enum(['found', 'chosen']),
})

export const caseFlawView = z
  .object({
    flawId: z.string(),
    cveId: z.string().nullable(),
    title: z.string(),
    description: z.string(),
    cvss: z.array(z.string()),
    cwes: z.array(z.string()),
    components: z.array(
      z.object({ purl: z.string().nullable(), cpe: z.string().nullable(), vers: z.string().nullable() }),
    ),
    withdrawnBecause: z.string().nullable(),
    judging: z.boolean().describe('True while releases wait to be judged anew'),
    affected: z.array(flawRelease),
    fixed: z.array(flawRelease),
    notAffected: z.array(flawRelease),
  })
  .meta({ id: 'CaseFlaw' })

export const caseDetail = z
  .object({
    ...caseSummary.shape,
    version,
    openedBy: z.enum(['report', 'own']),
    mergedInto: caseName.nullable(),
    duplicates: z.array(caseName),
    steps: z.object({
      acknowledgedAt: instant.nullable(),
      reproducedAt: instant.nullable(),
      assessedAt: instant.nullable(),
      remediedAt: instant.nullable(),
      disclosedAt: instant.nullable(),
      closedAt: instant.nullable(),
      dismissedAt: instant.nullable(),
    }),
    said: z.object({
      confirmedHow: z.string().nullable(),
      conclusion: z.enum(['controlled', 'uncontrolled']).nullable(),
      remedy: z.string().nullable(),
      publication: z
        .object({
          kind: z.enum(['advisory', 'elsewhere']),
          trackingId: z.string().optional(),
          where: z.string().optional(),
          reason: z.string().optional(),
        })
        .nullable(),
      vigilanceReference: z.string().nullable(),
      endedBecause: z.string().nullable(),
    }),
    next: z
      .array(
        z.object({
          event: z.enum(caseEventKinds),
          title: z.string(),
          needs: z.array(z.object({ need: z.enum(needNames), words: z.string() })),
        }),
      )
      .describe('What the team may do now, and what it takes'),
    embargo,
    participants: z.array(participant),
    clocks: z.array(clock),
    flaw: caseFlawView.nullable(),
  })
  .meta({ id: 'Case' })
export type CaseDetail = z.output<typeof caseDetail>

export const messageInput = z
  .strictObject({
    visibility: z.enum(visibilities),
    to: z.uuid().optional().describe('Of a direct message: the participant'),
    text: z.string().trim().min(1).max(50_000),
  })
  .refine(
    ({ visibility, to }) => (visibility === 'direct') === (to !== undefined),
    'a direct message names its participant',
  )
  .meta({ id: 'CaseMessageDraft' })

export const attachment = z.object({ sha256: z.string(), sizeBytes: z.int(), fileName: z.string() })

export const message = z
  .object({
    id: z.uuid(),
    from: z.enum(['team', 'participant']),
    fromName: z.string(),
    fromParticipant: z.uuid().nullable(),
    visibility: z.enum(visibilities),
    to: z.uuid().nullable(),
    text: z.string().nullable(),
    ciphertext: z
      .object({ sha256: z.string(), sizeBytes: z.int() })
      .nullable()
      .describe('Encrypted to the team’s key; decrypted by whoever holds it'),
    attachments: z.array(attachment),
    at: instant,
  })
  .meta({ id: 'CaseMessage' })

export const timelineItem = z
  .object({
    id: z.string(),
    kind: z.string(),
    by: z.object({ kind: z.enum(['team', 'participant', 'system']), name: z.string() }),
    detail: z.record(z.string(), z.unknown()),
    at: instant,
  })
  .meta({ id: 'CaseTimelineItem' })
