// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { defaultPolicyText } from './default-policy.ts'
import { maxPolicyBytes, PolicyError, parsePolicy } from './parse.ts'
import { runTests } from './run-tests.ts'

const pump = readFileSync(path.join(import.meta.dirname, 'testdata/pump.policy.yaml'), 'utf8')

/** Code, line, column, path and message of each fault; none when the text is a policy. */
function faultsOf(text: string | Uint8Array): readonly string[] {
  try {
    parsePolicy(text)
    return []
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    return error.faults.map(({ code, message, where }) => {
      const place = `${where.line}:${where.column}${where.path === undefined ? '' : ` ${where.path}`}`
      return `${code} ${place} ${message}`
    })
  }
}

const head = 'format: primum.policy/1\nname: x\nrules:\n'
const rule = `${head}  - name: a\n    outcome: fail\n`

describe('a text that is no policy is refused, with the place of each fault', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a misspelt condition',
      `${head}  - name: a\n    when:\n      sevrity: high\n      kev: yes\n    outcome: fail\n`,
      [
        expect.stringMatching(
          /^policy\/shape 6:7 \/rules\/0\/when\/sevrity there is no "sevrity" in when; there may be flaw, kev, /,
        ),
        'policy/shape 7:7 /rules/0/when/kev expected listed, ransomware or past-due, or a list of these',
      ],
    ],
    [
      'an outcome that there is not',
      `${head}  - name: a\n    outcome: block\n`,
      ['policy/shape 5:5 /rules/0/outcome expected a rule with name, when and outcome: fail, warn or pass'],
    ],
    [
      'a number out of its range',
      `${head}  - name: a\n    when: { epss-at-least: 10 }\n    outcome: fail\n`,
      ['policy/shape 5:13 /rules/0/when/epss-at-least expected a number from 0 to 1'],
    ],
    [
      'no condition at all',
      `${head}  - name: a\n    when: {}\n    outcome: fail\n`,
      [
        'policy/shape 5:5 /rules/0/when expected at least one condition; a rule for every finding has no "when"',
      ],
    ],
    [
      'an exception without reason, end and rule',
      `${rule}  - name: b\n    when: { flaw: CVE-2026-1 }\n    outcome: pass\n`,
      expect.arrayContaining([expect.stringMatching(/\/rules\/1\/because expected a reason/)]),
    ],
    [
      'a day that there is not',
      `${rule}  - name: b\n    when: { flaw: CVE-2026-1 }\n    outcome: pass\n    instead-of: a\n    because: x\n    until: 2026-02-30\n`,
      ['policy/shape 11:5 /rules/1/until expected a day of the calendar, as 2026-06-30'],
    ],
    [
      'an exception from nothing',
      `${rule}  - name: b\n    when: { flaw: CVE-2026-1 }\n    outcome: pass\n    instead-of: [a, c]\n    because: x\n    until: 2026-02-28\n`,
      ['policy/name 9:5 /rules/1/instead-of "c" is no rule that fails or warns'],
    ],
    [
      'a name that is there twice',
      `${rule}  - name: a\n    outcome: warn\n`,
      ['policy/name 6:5 /rules/1/name "a" is there twice'],
    ],
    [
      'a time that is none',
      `${rule}    deadlines:\n      - { name: d, within: 3 years, from: found }\n      - { name: e, within: 3 hours }\n`,
      [
        'policy/shape 7:20 /rules/0/deadlines/0/within expected a time, as 72 hours, 15 calendar days, 10 working days or 2 months',
        expect.stringMatching(/^policy\/shape 8:9 \/rules\/0\/deadlines\/1 expected a deadline: /),
      ],
    ],
    [
      'a test of a rule that there is not',
      `${rule}tests:\n  - { name: t, on: 2026-01-01, finding: {}, expect: { outcome: fail, rules: [z], due: { D: 2026-01-01 } } }\n`,
      [
        'policy/name 7:70 /tests/0/expect/rules there is no rule "z"',
        'policy/name 7:82 /tests/0/expect/due there is no deadline "D"',
      ],
    ],
    [
      'a version that looks like a number',
      'format: primum.policy/1\nname: 1.10\nrules: [{ name: a, outcome: fail }]',
      [
        'policy/shape 2:1 /name expected a name of 1 to 100 characters on one line; a text that looks like a number needs quotes',
      ],
    ],
    ['a newer format', rule.replace('/1', '/2'), ['policy/shape 1:1 /format expected primum.policy/1']],
    ['nothing', '', ['policy/shape 1:1  expected a policy with format, name, rules or tests']],
    ['a key twice', `${rule}    outcome: warn\n`, ['policy/syntax 6:5 Map keys must be unique']],
    [
      'an anchor and an alias',
      `${rule}  - &b\n    name: b\n    outcome: warn\n  - *b\n`,
      [
        'policy/not-plain 7:5 a policy has no anchors (&)',
        'policy/not-plain 9:5 a policy has no aliases (*); write it out',
      ],
    ],
    ['a tag', rule.replace('name: x', 'name: !!str 1'), ['policy/not-plain 2:13 a policy has no tags (!)']],
    ['another YAML', `%YAML 1.1\n---\n${rule}`, ['policy/not-plain 1:1 a policy has no %YAML directive']],
    ['two documents', `${rule}---\n${rule}`, [expect.stringMatching(/^policy\/syntax /)]],
    ['brackets without end', '['.repeat(100_000), [expect.stringMatching(/nested too deeply$/)]],
    [
      'a text too long',
      ' '.repeat(maxPolicyBytes + 1),
      ['policy/too-large undefined:undefined a policy has at most 256 KiB'],
    ],
  ]
  test.each(cases)('%s', (_what, text, faults) => expect(faultsOf(text)).toEqual(faults))

  test('bytes that are not UTF-8', () => {
    expect(faultsOf(Buffer.from(`${rule}# \xff`, 'latin1'))[0]).toMatch(/^policy\/not-utf8 6:/)
  })

  test('the file is named', () => {
    expect(() => parsePolicy('', 'p.yaml')).toThrow(
      expect.objectContaining({ where: { file: 'p.yaml', line: 1, column: 1, path: '' } }),
    )
  })
})

