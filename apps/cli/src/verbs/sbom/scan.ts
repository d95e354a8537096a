// SPDX-License-Identifier: Apache-2.0
import { cycloneDxOf, type ScanReport } from '@primum/scan'
import { scanImage } from '@primum/scan/node'
import type { HandlerOf } from '../../command/declaration.ts'
import { UsageError } from '../../command/usage-error.ts'
import { formatCount } from '../../terminal/count.ts'
import type { Output } from '../../terminal/output.ts'
import { startProgress } from '../../terminal/progress.ts'
import { hintAtStdin, type Terminal } from '../../terminal/terminal.ts'
import { tool } from '../check/tool.ts'
import { sbomScan } from './declaration.ts'
import { formatScan } from './format-scan.ts'
import { writeList } from './write-json.ts'

/** `sbom scan`. */
export const scanHandler: HandlerOf<typeof sbomScan> = async ({ operands, options }, terminal) => {
  const { format, json } = options
  if (json && format !== undefined && format !== 'json') {
    throw new UsageError(`--json and --format ${format} contradict each other`, sbomScan.path)
  }
  const report = await scanForUser(operands.image, terminal)
  switch (json ? 'json' : (format ?? 'table')) {
    case 'json':
      await writeJson(report, terminal.stdout)
      break
    case 'cyclonedx':
      await writeCycloneDx(report, terminal)
      break
    case 'table':
      await terminal.stdout.write(formatScan(report, terminal.stdout))
      break
  }
  const count = report.warnings.length + report.warningsLeftOut
  if (count > 0 && (json || (format !== undefined && format !== 'table'))) {
    const parts = count === 1 ? 'one part' : `${formatCount(count)} parts`
    await terminal.stderr.write(
      `primum: ${report.root}: ${parts} could not be read; --format table shows which\n`,
    )
  }
  return 0
}

/** Scans with a line that tells how far it is, where a person looks. @throws CodedError `scan/…` */
export async function scanForUser(image: string, terminal: Terminal): Promise<ScanReport> {
  const progress = startProgress(terminal)
  const onProgress = ({ files }: { readonly files: number }): void =>
    progress.show(`primum: ${formatCount(files)} files`)
  try {
    if (image !== '-') return await scanImage(image, { onProgress })
    await hintAtStdin(terminal)
    return await scanImage({ name: 'stdin', chunks: terminal.stdin }, { onProgress })
  } finally {
    progress.end()
  }
}

async function writeJson(report: ScanReport, stdout: Output): Promise<void> {
  const { root, format, distribution, components, ...more } = report
  await stdout.write(`{"root":${JSON.stringify(root)},"format":${JSON.stringify(format)}`)
  await stdout.write(`,"distribution":${JSON.stringify(distribution ?? null)}`)
  await writeList('components', components.map(shown), stdout)
  await stdout.write(`,${JSON.stringify(more).slice(1)}\n`)
}

/** The surest evidence at the component itself, as most readers want no other. */
function shown({ name, version, purl, cpes, evidence, ...more }: ScanReport['components'][number]) {
  const [{ foundBy, technique, confidence }] = evidence
  const locations = [...new Set(evidence.map(({ location }) => location))]
  const cpe = cpes[0]
  return {
    name,
    version: version ?? null,
    purl,
    cpe,
    foundBy,
    technique,
    confidence,
    locations,
    ...more,
    cpes,
    evidence,
  }
}

async function writeCycloneDx(report: ScanReport, { stdout, env, now }: Terminal): Promise<void> {
  const timestamp = timeOf(env['SOURCE_DATE_EPOCH'], now)
  const { components, ...bom } = cycloneDxOf(report, { timestamp, tool })
  await stdout.write(JSON.stringify(bom).slice(0, -1))
  await writeList('components', components, stdout)
  await stdout.write('}\n')
}

/** https://reproducible-builds.org/specs/source-date-epoch: seconds since 1970. */
function timeOf(epoch: string | undefined, now: Terminal['now']): string {
  if (epoch === undefined || epoch === '') return now().round('second').toString()
  if (!/^\d{1,11}$/.test(epoch))
    throw new UsageError('SOURCE_DATE_EPOCH is no number of seconds', sbomScan.path)
  return Temporal.Instant.fromEpochMilliseconds(Number(epoch) * 1000).toString()
}
