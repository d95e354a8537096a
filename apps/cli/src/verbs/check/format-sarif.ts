// SPDX-License-Identifier: Apache-2.0
/**
 * SARIF 2.1.0 (OASIS, with errata 01): one run, a rule for each flaw, a result for each flaw in a component, and a
 * notification for each component that could not be checked.
 */
import { createHash } from 'node:crypto'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Decision } from '@primum/policy'
import { describeApplied, describeDue } from '@primum/policy/describe'
import { fit } from '../../terminal/width.ts'
import { type CheckReport, isOpen, type JudgedFinding, type Severity } from './report.ts'
import { tool } from './tool.ts'

/** SARIF 2.1.0, 3.27.10: how a viewer ranks a result. */
const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  unknown: 'warning',
  low: 'note',
  none: 'note',
}

/** With a policy it is the policy that ranks. */
const outcomeLevels: Readonly<Record<Decision['outcome'], 'error' | 'warning' | 'note'>> = {
  fail: 'error',
  warn: 'warning',
  pass: 'note',
}

/** What viewers show of a text; GitHub code scanning refuses longer ones of a rule. */
const longestText = 1000

/** Viewers sort by this number; where a source gives only a word, it is the lowest score that the word stands for. */
const lowestScore: Readonly<Record<Severity, string | undefined>> = {
  critical: '9.0',
  high: '7.0',
  medium: '4.0',
  low: '0.1',
  none: '0.0',
  unknown: undefined,
}

/** One log for all SBOMs that were checked. */
export function formatSarif(reports: readonly CheckReport[]): string {
  const all = reports.flatMap(({ findings }) => findings)
  const rules = rulesOf(all)
  // SARIF 2.1.0, 3.27.23: all results of a run tell their suppressions, or none does.
  const tellsSuppressions = all.some((finding) => suppressionsOf(finding).length > 0)
  const indexOf = new Map(rules.map(({ id }, i) => [id, i]))
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { ...tool, semanticVersion: tool.version, rules } },
        columnKind: 'utf16CodeUnits',
        artifacts: reports.map(({ sbom }) => ({ location: { uri: uriOf(sbom.file) } })),
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: reports.flatMap(notificationsOf),
          },
        ],
        results: reports.flatMap(({ findings }, artifact) =>
          findings.map((finding) => ({
            ...resultOf(finding, indexOf.get(finding.id) ?? -1, artifact, reports),
            ...(tellsSuppressions ? { suppressions: suppressionsOf(finding) } : {}),
          })),
        ),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function rulesOf(findings: readonly JudgedFinding[]) {
  return [...Map.groupBy(findings, ({ id }) => id)].map(([id, own]) => {
    const [first] = own
    const aliases = [...new Set(own.flatMap((finding) => finding.aliases))]
    const score = scoreOf(own)
    const isExploited = own.some(({ kev }) => kev)
    const text = first?.summary ?? id
    return {
      id,
      shortDescription: { text: fit(text, longestText) },
      fullDescription: {
        text: fit(aliases.length === 0 ? text : `${text} (${aliases.join(', ')})`, longestText),
      },
      helpUri: `https://osv.dev/vulnerability/${encodeURIComponent(id)}`,
      help: {
        text: isExploited ? 'Known to be exploited (CISA KEV). Act first.' : 'Update to a fixed version.',
      },
      properties: {
        tags: ['security', ...(isExploited ? ['known-exploited'] : [])],
        ...(score === undefined ? {} : { 'security-severity': score }),
      },
    }
  })
}

/** The score behind the severity that is shown, or the least that the word means. */
function scoreOf(findings: readonly JudgedFinding[]): string | undefined {
  const scores = findings.flatMap((finding) => {
    const score = headlineScore(finding) ?? lowestScore[finding.severity]
    return score === undefined ? [] : [Number(score)]
  })
  return scores.length === 0 ? undefined : Math.max(...scores).toFixed(1)
}

