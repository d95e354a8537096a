// SPDX-License-Identifier: Apache-2.0
/** How a case is assessed, as a story: the rubric, patients, two signatures, clocks, and the findings of the same flaw. In order. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Call, createTestServer, type TestServer } from '../../testing.ts'
import { countPatients } from './patients.ts'
import { caseAssessment } from './queries.ts'

const design = path.join(import.meta.dirname, '../../design/testdata')
const file = (name: string): Buffer => readFileSync(path.join(design, name))

let server: TestServer
let security: Call
let clinical: Call
let engineer: Call
const made = { product: '', old: '', next: '', caseId: '', first: '', second: '' }

beforeAll(async () => {
  server = await createTestServer()
  security = await server.person('Ada Security', ['product-security'])
  clinical = await server.person('Cara Clinical', ['clinical-safety'])
  engineer = await server.person('Eve Engineer', ['engineer'])
  await security('POST', '/api/v1/intelligence/sources?name=osv.jsonl', file('osv.jsonl'))
  made.product = String((await security('POST', '/api/v1/products', { name: 'Bedside pump' })).body['id'])
  made.old = await release('1.0', 'pump-1.cdx.json', 1_200)
  made.next = await release('1.1', 'pump-1.1.cdx.json', null)
  await server.runJobs()
  const opened = await security('POST', '/api/v1/cases', {
    kind: 'security',
    title: 'Alarms can be silenced over the network',
    productId: made.product,
  })
  made.caseId = String(opened.body['id'])
})
afterAll(() => server.close())

async function release(version: string, sbom: string, unitsInField: number | null): Promise<string> {
  const { body } = await security('POST', `/api/v1/products/${made.product}/releases`, {
    version,
    stage: 'fielded',
    unitsInField,
  })
  const id = String(body['id'])
  expect((await security('POST', `/api/v1/releases/${id}/sboms?fileName=${sbom}`, file(sbom))).status).toBe(
    201,
  )
  return id
}

const address = (rest: string): string => `/api/v1/cases/${made.caseId}/${rest}`

/** An alarm relay that anyone on the network can stop. */
const rubric = {
  XAVN: 'yes',
  XAVT: 'yes',
  XACL: 'yes',
  XPRL: 'no',
  XUI: 'no',
  XS: 'no',
  XCP: 'no',
  XIP: 'none',
  XAP: 'none',
  XCD: 'none',
  XID: 'none',
  XAD: 'high',
  XCT: 'none',
  XIT: 'none',
  XAT: 'none',
  XCW: 'none',
  XIW: 'none',
  XAW: 'none',
  XCS: 'none',
  XIS: 'none',
  XAS: 'none',
  XCO: 'none',
  XIO: 'none',
  XAO: 'none',
}
const judged = {
  rubric,
  answers: {
    code: { answer: 'reachable' },
    reach: { answer: 'remote' },
    conditions: { answer: 'none' },
    privileges: { answer: 'none' },
    interaction: { answer: 'none' },
    insider: { answer: 'no' },
    exploit: { answer: 'none' },
  },
  severity: 'catastrophic',
  severityBecause: 'An alarm that nobody hears',
}
const assessment = {
  ...judged,
  rationale: 'The relay has no login, and a lost alarm can kill.',
  vexStatus: 'affected',
  actionStatement: 'Block port 4711 at the ward’s switch.',
  remediationPlan: 'Release 1.2 by 20 December; the verification of alarms takes three weeks.',
}

