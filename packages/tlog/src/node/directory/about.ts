// SPDX-License-Identifier: Apache-2.0
import { CodedError, parseJson } from '@primum/parse'
import { fault } from '../../fault.ts'
import { formatVerifierKey, parseVerifierKey, type VerifierKey } from '../../note-key.ts'
import { sha256 } from '../sha256.ts'
import type { Disk } from './disk.ts'
import { diskFault, isAbsent } from './disk-fault.ts'
import type { LogPaths } from './layout.ts'

/** What `private/log.json` says: which log the directory holds. */
export type AboutLog = {
  /** First line of its checkpoints; also the name of its key. */
  readonly origin: string
  readonly key: VerifierKey
}

const FORMAT = 'primum-log/1'

/** The inverse of {@link parseAbout}. */
export function formatAbout({ origin, key }: AboutLog): string {
  return `${JSON.stringify({ format: FORMAT, origin, vkey: formatVerifierKey(key) }, undefined, 2)}\n`
}

/**
 * The content of a `log.json`; nothing but what {@link formatAbout} writes.
 *
 * @throws CodedError `tlog/no-log`
 */
export function parseAbout(json: Uint8Array, file: string): AboutLog {
  try {
    const value = parseJson(json, { maxBytes: 10_000, file })
    const { format, vkey } = value !== null && typeof value === 'object' && 'format' in value ? value : {}
    if (format !== FORMAT) throw fault('tlog/no-log', `the format is not ${FORMAT}`)
    const key = parseVerifierKey(String(vkey), sha256)
    const about = { origin: key.name, key }
    if (new TextDecoder().decode(json) !== formatAbout(about)) {
      throw fault('tlog/no-log', `expected format, origin and vkey, the origin being the name of the key`)
    }
    return about
  } catch (cause) {
    if (!(cause instanceof CodedError)) throw cause
    throw fault('tlog/no-log', `not the description of a log: ${cause.message}`, { where: { file }, cause })
  }
}

/** @throws CodedError `tlog/no-log` when the directory holds none; `tlog/unavailable` */
export async function readAbout(
  { about, directory }: LogPaths,
  disk: Pick<Disk, 'readFile'>,
): Promise<AboutLog> {
  try {
    return parseAbout(await disk.readFile(about), about)
  } catch (error) {
    if (!isAbsent(error)) throw diskFault(error, about)
    throw fault('tlog/no-log', 'there is no log in this directory', {
      where: { file: directory },
      cause: error,
    })
  }
}
