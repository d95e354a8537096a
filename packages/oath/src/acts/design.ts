// SPDX-License-Identifier: Apache-2.0
/** Acts of the first promise: what is in a product, which flaws it has, and what was decided about them. */
import { z } from 'zod'
import { date, defineAct, instant, sha256Hex, text } from './vocabulary.ts'

const id = z.uuid()
const harmSeverity = z.enum(['negligible', 'minor', 'serious', 'critical', 'catastrophic'])
const vexStatus = z.enum(['not_affected', 'affected', 'fixed', 'under_investigation'])
const conclusion = z.enum(['controlled', 'uncontrolled'])
const policyOutcome = z.enum(['fail', 'warn', 'pass'])

const control = z.strictObject({
  id: text(60),
  title: text(500),
  kind: z.enum(['inline', 'compensating']),
  lowers: z.enum(['exploitability', 'severity']),
  by: z.number().int().min(1).max(3),
  evidence: text(2_000),
  reviewedBy: text(200),
  ownRisk: z.enum(['none', 'less', 'more', 'unknown']),
})

export const productFacts = z.strictObject({
  name: text(200),
  /** UDI-DI: device identifiers of the product (21 CFR 801.3; EU MDR Annex VI part C). */
  udiDi: z.array(text(60)).max(50),
  intendedUse: text(4_000),
  /** Functions whose loss could harm a patient (IEC 60601-1: essential performance). */
  essentialFunctions: z.array(text(500)).max(100),
  hazards: z.array(z.strictObject({ name: text(200), harm: text(500), severity: harmSeverity })).max(200),
  /** False: no longer sold, but devices may still be in use, so its fielded releases stay watched (FDA TP-1). */
  sold: z.boolean(),
})

export const releaseFacts = z.strictObject({
  product: id,
  version: text(100),
  stage: z.enum(['in-development', 'fielded', 'retired']),
  releasedOn: date.nullable(),
  endOfSupportOn: date.nullable(),
  unitsInField: z.number().int().min(0).nullable(),
})

/** At most this many findings in one act: an act must fit one log entry, so a longer list becomes several acts. */
export const FINDINGS_PER_ACT = 50

const findingFact = z.strictObject({
  finding: id,
  vulnerability: text(200),
  component: text(1_000),
  kev: z.boolean(),
})

const listOf = <Fact extends z.ZodType>(fact: Fact) =>
  z.strictObject({
    sbom: id,
    index: sha256Hex.nullable(),
    findings: z.array(fact).min(1).max(FINDINGS_PER_ACT),
  })

const findingList = listOf(findingFact)

