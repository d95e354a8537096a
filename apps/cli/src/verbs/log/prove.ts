// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import {
  type Checkpoint,
  checkBundle,
  formatBase64,
  formatTlogProof,
  type HashReader,
  type LogSource,
  logSource,
  openTrusted,
  parseTreeSize,
  proveConsistency,
  proveInclusion,
  readRoot,
  TILE_WIDTH,
  type TileSource,
  thresholdPolicy,
  tileAt,
  tileHashReader,
  treeHasher,
  verifiedTiles,
} from '@primum/tlog'
import { ed25519, sha256 } from '@primum/tlog/node'
import type { HandlerOf } from '../../command/declaration.ts'
import { UsageError } from '../../command/usage-error.ts'
import { startProgress } from '../../terminal/progress.ts'
import { jsonLine, refusal, reportRefusal } from '../note/verdict.ts'
import { logProve } from './declarations.ts'
import { type LogPlace, openLog } from './open-log.ts'
import { readNote, unverifiedCheckpoint } from './read-checkpoint.ts'
import { stopAtSignals } from './stop-signal.ts'

const hasher = treeHasher(sha256)

/** What is to be proved. */
type Question =
  | { readonly kind: 'entry'; readonly index: bigint }
  | { readonly kind: 'growth'; readonly oldSize: bigint; readonly newSize: bigint | undefined }

/** A log whose tiles are verified before they are used. */
type ReadLog = {
  readonly note: string
  readonly checkpoint: Checkpoint
  readonly tiles: TileSource
  readonly reader: HashReader
  readonly bundle: LogSource['bundle']
}

/** `log prove`. */
export const proveHandler: HandlerOf<typeof logProve> = async ({ operands, options }, terminal) => {
  const question = questionOf(options)
  using stop = stopAtSignals()
  const progress = startProgress(terminal)
  const place = await openLog(operands.log, { terminal, signal: stop.signal, onRetry: progress.show })
  if (place === undefined) {
    throw new UsageError(`"${operands.log}" is a file; expected a directory or an address`, logProve.path)
  }
  try {
    const log = await readLog(place)
    const proof =
      question.kind === 'entry'
        ? await proveEntry(log, question.index, options.json)
        : await proveGrowth(log, question.oldSize, question.newSize)
    await terminal.stdout.write(proof)
    return 0
  } catch (error) {
    return await reportRefusal(refusal(error, place.name), terminal)
  } finally {
    progress.end()
  }
}

/** @throws UsageError */
function questionOf(options: {
  readonly index: string | undefined
  readonly old: string | undefined
  readonly new: string | undefined
}): Question {
  const index = sizeOf('--index', options.index)
  const oldSize = sizeOf('--old', options.old)
  const newSize = sizeOf('--new', options.new)
  if (index !== undefined && oldSize === undefined && newSize === undefined) return { kind: 'entry', index }
  if (index !== undefined || oldSize === undefined) {
    throw new UsageError('expected either --index, or --old and --new', logProve.path)
  }
  if (oldSize === 0n) {
    throw new UsageError(
      'every log begins with the empty one, so that there is no proof from size 0',
      logProve.path,
    )
  }
  return { kind: 'growth', oldSize, newSize }
}

function sizeOf(option: string, text: string | undefined): bigint | undefined {
  if (text === undefined) return undefined
  try {
    return parseTreeSize(text)
  } catch {
    throw new UsageError(`"${text}" for ${option} is not a whole number`, logProve.path)
  }
}

async function readLog(place: LogPlace): Promise<ReadLog> {
  const note = await readNote(place)
  const checkpoint = unverifiedCheckpoint(note)
  const ownKey = await place.ownKey()
  if (ownKey !== undefined) {
    await openTrusted(note, { logKeys: [ownKey], policy: thresholdPolicy(0, []) }, ed25519)
  }
  const source = logSource(place.read)
  const tiles = verifiedTiles(checkpoint, source.tiles, hasher)
  return {
    note,
    checkpoint,
    tiles,
    bundle: source.bundle,
    reader: tileHashReader(checkpoint.size, tiles, hasher),
  }
}

async function proveEntry(log: ReadLog, index: bigint, json: boolean): Promise<string> {
  const { note, checkpoint, tiles, bundle, reader } = log
  const { size, root } = checkpoint
  const tile = tileAt(0, index / BigInt(TILE_WIDTH), size)
  if (index >= size || tile === undefined) {
    throw new CodedError(
      'log/out-of-range',
      `it has ${size} published entries, and so none with index ${index}`,
    )
  }
  const [hashes = new Uint8Array(0)] = await tiles([tile])
  const entry = checkBundle(await bundle(tile), hashes, hasher)[Number(index % BigInt(TILE_WIDTH))]
  const proof = await proveInclusion(index, size, reader, hasher)
  // Not so: a bundle of this tile's width has it.
  if (entry === undefined) throw new CodedError('log/out-of-range', `entry ${index} is not in its bundle`)
  if (!json) return formatTlogProof({ extra: entry, index, proof, checkpoint: note })
  return jsonLine({
    leafIdx: index,
    treeSize: size,
    root: formatBase64(root),
    leafHash: formatBase64(hasher.leaf(entry)),
    proof: proof.map(formatBase64),
    entry: formatBase64(entry),
    checkpoint: note,
  })
}

async function proveGrowth(
  { checkpoint: { size, root }, reader }: ReadLog,
  oldSize: bigint,
  newSize: bigint = size,
): Promise<string> {
  if (newSize > size || oldSize > newSize) {
    throw new CodedError(
      'log/out-of-range',
      `it has ${size} published entries; expected sizes from 1 to that, the old one not over the new one`,
    )
  }
  const proof = await proveConsistency(oldSize, newSize, reader, hasher)
  return jsonLine({
    size1: oldSize,
    size2: newSize,
    root1: formatBase64(await readRoot(oldSize, reader, hasher)),
    root2: formatBase64(newSize === size ? root : await readRoot(newSize, reader, hasher)),
    proof: proof.map(formatBase64),
  })
}
