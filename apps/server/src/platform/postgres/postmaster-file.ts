// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dataDirError, errnoOf } from './errors.ts'

/**
 * What a server says of itself in `postmaster.pid` (PostgreSQL 18, src/include/utils/pidfile.h: one value a line, lines
 * are added as the start goes on).
 */
export type PostmasterFile = {
  readonly pid: number
  readonly port?: number
  readonly socketDir?: string
  readonly ready: boolean
}

const LINE = { pid: 0, port: 3, socketDir: 4, status: 7 } as const

/** Reads the text of a postmaster.pid; undefined when it does not even hold a pid (cut off by a power failure). */
export function parsePostmasterFile(text: string): PostmasterFile | undefined {
  const lines = text.split('\n')
  const at = (line: number): string => lines[line]?.trim() ?? ''
  // A stand-alone backend writes its pid negative.
  const pid = Math.abs(Number(at(LINE.pid)))
  if (!Number.isSafeInteger(pid) || pid <= 1) return undefined
  const port = Number(at(LINE.port))
  const socketDir = at(LINE.socketDir)
  return {
    pid,
    ...(Number.isSafeInteger(port) && port > 0 ? { port } : {}),
    ...(socketDir === '' ? {} : { socketDir }),
    ready: at(LINE.status) === 'ready',
  }
}

export const postmasterPath = (cluster: string): string => join(cluster, 'postmaster.pid')

/** Reads the cluster's postmaster.pid; undefined when there is none or it is cut off. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | undefined> {
  const path = postmasterPath(cluster)
  try {
    return parsePostmasterFile(await readFile(path, 'utf8'))
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined
    throw dataDirError(error, path)
  }
}
