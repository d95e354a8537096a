// SPDX-License-Identifier: Apache-2.0
/** `match.ts INDEX SBOM`: matching alone, each time with an index that has read nothing yet. */
import { readFileSync } from 'node:fs'
import { type MatchComponent, matchComponents } from '@primum/flaws'
import { openIndex } from '@primum/flaws/node'
import { readSbomComponents } from '@primum/sbom'
import { answer, programArguments, time } from './timing.ts'

const [indexFile = '', sbomFile = ''] = programArguments(2)
const components: MatchComponent[] = []
await readSbomComponents(readFileSync(sbomFile), ({ ref, name, version, purl }) =>
  components.push({ ref, name, version, purl }),
)
let found = { findings: 0, unmatched: 0 }
const timed = await time(7, () => {
  const index = openIndex(indexFile)
  const { findings, unmatched } = matchComponents(index, components)
  found = { findings: findings.length, unmatched: unmatched.length }
  index.close()
})
answer({ ...timed, ...found })
