// SPDX-License-Identifier: Apache-2.0
/** Which reports are due: the decision by itself, and through the server with its clocks, membership and the 30-day notice. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Call, createTestServer, type TestServer } from '../../testing.ts'
import type { CaseAssessment } from '../assessments/schemas.ts'
import { clocksOfFacts, decideReporting, type ReportingInput } from './decide.ts'
import { composeNotice } from './notice.ts'
import type { ReportingFacts } from './schemas.ts'

const facts: ReportingFacts = {
  event: 'none-known',
  awareAt: null,
  remedialActionNeeded: false,
  publicHealthThreat: false,
  markets: ['us', 'eu'],
  correctionInitiatedAt: null,
  isaoToldAt: '2026-11-20T10:00:00.000Z',
  note: '',
}
const met = (rule: string) => ({ rule, state: 'met', dueAt: '2026-12-01T05:00:00Z' })
const held: ReportingInput = {
  conclusion: 'uncontrolled',
  facts,
  clocks: [met('fda-pm-communicate'), met('fda-pm-fix')],
  isao: { isMember: true, organisation: 'Health-ISAC' },
}

const dueOf = (input: ReportingInput): Readonly<Record<string, string>> =>
  Object.fromEntries(decideReporting(input).reports.map(({ id, due }) => [id, due]))

describe('the exemption from the 806 report', () => {
  test('holds when all four conditions hold', () => {
    expect(decideReporting(held)).toMatchObject({
      exemption: 'held',
      conditions: [{ state: 'held' }, { state: 'held' }, { state: 'held' }, { state: 'held' }],
    })
    expect(dueOf(held)['806']).toBe('no')
  })

  test.each<[string, Partial<ReportingInput>, string]>([
    ['somebody died', { facts: { ...facts, event: 'death' } }, 'failed'],
    ['somebody was seriously injured', { facts: { ...facts, event: 'serious-injury' } }, 'failed'],
    ['nobody looked whether somebody was hurt', { facts: { ...facts, event: 'unknown' } }, 'pending'],
    ['nothing was recorded', { facts: undefined }, 'pending'],
    ['no member of an ISAO', { isao: { isMember: false, organisation: null } }, 'failed'],
    ['the ISAO was not told', { facts: { ...facts, isaoToldAt: null } }, 'pending'],
    [
      'told too late',
      { clocks: [{ ...met('fda-pm-communicate'), state: 'met-late' }, met('fda-pm-fix')] },
      'failed',
    ],
    [
      'not fixed and overdue',
      { clocks: [met('fda-pm-communicate'), { ...met('fda-pm-fix'), state: 'overdue' }] },
      'failed',
    ],
    [
      'not fixed yet',
      { clocks: [met('fda-pm-communicate'), { ...met('fda-pm-fix'), state: 'running' }] },
      'pending',
    ],
    [
      'its clocks were stopped',
      { clocks: [{ ...met('fda-pm-communicate'), state: 'stopped' }, met('fda-pm-fix')] },
      'pending',
    ],
  ])('%s', (_, change, exemption) => {
    const input = { ...held, ...change }
    expect(decideReporting(input).exemption).toBe(exemption)
    expect(dueOf(input)['806']).toBe(exemption === 'failed' ? 'yes' : 'unknown')
  })

  test('is beside the point where the risk is controlled, and open where nobody decided', () => {
    expect(decideReporting({ ...held, conclusion: 'controlled' }).exemption).toBeNull()
    expect(dueOf({ ...held, conclusion: 'controlled' })['806']).toBe('no')
    expect(dueOf({ ...held, conclusion: undefined })['806']).toBe('unknown')
  })

  test('the clock that was started last counts', () => {
    const clocks = [
      { ...met('fda-pm-communicate'), state: 'stopped' },
      met('fda-pm-communicate'),
      met('fda-pm-fix'),
    ]
    expect(decideReporting({ ...held, clocks }).exemption).toBe('held')
  })
})

describe('reports about what happened', () => {
  const due = (change: Partial<ReportingFacts>) => dueOf({ ...held, facts: { ...facts, ...change } })

  test('nothing is "no" as long as nobody recorded anything', () => {
    const { '806': _, ...events } = dueOf({ ...held, facts: undefined })
    expect(new Set(Object.values(events))).toEqual(new Set(['unknown']))
  })

  test.each<[string, Partial<ReportingFacts>, Readonly<Record<string, string>>]>([
    [
      'none known',
      {},
      { '803': 'no', '803-5-day': 'no', 'mdr-serious': 'no', 'mdr-death': 'no', 'mdr-public-health': 'no' },
    ],
    ['a death', { event: 'death' }, { '803': 'yes', 'mdr-serious': 'yes', 'mdr-death': 'yes' }],
    [
      'a serious injury',
      { event: 'serious-injury' },
      { '803': 'yes', 'mdr-serious': 'yes', 'mdr-death': 'no' },
    ],
    ['a malfunction', { event: 'malfunction' }, { '803': 'yes', 'mdr-serious': 'no' }],
    [
      'not known',
      { event: 'unknown' },
      { '803': 'unknown', 'mdr-serious': 'unknown', 'mdr-death': 'unknown' },
    ],
    ['remedial action', { remedialActionNeeded: true }, { '803-5-day': 'yes' }],
    ['a threat to many', { publicHealthThreat: true }, { 'mdr-public-health': 'yes' }],
    [
      'a death outside the United States',
      { event: 'death', markets: ['eu'] },
      { '803': 'no', '806': 'no', 'mdr-death': 'yes' },
    ],
    [
      'a death outside the European Union',
      { event: 'death', markets: ['us'] },
      { '803': 'yes', 'mdr-death': 'no' },
    ],
  ])('%s', (_, change, expected) => {
    expect(due(change)).toMatchObject(expected)
  })

  test('start the clocks of what is due from when the maker became aware, and none without that', () => {
    const awareAt = '2026-11-20T10:00:00Z'
    const rules = (change: Partial<ReportingFacts>) =>
      clocksOfFacts({ ...facts, ...change }).map(({ rule }) => rule)
    expect(rules({ event: 'death', awareAt })).toEqual([
      'fda-803-manufacturer',
      'eu-mdr-serious-incident',
      'eu-mdr-death',
    ])
    expect(
      rules({ event: 'malfunction', awareAt, remedialActionNeeded: true, publicHealthThreat: true }),
    ).toEqual(['fda-803-manufacturer', 'fda-803-5-day', 'eu-mdr-public-health'])
    expect(rules({ event: 'death' })).toEqual([])
    expect(rules({ event: 'unknown', awareAt })).toEqual([])
  })
})

describe('the 30-day notice', () => {
  // Only what the notice reads; a whole assessment is made in the server's tests.
  const assessment = {
    severity: 'critical',
    cvss: [
      {
        version: '3.1',
        vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H',
        score: 7.5,
        severity: 'high',
      },
    ],
    controls: [
      { kind: 'compensating', title: 'Close port 4711' },
      { kind: 'inline', title: 'A watchdog' },
    ],
    patients: { atLeast: 40, complete: false, devices: { atLeast: 20, complete: false }, lines: [] },
    impactStatement: null,
    actionStatement: 'Listen for alarms at the bedside.',
    remediationPlan: 'Release 1.2 by 20 December.',
  } as unknown as CaseAssessment
  const flaw = {
    flawId: 'HAL-2026-0001',
    cveId: null,
    title: 'Alarms can be silenced',
    description: 'Anyone on the network can stop the relay.',
    affected: [{ productName: 'Pump', version: '1.0' }],
    fixed: [],
  }

  test('has the four contents, each from what the case says', () => {
    const { sections, missing } = composeNotice(flaw, assessment)
    expect(missing).toEqual([])
    expect(sections.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
    const [a, b, c, d] = sections
    expect(a).toMatchObject({ items: ['Pump 1.0'] })
    expect(a?.paragraphs.join(' ')).toMatch(
      /life-threatening.*CVSS 3.1: 7.5.*At least 20 devices.*at least 40 patients/s,
    )
    expect(b?.paragraphs).toContain('Release 1.2 by 20 December.')
    expect(c).toMatchObject({ paragraphs: ['Listen for alarms at the bedside.'], items: ['Close port 4711'] })
    expect(d?.paragraphs.join(' ')).toContain('on its way')
  })

  test('says what is missing, and never invents it', () => {
    const bare = { ...assessment, controls: [], actionStatement: null, remediationPlan: null }
    const { missing, sections } = composeNotice({ ...flaw, description: '', affected: [] }, bare)
    expect(missing).toHaveLength(4)
    expect(sections[2]?.paragraphs).toEqual(['No measure that you could take until then is known to us.'])
  })

  test('names the releases that hold the fix once there are some', () => {
    const { sections } = composeNotice(
      { ...flaw, fixed: [{ productName: 'Pump', version: '1.2' }] },
      assessment,
    )
    expect(sections[3]).toMatchObject({
      items: ['Pump 1.2'],
      paragraphs: [expect.stringContaining('available')],
    })
  })
})

describe('through the server', () => {
  let server: TestServer
  let security: Call
  let clinical: Call
  let caseId = ''
  const address = (rest: string): string => `/api/v1/cases/${caseId}/${rest}`

  beforeAll(async () => {
    server = await createTestServer()
    security = await server.person('Ada Security', ['product-security'])
    clinical = await server.person('Cara Clinical', ['clinical-safety'])
    const opened = await security('POST', '/api/v1/cases', {
      kind: 'security',
      title: 'Alarms <b>can</b> be silenced',
    })
    caseId = String(opened.body['id'])
  })
  afterAll(() => server.close())

  test('nothing is known of a new case, and it says so', async () => {
    const { status, body } = await security('GET', address('reporting'))
    expect(status).toBe(200)
    expect(body).toMatchObject({ version: 0, facts: null, exemption: null, isao: { isMember: false } })
    expect(await security('GET', address('fda-notice'))).toMatchObject({
      status: 422,
      body: { type: '/problems/rule-broken' },
    })
  })

  test('recorded facts start the clocks that follow, from when the maker became aware', async () => {
    const awareAt = server.now().subtract({ hours: 48 }).toString({ fractionalSecondDigits: 3 })
    const recorded = await clinical('PUT', address('reporting'), {
      basedOn: 0,
      facts: { ...facts, isaoToldAt: null, event: 'death', awareAt },
    })
    expect([recorded.status, recorded.text.slice(0, 300)]).toMatchObject([200, expect.any(String)])
    const reports = recorded.body['reports'] as unknown as readonly {
      readonly id: string
      readonly dueAt: string | null
    }[]
    for (const id of ['803', 'mdr-serious', 'mdr-death']) {
      expect(reports.find((one) => one.id === id)?.dueAt).not.toBeNull()
    }
    expect(recorded.body).toMatchObject({ version: 1, facts: { event: 'death' } })
  })

  test('two people at once: the second is told', async () => {
    const late = await security('PUT', address('reporting'), {
      basedOn: 0,
      facts: { ...facts, isaoToldAt: null },
    })
    expect(late).toMatchObject({ status: 409, body: { type: '/problems/conflict' } })
  })

  test('what has not happened yet is refused', async () => {
    const awareAt = server.now().add({ hours: 1 }).toString({ fractionalSecondDigits: 3 })
    const early = await security('PUT', address('reporting'), { basedOn: 1, facts: { ...facts, awareAt } })
    expect(early.status).toBe(422)
    const wrong = { ...facts, markets: ['mars'] }
    expect((await security('PUT', address('reporting'), { basedOn: 1, facts: wrong })).status).toBe(400)
  })

  test('an ISAO is one with all four criteria, and every version is kept', async () => {
    const membership = {
      organisation: 'Health-ISAC',
      memberSince: '2024-03-01',
      documentedPolicies: 'Their charter, DMS 12',
      sharesCommunications: 'SOP 7',
      assessesIntelligence: '',
    }
    const half = await security('PUT', '/api/v1/isao-membership', membership)
    expect(half).toMatchObject({
      status: 200,
      body: { isActive: false, missing: [expect.stringContaining('traceable')] },
    })
    const whole = await security('PUT', '/api/v1/isao-membership', {
      ...membership,
      assessesIntelligence: 'SOP 8',
    })
    expect(whole.body).toMatchObject({ isActive: true, missing: [], setBy: { name: 'Ada Security' } })
    expect((await clinical('PUT', '/api/v1/isao-membership', membership)).status).toBe(403)
    expect((await security('PUT', '/api/v1/isao-membership', { organisation: 'X' })).status).toBe(400)
    const rows = await server.db.selectFrom('isao_membership').select('current').execute()
    expect(rows.filter(({ current }) => current)).toHaveLength(1)
    expect(rows).toHaveLength(2)
  })

  test('the notice is made once the case is assessed, and escapes what people wrote', async () => {
    await security('PUT', address('flaw'), {
      flaw: { title: 'Alarms <b>can</b> be silenced', description: '<script>x</script>' },
    })
    const proposed = await security('POST', address('assessments'), {
      basedOn: 0,
      assessment: {
        rubric: {},
        answers: {},
        severity: 'critical',
        rationale: 'Nothing is known yet.',
        vexStatus: 'affected',
        actionStatement: 'Disconnect <img src=x>',
      },
      signAs: 'product-security',
    })
    expect([proposed.status, proposed.text.slice(0, 400)]).toMatchObject([201, expect.any(String)])
    const url = `/api/v1/case-assessments/${String(proposed.body['id'])}/signatures`
    expect((await clinical('POST', url, { as: 'clinical-safety' })).status).toBe(200)
    const { body } = await security('GET', address('fda-notice'))
    expect(body['missing']).toEqual([
      'Which releases are affected',
      'The remediation plan with the reasons for its time',
    ])
    const page = await security('GET', address('fda-notice.html'))
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.text).toContain('&lt;script&gt;x&lt;/script&gt;')
    expect(page.text).not.toMatch(/<script>x|<img/)
    expect(page.text).toContain('Not ready to be sent')
  })

  test('an uncontrolled risk with a death: the 806 report is due, its clock from when the correction began', async () => {
    const before = await security('GET', address('reporting'))
    expect(before.body).toMatchObject({ exemption: 'failed' })
    const at = server.now().subtract({ hours: 1 }).toString({ fractionalSecondDigits: 3 })
    const { body } = await security('PUT', address('reporting'), {
      basedOn: 1,
      facts: { ...facts, event: 'death', isaoToldAt: null, awareAt: at, correctionInitiatedAt: at },
    })
    expect(body['reports']).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ id: '806', due: 'yes', dueAt: expect.any(String) })]),
    )
  })

  test.each([
    ['GET', 'reporting', undefined],
    ['PUT', 'reporting', { basedOn: 0, facts }],
    ['GET', 'fda-notice', undefined],
    ['GET', 'fda-notice.html', undefined],
  ] as const)(
    '%s %s is not for strangers, nor for those who may not read cases',
    async (method, rest, body) => {
      expect((await (await server.as('nobody'))(method, address(rest), body)).status).toBe(401)
      expect((await (await server.as('signer'))(method, address(rest), body)).status).toBe(403)
    },
  )

  test('an auditor reads what is due and records nothing', async () => {
    const auditor = await server.as('auditor')
    expect((await auditor('GET', address('reporting'))).status).toBe(200)
    expect((await auditor('PUT', address('reporting'), { basedOn: 2, facts })).status).toBe(403)
    expect((await auditor('GET', '/api/v1/isao-membership')).status).toBe(200)
    expect((await (await server.as('nobody'))('GET', '/api/v1/isao-membership')).status).toBe(401)
  })
})