describe('the rubric', () => {
  test('is served as data', async () => {
    const { status, body } = await engineer('GET', '/api/v1/cvss-rubric')
    expect(status).toBe(200)
    expect(body['questions']).toHaveLength(31)
  })

  test('scores answers with the reason of each metric', async () => {
    const { body } = await engineer('POST', '/api/v1/cvss-rubric/score', {
      answers: rubric,
      severity: 'catastrophic',
    })
    expect(body).toMatchObject({
      cvss31: { vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H', score: 7.5, severity: 'high' },
      cvss40: { vector: expect.stringContaining('/MSA:S/S:P') },
      unknowns: [],
    })
    expect(body['cvss31']).toMatchObject({
      metrics: expect.arrayContaining([expect.objectContaining({ metric: 'A', from: ['XAD'] })]),
    })
  })

  test.each([
    ['an answer of another kind', { answers: { XAVN: 'high' } }],
    ['a question that does not exist', { answers: { XQQ: 'yes' } }],
    ['a severity that does not exist', { answers: {}, severity: 'bad' }],
    ['nothing', {}],
  ])('%s is refused', async (_, body) => {
    expect((await engineer('POST', '/api/v1/cvss-rubric/score', body)).status).toBe(400)
  })
})

describe('patients', () => {
  const product = { id: 'p', name: 'Pump' }
  const line = (units: number | null, patientsPerDevice: number | null, stage = 'fielded') => ({
    product,
    release: { id: 'r', version: '1' },
    stage,
    units,
    patientsPerDevice,
  })

  test.each([
    ['both known', [line(1_200, 2)], 2_400, true, '1,200 devices × 2 = 2,400'],
    ['no devices', [line(0, null)], 0, true, 'None is in the field.'],
    ['in development', [line(null, 1, 'in-development')], 0, true, 'In development: none is in the field.'],
    ['unknown devices', [line(null, 1)], 0, false, 'How many devices are in the field is not known.'],
    [
      'retired, unknown devices',
      [line(null, 1, 'retired')],
      0,
      false,
      'How many devices are in the field is not known.',
    ],
    [
      'unknown patients',
      [line(3, null)],
      0,
      false,
      '3 devices; how many patients one device can harm is not stated for this product.',
    ],
    ['some known', [line(1, 1), line(null, 1)], 1, false, '1 device × 1 = 1'],
  ])('%s', (_, lines, atLeast, complete, because) => {
    const counted = countPatients(lines)
    expect(counted).toMatchObject({ atLeast, complete })
    expect(counted.lines[0]?.because).toBe(because)
  })

  test('of nothing affected are unknown, not none', () => {
    expect(countPatients([])).toMatchObject({ atLeast: 0, complete: false, lines: [] })
  })

  test('per device are said once for a product, by whoever may change it', async () => {
    const url = `/api/v1/products/${made.product}/patients-per-device`
    expect((await engineer('GET', url)).body).toEqual({
      patients: null,
      basis: null,
      setBy: null,
      setAt: null,
    })
    const set = await engineer('PUT', url, { patients: 2, basis: 'Two bays share a relay.' })
    expect(set).toMatchObject({ status: 200, body: { patients: 2, setBy: { name: 'Eve Engineer' } } })
    expect((await engineer('PUT', url, { patients: 0, basis: 'x' })).status).toBe(400)
    expect((await engineer('PUT', url, { patients: 1, basis: '  ' })).status).toBe(400)
    const signer = await server.as('signer')
    expect((await signer('PUT', url, { patients: 1, basis: 'x' })).status).toBe(403)
    const unknown = '/api/v1/products/00000000-0000-4000-8000-000000000000/patients-per-device'
    expect((await engineer('PUT', unknown, { patients: 1, basis: 'x' })).status).toBe(404)
    expect((await engineer('GET', unknown)).status).toBe(404)
  })
})

describe('an assessment', () => {
  test('can be tried before the flaw is described: nothing is known of patients then', async () => {
    const { body } = await security('POST', address('judgement'), judged)
    expect(body).toMatchObject({
      patients: { atLeast: 0, complete: false, lines: [] },
      judgement: { conclusion: 'uncontrolled', obligations: [{ rule: 'PM-6(2)' }, { rule: 'PM-6(3)' }] },
      suggested: {
        reach: { answer: 'remote' },
        privileges: { answer: 'none' },
        interaction: { answer: 'none' },
      },
    })
  })

  test('is proposed with the patients counted from the affected releases', async () => {
    const flaw = {
      title: 'Alarms can be silenced',
      description: 'By port 4711, without a login.',
      components: [{ purl: 'pkg:npm/alarm-relay', vers: 'vers:npm/<3.1.0' }],
    }
    expect((await security('PUT', address('flaw'), { flaw })).status).toBe(200)
    await server.runJobs()
    const proposed = await security('POST', address('assessments'), {
      basedOn: 0,
      assessment,
      signAs: 'product-security',
    })
    expect([proposed.status, proposed.text.slice(0, 400)]).toMatchObject([201, expect.any(String)])
    expect(proposed.body).toMatchObject({
      version: 1,
      state: 'proposed',
      conclusion: 'uncontrolled',
      exploitability: 'high',
      cvss: [{ version: '3.1', score: 7.5 }, { version: '4.0' }],
      patients: { atLeast: 2_400, complete: false },
      signatures: [{ as: 'product-security', person: { name: 'Ada Security' } }],
    })
    made.first = String(proposed.body['id'])
    expect(await caseAssessment(server.db, made.caseId)).toBeUndefined()
  })

  test('of two people at once keeps one: the other one is told', async () => {
    const late = await engineer('POST', address('assessments'), { basedOn: 0, assessment })
    expect(late).toMatchObject({ status: 409, body: { type: '/problems/conflict' } })
    const [one, other] = await Promise.all(
      [engineer, security].map((call) => call('POST', address('assessments'), { basedOn: 1, assessment })),
    )
    expect([one?.status, other?.status].toSorted()).toEqual([201, 409])
    made.second = String((one?.status === 201 ? one : other)?.body['id'])
    const { body } = await security('GET', address('assessments'))
    expect(body).toMatchObject({
      latestVersion: 2,
      proposed: { id: made.second },
      earlier: [{ id: made.first, state: 'superseded' }],
    })
  })

  test('needs two people in two roles, and a person', async () => {
    const url = `/api/v1/case-assessments/${made.second}/signatures`
    expect((await engineer('POST', url, { as: 'product-security' })).status).toBe(403)
    expect((await security('POST', url, { as: 'clinical-safety' })).status).toBe(403)
    const key = await server.as('product-security')
    expect((await key('POST', url, { as: 'product-security' })).status).toBe(422)
    expect((await security('POST', url, { as: 'product-security' })).status).toBe(200)
    expect((await security('POST', url, { as: 'product-security' })).status).toBe(409)
    const both = await server.person('Bo Both', ['product-security', 'clinical-safety'])
    expect((await both('POST', url, { as: 'product-security' })).status).toBe(409)
    const gone = '/api/v1/case-assessments/00000000-0000-4000-8000-000000000000/signatures'
    expect((await security('POST', gone, { as: 'product-security' })).status).toBe(404)
  })

  test('comes into force with the second signature: clocks run, and the findings get the same proposal', async () => {
    const url = `/api/v1/case-assessments/${made.second}/signatures`
    const event = { kind: 'reproduce', how: 'On the bench, with release 1.0.' }
    expect((await security('POST', address('events'), { event })).status).toBe(200)
    const signed = await clinical('POST', url, { as: 'clinical-safety' })
    expect(signed).toMatchObject({ status: 200, body: { state: 'in-force' } })
    expect(await caseAssessment(server.db, made.caseId)).toMatchObject({
      id: made.second,
      conclusion: 'uncontrolled',
    })
    const { body } = await security('GET', `/api/v1/cases/${made.caseId}`)
    expect(body).toMatchObject({ state: 'assessed' })
    const clocks =
      (body as { readonly clocks?: readonly { readonly rule: { readonly id: string } }[] }).clocks ?? []
    expect(clocks.map(({ rule }) => rule.id)).toEqual(
      expect.arrayContaining(['fda-pm-communicate', 'fda-pm-fix']),
    )
    const seen = await security('GET', address('assessments'))
    expect(seen.body['findings']).toMatchObject([
      {
        component: expect.stringContaining('alarm-relay'),
        release: { version: '1.0' },
        agreement: 'proposed',
      },
      { release: { version: '1.1' }, agreement: 'proposed' },
    ])
    const waiting = await security('GET', '/api/v1/assessments?state=proposed')
    expect(waiting.body['items']).toMatchObject([
      { rationale: assessment.rationale },
      { rationale: assessment.rationale },
    ])
  })

  test('of a finding that is signed agrees; adopting again proposes nothing', async () => {
    const waiting = await security('GET', '/api/v1/assessments?state=proposed')
    const [first] = waiting.body['items'] as unknown as readonly { readonly id: string }[]
    await security('POST', `/api/v1/assessments/${first?.id}/signatures`, { as: 'product-security' })
    await clinical('POST', `/api/v1/assessments/${first?.id}/signatures`, { as: 'clinical-safety' })
    const seen = await security('GET', address('assessments'))
    const found = seen.body['findings'] as unknown as readonly { readonly agreement: string }[]
    expect(found.map(({ agreement }) => agreement).toSorted()).toEqual(['agrees', 'proposed'])
    const again = await security('POST', address('assessments/adoption'))
    expect(again).toMatchObject({ status: 200, body: { proposed: [] } })
  })

  test('that turns out milder takes its place, stops the clocks, and the findings differ until they are decided', async () => {
    const milder = {
      ...assessment,
      rubric: { ...rubric, XAVT: 'no', XAVW: 'no', XAD: 'low' },
      severity: 'negligible',
      answers: {
        ...judged.answers,
        reach: { answer: 'physical' },
        privileges: { answer: 'administrator' },
        insider: { answer: 'yes' },
      },
    }
    const proposed = await security('POST', address('assessments'), {
      basedOn: 2,
      assessment: milder,
      signAs: 'product-security',
    })
    expect(proposed.body).toMatchObject({
      version: 3,
      conclusion: 'controlled',
      cvss: [{ vector: expect.stringContaining('AV:A') }, {}],
    })
    const id = String(proposed.body['id'])
    await clinical('POST', `/api/v1/case-assessments/${id}/signatures`, { as: 'clinical-safety' })
    const seen = await security('GET', address('assessments'))
    expect(seen.body).toMatchObject({
      inForce: { version: 3 },
      proposed: null,
      earlier: [{ version: 2, state: 'superseded' }, { version: 1 }],
      findings: [{ agreement: 'proposed' }, { agreement: 'proposed' }],
    })
    const deadlines = await security('GET', `/api/v1/deadlines?case=${made.caseId}&state=ended`)
    expect(deadlines.text).toContain('The risk was decided to be controlled.')
  })

  test('that nobody signed yet can be withdrawn, one in force cannot', async () => {
    const proposed = await engineer('POST', address('assessments'), { basedOn: 3, assessment })
    const url = `/api/v1/case-assessments/${String(proposed.body['id'])}/withdrawal`
    expect((await engineer('POST', url, { reason: '' })).status).toBe(400)
    expect(await engineer('POST', url, { reason: 'Wrong case.' })).toMatchObject({
      status: 200,
      body: { state: 'withdrawn', endedReason: 'Wrong case.' },
    })
    expect((await engineer('POST', url, { reason: 'Again.' })).status).toBe(409)
    const { body } = await security('GET', address('assessments'))
    const inForce = body['inForce'] as unknown as { readonly id: string }
    const refused = await engineer('POST', `/api/v1/case-assessments/${inForce.id}/withdrawal`, {
      reason: 'No.',
    })
    expect(refused.status).toBe(409)
  })

  test('keeps markup as text and refuses what does not fit', async () => {
    const hostile = '<script>alert(1)</script>'
    const proposed = await security('POST', address('assessments'), {
      basedOn: 4,
      assessment: { ...assessment, rationale: hostile },
    })
    expect(proposed.body).toMatchObject({ rationale: hostile })
    const post = (change: object) =>
      security('POST', address('assessments'), { basedOn: 5, assessment: { ...assessment, ...change } })
    expect((await post({ rubric: { XAVN: 'high' } })).status).toBe(400)
    expect((await post({ answers: { reach: { answer: 'far' } } })).status).toBe(400)
    expect((await post({ rationale: '' })).status).toBe(400)
    expect((await post({ actionStatement: '' })).status).toBe(422)
    expect((await post({ severity: 'major' })).status).toBe(400)
  })

  test('the database itself refuses one without both signatures, and a change of a signature', async () => {
    const id = crypto.randomUUID()
    const row = await server.db.selectFrom('case_assessment').selectAll().limit(1).executeTakeFirstOrThrow()
    const json = (value: unknown): string => JSON.stringify(value)
    await expect(
      server.db
        .insertInto('case_assessment')
        .values({
          ...row,
          case_assessment_id: id,
          version: 99,
          state: 'in-force',
          in_force_at: '2026-01-01T00:00:00Z',
          ended_at: null,
          rubric_answers: json(row.rubric_answers),
          cvss: json(row.cvss),
          answers: json(row.answers),
          controls: json(row.controls),
          reasons: json(row.reasons),
          patients: json(row.patients),
        })
        .execute(),
    ).rejects.toThrow(/without both signatures|one_in_force/)
    await expect(server.db.deleteFrom('case_assessment_signature').execute()).rejects.toThrow()
  })
})

describe('who may what', () => {
  test.each([
    ['GET', 'assessments', undefined],
    ['POST', 'assessments', { basedOn: 0, assessment }],
    ['POST', 'judgement', judged],
    ['POST', 'assessments/adoption', undefined],
  ] as const)(
    '%s %s is not for strangers, nor for those who may not read cases',
    async (method, rest, body) => {
      const nobody = await server.as('nobody')
      expect((await nobody(method, address(rest), body)).status).toBe(401)
      const signer = await server.as('signer')
      expect((await signer(method, address(rest), body)).status).toBe(403)
    },
  )

  test('an auditor reads and changes nothing', async () => {
    const auditor = await server.as('auditor')
    expect((await auditor('GET', address('assessments'))).status).toBe(200)
    expect((await auditor('POST', address('assessments'), { basedOn: 5, assessment })).status).toBe(403)
  })

  test('a case that does not exist', async () => {
    const none = '/api/v1/cases/00000000-0000-4000-8000-000000000000'
    expect((await security('GET', `${none}/assessments`)).status).toBe(404)
    expect((await security('POST', `${none}/assessments`, { basedOn: 0, assessment })).status).toBe(404)
    expect((await security('GET', '/api/v1/cases/x/assessments')).status).toBe(400)
  })
})

test('the log shows of a case’s assessment that it was, and to nobody which case or how bad', async () => {
  const rows = await server.db
    .selectFrom('act as a')
    .innerJoin('act_facts as f', 'f.act_id', 'a.act_id')
    .select(['a.type', 'a.subject_id', 'f.shown'])
    .where('a.type', 'like', 'collaboration/case-assessment-%')
    .execute()
  expect(new Set(rows.map(({ type }) => type.split('/')[1]))).toEqual(
    new Set([
      'case-assessment-proposed',
      'case-assessment-signed',
      'case-assessment-superseded',
      'case-assessment-withdrawn',
      'case-assessment-adopted',
    ]),
  )
  expect(rows.every(({ subject_id, shown }) => shown === 'subject' && subject_id !== made.caseId)).toBe(true)
})
