// SPDX-License-Identifier: Apache-2.0
import { checkMinimumElements, type MissingElement, type Sbom } from '@primum/sbom'
import { printable } from '../../terminal/clean.ts'
import { formatCount } from '../../terminal/count.ts'
import type { Output } from '../../terminal/output.ts'
import { type Paint, paintFor } from '../../terminal/paint.ts'
import { column, fit, fitEnd } from '../../terminal/width.ts'

const formats: Readonly<Record<Sbom['format'], string>> = {
  'cyclonedx-json': 'CycloneDX, JSON',
  'cyclonedx-xml': 'CycloneDX, XML',
  'spdx-json': 'SPDX, JSON',
  'spdx-tag-value': 'SPDX, tag-value',
  'spdx-json-ld': 'SPDX, JSON-LD',
}

/** What an SBOM says, for a person. */
export function formatSbom(sbom: Sbom, file: string, output: Output): string {
  const paint = paintFor(output)
  const parts = [
    summary(sbom, file, paint),
    components(sbom, output.columns, paint),
    warnings(sbom, output.columns, paint),
    minimumElements(sbom, output.columns, paint),
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function summary(
  { format, specVersion, subject, timestamp, authors, tools, ...sbom }: Sbom,
  file: string,
  paint: Paint,
) {
  const rows: readonly (readonly [string, string])[] = [
    ['format', `${formats[format]}, version ${specVersion}`],
    [
      'about',
      subject === undefined
        ? 'the document names no subject'
        : [subject.name, subject.version].filter(Boolean).join(' '),
    ],
    [
      'made',
      [
        timestamp ?? 'at a time that is not told',
        ...authors.map(({ name }) => `by ${name}`),
        ...tools.map(({ name, version }) => `with ${[name, version].filter(Boolean).join(' ')}`),
      ].join(', '),
    ],
    [
      'holds',
      `${formatCount(sbom.components.length)} components, ${formatCount(sbom.relationships.length)} relationships`,
    ],
  ]
  return [
    paint('strong', printable(file)),
    ...rows.map(([name, text]) => `${name.padEnd(7)} ${printable(text)}`),
  ]
}

function components({ components: all }: Sbom, width: number, paint: Paint): readonly string[] {
  if (all.length === 0) return []
  const name = Math.floor((width - 4) * 0.35)
  const version = Math.floor((width - 4) * 0.17)
  const rest = width - 4 - name - version
  return [
    paint('quiet', `${column('Component', name)}  ${column('Version', version)}  Identifier`),
    ...all.map((component) => {
      const id = component.purl ?? component.cpe ?? '-'
      const shown = [
        column(printable(component.name), name),
        column(printable(component.version ?? '-'), version),
      ]
      return `${shown.join('  ')}  ${fitEnd(printable(id), rest)}`.trimEnd()
    }),
  ]
}

const warningsShown = 10

function warnings({ warnings: all }: Sbom, width: number, paint: Paint): readonly string[] {
  if (all.length === 0) return []
  const more = all.length - warningsShown
  return [
    paint('warn', `Not as the standard wants: ${formatCount(all.length)}`),
    ...all
      .slice(0, warningsShown)
      .map(({ path, message }) => fit(`  ${printable(path)}: ${printable(message)}`, width)),
    ...(more > 0 ? [`  and ${formatCount(more)} more; --json lists all`] : []),
  ]
}

function minimumElements(sbom: Sbom, width: number, paint: Paint): readonly string[] {
  const { met, missing } = checkMinimumElements(sbom)
  if (met) return [paint('good', 'Minimum elements (NTIA and FDA): all there')]
  return [
    paint('warn', 'Minimum elements (NTIA and FDA): some are missing'),
    ...[...Map.groupBy(missing, ({ element }) => element)].map(([element, own]) => line(element, own, width)),
  ]
}

function line(element: string, missing: readonly MissingElement[], width: number): string {
  const [first] = missing
  const where =
    missing.length === 1 && first !== undefined
      ? first.message
      : `missing from ${formatCount(missing.length)} places`
  return fit(`  ${column(element, 29)}  ${printable(where)}`, width)
}
