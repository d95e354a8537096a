// SPDX-License-Identifier: Apache-2.0
import type { ComparedComponent, Comparison, Pair } from '@primum/scan'
import { printable } from '../../terminal/clean.ts'
import { formatCount } from '../../terminal/count.ts'
import type { Output } from '../../terminal/output.ts'
import { type Paint, paintFor } from '../../terminal/paint.ts'
import { column, fitEnd } from '../../terminal/width.ts'

/** How an SBOM and an image differ, for a person: first what the SBOM is silent about. */
export function formatDiff(
  { onlyInImage, onlyInSbom, differing, same }: Comparison,
  names: { readonly sbom: string; readonly image: string },
  output: Output,
): string {
  const paint = paintFor(output)
  const width = output.columns
  const changed = differing.filter(({ versions }) => versions !== 'unknown')
  const untold = differing.filter(({ versions }) => versions === 'unknown')
  const parts = [
    [paint('strong', printable(names.sbom)), `against ${printable(names.image)}`],
    list('In the image, not in the SBOM', onlyInImage, 'bad', width, paint),
    pairs('In another version than the SBOM says', changed, 'bad', width, paint),
    pairs('In both, but one does not tell the version', untold, 'warn', width, paint),
    list('In the SBOM, not found in the image', onlyInSbom, 'warn', width, paint),
    summary({ onlyInImage, onlyInSbom, differing, same }, changed.length, paint),
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

type Tone = Parameters<Paint>[0]

function list(
  title: string,
  components: readonly ComparedComponent[],
  tone: Tone,
  width: number,
  paint: Paint,
): readonly string[] {
  if (components.length === 0) return []
  const name = Math.floor((width - 6) * 0.35)
  const version = Math.floor((width - 6) * 0.25)
  return [
    paint(tone, `${title}: ${formatCount(components.length)}`),
    ...components.map((component) => {
      const id = printable(component.purl ?? component.cpes?.[0] ?? '-')
      const cells = [
        column(printable(component.name), name),
        column(printable(component.version ?? '-'), version),
      ]
      return `  ${cells.join('  ')}  ${fitEnd(id, width - 6 - name - version)}`.trimEnd()
    }),
  ]
}

const words: Readonly<Record<Pair['by'], string>> = {
  purl: 'by purl',
  cpe: 'by CPE',
  source: 'by source',
  name: 'by name',
}

function pairs(
  title: string,
  all: readonly Pair[],
  tone: Tone,
  width: number,
  paint: Paint,
): readonly string[] {
  if (all.length === 0) return []
  const name = Math.floor((width - 22) * 0.36)
  const version = Math.floor((width - 22) * 0.32)
  const row = (...[first, second, third, by]: readonly [string, string, string, string]) =>
    `  ${column(first, name)}  ${column(second, version)}  ${column(third, version)}  ${by}`.trimEnd()
  const isDoubtful = all.some(({ confidence }) => confidence === 'low')
  return [
    paint(tone, `${title}: ${formatCount(all.length)}`),
    paint('quiet', row('Component', 'SBOM', 'Image', 'Paired')),
    ...all.map(({ image, sbom, by, confidence }) =>
      row(
        printable(image.name),
        printable(sbom.version ?? '-'),
        printable(image.version ?? '-'),
        `${words[by]}${confidence === 'low' ? ' ~' : ''}`,
      ),
    ),
    ...(isDoubtful ? [paint('quiet', '  ~ a person has to look whether the same thing is meant')] : []),
  ]
}

function summary(
  { onlyInImage, onlyInSbom, same, differing }: Comparison,
  changed: number,
  paint: Paint,
): readonly string[] {
  const counts = [
    `${formatCount(same.length)} the same`,
    `${formatCount(differing.length)} in different or unknown versions`,
    `${formatCount(onlyInImage.length)} only in the image`,
    `${formatCount(onlyInSbom.length)} only in the SBOM`,
  ]
  const isCovered = onlyInImage.length === 0 && changed === 0
  const said = isCovered
    ? 'The SBOM tells of all that was found.'
    : 'The SBOM does not tell what is in the image.'
  return [`${counts.join(', ')}.`, paint(isCovered ? 'good' : 'bad', said)]
}