export const designActs = {
  productCreated: defineAct('design/product-created', 1, 'product', productFacts),
  productChanged: defineAct('design/product-changed', 1, 'product', productFacts),
  releaseCreated: defineAct('design/release-created', 1, 'release', releaseFacts),
  releaseChanged: defineAct('design/release-changed', 1, 'release', releaseFacts),
  sbomAccepted: defineAct(
    'design/sbom-accepted',
    1,
    'release',
    z.strictObject({
      sbom: id,
      document: sha256Hex,
      sizeBytes: z.number().int().min(0),
      fileName: text(500),
      format: text(40),
      specVersion: text(40),
      components: z.number().int().min(0),
      unmatched: z.number().int().min(0),
      /** Missing minimum elements (NTIA 2021 and FDA 524B), counted by element. */
      minimumElementsMissing: z.record(text(60), z.number().int().min(1)),
      supersedes: id.nullable(),
      index: sha256Hex.nullable(),
    }),
  ),
  vexAccepted: defineAct(
    'design/vex-accepted',
    1,
    'release',
    z.strictObject({
      vex: id,
      document: sha256Hex,
      sizeBytes: z.number().int().min(0),
      fileName: text(500),
      dialect: z.enum(['openvex', 'cyclonedx', 'csaf']),
      specVersion: text(40),
      statements: z.number().int().min(0),
    }),
  ),
  supportAddendumApplied: defineAct(
    'design/support-addendum-applied',
    1,
    'release',
    z.strictObject({ sbom: id, document: sha256Hex, components: z.number().int().min(0) }),
  ),
  releaseRejudged: defineAct(
    'design/release-rejudged',
    1,
    'release',
    z.strictObject({
      sbom: id,
      index: sha256Hex,
      appeared: z.number().int().min(0),
      changed: z.number().int().min(0),
      closed: z.number().int().min(0),
      reopened: z.number().int().min(0),
    }),
  ),
  findingsAppeared: defineAct('design/findings-appeared', 1, 'release', findingList),
  /** Version 1 did not say what changed. */
  findingsChanged: defineAct(
    'design/findings-changed',
    2,
    'release',
    listOf(findingFact.extend({ changed: z.array(text(40)).max(20) })),
  ),
  /** Version 1 did not say why. */
  findingsClosed: defineAct(
    'design/findings-closed',
    2,
    'release',
    listOf(findingFact.extend({ why: text(400) })),
  ),
  findingsReopened: defineAct('design/findings-reopened', 1, 'release', findingList),
  assessmentProposed: defineAct(
    'design/assessment-proposed',
    1,
    'assessment',
    z.strictObject({
      finding: id,
      release: id,
      vulnerability: text(200),
      component: text(1_000),
      questionSet: text(40),
      matrix: text(40),
      answers: z.record(
        text(60),
        z.strictObject({
          answer: text(60),
          because: text(2_000).optional(),
          evidence: text(2_000).optional(),
        }),
      ),
      phiOnly: z.boolean(),
      severity: harmSeverity,
      exploitability: z.enum(['low', 'medium', 'high']),
      conclusion,
      vexStatus,
      vexJustification: text(100).nullable(),
      controls: z.array(control).max(20),
      rationale: text(8_000),
      /** The assessment that this one repeats for another release, so that the trail is whole. */
      adoptedFrom: id.nullable(),
    }),
  ),
  assessmentSigned: defineAct(
    'design/assessment-signed',
    1,
    'assessment',
    z.strictObject({ as: z.enum(['product-security', 'clinical-safety']), inForce: z.boolean(), conclusion }),
  ),
  assessmentWithdrawn: defineAct(
    'design/assessment-withdrawn',
    1,
    'assessment',
    z.strictObject({ reason: text(2_000) }),
  ),
  assessmentSuperseded: defineAct(
    'design/assessment-superseded',
    1,
    'assessment',
    z.strictObject({ by: id }),
  ),
  /** What became known after a decision and speaks against its grounds; the decision stands. */
  assessmentReviewDue: defineAct(
    'design/assessment-review-due',
    1,
    'assessment',
    z.strictObject({ finding: id, reasons: z.array(text(1_000)).min(1).max(20) }),
  ),
  clockStarted: defineAct(
    'design/clock-started',
    1,
    'clock',
    z.strictObject({
      finding: id,
      rule: text(60),
      startEvent: text(40),
      startedAt: instant,
      dueAt: instant,
      timeZone: text(60),
      calendar: text(60),
    }),
  ),
  clockMet: defineAct(
    'design/clock-met',
    1,
    'clock',
    z.strictObject({ metAt: instant, evidence: text(2_000) }),
  ),
  clockStopped: defineAct('design/clock-stopped', 1, 'clock', z.strictObject({ reason: text(2_000) })),
  startEventRecorded: defineAct(
    'design/start-event-recorded',
    1,
    'finding',
    z.strictObject({ event: text(40), at: instant, note: text(2_000) }),
  ),
  indexReplaced: defineAct(
    'design/intelligence-replaced',
    1,
    'intelligence',
    z.strictObject({
      index: sha256Hex,
      builtAt: instant,
      newestEntryAt: instant.nullable(),
      records: z.number().int().min(0),
      kevEntries: z.number().int().min(0),
      epssScores: z.number().int().min(0),
    }),
    'facts',
  ),
  /** Every release stands by this index from now on, but those that it touches, which are judged next. */
  indexApplied: defineAct(
    'design/intelligence-applied',
    1,
    'intelligence',
    z.strictObject({
      index: sha256Hex,
      before: sha256Hex.nullable(),
      /** Packages of our SBOMs about which it says something else than the one before. */
      packages: z.number().int().min(0),
      /** Releases that hold one of them, or waited already. */
      releases: z.number().int().min(0),
    }),
  ),
  /** EPSS scores that moved within their level were replaced where they stood. */
  scoresRefreshed: defineAct(
    'design/scores-refreshed',
    1,
    'intelligence',
    z.strictObject({ flaws: z.number().int().min(1), findings: z.number().int().min(1) }),
  ),
  intelligenceFailed: defineAct(
    'design/intelligence-failed',
    1,
    'intelligence',
    z.strictObject({ source: text(500), reason: text(2_000) }),
  ),
  calendarSaved: defineAct(
    'design/holiday-calendar-saved',
    1,
    'calendar',
    z.strictObject({ name: text(100), timeZone: text(60), holidays: z.array(date).max(400) }),
    'facts',
  ),
  /** The text is kept by the server, under its hash; an act has no room for it. */
  policySet: defineAct(
    'design/policy-set',
    1,
    'policy',
    z.strictObject({
      name: text(100),
      policy: sha256Hex,
      rules: z.number().int().min(1),
      tests: z.number().int().min(0),
      before: sha256Hex,
    }),
  ),
  /** What a policy says of findings anew; `rules` are those that made the outcome. */
  policyApplied: defineAct(
    'design/policy-applied',
    1,
    'release',
    z.strictObject({
      policy: sha256Hex,
      findings: z
        .array(
          z.strictObject({
            finding: id,
            vulnerability: text(200),
            before: policyOutcome.nullable(),
            outcome: policyOutcome,
            rules: z.array(text(100)).max(20),
          }),
        )
        .min(1)
        .max(FINDINGS_PER_ACT),
    }),
  ),
  exampleLoaded: defineAct('design/example-loaded', 1, 'instance', z.strictObject({ products: z.array(id) })),
} as const
