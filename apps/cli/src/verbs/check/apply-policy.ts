// SPDX-License-Identifier: Apache-2.0
import type { Finding } from '@primum/flaws'
import { asksOf, decide, type FindingFacts, type Knowledge, type Policy } from '@primum/policy'
import { UsageError } from '../../command/usage-error.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { readPolicy } from '../policy/read-policy.ts'
import { check } from './declaration.ts'
import type { CheckedSbom, JudgedFinding } from './report.ts'
import type { ComponentSupport } from './support.ts'

type Stage = NonNullable<FindingFacts['stage']>

/** What the options say about a policy. */
export type PolicyOptions = {
  readonly policy: string
  readonly product: string | undefined
  readonly stage: Stage | undefined
}

/** A policy that was read, ready to be put to findings. */
export type AppliedPolicy = {
  readonly file: string
  readonly policy: Policy
  /** What it cannot do without. */
  readonly asks: ReadonlySet<Knowledge>
  readonly decide: (
    findings: readonly JudgedFinding[],
    sbom: CheckedSbom,
    support: readonly ComponentSupport[],
  ) => readonly JudgedFinding[]
}

/**
 * Reads the policy of `--policy`.
 *
 * @throws PolicyError; UsageError when it asks for the stage of a release and the command line does not say it
 */
export async function policyFrom(
  { policy: file, product, stage }: PolicyOptions,
  terminal: Terminal,
): Promise<AppliedPolicy> {
  const policy = await readPolicy(file, terminal)
  const asks = asksOf(policy)
  if (asks.has('stage') && stage === undefined) {
    throw new UsageError(`${file} asks for the stage of the release; say --stage`, check.path)
  }
  const moment = { now: terminal.now(), place: { timeZone: 'UTC' } }
  return {
    file,
    policy,
    asks,
    decide: (findings, sbom, support) => {
      const ended = new Map(support.map(({ component, hasEnded }) => [component.ref, hasEnded]))
      const about = product ?? sbom.subject?.name
      if (asks.has('product') && about === undefined) {
        throw new UsageError(
          `${file} asks for the product, and ${sbom.file} does not name one; say --product`,
          check.path,
        )
      }
      const release = {
        ...(about === undefined ? {} : { product: about }),
        ...(stage === undefined ? {} : { stage }),
      }
      return findings.map((finding) => ({
        ...finding,
        policy: decide(
          policy,
          { ...factsOf(finding, ended.get(finding.component.ref ?? '')), ...release },
          moment,
        ),
      }))
    },
  }
}

function factsOf(finding: JudgedFinding, supportEnded: boolean | undefined): FindingFacts {
  const { id, aliases, component, kev, epss, epssPercentile, severity, cvss, fixed, confidence, vex } =
    finding
  const { published } = finding
  const { name, version, purl, cpe } = component
  const justification = vex?.statement.justification
  return {
    flaw: id,
    aliases,
    ...(kev ? { kev: kevOf(finding) } : {}),
    ...(epss === null
      ? {}
      : {
          epss: {
            probability: epss,
            ...(epssPercentile === undefined ? {} : { percentile: epssPercentile }),
          },
        }),
    severity,
    cvss,
    fixedIn: fixed,
    confidence,
    component: {
      name,
      ...(version === undefined ? {} : { version }),
      ...(purl === undefined ? {} : { purl }),
      ...(cpe === undefined ? {} : { cpe }),
      ecosystems: finding.records.map(({ ecosystem }) => ecosystem),
      ...(supportEnded === undefined ? {} : { support: supportEnded ? 'ended' : 'supported' }),
    },
    vex: {
      status: vex?.status ?? 'none',
      ...(justification === undefined ? {} : { justification }),
      rulesOut: vex?.suppresses === true,
    },
    ...(published === undefined ? {} : { publishedAt: Temporal.Instant.from(published) }),
  }
}

function kevOf({ kevDateAdded, kevDueDate, kevRansomware }: Finding): NonNullable<FindingFacts['kev']> {
  return {
    ...(kevDateAdded === undefined ? {} : { listedOn: kevDateAdded }),
    ...(kevDueDate === undefined ? {} : { dueOn: kevDueDate }),
    ransomware: kevRansomware === true,
  }
}
