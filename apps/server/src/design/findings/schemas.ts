// SPDX-License-Identifier: Apache-2.0
import { outcomes } from '@primum/policy'
import { z } from 'zod'
import { clock } from '../../platform/clocks/index.ts'
import { assessment } from '../assessments/schemas.ts'
import { findingPolicy, policyDetail } from '../policy/schemas.ts'
import {
  advisory,
  commaSeparated,
  componentIdentity,
  conclusion,
  cursor,
  cvss,
  day,
  decisionState,
  decisionStates,
  exploitability,
  findingId,
  harmSeverity,
  instant,
  limit,
  productId,
  releaseId,
  severities,
  severity,
  vexStatus,
} from '../schemas.ts'
import { matchKind } from './match-kind.ts'

export const finding = z
  .object({
    id: findingId,
    vulnerability: z.string().describe('Canonical id: CVE before GHSA before others'),
    aliases: z.array(z.string()),
    summary: z.string(),
    component: componentIdentity,
    product: z.object({ id: productId, name: z.string() }),
    release: z.object({ id: releaseId, version: z.string() }),
    severity,
    score: z.number().nullable(),
    kev: z.boolean().describe('In the CISA catalogue of known exploited vulnerabilities'),
    kevDueOn: day.nullable(),
    kevRansomware: z.boolean(),
    epss: z.number().nullable().describe('Probability of exploitation within 30 days, 0 to 1 (FIRST EPSS)'),
    epssPercentile: z.number().nullable(),
    advisories: z
      .array(advisory)
      .describe(
        'Security advisories that name the flaw, newest first; evidence, and nothing was matched by them',
      ),
    fixedVersions: z.array(z.string()),
    match: matchKind.describe(
      'name: by the name of its product alone, which a person has to check; own: by a case of the maker',
    ),
    state: z.enum(['open', 'closed']),
    closedReason: z.string().nullable(),
    decision: decisionState,
    harm: harmSeverity.nullable().describe('Of the decision in force or awaiting signature'),
    vexStatus: vexStatus.nullable(),
    policy: findingPolicy
      .nullable()
      .describe('What the policy says; null until it was put to the finding, and for a closed one'),
    proposals: z.int().describe('Decisions about the same flaw in the same package that could be adopted'),
    reviewSince: instant
      .nullable()
      .describe('Since when something speaks against the grounds of its decision; the decision stands'),
    nextDueAt: instant.nullable().describe('Due time of the running clock that ends first'),
    firstSeenAt: instant,
    changedAt: instant,
  })
  .meta({ id: 'Finding' })

export const proposal = z
  .object({
    assessmentId: z.uuid(),
    product: z.object({ id: productId, name: z.string() }),
    release: z.object({ id: releaseId, version: z.string() }),
    component: componentIdentity,
    sameVersion: z.boolean().describe('The component has the very same version there'),
    conclusion,
    severity: harmSeverity,
    exploitability,
    vexStatus,
    rationale: z.string(),
    proposedBy: z.string(),
    inForceAt: instant,
  })
  .meta({ id: 'DecisionProposal' })

const mergedFinding = z.object({ findingId, vulnerability: z.string(), decision: decisionState })

export const findingDetail = z
  .object({
    ...finding.shape,
    cvss: z.array(cvss),
    details: z.string().nullable().describe('Advisory text, Markdown, written by others: show as text only'),
    references: z.array(z.object({ type: z.string(), url: z.string() })),
    sources: z.array(z.object({ id: z.string(), source: z.string(), modifiedAt: z.string().nullable() })),
    matchDetail: z.record(z.string(), z.unknown()).describe('How it matched: ranges, confidence and why'),
    paths: z
      .array(z.array(z.object({ ref: z.string(), name: z.string(), version: z.string().nullable() })))
      .describe('How the component comes into the product: shortest dependency paths from the top'),
    policyDetail: policyDetail.nullable().describe('Every rule of the policy that holds, with its reason'),
    case: z
      .object({ id: z.uuid(), number: z.string() })
      .nullable()
      .describe('The case about this flaw; null also for those who may not read cases'),
    learnedAt: instant,
    publishedAt: instant.nullable().describe('When a record about the flaw was first published'),
    support: z
      .object({ hasEnded: z.boolean(), words: z.string() })
      .nullable()
      .describe(
        'How long the component is supported, by the SBOM or by what is published; null where neither says',
      ),
    mergedInto: mergedFinding.nullable().describe('The finding of the same flaw in which it goes on'),
    merged: z
      .array(mergedFinding)
      .describe('Findings of the same flaw that ended in this one; what was decided there stays there'),
    startEvents: z.array(
      z.object({ event: z.string(), at: instant, note: z.string(), recordedBy: z.string() }),
    ),
    assessments: z.array(assessment).describe('Newest first; the trail of decisions'),
    clocks: z.array(clock),
    proposalList: z.array(proposal),
    elsewhere: z
      .array(
        z.object({
          findingId,
          product: z.object({ id: productId, name: z.string() }),
          release: z.object({ id: releaseId, version: z.string() }),
          decision: decisionState,
        }),
      )
      .describe('The same flaw in the same package in other releases'),
    changes: z.array(
      z.object({
        kind: z.enum(['appeared', 'changed', 'closed', 'reopened']),
        because: z.enum(['sbom', 'intelligence']),
        detail: z.record(z.string(), z.unknown()),
        at: instant,
      }),
    ),
  })
  .meta({ id: 'FindingDetail' })

export const findingSorts = ['risk', 'severity', 'epss', 'due', 'component', 'newest'] as const

export const findingQuery = z.object({
  product: productId.optional(),
  release: releaseId.optional(),
  state: z.enum(['open', 'closed', 'all']).default('open'),
  decision: commaSeparated(decisionStates).optional(),
  severity: commaSeparated(severities).optional(),
  kev: z.stringbool().optional(),
  policy: commaSeparated(outcomes).optional(),
  review: z.stringbool().optional().describe('true: only findings whose decision is due for review'),
  proposals: z.stringbool().optional().describe('true: only findings with a decision to adopt'),
  q: z.string().max(200).optional().describe('Part of the id, an alias, the component or the summary'),
  sort: z
    .enum(findingSorts)
    .default('risk')
    .describe('risk: exploited in the wild first, then score, then EPSS'),
  cursor: cursor.optional(),
  limit,
})

export const findingPage = z
  .object({
    items: z.array(finding),
    total: z.int(),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'FindingPage' })

export const changePage = z
  .object({
    items: z.array(
      z.object({
        kind: z.enum(['appeared', 'changed', 'closed', 'reopened']),
        because: z.enum(['sbom', 'intelligence']),
        detail: z.record(z.string(), z.unknown()),
        at: instant,
        finding: z.object({
          id: findingId,
          vulnerability: z.string(),
          component: z.string(),
          kev: z.boolean(),
        }),
        product: z.object({ id: productId, name: z.string() }),
        release: z.object({ id: releaseId, version: z.string() }),
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'FindingChangePage' })

export type Finding = z.output<typeof finding>
export type FindingQuery = z.output<typeof findingQuery>
export type FindingDetail = z.output<typeof findingDetail>
