// SPDX-License-Identifier: Apache-2.0
import type { ImageFormat, ScannedComponent, ScanReport } from '@primum/scan'
import { printable } from '../../terminal/clean.ts'
import { formatCount } from '../../terminal/count.ts'
import type { Output } from '../../terminal/output.ts'
import { type Paint, paintFor } from '../../terminal/paint.ts'
import { column, fit, fitEnd } from '../../terminal/width.ts'

const formats: Readonly<Record<ImageFormat, string>> = {
  directory: 'a folder',
  tar: 'a tar archive',
  'docker-archive': 'a container image (docker save)',
  'oci-archive': 'a container image (OCI archive)',
  'oci-directory': 'a container image (OCI folder)',
  file: 'one file',
}

/** What a scan found, for a person. */
export function formatScan(report: ScanReport, output: Output): string {
  const paint = paintFor(output)
  const parts = [
    head(report, paint),
    components(report.components, output.columns, paint),
    warnings(report, output.columns, paint),
    summary(report, paint),
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function head({ root, format, distribution }: ScanReport, paint: Paint): readonly string[] {
  return [
    paint('strong', printable(root)),
    `is      ${formats[format]}`,
    `system  ${distribution === undefined ? 'no os-release tells which' : printable(distribution.name)}`,
  ]
}

function components(all: readonly ScannedComponent[], width: number, paint: Paint): readonly string[] {
  if (all.length === 0) return []
  const foundBy = 14
  const name = Math.floor((width - foundBy - 11) * 0.4)
  const version = Math.floor((width - foundBy - 11) * 0.25)
  const rest = width - foundBy - 11 - name - version
  const heads = [column('Component', name), column('Version', version), column('Found by', foundBy), 'Sure']
  return [
    paint('quiet', `${heads.join('  ')}  Where`),
    ...all.map((component) => {
      const [surest] = component.evidence
      const cells = [
        column(printable(component.name), name),
        column(printable(component.version ?? '-'), version),
        column(surest.foundBy, foundBy),
        `${String(Math.round(surest.confidence * 100)).padStart(3)}%`,
      ]
      const where =
        component.within === undefined ? surest.location : `${surest.location} (${component.within})`
      return `${cells.join('  ')}  ${fitEnd(printable(where), rest)}`.trimEnd()
    }),
  ]
}

const warningsShown = 10

function warnings(
  { warnings: all, warningsLeftOut }: ScanReport,
  width: number,
  paint: Paint,
): readonly string[] {
  if (all.length === 0) return []
  const more = all.length - warningsShown + warningsLeftOut
  return [
    paint('warn', `Could not be read, or not wholly: ${formatCount(all.length + warningsLeftOut)}`),
    ...all
      .slice(0, warningsShown)
      .map(({ location, message }) => fit(`  ${printable(location)}: ${printable(message)}`, width)),
    ...(more > 0 ? [`  and ${formatCount(more)} more; --json lists them`] : []),
  ]
}

function summary({ components: all, files }: ScanReport, paint: Paint): readonly string[] {
  const seen = `Entries seen: ${formatCount(files.seen)}. Files read: ${formatCount(files.opened)}.`
  if (all.length === 0)
    return [seen, paint('warn', 'Nothing was recognised, which is not the same as nothing there.')]
  const nameless = all.filter(({ version }) => version === undefined).length
  const without = nameless === 0 ? '' : `, ${formatCount(nameless)} of them without a version`
  return [
    seen,
    paint(
      'strong',
      `${all.length === 1 ? 'One component' : `${formatCount(all.length)} components`}${without}.`,
    ),
  ]
}
