// SPDX-License-Identifier: Apache-2.0
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { OsvRecord } from '@primum/flaws'
import { CodedError } from '@primum/parse'
import { kindOf, type Other } from '../differences/classify.ts'
import { compareAnswers, type Difference } from '../differences/compare.ts'
import { SbomDocument } from '../differences/document.ts'
import { type Kind, reasons } from '../differences/reasons.ts'
import type { Figure, Findings, Measure } from '../figure.ts'
import { type Peer, preparePeer } from '../peers/peer.ts'
import type { Run } from '../process/run.ts'
import { prepareGrype } from '../scanners/grype.ts'
import { type OsvLine, readOsvLines } from '../scanners/osv-lines.ts'
import { prepareOsvScanner } from '../scanners/osv-scanner.ts'
import { primumScanner } from '../scanners/primum.ts'
import type { Scanner } from '../scanners/scanner.ts'
import type { Setting } from '../setting.ts'
import { measureOf } from '../statistics.ts'
import { targets } from '../targets.ts'

const sizes = [
  { components: 100, pairs: 7 },
  { components: 1_000, pairs: 5 },
  { components: 10_000, pairs: 3 },
] as const

type Others = Readonly<Record<Other, Peer<Scanner>>>
type Pair = { readonly ours: Run; readonly theirs: Run }
type Counted = { readonly count: number; readonly example: Difference }

/** A check beside those of two other scanners, and what each of them says differently. */
export const scanners: Figure = {
  name: 'scanners',
  title: '`primum check` beside OSV-Scanner and grype',
  command: 'primum check --db flaws.db --json device.cdx.json',
  run: async (setting) => {
    const lines = setting.peers ? await readOsvLines(setting.sources.osvFiles) : []
    const others = await prepareOthers(setting, lines)
    const ready = Object.entries(others).filter(([, peer]) => peer.kind === 'ready')
    const leftOut = Object.entries(others).flatMap(([name, peer]) =>
      peer.kind === 'left-out' ? [`${name} is left out: ${peer.why}.`] : [],
    )
    if (ready.length === 0) return { measures: [], notes: leftOut }
    const { file: db } = await setting.index()
    const ours = primumScanner(db)
    const measures: Measure[] = []
    const notes = [...leftOut]
    for (const name of ['OSV-Scanner', 'grype'] as const) {
      const peer = others[name]
      if (peer.kind === 'left-out') continue
      measures.push(...(await timesOf(setting, ours, name, peer)))
      const found = await differencesOf(setting, ours, name, peer, lines)
      measures.push(...found.measures)
      notes.push(...found.notes)
    }
    return { measures, notes: [describeSetting(others), ...notes] }
  },
}

async function prepareOthers(setting: Setting, lines: readonly OsvLine[]): Promise<Others> {
  const dir = setting.freshDataDir()
  const { files } = setting.sources
  const feeds = {
    kevFile: files.find((file) => /\.json(\.gz)?$/.test(file)),
    epssFile: files.find((file) => /\.csv(\.gz)?$/.test(file)),
  }
  return {
    'OSV-Scanner': await preparePeer(setting.peers, () => prepareOsvScanner(dir, lines)),
    grype: await preparePeer(setting.peers, () => prepareGrype(dir, lines, feeds)),
  }
}

/** In pairs, one of each after the other, so that what disturbs the machine for a while disturbs both. */
async function timesOf(
  setting: Setting,
  ours: Scanner,
  name: Other,
  theirs: Scanner,
): Promise<readonly Measure[]> {
  const measures: Measure[] = []
  for (const { components, pairs } of sizes) {
    const { file } = await setting.sbom({ components })
    const outFile = path.join(setting.dir, 'checked.json')
    const list: Pair[] = []
    for (let pair = -1; pair < pairs; pair++) {
      const both = { ours: await ours.check(file, outFile), theirs: await theirs.check(file, outFile) }
      // The first ones read the files from disk.
      if (pair >= 0) list.push(both)
    }
    const size = components.toLocaleString('en')
    measures.push(
      ...ratioOf(list, `${size} components, wall clock beside ${name}`, 'ms', (run) => run.wallMs),
    )
    measures.push(
      ...ratioOf(list, `${size} components, peak RSS beside ${name}`, 'bytes', (run) => run.peakBytes),
    )
  }
  return measures
}

