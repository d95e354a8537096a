// SPDX-License-Identifier: Apache-2.0
/** docs/vex.md says what the code does: its examples stand in the transcript, its tables are the code's. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  cycloneDxAnalysisOf,
  cycloneDxJustifications,
  openVexJustification,
  vexJustifications,
} from '@primum/advisory'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../../../..')
const document = readFileSync(path.join(root, 'docs/vex.md'), 'utf8')
const transcript = readFileSync(path.join(root, 'apps/cli/src/testdata/transcripts/vex.txt'), 'utf8')

test('each line of its examples stands in the transcript', () => {
  const blocks = [...document.matchAll(/```console\n([^`]*)```/g)].flatMap(([, block = '']) =>
    block.trim().split('\n'),
  )
  expect(blocks.length).toBeGreaterThan(1)
  for (const line of blocks) expect(transcript).toContain(line)
})

test.each(vexJustifications)('says how %s is written in CycloneDX', (justification) => {
  const written = cycloneDxAnalysisOf({ status: 'not_affected', justification }).justification
  expect(document).toContain(`| ${justification} | ${written} |`)
})

test.each(cycloneDxJustifications)('says how %s of CycloneDX is read', (justification) => {
  const read = openVexJustification(justification) ?? 'none: an impact statement in words'
  expect(document).toContain(`| ${justification} | ${read} |`)
})
