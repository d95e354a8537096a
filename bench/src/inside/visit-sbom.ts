// SPDX-License-Identifier: Apache-2.0
/** `visit-sbom.ts SBOM`: reads a document from disk and keeps none of it. */
import { createReadStream } from 'node:fs'
import { readSbomComponents } from '@primum/sbom'
import { answer, programArguments } from './timing.ts'

const [file = ''] = programArguments(1)
let components = 0
await readSbomComponents(createReadStream(file), () => {
  components++
})
answer({ components })
