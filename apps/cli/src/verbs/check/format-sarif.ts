// SPDX-License-Identifier: Apache-2.0
/**
 * SARIF 2.1.0 (OASIS, with errata 01): one run, a rule for each flaw, a result for each flaw in a component, and a
 * notification for each component that could not be checked.
 */
import { createHash } from 'node:crypto'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
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
  const rules = rulesOf(reports.flatMap(({ findings }) => findings))
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
          findings.map((finding) => resultOf(finding, indexOf.get(finding.id) ?? -1, artifact, reports)),
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
      shortDescription: { text },
      fullDescription: { text: aliases.length === 0 ? text : `${text} (${aliases.join(', ')})` },
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
  const { id, component, severity, kev, epss, fixed, match, confidence, advisories, vex } = finding
  const version = component.version ?? ''
  const name = component.purl ?? `${component.name}@${version}`
  const file = reports[artifact]?.sbom.file ?? ''
  return {
    ruleId: id,
    ruleIndex,
    level: kev ? 'error' : levels[severity],
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
    ...(vex === undefined || isOpen(finding) ? {} : { suppressions: [suppressionOf(vex)] }),
    properties: {
      kev,
      epss,
      severity,
      fixed,
      match,
      confidence,
      ...(advisories.length === 0 ? {} : { advisories: advisories.map((advisory) => advisory.id) }),
      ...(vex === undefined ? {} : { vex: vex.status }),
    },
  }
}

function messageOf({ id, component, fixed, kev, summary }: JudgedFinding): string {
  const what = `${component.name} ${component.version ?? '(no version)'}`
  const fix = fixed.length === 0 ? 'no fixed version is known' : `fixed in ${fixed.join(', ')}`
  const about = summary === undefined ? id : `${id}: ${summary}`
  return `${what} has ${about} (${fix}).${kev ? ' It is known to be exploited.' : ''}`
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
