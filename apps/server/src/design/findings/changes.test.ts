// SPDX-License-Identifier: Apache-2.0
/** What new intelligence does to findings by itself, and what it never does to what people decided. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  CRITICAL,
  createMaker,
  epssScores,
  type Item,
  kevCatalogue,
  type Maker,
  MEDIUM,
  osvRecord,
} from '../intelligence/testing-maker.ts'

let maker: Maker
beforeAll(async () => {
  maker = await createMaker()
  // Something that the index knows, so that there is one.
  await maker.learn(osvRecord({ id: 'GHSA-2222-2222-2222', package: 'other', day: 1 }))
})
afterAll(() => maker.server.close())

const detail = async (finding: unknown): Promise<Item> =>
  (await maker.security('GET', `/api/v1/findings/${String(finding)}`)).body
const decisions = async (finding: unknown) =>
  // What the API document promises.
  (await detail(finding))['assessments'] as readonly Item[]
const lastChange = async (release: string) =>
  (await maker.items(`/api/v1/finding-changes?release=${release}&limit=1`))[0]

describe('a finding that was decided', () => {
  const flaw = { id: 'GHSA-3333-3333-3333', package: 'dose', aliases: ['CVE-2099-1000'] }
  let release = ''
  let finding: unknown
  let assessment = ''
  let decided: Item | undefined

  /** The decision as it was made, whatever happens to the finding. */
  const untouched = async (reasons: readonly string[]) => {
    const [decision, ...others] = await decisions(finding)
    expect(others).toEqual([])
    expect(decision).toEqual({
      ...decided,
      reviewSince: reasons.length === 0 ? null : expect.any(String),
      reviewReasons: reasons,
    })
  }

  test('appears with a medium severity and no fix, and is judged harmless', async () => {
    release = await maker.release('1.0', 'fielded', 'dose@1.0.0')
    await maker.learn(osvRecord({ ...flaw, day: 2, vector: MEDIUM }))
    const found = (await maker.findings(release))['CVE-2099-1000']
    expect(found).toMatchObject({ state: 'open', severity: 'medium', reviewSince: null })
    finding = found?.['id']
    assessment = await maker.decide(finding, 'negligible')
    ;[decided] = await decisions(finding)
    expect(decided).toMatchObject({ id: assessment, conclusion: 'controlled', reviewReasons: [] })
  })

  const reasons: string[] = []

  test.each([
    [
      'a raised severity',
      () => osvRecord({ ...flaw, day: 3, vector: CRITICAL }),
      'Its severity rose from medium (5.5) to critical (9.8).',
    ],
    [
      'a fix',
      () => osvRecord({ ...flaw, day: 4, vector: CRITICAL, fixed: '2.0.0' }),
      'It is fixed in 2.0.0 now.',
    ],
    [
      'a fix that was none',
      () => osvRecord({ ...flaw, day: 5, vector: CRITICAL, fixed: '2.0.1' }),
      'It is no longer said to be fixed in 2.0.0, but in 2.0.1.',
    ],
    [
      'exploitation',
      () => kevCatalogue(3, 'CVE-2099-1000'),
      "It is exploited in the wild: CISA's catalogue lists it since 2026-01-03.",
    ],
    [
      'a chance of exploitation above a mark',
      () => epssScores(3, { 'CVE-2099-1000': 0.2 }),
      'The chance that it is exploited within 30 days (EPSS) rose from unknown to 20 %.',
    ],
  ])('%s marks the decision for review, says why, and leaves it in force', async (_what, source, reason) => {
    await maker.acts()
    await maker.learn(source())
    reasons.push(reason)
    await untouched(reasons)
    const acts = await maker.acts()
    expect(acts.map(({ type }) => type)).toEqual([
      'design/intelligence-replaced',
      'design/intelligence-applied',
      'design/findings-changed',
      'design/assessment-review-due',
      'design/release-rejudged',
    ])
    expect(acts[3]).toMatchObject({ facts: { finding, reasons: [reason] } })
    expect((await lastChange(release))?.['kind']).toBe('changed')
    expect(await maker.items('/api/v1/findings?review=true')).toMatchObject([{ id: finding }])
  })

  test('a score that moves within its level is stored without a word', async () => {
    await maker.acts()
    await maker.learn(epssScores(4, { 'CVE-2099-1000': 0.21 }))
    expect(await detail(finding)).toMatchObject({ epss: 0.21, epssPercentile: 0.21 })
    await untouched(reasons)
    expect((await maker.acts()).map(({ type }) => type)).toEqual([
      'design/intelligence-replaced',
      'design/intelligence-applied',
      'design/scores-refreshed',
    ])
  })

  test('a range that is corrected closes it, with the reason', async () => {
    await maker.learn(osvRecord({ ...flaw, day: 6, vector: CRITICAL, fixed: '0.9.0' }))
    const why = 'The advisory GHSA-3333-3333-3333 no longer names version 1.0.0.'
    expect(await detail(finding)).toMatchObject({ state: 'closed', closedReason: why })
    expect(await lastChange(release)).toMatchObject({ kind: 'closed', detail: { reason: why } })
    await untouched(reasons)
  })

  test('the range set right again reopens it, decided as before', async () => {
    await maker.learn(osvRecord({ ...flaw, day: 7, vector: CRITICAL, fixed: '2.0.1' }))
    expect(await detail(finding)).toMatchObject({ state: 'open', decision: 'controlled' })
    await untouched(reasons)
  })

  test('an advisory that is withdrawn closes it', async () => {
    await maker.learn(osvRecord({ ...flaw, day: 8, vector: CRITICAL, withdrawn: true }))
    expect(await detail(finding)).toMatchObject({
      state: 'closed',
      closedReason: 'The advisory GHSA-3333-3333-3333 was withdrawn on 2026-01-09.',
    })
    await untouched(reasons)
    await maker.learn(osvRecord({ ...flaw, day: 9, vector: CRITICAL, fixed: '2.0.1' }))
    expect(await detail(finding)).toMatchObject({ state: 'open' })
  })

  test('another version in a new SBOM closes it, and says which', async () => {
    await maker.upload(release, 'dose@2.0.1')
    expect(await detail(finding)).toMatchObject({
      state: 'closed',
      closedReason: 'The SBOM has dose in version 2.0.1 now, of which this flaw is not known.',
    })
    await maker.upload(release, 'display@1.0.0')
    expect(await detail(finding)).toMatchObject({ state: 'closed' })
    await untouched(reasons)
  })

  test('a new decision takes the place of the one under review', async () => {
    await maker.upload(release, 'dose@1.0.0', 'display@1.0.0')
    await maker.decide(finding, 'catastrophic')
    expect(await maker.items('/api/v1/findings?review=true')).toEqual([])
    expect(await decisions(finding)).toMatchObject([
      { state: 'in-force', conclusion: 'uncontrolled', reviewSince: null },
      { id: assessment, state: 'superseded', reviewReasons: reasons },
    ])
  })
})

