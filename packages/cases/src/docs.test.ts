// SPDX-License-Identifier: Apache-2.0
/** docs/cases.md shows the workflow; it says exactly what the table says. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import {
  type CaseEventKind,
  type CaseEventRule,
  caseEventKinds,
  caseEvents,
  caseStates,
  decide,
  needs,
} from './index.ts'

const docs = readFileSync(path.resolve(import.meta.dirname, '../../../docs/cases.md'), 'utf8')

function row(kind: CaseEventKind): string {
  const { title, by, needs: needed }: CaseEventRule = caseEvents[kind]
  const ways = caseStates.flatMap((state) => {
    const decision = decide(state, kind)
    return decision.allowed ? [`${state} → ${decision.to}`] : []
  })
  return `| ${title} (\`${kind}\`) | ${ways.join(', ')} | ${by.join(', ')} | ${needed.map((need) => needs[need]).join('; ')} |`
}

test.each(caseEventKinds)('%s stands in the documentation as in the table', (kind) => {
  expect(docs).toContain(row(kind))
})
