// SPDX-License-Identifier: Apache-2.0
import { advisoryProfiles, productStatuses, revisionKinds } from '@primum/advisory/compose'
import { csafVersions, tlpLabels } from '@primum/advisory/provider'
import { noticeParts } from '@primum/advisory/render'
import { z } from 'zod'

const instant = z.iso.datetime({ offset: false }).describe('RFC 3339, UTC')
const person = z.object({ id: z.string(), name: z.string() })

export const advisoryId = z.uuid()
export const csafVersion = z.enum(csafVersions)
export const tlp = z.enum(tlpLabels).describe('TLP 2.0; what a 2.0 document calls WHITE is CLEAR')
export const advisoryState = z
  .enum(['draft', 'approved', 'published', 'discarded'])
  .describe('published: no draft of a further revision is open')
export const revisionKind = z
  .enum(revisionKinds)
  .describe('CSAF 2.1, section 3.1.11.2: major where readers have to compare again, patch for wording alone')

/** A whole CSAF document, to the character. 15 MB are the limit that CSAF 2.0, appendix C.1 gives. */
const documentText = z.string().min(2).max(15_000_000).describe('The CSAF document as JSON text')
const editVersion = z.int().min(1).describe('Of the text that was read; another one since then is a conflict')

const finding = z.object({
  test: z.string().describe('Number of the test in the standard, as 6.1.1; schema for the JSON schema'),
  path: z.string().describe('JSON Pointer into the document'),
  message: z.string(),
})

const inline = z.union([z.string(), z.object({ text: z.string(), href: z.string() })])

/** A page for people without markup; whoever shows it escapes its texts. */
export const block = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('heading'),
      level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
      text: z.string(),
    }),
    z.object({ kind: z.literal('text'), text: z.string() }),
    z.object({ kind: z.literal('warning'), text: z.string() }),
    z.object({
      kind: z.literal('facts'),
      rows: z.array(z.object({ term: z.string(), values: z.array(inline) })),
    }),
    z.object({ kind: z.literal('list'), items: z.array(z.array(inline)) }),
    z.object({
      kind: z.literal('table'),
      caption: z.string(),
      columns: z.array(z.string()),
      rows: z.array(z.array(z.array(inline))),
    }),
  ])
  .meta({ id: 'PageBlock' })

export const difference = z
  .object({
    path: z.string().describe('JSON Pointer'),
    before: z.string().nullable().describe('As JSON; null: it was not there'),
    after: z.string().nullable().describe('As JSON; null: it is there no more'),
  })
  .meta({ id: 'AdvisoryDifference' })

const noticePart = z.enum(noticeParts.map(({ id }) => id))

export const checkedAdvisory = z
  .object({
    fault: z
      .object({
        code: z.string(),
        message: z.string(),
        path: z.string().nullable(),
        line: z.int().nullable(),
      })
      .nullable()
      .describe('Why it cannot be read at all; then nothing else is told'),
    publishable: z.boolean().describe('It is valid in every version in which it would be published'),
    documents: z
      .array(
        z.object({
          csafVersion,
          text: z.string().describe('The document as it would be published now'),
          valid: z.boolean(),
          errors: z.array(finding),
          warnings: z.array(finding),
          infos: z.array(finding),
        }),
      )
      .describe('As it would be published now; a CSAF 2.1 document also as CSAF 2.0'),
    losses: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .describe('What the CSAF 2.0 document does not say'),
    leastRevision: revisionKind.nullable().describe('Null: nothing changed, or nothing is published yet'),
    revision: z.string().nullable().describe('The number that it would get'),
    changes: z.array(difference).describe('Against the revision that is published'),
    page: z.array(block),
    notice: z.array(block),
    noticeMissing: z.array(noticePart).describe('Parts of the notice for patients that nobody wrote yet'),
    readability: z
      .object({
        words: z.int(),
        sentences: z.int(),
        syllables: z.int(),
        grade: z.number().describe('Flesch-Kincaid grade level: school years'),
        ease: z.number().describe('Flesch reading ease: 0 hard, 100 easy'),
      })
      .nullable()
      .describe('Of the notice; null where there is no English text'),
    gradeGoal: z.int(),
    thirtyDayContents: z
      .array(z.object({ id: z.string(), asks: z.string(), isSaid: z.boolean(), where: z.string() }))
      .describe(
        'FDA postmarket guidance (2016), VII.B: what the communication within 30 days says at the least',
      ),
  })
  .meta({ id: 'CheckedAdvisory' })
export type CheckedAdvisory = z.output<typeof checkedAdvisory>

export const revision = z
  .object({
    number: z.string(),
    summary: z.string(),
    tlp,
    withdrawn: z.boolean(),
    publishedAt: instant,
    editedBy: person,
    approvedBy: person,
    sha256: z.string(),
  })
  .meta({ id: 'AdvisoryRevision' })

