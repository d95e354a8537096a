// SPDX-License-Identifier: Apache-2.0
/** `read-sbom.ts SBOM`: the reader beside the platform's own parser, on bytes that are already in memory. */
import { readFileSync } from 'node:fs'
import { readSbom, readSbomComponents } from '@primum/sbom'
import { answer, programArguments, time } from './timing.ts'

const times = 7
const [file = ''] = programArguments(1)
const bytes = readFileSync(file)
const visit = await time(times, () => readSbomComponents(bytes, () => undefined))
const read = await time(times, () => readSbom(bytes))
const json = await time(times, () => JSON.parse(bytes.toString('utf8')))
answer({ visit, read, json })
