// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'

/** What another log took for the same entries. */
export type PeerTimes = {
  /** To the last acknowledgement; what that means differs. */
  readonly acknowledgedMs: number
  readonly closedMs: number
}

/** Another log that ours is measured beside. */
export type LogPeer<Load> = {
  readonly version: string
  /** Writes a new log into a directory. */
  readonly run: (directory: string, load: Load) => Promise<PeerTimes>
}

/** Another program that ours is measured beside, or why it cannot be measured. */
export type Peer<Program> =
  | ({ readonly kind: 'ready' } & Program)
  | { readonly kind: 'left-out'; readonly why: string }

/** A peer that is installed or built first, when it was asked for. */
export async function preparePeer<Program>(
  wanted: boolean,
  prepare: () => Promise<Program>,
): Promise<Peer<Program>> {
  if (!wanted) return { kind: 'left-out', why: 'it was not asked for with `--peers`' }
  try {
    return { kind: 'ready', ...(await prepare()) }
  } catch (error) {
    return { kind: 'left-out', why: reasonOf(error) }
  }
}

/** Without the last words of the program that failed, which name folders of this machine. */
function reasonOf(error: unknown): string {
  if (error instanceof CodedError) return error.message.split(':')[0] ?? ''
  if (error instanceof Error && 'path' in error && 'code' in error && error.code === 'ENOENT') {
    return `there is no \`${error.path}\` on this machine`
  }
  throw error
}