const head = {
  id: advisoryId,
  trackingId: z.string(),
  title: z.string(),
  state: advisoryState,
  csafVersion,
  tlp,
  case: z.object({ id: z.uuid(), number: z.string() }).nullable(),
  version: z.int().describe('Of the text in work'),
  editedBy: person,
  editedAt: instant,
  publishAt: instant.nullable().describe('When it publishes itself, once it is approved'),
  publicationFault: z.string().nullable().describe('Why it was not published when its time came'),
  revision: z.string().nullable().describe('Number of the revision that is published'),
  publishedAt: instant.nullable(),
  withdrawn: z.boolean(),
}

export const advisorySummary = z.object(head).meta({ id: 'AdvisorySummary' })
export type AdvisorySummary = z.output<typeof advisorySummary>
export const advisoryList = z
  .object({ items: z.array(advisorySummary), nextCursor: z.string().nullable() })
  .meta({ id: 'AdvisoryList' })

export const advisory = z
  .object({
    ...head,
    document: z.string().describe('The CSAF document in work, to the character'),
    revisionKind,
    revisionSummary: z.string(),
    approval: z.object({ by: person, at: instant }).nullable(),
    embargoEndsAt: instant.nullable().describe('Of its case'),
    address: z.string().nullable().describe('Of its public page'),
    revisions: z.array(revision).describe('What was published, the newest first'),
    edits: z.array(z.object({ version: z.int(), by: person, at: instant })).describe('The newest first'),
    createdAt: instant,
  })
  .meta({ id: 'Advisory' })
export type Advisory = z.output<typeof advisory>

export const listQuery = z.strictObject({
  state: advisoryState.optional(),
  case: z.uuid().optional(),
  q: z
    .string()
    .trim()
    .max(200)
    .refine((text) => !text.includes('\u0000'), 'must be text')
    .optional()
    .describe('In the title or the tracking id'),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const draftInput = z
  .strictObject({
    title: z.string().trim().min(1).max(500).optional().describe('Absent: that of the case'),
    caseId: z.uuid().optional().describe('Fills in flaw, scores, products and thanks from the case'),
    profile: z.enum(advisoryProfiles).default('csaf_security_advisory'),
    tlp: z.enum(tlpLabels).default('CLEAR'),
    trackingId: z
      .string()
      .regex(/^\S(?:.*\S)?$/)
      .max(500)
      .optional()
      .describe('Absent: the next of this year'),
  })
  .refine(({ title, caseId }) => title !== undefined || caseId !== undefined, 'a title or a case is needed')
  .meta({ id: 'AdvisoryDraft' })

export const importInput = z
  .strictObject({ document: documentText, caseId: z.uuid().optional() })
  .meta({ id: 'AdvisoryImport' })

export const editInput = z
  .strictObject({
    version: editVersion,
    document: documentText,
    revisionKind: revisionKind.default('minor'),
    revisionSummary: z.string().trim().max(2_000).default(''),
  })
  .meta({ id: 'AdvisoryEdit' })

export const checkInput = z
  .strictObject({
    document: documentText,
    revisionKind: revisionKind.default('minor'),
    revisionSummary: z.string().trim().max(2_000).default(''),
  })
  .meta({ id: 'AdvisoryCheck' })

export const productsInput = z
  .strictObject({
    document: documentText,
    releases: z
      .array(z.strictObject({ releaseId: z.uuid(), status: z.enum(productStatuses) }))
      .min(1)
      .max(500),
  })
  .meta({ id: 'AdvisoryProducts' })

export const documentOnly = z.object({ document: z.string() }).meta({ id: 'AdvisoryDocument' })

export const versionInput = z.strictObject({ version: editVersion }).meta({ id: 'AdvisoryVersion' })

export const scheduleInput = z
  .strictObject({
    version: editVersion,
    publishAt: z.iso.datetime({ offset: true }).nullable().describe('Null: it is published by hand'),
    beforeEmbargo: z
      .boolean()
      .default(false)
      .describe('Also when the embargo of its case has not ended by then'),
  })
  .meta({ id: 'AdvisorySchedule' })

export const publishInput = z
  .strictObject({
    version: editVersion,
    beforeEmbargo: z.boolean().default(false).describe('Also when the embargo of its case has not ended yet'),
  })
  .meta({ id: 'AdvisoryPublication' })

export const withdrawInput = z
  .strictObject({ reason: z.string().trim().min(1).max(8_000).describe('Published with the withdrawal') })
  .meta({ id: 'AdvisoryWithdrawal' })

export const comparison = z.object({ changes: z.array(difference) }).meta({ id: 'AdvisoryComparison' })
