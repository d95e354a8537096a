// SPDX-License-Identifier: Apache-2.0
import { stat } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { CodedError } from '@primum/parse'
import { httpReader, type ReadObject, type VerifierKey } from '@primum/tlog'
import { httpGet, readLogKey } from '@primum/tlog/node'
import type { Terminal } from '../../terminal/terminal.ts'
import { fileReader } from './file-reader.ts'
import { interruption } from './stop-signal.ts'

/** A published log that is read, from a directory or over HTTP. */
export type LogPlace = {
  /** As it was named. */
  readonly name: string
  readonly read: ReadObject
  /** The key that the directory itself names, if any. @throws CodedError `tlog/no-log` when that is damaged */
  readonly ownKey: () => Promise<VerifierKey | undefined>
}

/** How long a server may keep silent, and how long it may take for one object, of at most 16 MiB. */
const IDLE_MS = 20_000
const TOTAL_MS = 300_000

/** How a log is read. */
export type OpenLogOptions = {
  readonly terminal: Pick<Terminal, 'now'>
  /** Ends what is under way. */
  readonly signal: AbortSignal
  /** Told why something is asked for again. */
  readonly onRetry: (reason: string) => void
}

/**
 * The log at an address or in a directory; undefined when a file was named.
 *
 * @throws CodedError `log/absent`, `log/address`
 */
export async function openLog(name: string, options: OpenLogOptions): Promise<LogPlace | undefined> {
  if (/^https?:\/\//i.test(name)) return openAddress(name, options)
  if (name === '-') return undefined
  const found = await stat(name).catch((cause: NodeJS.ErrnoException) => {
    const reason = cause.code === 'ENOENT' ? 'no such file or directory' : cause.message
    throw new CodedError('log/absent', reason, { where: { file: name }, cause })
  })
  if (!found.isDirectory()) return undefined
  return { name, read: fileReader(name), ownKey: () => readLogKey(name) }
}

function openAddress(name: string, { terminal, signal, onRetry }: OpenLogOptions): LogPlace {
  const url = URL.parse(name)
  if (url === null || url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') {
    // It is not repeated: it may hold a password.
    throw new CodedError(
      'log/address',
      'expected an address such as https://log.maker.example/devices/, without name, password, query or fragment',
    )
  }
  const read = httpReader({
    url: url.href,
    get: httpGet({ idleMs: IDLE_MS, totalMs: TOTAL_MS, signal }),
    sleep: (ms) =>
      setTimeout(ms, undefined, { signal }).catch(() => {
        throw interruption(signal)
      }),
    nowMs: () => terminal.now().epochMilliseconds,
    onRetry,
  })
  return { name, read, ownKey: async () => undefined }
}
