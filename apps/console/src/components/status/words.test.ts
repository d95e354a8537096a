// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import {
  assessmentWords,
  clockWords,
  decisionWords,
  exploitabilityWords,
  harmWords,
  keysOf,
  policyWords,
  roleWords,
  severityWords,
  signatoryWords,
  signPermission,
  stageWords,
  vexWords,
} from './words.ts'

const tables = {
  harm: harmWords,
  severity: severityWords,
  decision: decisionWords,
  assessment: assessmentWords,
  exploitability: exploitabilityWords,
  vex: vexWords,
  clock: clockWords,
  policy: policyWords,
  stage: stageWords,
}

describe.each(Object.entries(tables))('%s', (_name, table) => {
  const rows = Object.values(table)

  test('tells its states apart in words, not by tone alone', () => {
    expect(new Set(rows.map(({ label }) => label)).size).toBe(rows.length)
    for (const { label, help } of rows) {
      expect(label).toMatch(/^[A-Z]/)
      expect(help.length).toBeGreaterThan(5)
    }
  })
})

test('the scale of harm rises by one from inconvenience to death, and its end alarms', () => {
  expect(keysOf(harmWords).map((severity) => harmWords[severity].level)).toEqual([1, 2, 3, 4, 5])
  expect(harmWords.catastrophic.tone).toBe('alarm')
})

test('nothing undecided, unscored, under investigation or merely not objected to looks good', () => {
  expect(decisionWords.undecided.tone).not.toBe('good')
  expect(severityWords.unknown.tone).not.toBe('good')
  expect(vexWords.under_investigation.tone).not.toBe('good')
  expect(policyWords.pass.tone).not.toBe('good')
  expect(exploitabilityWords.low.tone).not.toBe('good')
})

test('every role that signs is a role of people, and signs by its own permission', () => {
  for (const signatory of keysOf(signatoryWords)) {
    expect(roleWords[signatory].label).toBe(signatoryWords[signatory])
    expect(signPermission[signatory]).toBe(`assessments:sign-${signatory}`)
  }
})
