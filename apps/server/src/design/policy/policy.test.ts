// SPDX-License-Identifier: Apache-2.0
/** The policy as a story: what it says of findings, how its clocks run, and what never restarts them. In order. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { defaultPolicyText } from '@primum/policy'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Call, createTestServer, type TestServer } from '../../testing.ts'

const file = (name: string): Buffer => readFileSync(path.join(import.meta.dirname, '../testdata', name))

let server: TestServer
let security: Call
let clinical: Call
let engineer: Call
const made = { product: '', release: '', dose: '', display: '' }

const created = z.object({ id: z.string() })
const acts = z.object({
  items: z.array(
    z.object({
      sequence: z.string(),
      type: z.string(),
      facts: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
})
const finding = z.object({
  id: z.string(),
  vulnerability: z.string(),
  policy: z.object({ outcome: z.string(), rules: z.array(z.string()) }).nullable(),
})
const detail = z.object({
  policy: finding.shape.policy,
  policyDetail: z.object({ applied: z.array(z.object({ words: z.string() })) }).nullable(),
  clocks: z.array(
    z.object({
      id: z.string(),
      rule: z.object({ id: z.string(), title: z.string() }),
      state: z.string(),
      startedAt: z.string(),
      dueAt: z.string(),
      stoppedReason: z.string().nullable(),
    }),
  ),
})

beforeAll(async () => {
  server = await createTestServer()
  security = await server.person('Ada Security', ['product-security'])
  clinical = await server.person('Cara Clinical', ['clinical-safety'])
  engineer = await server.person('Eve Engineer', ['engineer'])
  const product = await security('POST', '/api/v1/products', { name: 'Bedside pump' })
  made.product = created.parse(product.body).id
  const release = await engineer('POST', `/api/v1/products/${made.product}/releases`, {
    version: '1.0',
    stage: 'in-development',
  })
  made.release = created.parse(release.body).id
  for (const name of ['osv.jsonl', 'kev.json'])
    await security('POST', `/api/v1/intelligence/sources?name=${name}`, file(name))
  await server.runJobs()
  await upload('pump-1.cdx.json')
  made.dose = idOf(await findings(), 'CVE-2099-0001')
  made.display = idOf(await findings(), 'CVE-2099-0002')
})
afterAll(() => server.close())

async function upload(name: string, text: Buffer = file(name)): Promise<void> {
  const { status } = await engineer('POST', `/api/v1/releases/${made.release}/sboms?fileName=${name}`, text)
  expect(status).toBe(201)
}

async function findings(query = '') {
  const { body } = await security('GET', `/api/v1/findings?release=${made.release}${query}`)
  return z.object({ items: z.array(finding) }).parse(body).items
}

const idOf = (all: Awaited<ReturnType<typeof findings>>, flaw: string): string =>
  all.find(({ vulnerability }) => vulnerability === flaw)?.id ?? ''

const look = async (id: string) => detail.parse((await security('GET', `/api/v1/findings/${id}`)).body)

/** The clocks of the policy on a finding, oldest first: deadline, state, days from start to due. */
async function clocksOf(id: string) {
  const { clocks } = await look(id)
  return clocks.filter(({ rule }) => rule.id.startsWith('policy:'))
}

async function listActs(type: string) {
  const auditor = await server.as('auditor')
  const { body } = await auditor('GET', `/api/v1/acts?limit=500&type=${encodeURIComponent(type)}`)
  return acts.parse(body).items.filter((act) => act.type === type)
}

const policyText = (rules: string, name = 'Pumps'): string =>
  `format: primum.policy/1\nname: ${name}\nrules:\n${rules}`

async function set(text: string): Promise<void> {
  const { status, body } = await security('PUT', '/api/v1/policy', { text })
  expect({ status, body }).toMatchObject({ status: 200 })
  await server.runJobs()
}

const tests = z.object({ passed: z.int(), failed: z.array(z.unknown()), unreached: z.array(z.string()) })