test.each([
  ['the default', defaultPolicyText],
  ['one for pumps', pump],
])('%s is a policy whose tests pass and reach every rule', (_what, text) => {
  const { results, unreached } = runTests(parsePolicy(text))
  expect(results.filter(({ disagreements }) => disagreements.length > 0)).toEqual([])
  expect(results.length).toBeGreaterThan(4)
  expect(unreached).toEqual([])
})

const name = fc.stringMatching(/^[A-Za-z"':#{}*&!%@`-][A-Za-z0-9 "':#{}*&!%@`,-]{0,30}[a-z]$/)
const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => Temporal.PlainDate.from('1990-01-01').add({ days }).toString())
const when = fc
  .record(
    {
      kev: fc.constantFrom('listed', ['ransomware', 'past-due']),
      'epss-at-least': fc.double({ min: 0, max: 1, noNaN: true }),
      severity: fc.subarray(['critical', 'high', 'unknown'], { minLength: 1 }),
      component: name,
      'cvss-vector': fc.constantFrom('AV:N', ['AV:N/PR:N', 'AV:A']),
      'found-days-ago': fc.integer({ min: 0, max: 4000 }),
    },
    { requiredKeys: [] },
  )
  .filter((given) => Object.keys(given).length > 0)
const policies = fc
  .record({
    demands: fc.uniqueArray(
      fc.record({ name, when, outcome: fc.constantFrom('fail', 'warn'), because: name }),
      { minLength: 1, maxLength: 4, selector: (one) => one.name },
    ),
    exception: fc.record({
      name: name.map((text) => `${text} (exception)`),
      when,
      because: name,
      until: day,
    }),
  })
  .map(({ demands, exception }) => ({
    format: 'primum.policy/1',
    name: 'p',
    rules: [...demands, { ...exception, outcome: 'pass', 'instead-of': [demands[0]?.name] }],
    tests: [],
  }))

const plain = { aliasDuplicateObjects: false }

test('what was written is read, as YAML and as JSON', () => {
  fc.assert(
    fc.property(policies, (written) => {
      const read = parsePolicy(stringify(written, plain))
      expect(read).toEqual(parsePolicy(JSON.stringify(written)))
      expect(read.rules.map(({ name: own }) => own)).toEqual(written.rules.map(({ name: own }) => own))
      // Read again from what was read: nothing was lost or added on the way.
      expect(parsePolicy(stringify(read, plain))).toEqual(read)
    }),
  )
})

test('a mangled policy is read or refused with its place, and never anything else', () => {
  const bytes = Buffer.from(pump)
  const put = [0x00, 0x3a, 0xff, 0x26, 0x09]
  let refused = 0
  for (let at = 0; at < bytes.length; at++) {
    const mangled = Buffer.from(bytes)
    mangled[at] = put[at % put.length] ?? 0
    if (faultsOf(mangled).length > 0) refused++
  }
  expect(refused).toBeGreaterThan(bytes.length / 2)
})

test('a policy cut off anywhere is refused or is whole in what it says', () => {
  for (let end = 0; end < pump.length; end += 7) faultsOf(pump.slice(0, end))
})
