// SPDX-License-Identifier: Apache-2.0
/**
 * Acts of disclosure cases. The public log shows that something happened to a case, known by a random id alone, and when: the claims C2
 * to C5 count days between these. What it is about, who takes part and what was said is sealed; acts about people show their type alone.
 */
import { z } from 'zod'
import { defineAct, instant, sha256Hex, text } from './vocabulary.ts'

const id = z.uuid()
const number = text(40)
const kind = z.enum(['security', 'safety', 'security-and-safety'])
const state = z.enum([
  'received',
  'acknowledged',
  'reproduced',
  'assessed',
  'remedied',
  'disclosed',
  'closed',
  'dismissed',
])
const role = z.enum(['reporter', 'vendor', 'coordinator'])

/** A step of a case: everyone may see that it happened and when. */
const step = <const Type extends `collaboration/${string}`, Shape extends z.ZodRawShape>(
  type: Type,
  shape: Shape,
) => defineAct(type, 1, 'case', z.strictObject({ number, from: state, to: state, ...shape }))

/** Something about the people of a case: nobody can be followed by it. */
const among = <const Type extends `collaboration/${string}`, Facts extends z.ZodType>(
  type: Type,
  facts: Facts,
) => defineAct(type, 1, 'case', facts, 'type')

export const caseActs = {
  caseOpened: defineAct(
    'collaboration/case-opened',
    1,
    'case',
    z.strictObject({
      number,
      kind,
      openedBy: z.enum(['report', 'own']),
      report: id.nullable(),
      /** From here the promised days count. */
      receivedAt: instant,
      /** By the published policy; null where it promises no date. */
      embargoEndsAt: instant.nullable(),
    }),
  ),
  caseAcknowledged: step('collaboration/case-acknowledged', {}),
  caseReproduced: step('collaboration/case-reproduced', {}),
  caseAssessed: step('collaboration/case-assessed', { conclusion: z.enum(['controlled', 'uncontrolled']) }),
  caseRemedied: step('collaboration/case-remedied', {}),
  caseRemedyFailed: step('collaboration/case-remedy-failed', {}),
  caseDisclosed: step('collaboration/case-disclosed', {
    publishedAt: instant,
    /** Of our own advisory; null when it is public elsewhere. */
    advisory: text(200).nullable(),
    where: text(500).nullable(),
    reason: text(2_000).nullable(),
  }),
  caseClosed: step('collaboration/case-closed', { remedied: z.boolean() }),
  caseDismissed: step('collaboration/case-dismissed', {
    outcome: z.enum([
      'duplicate',
      'out-of-scope',
      'not-reproducible',
      'withdrawn',
      'safety-only',
      'no-advisory-needed',
    ]),
    into: id.nullable(),
    /** The reporter was told, which also acknowledges the report. */
    told: z.boolean(),
  }),
  caseReopened: step('collaboration/case-reopened', {}),
  /** It became public without a step of the case: by our own advisory, by others, or because somebody exploits it. */
  caseBecamePublic: defineAct(
    'collaboration/case-became-public',
    1,
    'case',
    z.strictObject({ number, publicAt: instant, how: text(2_000) }),
  ),
  /** The team wrote to those who reported: silence counts from here (C3). */
  reporterInformed: defineAct(
    'collaboration/reporter-informed',
    1,
    'case',
    z.strictObject({ number, message: id, sha256: sha256Hex }),
  ),
  /** Any other message or note. */
  caseMessagePosted: among(
    'collaboration/case-message-posted',
    z.strictObject({
      message: id,
      from: z.enum(['team', 'participant']),
      visibility: z.enum(['reporter', 'participants', 'direct', 'internal']),
      sha256: sha256Hex,
    }),
  ),
  /** Title, priority, tags, product or who works on it. */
  caseChanged: among('collaboration/case-changed', z.strictObject({ changed: z.array(text(40)).min(1) })),
  caseFlawSet: defineAct(
    'collaboration/case-flaw-set',
    1,
    'case',
    z.strictObject({
      number,
      cve: text(30).nullable(),
      components: z.number().int().min(0),
      affected: z.array(id).max(500),
      fixed: z.array(id).max(500),
    }),
  ),
  participantJoined: among('collaboration/participant-joined', z.strictObject({ participant: id, role })),
  participantLeft: among('collaboration/participant-left', z.strictObject({ participant: id, role })),
  participantLinkMade: among('collaboration/participant-link-made', z.strictObject({ participant: id })),
  participantLinkRevoked: among(
    'collaboration/participant-link-revoked',
    z.strictObject({ participant: id }),
  ),
  creditWishSet: among(
    'collaboration/credit-wish-set',
    z.strictObject({ participant: id, wish: z.enum(['named', 'anonymous', 'declined', 'unsaid']) }),
  ),
  vendorStated: among(
    'collaboration/vendor-stated',
    z.strictObject({ participant: id, status: z.enum(['affected', 'not-affected', 'unknown']) }),
  ),
  embargoProposed: defineAct(
    'collaboration/embargo-proposed',
    1,
    'case',
    z.strictObject({ number, proposal: z.number().int().min(1), endsAt: instant }),
  ),
  embargoAnswered: among(
    'collaboration/embargo-answered',
    z.strictObject({
      proposal: z.number().int().min(1),
      party: text(40),
      answer: z.enum(['agree', 'decline']),
      onBehalf: z.boolean(),
    }),
  ),
  /** All agreed: by this date the case has to be public (C4). */
  embargoAgreed: defineAct(
    'collaboration/embargo-agreed',
    1,
    'case',
    z.strictObject({
      number,
      proposal: z.number().int().min(1),
      endsAt: instant,
      before: instant.nullable(),
      parties: z.number().int().min(1),
    }),
  ),
  embargoLifted: defineAct(
    'collaboration/embargo-lifted',
    1,
    'case',
    z.strictObject({
      number,
      because: z.enum(['public', 'exploited', 'agreed']),
      before: instant.nullable(),
    }),
  ),
} as const
