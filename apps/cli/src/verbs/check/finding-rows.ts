// SPDX-License-Identifier: Apache-2.0
import { printable } from '../../terminal/clean.ts'
import { formatCount } from '../../terminal/count.ts'
import type { Paint, Tone } from '../../terminal/paint.ts'
import { column, fit, fitEnd } from '../../terminal/width.ts'
import type { JudgedFinding, Severity } from './report.ts'

const tones: Readonly<Record<Severity, Tone | undefined>> = {
  critical: 'bad',
  high: 'bad',
  medium: 'warn',
  low: undefined,
  none: 'quiet',
  unknown: 'warn',
}

/** Characters of the columns that differ from report to report. */
export type Widths = {
  readonly id: number
  readonly name: number
  readonly version: number
  readonly fixed: number
}

/** What the severity, the forecast and the gaps take. */
const takenBySides = 8 + 4 + 5 * 2
/** Below this many characters a name says nothing. */
const shortestName = 15
const shortestVersion = 10

/**
 * The line is filled: what is to be done (the fixed version) is shortened last, the installed version first after the
 * name.
 */
export function widthsFor(findings: readonly JudgedFinding[], width: number): Widths {
  const id = Math.min(20, longest(findings.map(markedId)))
  const rest = width - takenBySides - id
  const fixed = Math.min(
    longest(['none known', ...findings.map(fixedIn)]),
    rest - shortestName - shortestVersion,
  )
  const installed = longest(['Version', ...findings.map(({ component }) => component.version ?? '-')])
  const version = Math.min(installed, rest - shortestName - fixed)
  return { id, version, fixed, name: rest - version - fixed }
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, [...printable(text)].length), 4)
}

/** A table of findings under its title; nothing where there are none. */
export function findingTable(
  title: string,
  tone: Tone,
  findings: readonly JudgedFinding[],
  widths: Widths,
  paint: Paint,
): readonly string[] {
  if (findings.length === 0) return []
  const { id, name, version, fixed } = widths
  const heads = ['Severity', column('Flaw', id), column('Component', name), column('Version', version)]
  return [
    paint(tone, `${title}: ${formatCount(findings.length)}`),
    paint('quiet', `${heads.join('  ')}  ${column('Fixed in', fixed)}  EPSS`),
    ...folded(findings).map(({ finding, times }) => row(finding, times, widths, paint)),
    ...(findings.some(isDoubtful)
      ? [paint('quiet', '~ a person has to look whether this component is meant; --json says why')]
      : []),
  ]
}

/** An SBOM may list a component many times, once for each place where it is nested: one row, with how often. */
function folded(findings: readonly JudgedFinding[]): readonly { finding: JudgedFinding; times: number }[] {
  const groups = Map.groupBy(findings, ({ id, component: { name, version, purl } }) =>
    JSON.stringify([id, name, version, purl]),
  )
  return [...groups.values()].flatMap(([finding, ...others]) =>
    finding === undefined ? [] : [{ finding, times: 1 + others.length }],
  )
}

function row(finding: JudgedFinding, times: number, widths: Widths, paint: Paint): string {
  const { component, severity } = finding
  const tone = tones[severity]
  const word = column(severity, 8)
  const name = `${isDoubtful(finding) ? '~' : ''}${displayName(component)}`
  const often = times === 1 ? '' : ` x${times}`
  return [
    tone === undefined ? word : paint(tone, word),
    column(printable(markedId(finding)), widths.id),
    column(`${fitEnd(printable(name), widths.name - often.length)}${often}`, widths.name),
    column(printable(component.version ?? '-'), widths.version),
    column(printable(fixedIn(finding)), widths.fixed),
    forecast(finding.epss),
  ].join('  ')
}

/** The mark leads to the table of {@link advisoryTable}. */
const markedId = ({ id, advisories }: JudgedFinding): string => (advisories.length === 0 ? id : `${id}*`)

const isDoubtful = ({ confidence }: JudgedFinding): boolean => confidence === 'low'

/** The purl's namespace belongs to the name: `core` alone could be anyone's. A distribution is no one else. */
function displayName({ name, purl }: JudgedFinding['component']): string {
  const namespace = /^pkg:(?!deb\/|rpm\/|apk\/)[^/]+\/([^?#@]+)\/[^/?#]+/.exec(purl ?? '')?.[1]
  if (namespace === undefined || name.includes('/') || name.includes(':')) return name
  return `${namespace.replaceAll('%40', '@')}/${name}`
}

function fixedIn({ fixed }: Pick<JudgedFinding, 'fixed'>): string {
  const [first, ...others] = fixed
  if (first === undefined) return 'none known'
  return others.length === 0 ? first : `${first} +${others.length}`
}

function forecast(epss: number | null): string {
  if (epss === null) return '   -'
  const percent = epss * 100
  return (percent < 1 ? '<1%' : `${Math.round(percent)}%`).padStart(4)
}

/** Who else warns of the flaws that are marked, each flaw once. */
export function advisoryTable(
  findings: readonly JudgedFinding[],
  paint: Paint,
  width: number,
): readonly string[] {
  const named = new Map(findings.map(({ id, advisories }) => [id, advisories]))
  const rows = [...named].flatMap(([flaw, advisories]) =>
    advisories.map((advisory) => ({ flaw, ...advisory })),
  )
  if (rows.length === 0) return []
  const widest = longest(rows.map(({ flaw }) => flaw))
  return [
    paint('strong', `Named in security advisories (*): ${formatCount(rows.length)}`),
    ...rows.map(({ flaw, id, publisher, title }) =>
      fit(`${column(printable(flaw), widest)}  ${printable(`${publisher} ${id}: ${title}`)}`, width),
    ),
  ]
}

/** What VEX documents say, also of findings that stay open. */
export function vexTable(findings: readonly JudgedFinding[], paint: Paint, width: number): readonly string[] {
  const judged = findings.filter(({ vex }) => vex !== undefined)
  if (judged.length === 0) return []
  const id = longest(judged.map((finding) => finding.id))
  return [
    paint('strong', `Decided in VEX documents: ${formatCount(judged.length)}`),
    ...judged.map(({ id: flaw, component, vex }) => {
      const why = vex?.statement.justification ?? vex?.statement.impactStatement
      const file = vex?.statement.source.file
      const status = vex?.status.replaceAll('_', ' ')
      const source = file === undefined ? status : `${status} (${file})`
      const said = why === undefined ? source : `${source}: ${why.replaceAll('_', ' ')}`
      const place = `${displayName(component)} ${component.version ?? ''}`.trim()
      return fit(`${column(printable(flaw), id)}  ${printable(place)}: ${printable(said ?? '')}`, width)
    }),
  ]
}
