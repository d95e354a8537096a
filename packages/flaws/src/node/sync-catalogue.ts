// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import type { Feed, Fetcher } from './sync-feed.ts'

/** A file that counts as a whole; its mark is the hash of what is in the index. */
export function catalogueFeed(name: string, url: string, file: string, fetcher: Fetcher): Feed {
  return {
    name,
    fetch: async (known) => {
      await fetcher(url, file)
      const mark = createHash('sha256').update(readFileSync(file)).digest('hex')
      if (known?.mark === mark) return undefined
      return {
        delivery: { feed: { name, url, mark }, paths: [file], gone: [] },
        forget: () => {
          rmSync(file, { force: true })
          rmSync(`${file}.state`, { force: true })
        },
      }
    },
  }
}
