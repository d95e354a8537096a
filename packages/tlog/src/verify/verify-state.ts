// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { type Checkpoint, parseCheckpoint } from '../checkpoint.ts'
import { fault } from '../fault.ts'
import type { Hasher } from '../hash.ts'
import { parseNote } from '../note.ts'
import { parseTreeSize } from '../tree-size.ts'

/** What a verifier remembers of a log between two runs. */
export type VerifyState = {
  /** The newest checkpoint that was seen, signed, verbatim: what the log has said and cannot take back. */
  readonly note: string
  /** Entries from the first on that are verified to be in its tree; at most its size. */
  readonly verified: bigint
}

const HEADER = 'primum-log-verification/1'

/** All that stands before the checkpoint. */
const HEAD = /^primum-log-verification\/1\nentries ([0-9]+)\nsha256 [0-9a-f]{64}\n\n/

/**
 * A state as a file. The line with the SHA-256 of the rest is there so that a file that decayed is not believed; it keeps nobody from writing another.
 *
 *     primum-log-verification/1
 *     entries 65536
 *     sha256 5e1f…
 *
 *     log.example/journal
 *     1000000
 *     …
 */
export function formatVerifyState({ note, verified }: VerifyState, hash: Hasher): string {
  const head = `${HEADER}\nentries ${verified}\n`
  const seal = hash(new TextEncoder().encode(`${head}\n${note}`)).toHex()
  return `${head}sha256 ${seal}\n\n${note}`
}

/**
 * The inverse of {@link formatVerifyState}. Whose signatures the checkpoint carries is not looked at.
 *
 * @throws CodedError `tlog/bad-verify-state`
 */
export function parseVerifyState(text: string, hash: Hasher): VerifyState {
  try {
    const [head, verified = ''] = HEAD.exec(text) ?? []
    if (head === undefined) throw fault('tlog/bad-verify-state', 'it does not begin as one does')
    const state = { note: text.slice(head.length), verified: parseTreeSize(verified) }
    if (formatVerifyState(state, hash) !== text) {
      throw fault('tlog/bad-verify-state', 'its SHA-256 is not that of its content')
    }
    const { size } = checkpointOf(state)
    if (state.verified > size) throw fault('tlog/bad-verify-state', `its tree has only ${size} entries`)
    return state
  } catch (cause) {
    if (!(cause instanceof CodedError)) throw cause
    throw fault('tlog/bad-verify-state', `not the state of a verification: ${cause.message}`, { cause })
  }
}

/** What the remembered checkpoint says. */
export function checkpointOf({ note }: VerifyState): Checkpoint {
  return parseCheckpoint(parseNote(note).text)
}
