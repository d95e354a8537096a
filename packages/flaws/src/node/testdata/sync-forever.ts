// SPDX-License-Identifier: Apache-2.0
// Syncs the index again and again until it is killed; one line after each sync that is on disk.
import { type SyncAddresses, syncIndex } from '../sync-index.ts'

const [db = '', addresses = '{}'] = process.argv.slice(2)
for (let round = 0; ; round++) {
  const { failed } = await syncIndex({
    db,
    ecosystems: ['npm'],
    addresses: JSON.parse(addresses) as SyncAddresses, // the test wrote it
    sleep: async () => undefined,
    built: new Date().toISOString(),
  })
  process.stdout.write(`${round} ${failed.map(({ error }) => error.message).join()}\n`)
}