describe('without a policy of the maker', () => {
  test('the default one counts, and says what it says', async () => {
    const { body } = await security('GET', '/api/v1/policy')
    expect(body).toMatchObject({ text: defaultPolicyText, isDefault: true, setBy: null, faults: [] })
    expect(tests.parse(body['tests'])).toMatchObject({ failed: [], unreached: [] })
    expect(body['counts']).toEqual({ fail: 1, warn: 0, pass: 1 })
  })

  test('what is exploited fails, by the catalogue’s due date, which has passed', async () => {
    const { policy, policyDetail } = await look(made.dose)
    expect(policy).toEqual({ outcome: 'fail', rules: ['Exploited in the wild', 'Critical, with a fix'] })
    expect(policyDetail?.applied[0]?.words).toContain('Binding Operational Directive 22-01')
    const [clock, ...others] = await clocksOf(made.dose)
    expect(others).toEqual([])
    expect(clock).toMatchObject({ rule: { title: 'Remediate' }, state: 'overdue' })
    // The end of 24 January 2026 in New York.
    expect(clock?.dueAt).toBe('2026-01-25T05:00:00Z')
    expect((await look(made.display)).policy).toEqual({ outcome: 'pass', rules: [] })
  })

  test('the list can be asked by outcome', async () => {
    expect((await findings('&policy=fail')).map(({ id }) => id)).toEqual([made.dose])
    expect((await findings('&policy=fail,pass')).length).toBe(2)
    expect(await findings('&policy=warn')).toEqual([])
    expect((await security('GET', '/api/v1/findings?policy=nonsense')).status).toBe(400)
  })

  test('each finding that it decided is in an act of its release', async () => {
    const [act] = await listActs('design/policy-applied')
    expect(act?.facts).toMatchObject({
      findings: [
        { before: null, outcome: 'fail' },
        { before: null, outcome: 'pass', rules: [] },
      ],
    })
  })
})

describe('a policy that is set', () => {
  const deadline = (period: string) =>
    policyText(
      `  - name: Exploited
    when: { kev: listed }
    outcome: fail
    deadlines:
      - { name: Fix, within: ${period}, from: found }
`,
    )

  test('is kept as it was written, with who set it, and is put to every finding', async () => {
    const text = deadline('30 calendar days')
    await set(text)
    const { body } = await engineer('GET', '/api/v1/policy')
    expect(body).toMatchObject({ text, isDefault: false, setBy: { name: 'Ada Security' }, name: 'Pumps' })
    expect(body['rules']).toMatchObject([
      { name: 'Exploited', when: ['the flaw is known to be exploited (CISA KEV)'], outcome: 'fails' },
    ])
    expect(body['tests']).toMatchObject({ unreached: ['Exploited'] })
    const [act] = await listActs('design/policy-set')
    expect(act?.facts).toMatchObject({ name: 'Pumps', rules: 1, tests: 0, policy: body['sha256'] })
    expect((await look(made.dose)).policy).toEqual({ outcome: 'fail', rules: ['Exploited'] })
  })

  test('ends the clocks of rules that are gone, with the reason, and starts those of its own', async () => {
    const clocks = await clocksOf(made.dose)
    expect(clocks.map(({ rule, state }) => [rule.title, state])).toEqual([
      ['Remediate', 'stopped'],
      ['Fix', 'running'],
    ])
    expect(clocks[0]?.stoppedReason).toBe(
      'The policy’s rule “Exploited in the wild” does not ask for it any more.',
    )
  })

  test('set once more, it changes nothing and leaves no act', async () => {
    const before = (await listActs('design/policy-set')).length
    await set(deadline('30 calendar days'))
    expect((await listActs('design/policy-set')).length).toBe(before)
    expect((await clocksOf(made.dose)).length).toBe(2)
  })

  test('another period is the same deadline, counted anew from the same start', async () => {
    const [, before] = await clocksOf(made.dose)
    await set(deadline('10 calendar days'))
    const clocks = (await clocksOf(made.dose)).filter(({ rule }) => rule.title === 'Fix')
    expect(clocks.map(({ state }) => state).sort()).toEqual(['running', 'stopped'])
    const now = clocks.find(({ state }) => state === 'running')
    expect(now?.startedAt).toBe(before?.startedAt)
    expect(now?.dueAt).not.toBe(before?.dueAt)
  })

  test.each([
    [
      'a text with a fault',
      'format: primum.policy/1\nname: x\nrules:\n  - name: a\n    outcome: block\n',
      'line 5',
    ],
    [
      'a policy whose own test fails',
      `${policyText('  - { name: a, outcome: warn }\n')}tests:\n  - { name: t, on: 2026-01-01, finding: {}, expect: { outcome: pass } }\n`,
      '“t”',
    ],
  ])('%s is refused, says why, and changes nothing', async (_what, text, why) => {
    const { body: before } = await security('GET', '/api/v1/policy')
    const refused = await security('PUT', '/api/v1/policy', { text })
    expect(refused).toMatchObject({ status: 422, body: { type: '/problems/unusable-document' } })
    expect(refused.body['detail']).toContain(why)
    const { body: after } = await security('GET', '/api/v1/policy')
    expect(after['sha256']).toBe(before['sha256'])
  })

  test('can be checked without being set: every fault with its line', async () => {
    const text =
      'format: primum.policy/1\nname: x\nrules:\n  - name: a\n    when: { kev: maybe, sevrity: high }\n    outcome: fail\n'
    const { status, body } = await security('POST', '/api/v1/policy/check', { text })
    expect(status).toBe(200)
    expect(body['faults']).toMatchObject([
      { line: 5, column: 13 },
      { line: 5, column: 25 },
    ])
    const fine = await security('POST', '/api/v1/policy/check', { text: defaultPolicyText })
    expect(fine.body).toMatchObject({ faults: [], name: "Primum's default" })
  })

  test.each([
    ['GET', '/api/v1/policy', undefined],
    ['PUT', '/api/v1/policy', { text: defaultPolicyText }],
    ['POST', '/api/v1/policy/check', { text: defaultPolicyText }],
  ] as const)('%s %s asks for a key, and for the role', async (method, url, body) => {
    expect((await (await server.as('nobody'))(method, url, body)).status).toBe(401)
    const { status } = await engineer(method, url, body)
    expect(status).toBe(method === 'GET' ? 200 : 403)
    if (method !== 'GET') expect((await security(method, url, { text: 1 })).status).toBe(400)
  })
})

