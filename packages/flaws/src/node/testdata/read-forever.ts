// SPDX-License-Identifier: Apache-2.0
// Opens the index again and again until it is killed, and keeps the one before open meanwhile; a line for each that it read whole.
import { type OpenIndex, openIndex } from '../open-index.ts'

const [db = ''] = process.argv.slice(2)
const read = (index: OpenIndex) => {
  index.verify()
  const heads = [...index.heads()].map(([, head]) => head)
  // Each build gives all records the same summary.
  if (new Set(heads.map(({ summary }) => summary)).size !== 1) throw new Error('two builds in one index')
  return heads.map(({ id, summary }) => `${id} ${summary}`).join()
}
let before: { readonly index: OpenIndex; readonly said: string } | undefined
for (;;) {
  const index = openIndex(db)
  const said = read(index)
  // The file that was replaced says what it always said.
  if (before !== undefined && read(before.index) !== before.said) throw new Error('an open index changed')
  before?.index.close()
  before = { index, said }
  process.stdout.write(`${index.info.built}\n`)
  await new Promise((resolve) => setImmediate(resolve))
}