/** Theirs, ours, and the median of the pairs' ratios. */
function ratioOf(
  pairs: readonly Pair[],
  what: string,
  unit: 'ms' | 'bytes',
  of: (run: Run) => number | undefined,
): readonly Measure[] {
  const known = pairs.flatMap((pair) => {
    const [ours, theirs] = [of(pair.ours), of(pair.theirs)]
    return ours === undefined || theirs === undefined ? [] : [{ ours, theirs }]
  })
  if (known.length === 0) return []
  const ratios = known.map(({ ours, theirs }) => ours / theirs)
  return [
    measureOf(ratios, { what, unit: 'ratio', target: targets.scannerRatio }),
    measureOf(
      known.map(({ ours }) => ours),
      { what: 'of that, ours', unit },
    ),
    measureOf(
      known.map(({ theirs }) => theirs),
      { what: 'theirs', unit },
    ),
  ]
}

/** @throws CodedError `bench/unexplained` at a difference of a kind that nobody has looked into */
async function differencesOf(
  setting: Setting,
  ours: Scanner,
  name: Other,
  theirs: Scanner,
  lines: readonly OsvLine[],
): Promise<Findings> {
  const records = new Map(lines.map(({ record }): [string, OsvRecord] => [record.id, record]))
  const kinds = new Map<Kind, Counted>()
  let agreed = 0
  const unexplained: Difference[] = []
  for (const file of await documentsOf(setting)) {
    const document = await SbomDocument.read(file)
    if (document.known.size === 0) continue
    const answer = async (scanner: Scanner) => {
      const outFile = path.join(setting.dir, 'answer.json')
      await scanner.check(file, outFile)
      return scanner.read(outFile)
    }
    const comparison = compareAnswers(document, records, await answer(ours), await answer(theirs))
    agreed += comparison.agreed
    for (const difference of comparison.differences) {
      const kind = kindOf(name, difference)
      if (kind === undefined) unexplained.push(difference)
      else kinds.set(kind, { count: (kinds.get(kind)?.count ?? 0) + 1, example: difference })
    }
  }
  if (unexplained.length > 0) {
    const list = unexplained.slice(0, 20).map(describe).join('; ')
    throw new CodedError(
      'bench/unexplained',
      `${unexplained.length} differences to ${name} are of no known kind: ${list}`,
    )
  }
  const counted = [...kinds].sort(([, a], [, b]) => b.count - a.count)
  return {
    measures: [
      { what: `said by both, ${name} and us: components with a flaw`, value: agreed, unit: 'items' },
      ...counted.map(
        ([kind, { count }]): Measure => ({ what: `different: ${kind}`, value: count, unit: 'items' }),
      ),
    ],
    notes: counted.map(([kind, { example }]) => {
      const { right, why } = reasons[kind]
      return `${name}, ${kind} (${wordOf(right)}): ${why} For example ${describe(example)}.`
    }),
  }
}

function wordOf(right: 'ours' | 'theirs' | 'open'): string {
  return right === 'ours' ? 'we are right' : right === 'theirs' ? `they are right` : 'undecided'
}

function describe({ said, component, record }: Difference): string {
  return `\`${component.key}\` by ${record.id}, said ${said} alone`
}

/** The generated document of the figure, and the real ones beside the feeds, under names by which all know their format. */
async function documentsOf(setting: Setting): Promise<readonly string[]> {
  const { file } = await setting.sbom({ components: 10_000 })
  const dir = setting.freshDataDir()
  const real = setting.realSboms.map((given, i) => {
    const [, format = '', encoding = ''] = /\.(cdx|spdx)\d*\.(json|xml)(?:\.gz)?$/.exec(given) ?? []
    const bytes = readFileSync(given)
    const named = `${dir}-${i}.${format}.${encoding}`
    writeFileSync(named, given.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    return named
  })
  return [file, ...real]
}

function describeSetting({ 'OSV-Scanner': osv, grype }: Others): string {
  return `All get the same document and write JSON to a file, without the network, with the records of the feeds: OSV-Scanner ${versionOf(osv)} as the archives that it reads (\`--offline\`), grype ${versionOf(grype)} in a database that its own code built from them, KEV and EPSS included. Its formats have no place for records about Julia, OSS-Fuzz and bare repositories; AlmaLinux’s go in as Red Hat’s, by which grype judges AlmaLinux.`
}

function versionOf(peer: Peer<Scanner>): string {
  return peer.kind === 'ready' ? peer.version : '(left out)'
}