describe('a clock of the policy', () => {
  const rules = (exception = '') =>
    policyText(`  - name: Exploited
    when: { kev: listed }
    outcome: fail
    deadlines:
      - { name: Fix, within: 60 calendar days, from: found }
      - { name: Tell, within: 20 calendar days, from: found }
${exception}`)
  const running = async () => (await clocksOf(made.dose)).filter(({ state }) => state !== 'stopped')
  const start = { fix: '', tell: '' }

  test('that was met stays met, whatever comes', async () => {
    await set(rules())
    const tell = (await running()).find(({ rule }) => rule.title === 'Tell')
    start.fix = (await running()).find(({ rule }) => rule.title === 'Fix')?.startedAt ?? ''
    start.tell = tell?.id ?? ''
    const { status } = await security('POST', `/api/v1/clocks/${start.tell}/met`, {
      evidence: 'Letter of today.',
    })
    expect(status).toBe(200)
    await server.runJobs()
    expect((await running()).map(({ rule, state }) => [rule.title, state]).sort()).toEqual([
      ['Fix', 'running'],
      ['Tell', 'met'],
    ])
  })

  test('does not restart because its finding closed and came back', async () => {
    server.advance({ hours: 24 * 5 })
    const without = JSON.parse(file('pump-1.cdx.json').toString()) as { components: { name: string }[] } // our own fixture
    const rest = { ...without, components: without.components.filter(({ name }) => name !== 'dose-limiter') }
    await upload('without.cdx.json', Buffer.from(JSON.stringify(rest)))
    expect((await running()).map(({ rule }) => rule.title)).toEqual(['Tell'])
    server.advance({ hours: 24 * 5 })
    const back = { ...without, metadata: undefined }
    await upload('back.cdx.json', Buffer.from(JSON.stringify(back)))
    const now = await running()
    expect(now.map(({ rule }) => rule.title).sort()).toEqual(['Fix', 'Tell'])
    expect(now.find(({ rule }) => rule.title === 'Fix')?.startedAt).toBe(start.fix)
  })

  test('stops while an exception stands for its rule, and goes on from its first start when that ends', async () => {
    const until = server
      .now()
      .toZonedDateTimeISO('America/New_York')
      .toPlainDate()
      .add({ days: 2 })
      .toString()
    await set(
      rules(`  - name: Until the spring release
    when: { component: dose-limiter }
    outcome: pass
    instead-of: Exploited
    because: Off the network until then.
    until: ${until}
`),
    )
    const excepted = await look(made.dose)
    expect(excepted.policy).toEqual({ outcome: 'pass', rules: ['Until the spring release'] })
    expect(excepted.policyDetail?.applied[0]?.words).toContain('Off the network until then.')
    expect((await running()).map(({ rule }) => rule.title)).toEqual(['Tell'])
    const fix = (await clocksOf(made.dose)).filter(({ rule }) => rule.title === 'Fix')
    expect(fix.map(({ stoppedReason }) => stoppedReason)).toContainEqual(
      expect.stringContaining('The exception “Until the spring release” stands for the rule “Exploited”'),
    )

    server.advance({ hours: 24 * 3 })
    await server.runJobs()
    const again = await look(made.dose)
    expect(again.policy).toEqual({ outcome: 'fail', rules: ['Exploited'] })
    expect(again.policyDetail?.applied.map(({ words }) => words)).toContainEqual(
      expect.stringContaining(`the exception “Until the spring release” ended on ${until}`),
    )
    expect((await running()).find(({ rule }) => rule.title === 'Fix')?.startedAt).toBe(start.fix)
  })

  test('that a person stopped stays stopped', async () => {
    const fix = (await running()).find(({ rule }) => rule.title === 'Fix')
    const { status } = await security('POST', `/api/v1/clocks/${fix?.id}/stopped`, { reason: 'Recalled.' })
    expect(status).toBe(200)
    await server.runJobs()
    expect((await running()).map(({ rule }) => rule.title)).toEqual(['Tell'])
  })
})