describe('two findings that turn out to be one flaw', () => {
  const early = { id: 'GHSA-4444-4444-4444', package: 'alarm' }
  const cve = { id: 'CVE-2099-2000', package: 'alarm' }
  let release = ''
  let first: Item | undefined
  let second: Item | undefined

  test('are one finding: the one that is decided furthest, with its clocks', async () => {
    release = await maker.release('2.0', 'fielded', 'alarm@1.0.0')
    await maker.learn(osvRecord({ ...early, day: 2 }))
    first = (await maker.findings(release))[early.id]
    await maker.decide(first?.['id'], 'catastrophic')
    const clocks = (await detail(first?.['id']))['clocks']
    maker.server.advance({ hours: 48 })
    await maker.learn(osvRecord({ ...cve, day: 3 }))
    second = (await maker.findings(release))[cve.id]
    expect(second).toMatchObject({ state: 'open', decision: 'undecided' })

    await maker.learn(osvRecord({ ...early, day: 4, aliases: [cve.id] }))
    expect(await detail(first?.['id'])).toMatchObject({
      vulnerability: cve.id,
      aliases: [early.id],
      state: 'open',
      decision: 'uncontrolled',
      clocks,
      merged: [{ findingId: second?.['id'], vulnerability: cve.id, decision: 'undecided' }],
    })
    expect(await detail(second?.['id'])).toMatchObject({
      state: 'closed',
      closedReason: `It is the same flaw as ${early.id} in this component, and goes on there.`,
      mergedInto: { findingId: first?.['id'] },
    })
  })

  test('where both are decided, the decision that stays is due for review, and the earlier deadline counts', async () => {
    const [one, other] = ['GHSA-5555-5555-5555', 'CVE-2099-3000']
    const release = await maker.release('3.0', 'fielded', 'relay@1.0.0')
    await maker.learn(osvRecord({ id: one, package: 'relay', day: 2 }))
    maker.server.advance({ hours: 72 })
    await maker.learn(osvRecord({ id: other, package: 'relay', day: 3 }))
    const before = await maker.findings(release)
    const ids = [one, other].map((flaw) => before[flaw]?.['id'])
    for (const id of ids) await maker.decide(id, 'catastrophic')
    // The younger finding learned of it earlier: a hospital had told.
    const at = maker.server
      .now()
      .subtract({ hours: 24 * 20 })
      .toString()
    await maker.security('POST', `/api/v1/findings/${String(ids[1])}/start-events`, {
      event: 'aware',
      at,
      rules: ['fda-803-manufacturer'],
    })
    await maker.learn(osvRecord({ id: one, package: 'relay', day: 4, aliases: [other] }))
    const after = await maker.findings(release)
    const survivor = await detail(after[other]?.['state'] === 'open' ? after[other]?.['id'] : ids[0])
    const gone = ids.find((id) => id !== survivor['id'])
    expect(survivor).toMatchObject({ state: 'open', vulnerability: other, decision: 'uncontrolled' })
    expect(survivor['reviewSince']).not.toBeNull()
    expect(await detail(gone)).toMatchObject({ state: 'closed', decision: 'uncontrolled' })
    const running = (clocks: unknown) =>
      (clocks as readonly { state: string; rule: { id: string }; startedAt: string }[])
        .filter(({ state }) => state !== 'stopped')
        .map(({ rule }) => rule.id)
        .toSorted()
    expect(running(survivor['clocks'])).toEqual(['fda-803-manufacturer', 'fda-pm-communicate', 'fda-pm-fix'])
    expect(running((await detail(gone))['clocks'])).toEqual([])
  })

  test('a deadline of the policy that ran at either runs on at the one that stays', async () => {
    const put = (rule: object) =>
      maker.security('PUT', '/api/v1/policy', {
        text: JSON.stringify({
          format: 'primum.policy/1',
          name: 'Merging',
          rules: [{ name: 'All', outcome: 'warn', ...rule }],
        }),
      })
    const [one, other] = ['GHSA-6666-6666-6666', 'CVE-2099-4000']
    const release = await maker.release('4.0', 'fielded', 'pump-head@1.0.0')
    await maker.learn(osvRecord({ id: one, package: 'pump-head', day: 2 }))
    await maker.decide((await maker.findings(release))[one]?.['id'], 'negligible')
    await put({ deadlines: [{ name: 'Look', within: '10 calendar days', from: 'found' }] })
    await maker.server.runJobs()
    const due = async (id: unknown) =>
      ((await detail(id))['clocks'] as readonly { state: string; dueAt: string }[])
        .filter(({ state }) => state === 'running')
        .map(({ dueAt }) => dueAt)
    const [early] = await due((await maker.findings(release))[one]?.['id'])
    expect(early).toBeDefined()
    maker.server.advance({ hours: 48 })
    await maker.learn(osvRecord({ id: other, package: 'pump-head', day: 3 }))
    const younger = (await maker.findings(release))[other]?.['id']
    expect(await due(younger)).not.toEqual([early])
    await maker.learn(osvRecord({ id: one, package: 'pump-head', day: 4, aliases: [other] }))
    expect(await due((await maker.findings(release))[other]?.['id'])).toEqual([early])
    expect(await due(younger)).toEqual([])
    await put({})
  })

  test('and a flaw that turns out to be two leaves the decision with one, due for review', async () => {
    await maker.learn(osvRecord({ ...early, day: 5 }))
    expect(await maker.findings(release)).toMatchObject({
      [cve.id]: {
        id: first?.['id'],
        state: 'open',
        decision: 'uncontrolled',
        reviewSince: expect.any(String),
      },
      [early.id]: { state: 'open', decision: 'undecided' },
    })
  })
})
