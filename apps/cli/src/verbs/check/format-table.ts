// SPDX-License-Identifier: Apache-2.0
import { printable } from '../../terminal/clean.ts'
import { formatCount } from '../../terminal/count.ts'
import type { Output } from '../../terminal/output.ts'
import { type Paint, paintFor } from '../../terminal/paint.ts'
import { fitEnd, wrap } from '../../terminal/width.ts'
import { ageOf, daysSince, staleDays } from '../intel/age.ts'
import { advisoryTable, findingTable, vexTable, widthsFor } from './finding-rows.ts'
import { policyTable } from './policy-rows.ts'
import { reasonWords } from './reasons.ts'
import { type CheckReport, isOpen, type JudgedFinding, severities } from './report.ts'

/** A report for a person. It says first what is worst, and last what the whole comes to. */
export function formatTable(report: CheckReport, output: Output, now: Temporal.Instant): string {
  const paint = paintFor(output)
  const width = output.columns
  const open = report.findings.filter(isOpen)
  const widths = widthsFor(open, width)
  const [exploited, others] = [open.filter(({ kev }) => kev), open.filter(({ kev }) => !kev)]
  const parts = [
    head(report, paint, width, now),
    findingTable('Known to be exploited (CISA KEV)', 'alarm', exploited, widths, paint),
    findingTable('Other known flaws', 'strong', others, widths, paint),
    advisoryTable(open, paint, width),
    vexTable(report.findings, paint, width),
    policyTable(report, paint, width),
    supportTable(report, paint, width),
    unchecked(report, paint, width),
    summary(report, open, paint, width),
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

const formats: Readonly<Record<string, string>> = {
  'cyclonedx-json': 'CycloneDX',
  'cyclonedx-xml': 'CycloneDX',
  'spdx-json': 'SPDX',
  'spdx-tag-value': 'SPDX',
  'spdx-json-ld': 'SPDX',
}

function head(
  { sbom, index }: CheckReport,
  paint: Paint,
  width: number,
  now: Temporal.Instant,
): readonly string[] {
  const { format, specVersion } = sbom.document
  const about = `${formats[format] ?? format} ${specVersion}, ${plural(sbom.components.length, 'component')}`
  const known = [
    plural(index.records, 'record'),
    index.kev === undefined ? undefined : `KEV ${index.kev.version}`,
    index.epss === undefined ? undefined : `EPSS ${index.epss.date.slice(0, 10)}`,
    index.advisories === undefined
      ? undefined
      : plural(index.advisories.documents, 'security advisory', 'security advisories'),
  ]
  const days = daysSince(index.newest, now)
  const age =
    index.newest === '' ? 'unknown age' : `${index.newest.slice(0, 10)}, ${ageOf(index.newest, now)}`
  const knowledge = `intelligence of ${age}: ${known.filter((part) => part !== undefined).join(', ')}`
  const lacks = [
    days !== undefined && days <= staleDays
      ? undefined
      : 'The intelligence is old; "primum intel sync" fetches newer.',
    index.kev === undefined ? 'The index has no KEV catalogue: what is exploited is not known.' : undefined,
  ]
  return [
    `${paint('strong', printable(fitEnd(sbom.file, Math.max(20, width - about.length - 2))))}  ${printable(about)}`,
    ...wrap(printable(knowledge), width).map((line) => paint('quiet', line)),
    ...lacks.filter((line) => line !== undefined).map((line) => paint('warn', line)),
  ]
}

/** Components that nobody mends any more, and where the SBOM and what is published differ. */
function supportTable({ support }: CheckReport, paint: Paint, width: number): readonly string[] {
  const ended = support.filter(({ hasEnded }) => hasEnded)
  const differing = support.filter(({ contradiction }) => contradiction !== undefined)
  return [
    ...(ended.length === 0 ? [] : [paint('warn', `Support has ended: ${formatCount(ended.length)}`)]),
    ...ended.flatMap(({ component, words }) =>
      wrap(`${labelOf(component)}: ${printable(words)}`, width, '  '),
    ),
    ...(differing.length === 0
      ? []
      : [paint('warn', `The SBOM and what is published differ: ${formatCount(differing.length)}`)]),
    ...differing.flatMap(({ component, contradiction }) =>
      wrap(`${labelOf(component)}: ${printable(contradiction ?? '')}`, width, '  '),
    ),
  ]
}

/** All of them by name: what was not looked at is as important as what was found. */
function unchecked({ unmatched, sbom }: CheckReport, paint: Paint, width: number): readonly string[] {
  if (unmatched.length === 0) return []
  const byReason = Map.groupBy(unmatched, ({ reason }) => reason)
  const lines = [...byReason]
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([reason, components]) => [
      `  ${reasonWords[reason]} (${formatCount(components.length)})`,
      ...wrap([...new Set(components.map(labelOf))].join(', '), width, '    ').map((line) =>
        paint('quiet', line),
      ),
    ])
  const count = `${formatCount(unmatched.length)} of ${plural(sbom.components.length, 'component')}`
  return [paint('warn', `${count} could not be checked`), ...lines]
}

function labelOf({ name, version }: { readonly name: string; readonly version?: string }): string {
  // Spaces that do not break, so that a version stays with its name.
  return printable(version === undefined ? name : `${name}\u00a0${version}`)
}

function summary(
  { sbom, findings, unmatched }: CheckReport,
  open: readonly JudgedFinding[],
  paint: Paint,
  width: number,
): readonly string[] {
  const total = sbom.components.length
  const checked = total - unmatched.length
  const components = `${plural(total, 'component')}: ${formatCount(checked)} checked, ${formatCount(unmatched.length)} could not be checked.`
  if (findings.length === 0) {
    const clean = total > 0 && unmatched.length === 0
    const said = checked === 0 ? 'Nothing was checked.' : 'No known flaw in what was checked.'
    return [components, paint(clean ? 'good' : 'warn', said)]
  }
  const counts = severities.flatMap((severity) => {
    const count = open.filter((finding) => finding.severity === severity).length
    return count === 0 ? [] : [`${formatCount(count)} ${severity}`]
  })
  const exploited = open.filter(({ kev }) => kev).length
  const decided = findings.length - open.length
  const words = [
    exploited === 0 ? undefined : `${formatCount(exploited)} known to be exploited`,
    ...counts,
    decided === 0 ? undefined : `${formatCount(decided)} ruled out by VEX`,
  ]
  const flaws = `${plural(findings.length, 'finding')}: ${words.filter((word) => word !== undefined).join(', ')}.`
  return [components, ...wrap(flaws, width).map((line) => paint('strong', line))]
}

function plural(count: number, noun: string, nouns = `${noun}s`): string {
  return `${formatCount(count)} ${count === 1 ? noun : nouns}`
}
