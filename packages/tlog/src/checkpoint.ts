// SPDX-License-Identifier: Apache-2.0
import { formatBase64 } from './base64.ts'
import { fault } from './fault.ts'
import { parseHash, requireHash } from './hash.ts'
import { type NoteVerifier, type OpenedNote, openNote } from './note.ts'
import type { Tree } from './tile-reader.ts'
import { parseTreeSize, requireTreeSize } from './tree-size.ts'

/** A tree head as a log signs it (C2SP tlog-checkpoint, "Note text"). */
export type Checkpoint = Tree & {
  /** Which log: not empty, one line. */
  readonly origin: string
  /** Opaque lines after the first three; none is empty. Usually there are none. */
  readonly extensions: readonly string[]
}

/**
 * The text of a checkpoint, without signatures.
 *
 * @throws CodedError `tlog/bad-checkpoint`
 */
export function parseCheckpoint(text: string): Checkpoint {
  if (!text.endsWith('\n')) throw fault('tlog/bad-checkpoint', 'a checkpoint ends in a newline')
  const [origin = '', size, root, ...extensions] = text.slice(0, -1).split('\n')
  if (origin === '') throw fault('tlog/bad-checkpoint', 'the origin is empty', { where: { line: 1 } })
  if (size === undefined || root === undefined) {
    throw fault('tlog/bad-checkpoint', 'expected three lines: origin, tree size, root hash')
  }
  const empty = extensions.indexOf('')
  if (empty >= 0) {
    throw fault('tlog/bad-checkpoint', 'an extension line is empty', { where: { line: 4 + empty } })
  }
  return {
    origin,
    size: atLine(2, () => parseTreeSize(size)),
    root: atLine(3, () => parseHash(root, 'the root hash')),
    extensions,
  }
}

function atLine<T>(line: number, parse: () => T): T {
  try {
    return parse()
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw fault('tlog/bad-checkpoint', reason, { where: { line }, cause })
  }
}

/**
 * A checkpoint as text: the inverse of {@link parseCheckpoint}.
 *
 * @throws CodedError `tlog/bad-checkpoint`, `tlog/bad-size`, `tlog/bad-hash` when it cannot be one.
 */
export function formatCheckpoint({ origin, size, root, extensions }: Checkpoint): string {
  for (const line of [origin, ...extensions]) {
    if (line === '' || line.includes('\n')) {
      throw fault('tlog/bad-checkpoint', 'origin and extension lines are one line each and not empty')
    }
  }
  requireHash(root, 'the root')
  const lines = [origin, requireTreeSize(size).toString(), formatBase64(root), ...extensions]
  return lines.map((line) => `${line}\n`).join('')
}

/** A checkpoint that a trusted key has signed. */
export type OpenedCheckpoint = Checkpoint & { readonly note: OpenedNote }

/**
 * Verifies a signed checkpoint of one log. `logKeys` are the log's: one of them has to have signed. `witnessKeys` are
 * checked when they signed, never enough alone; who cosigned is in `note.verified`.
 *
 * @throws CodedError as `openNote` and {@link parseCheckpoint}; `tlog/no-trusted-signature` when only witnesses signed;
 *   `tlog/wrong-origin`.
 */
export async function openCheckpoint(
  note: Uint8Array | string,
  origin: string,
  logKeys: readonly NoteVerifier[],
  witnessKeys: readonly NoteVerifier[] = [],
): Promise<OpenedCheckpoint> {
  const opened = await openNote(note, [...logKeys, ...witnessKeys])
  const byLog = opened.verified.some((signature) =>
    logKeys.some(({ name, keyId }) => name === signature.name && keyId === signature.keyId),
  )
  if (!byLog) throw fault('tlog/no-trusted-signature', 'no key of the log signed the checkpoint')
  const checkpoint = parseCheckpoint(opened.text)
  if (checkpoint.origin !== origin) {
    throw fault(
      'tlog/wrong-origin',
      `the checkpoint is of ${JSON.stringify(checkpoint.origin)}; expected ${JSON.stringify(origin)}`,
    )
  }
  return { ...checkpoint, note: opened }
}