/** The highest score of the newest CVSS generation, as for the severity. */
function headlineScore({ cvss }: JudgedFinding): number | undefined {
  for (const generation of ['4', '3', '2']) {
    const own = cvss.filter(({ version }) => version.startsWith(generation))
    if (own.length > 0) return Math.max(...own.map(({ score }) => score))
  }
  return undefined
}

function resultOf(
  finding: JudgedFinding,
  ruleIndex: number,
  artifact: number,
  reports: readonly CheckReport[],
) {
  const { id, component, severity, kev, epss, fixed, match, confidence, why, advisories, vex, policy } =
    finding
  const version = component.version ?? ''
  const name = component.purl ?? `${component.name}@${version}`
  const file = reports[artifact]?.sbom.file ?? ''
  return {
    ruleId: id,
    ruleIndex,
    level: policy === undefined ? (kev ? 'error' : levels[severity]) : outcomeLevels[policy.outcome],
    message: { text: messageOf(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file), index: artifact },
          // Viewers show nothing without a line; which one a component is on is not known after reading.
          region: { startLine: 1 },
        },
        logicalLocations: [{ name: component.name, fullyQualifiedName: name, kind: 'package' }],
      },
    ],
    partialFingerprints: {
      'flawInComponent/v1': createHash('sha256')
        .update(`${id}\n${name}\n${version}`)
        .digest('hex')
        .slice(0, 32),
    },
    properties: {
      kev,
      epss,
      severity,
      fixed,
      match,
      confidence,
      ...(why === undefined ? {} : { why }),
      ...(advisories.length === 0 ? {} : { advisories: advisories.map((advisory) => advisory.id) }),
      ...(vex === undefined ? {} : { vex: vex.status }),
      ...(policy === undefined ? {} : { policy: { outcome: policy.outcome, rules: policy.rules } }),
    },
  }
}

function messageOf({ id, component, fixed, kev, summary, policy }: JudgedFinding): string {
  const what = `${component.name} ${component.version ?? '(no version)'}`
  const fix = fixed.length === 0 ? 'no fixed version is known' : `fixed in ${fixed.join(', ')}`
  const about = summary === undefined ? id : `${id}: ${summary}`
  const said = [...(policy?.applied.map(describeApplied) ?? []), ...(policy?.due.map(describeDue) ?? [])]
  return [
    `${what} has ${about} (${fix}).`,
    ...(kev ? ['It is known to be exploited.'] : []),
    ...(said.length === 0 ? [] : [`Policy: ${said.map((line) => line.replace(/\.$/, '')).join('; ')}.`]),
  ].join(' ')
}

/** SARIF 2.1.0, 3.35: by a VEX statement, or by an exception of the policy, each with its reason. */
function suppressionsOf(finding: JudgedFinding): readonly object[] {
  const { vex, policy } = finding
  if (vex !== undefined && !isOpen(finding)) return [suppressionOf(vex)]
  if (policy === undefined || policy.outcome !== 'pass') return []
  const exceptions = policy.applied.flatMap((entry) => (entry.kind === 'excepted' ? [entry.by] : []))
  return [...new Set(exceptions)].map(({ name, because, until }) => ({
    kind: 'external',
    status: 'accepted',
    justification: `${name}: ${because} (until the end of ${until})`,
  }))
}

function suppressionOf({ status, statement }: NonNullable<JudgedFinding['vex']>) {
  const why = statement.impactStatement ?? statement.justification ?? statement.statusNotes
  return {
    kind: 'external',
    status: 'accepted',
    justification: why === undefined ? status : `${status}: ${why}`,
  }
}

function notificationsOf({ sbom, unmatched }: CheckReport, artifact: number) {
  return unmatched.map(({ name, version, detail, reason }) => ({
    level: 'warning',
    message: { text: `${name} ${version ?? ''} could not be checked: ${detail}`.replace('  ', ' ') },
    descriptor: { id: `unmatched/${reason}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(sbom.file), index: artifact } } }],
  }))
}

/** A relative path stays relative, so that the report can be read in another clone. */
function uriOf(file: string): string {
  if (path.isAbsolute(file)) return pathToFileURL(file).href
  return file.split(/[\\/]/).map(encodeURIComponent).join('/')
}
