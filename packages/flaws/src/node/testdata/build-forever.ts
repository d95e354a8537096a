// SPDX-License-Identifier: Apache-2.0
// Builds the index again and again until it is killed; one line after each build that is on disk.
import { buildIndex } from '../build-index.ts'

const [db = '', ...sources] = process.argv.slice(2)
for (let round = 0; ; round++) {
  await buildIndex({ db, sources, fresh: round % 2 === 0, built: `round ${round}` })
  process.stdout.write(`${round}\n`)
}
