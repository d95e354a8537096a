// SPDX-License-Identifier: Apache-2.0
import type { Writable } from 'node:stream'

/** Where a verb writes. Data goes to one of these, everything else to the other. */
export type Output = {
  /** Resolves when the stream takes more. After the reader has gone (`| head`) it resolves and nothing is written. */
  write(text: string): Promise<void>
  /** The reader has gone: whoever produces much may stop. */
  readonly isClosed: boolean
  /** A person is looking. */
  readonly isTerminal: boolean
  /** Characters in a line; 80 where nobody is looking. */
  readonly columns: number
  readonly hasColor: boolean
}

/** What is needed of a process's stream. */
export type OutputStream = Writable & { readonly isTTY?: boolean; readonly columns?: number }

/**
 * A stream that is waited for, and that may lose its reader. Losing it is not an error of ours and changes no exit code:
 * `primum check --fail-on kev sbom.json | head` still says whether it failed.
 */
export function openOutput(stream: OutputStream, env: Readonly<Record<string, string | undefined>>): Output {
  let closed = false
  let broken: Error | undefined
  stream.on('error', (error: NodeJS.ErrnoException) => {
    closed = true
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') broken = error
  })
  const isTerminal = stream.isTTY === true
  return {
    get isClosed() {
      return closed
    },
    isTerminal,
    columns: Math.max(40, Math.min(isTerminal ? (stream.columns ?? 80) : 80, 120)),
    hasColor: hasColor(isTerminal, env),
    async write(text) {
      if (closed || text === '') return
      await new Promise<void>((resolve) => stream.write(text, () => resolve()))
      // Such as a full disk: data would be missing, so this must not end well.
      if (broken !== undefined) throw broken
    },
  }
}

/** https://no-color.org: any value but the empty one. FORCE_COLOR, as Node reads it, is for pagers and pipelines. */
function hasColor(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  if ((env['NO_COLOR'] ?? '') !== '') return false
  const forced = env['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return isTerminal && env['TERM'] !== 'dumb'
}