describe('what is decided elsewhere', () => {
  test('the stage of a release and a decision in force are asked about at once', async () => {
    await set(
      policyText(`  - name: In the field
    when: { stage: fielded, severity-at-least: low }
    outcome: fail
  - name: Nobody has judged it
    when: { harm: unassessed }
    outcome: warn
  - name: Not affected needs a second look
    when: { vex: not_affected, kev: listed }
    outcome: warn
`),
    )
    expect((await look(made.dose)).policy).toEqual({ outcome: 'warn', rules: ['Nobody has judged it'] })
    await engineer('PUT', `/api/v1/releases/${made.release}`, { version: '1.0', stage: 'fielded' })
    expect((await look(made.dose)).policy).toEqual({ outcome: 'fail', rules: ['In the field'] })

    const proposed = await security('POST', `/api/v1/findings/${made.dose}/assessments`, {
      assessment: {
        answers: { code: { answer: 'code-not-present' } },
        severity: 'negligible',
        rationale: 'Not in the build.',
        vexStatus: 'not_affected',
        vexJustification: 'vulnerable_code_not_present',
      },
      signAs: 'product-security',
    })
    expect(proposed.status).toBe(201)
    expect((await look(made.dose)).policy?.outcome).toBe('fail')
    const { status } = await clinical(
      'POST',
      `/api/v1/assessments/${created.parse(proposed.body).id}/signatures`,
      {
        as: 'clinical-safety',
      },
    )
    expect(status).toBe(200)
    // Ruled out by the maker's own statement, so only the rule that speaks of VEX asks.
    expect((await look(made.dose)).policy).toEqual({
      outcome: 'warn',
      rules: ['Not affected needs a second look'],
    })
  })

  test('a run that finds nothing new writes nothing', async () => {
    const before = (await listActs('design/policy-applied')).length
    await server.runJobs()
    await server.runJobs()
    expect((await listActs('design/policy-applied')).length).toBe(before)
  })
})
