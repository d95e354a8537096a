// SPDX-License-Identifier: Apache-2.0
/** An entry as everyone gets it, from the log's own files. Not verified: the checks do that. */

import { CodedError, formatError } from '@primum/parse'
import { formatBundlePath, parseBundle, parseCheckpoint, parseNote, TILE_WIDTH, tileAt } from '@primum/tlog'
import { queryOptions } from '@tanstack/react-query'
import { readLogFile } from '../../../api/journal/log-files.ts'
import { toApiProblem } from '../../../api/problem.ts'
import { openLogFiles } from '../verify/log-files.ts'
import { requireRecentBrowser } from '../verify/recent-browser.ts'

const SOON_MS = 1_500

export type PublicEntry = { readonly text: string; readonly sizeBytes: number; readonly bundlePath: string }

/** Null while the log's newest checkpoint does not cover it. */
async function readEntry(leafIndex: bigint): Promise<PublicEntry | null> {
  requireRecentBrowser()
  const files = openLogFiles(readLogFile)
  const { size } = parseCheckpoint(parseNote(await files.checkpoint()).text)
  const tile = tileAt(0, leafIndex / BigInt(TILE_WIDTH), size)
  if (tile === undefined || leafIndex >= size) return null
  const entries = parseBundle(await files.bundle(tile), tile.width)
  const entry = entries[Number(leafIndex % BigInt(TILE_WIDTH))] ?? new Uint8Array(0)
  return {
    text: new TextDecoder().decode(entry),
    sizeBytes: entry.length,
    bundlePath: formatBundlePath(tile),
  }
}

export const entryQuery = (leafIndex: string) =>
  queryOptions({
    queryKey: ['log', 'entries', leafIndex],
    queryFn: async () => {
      try {
        return await readEntry(BigInt(leafIndex))
      } catch (error) {
        if (!(error instanceof CodedError)) throw error
        throw toApiProblem(-1, { title: 'The log’s files cannot be read', detail: formatError(error) })
      }
    },
    refetchInterval: ({ state }) => (state.data === null ? SOON_MS : false),
  })
