// SPDX-License-Identifier: Apache-2.0
import type { Figure, Findings, Measure } from '../figure.ts'
import { formatBeside, formatSpread, formatTarget, formatValue, isMet } from './format.ts'
import type { Machine } from './machine.ts'

/** One run of every figure. */
export type Report = {
  readonly startedAt: string
  readonly commit: string
  readonly machine: Machine
  readonly loadBefore: string
  readonly loadAfter: string
  readonly command: string
  readonly data: readonly string[]
  readonly results: readonly { readonly figure: Figure; readonly findings: Findings }[]
}

/** The page that says how fast and how large everything is. */
export function formatReport(report: Report): string {
  const { machine, results } = report
  const judged = results.flatMap(({ figure, findings }) =>
    findings.measures.filter(({ target }) => target !== undefined).map((measure) => ({ figure, measure })),
  )
  const facts: readonly (readonly string[])[] = [
    ['Measured', report.startedAt],
    ['Commit', report.commit],
    ['Command', `\`${report.command}\``],
    ['Machine', machine.hardware],
    ['System', `${machine.system}, Node ${machine.node}; temporary files ${machine.disk}`],
    ['Load average', `${report.loadBefore} before, ${report.loadAfter} after`],
    ...report.data.map((line, i) => [i === 0 ? 'Data' : '', line]),
  ]
  return [
    '# Results',
    '',
    'Written by `npm run bench`, all of it in one run; do not edit. MB are 10^6 bytes. Where there were several runs the median',
    'is shown.',
    '',
    table(['', ''], facts),
    '',
    '## Targets',
    '',
    table(
      ['', 'measured', 'target'],
      judged.map(({ figure, measure }) => [
        `${figure.name}: ${measure.what}`,
        formatValue(measure.value, measure.unit),
        formatTarget(measure),
      ]),
    ),
    '',
    ...results.flatMap(({ figure, findings }) => section(figure, findings)),
  ].join('\n')
}

function section({ name, title, command }: Figure, { measures, notes }: Findings): readonly string[] {
  return [
    `## ${title}`,
    '',
    `\`${command}\` (\`npm run bench ${name}\`)`,
    '',
    table(['', 'measured', 'spread', 'ratio'], measures.map(rowOf)),
    '',
    ...notes.flatMap((note) => [note, '']),
  ]
}

function rowOf(measure: Measure): readonly string[] {
  const ratio = [formatTarget(measure), formatBeside(measure)].filter((text) => text !== '').join('; ')
  return [measure.what, formatValue(measure.value, measure.unit), formatSpread(measure), ratio]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** One figure for a terminal. */
export function formatFigure({ title }: Figure, { measures, notes }: Findings): string {
  const lines = measures.map((measure) => {
    const extra = [formatSpread(measure), formatTarget(measure).replaceAll('**', ''), formatBeside(measure)]
    const rest = extra.filter((text) => text !== '').join('; ')
    return `  ${formatValue(measure.value, measure.unit).padStart(9)}  ${measure.what}${rest === '' ? '' : ` (${rest})`}`
  })
  return [title, ...lines, ...notes.map((note) => `             ${note}`), ''].join('\n')
}

/** Measures that miss their target. */
export function missed(report: Pick<Report, 'results'>): readonly Measure[] {
  return report.results.flatMap(({ findings }) => findings.measures.filter((measure) => !isMet(measure)))
}
