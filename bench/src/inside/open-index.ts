// SPDX-License-Identifier: Apache-2.0
/** `open-index.ts INDEX`: how long opening takes. */
import { openIndex } from '@primum/flaws/node'
import { answer, programArguments, time } from './timing.ts'

const [file = ''] = programArguments(1)
let records = 0
const timed = await time(20, () => {
  const index = openIndex(file)
  records = index.info.records
  index.close()
})
answer({ ...timed, records })
