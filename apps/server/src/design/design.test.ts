// SPDX-License-Identifier: Apache-2.0
/** The main job as a story: a product, a release, its SBOM, what is known about it, decisions, clocks, VEX. In order. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Call, createTestServer, type TestServer } from '../testing.ts'

const file = (name: string): Buffer => readFileSync(path.join(import.meta.dirname, 'testdata', name))

let server: TestServer
let security: Call
let clinical: Call
let engineer: Call
const made = { product: '', release: '', second: '', sbom: '', dose: '', display: '', assessment: '' }

beforeAll(async () => {
  server = await createTestServer()
  security = await server.person('Ada Security', ['product-security'])
  clinical = await server.person('Cara Clinical', ['clinical-safety'])
  engineer = await server.person('Eve Engineer', ['engineer'])
  // A policy without deadlines: what its clocks do is a story of its own (policy/policy.test.ts).
  await security('PUT', '/api/v1/policy', {
    text: '{"format":"primum.policy/1","name":"Look at everything","rules":[{"name":"All","outcome":"warn"}]}',
  })
})
afterAll(() => server.close())

type Item = Readonly<Record<string, never>>
const items = (body: unknown): readonly Item[] => (body as { readonly items: readonly Item[] }).items
const text = (value: unknown): string => String(value)

async function actsSince(sequence: string): Promise<readonly string[]> {
  const auditor = await server.as('auditor')
  const { body } = await auditor('GET', '/api/v1/acts?limit=500')
  return items(body)
    .filter((act) => BigInt(text(act['sequence'])) > BigInt(sequence))
    .map((act) => text(act['type']))
    .toReversed()
}

async function lastAct(): Promise<string> {
  const auditor = await server.as('auditor')
  const { body } = await auditor('GET', '/api/v1/acts?limit=1')
  return text(items(body)[0]?.['sequence'])
}

describe('a product and its release', () => {
  test('are created, each with its act', async () => {
    const before = await lastAct()
    const product = await security('POST', '/api/v1/products', {
      name: 'Bedside infusion pump',
      udiDi: ['00000000000017'],
      intendedUse: 'Infuses drugs.',
      essentialFunctions: ['Deliver the programmed rate'],
      hazards: [{ name: 'Over-infusion', harm: 'Overdose', severity: 'catastrophic' }],
    })
    expect(product.status).toBe(201)
    made.product = text(product.body['id'])
    const release = await engineer('POST', `/api/v1/products/${made.product}/releases`, {
      version: '1.0',
      stage: 'fielded',
      releasedOn: '2026-01-05',
    })
    expect(release.status).toBe(201)
    made.release = text(release.body['id'])
    expect(await actsSince(before)).toEqual(['design/product-created', 'design/release-created'])
  })

  test('a name or a version that is taken is a conflict, and leaves no act', async () => {
    const before = await lastAct()
    const product = await security('POST', '/api/v1/products', { name: 'Bedside infusion pump' })
    expect(product).toMatchObject({ status: 409, body: { type: '/problems/conflict' } })
    const release = await engineer('POST', `/api/v1/products/${made.product}/releases`, { version: '1.0' })
    expect(release.status).toBe(409)
    expect(await actsSince(before)).toEqual([])
  })

  test('support cannot end before the release', async () => {
    const { status, body } = await engineer('PUT', `/api/v1/releases/${made.release}`, {
      version: '1.0',
      releasedOn: '2026-01-05',
      endOfSupportOn: '2025-01-05',
    })
    expect(status).toBe(400)
    expect(body['errors']).toMatchObject([{ path: '/endOfSupportOn' }])
  })
})

describe('an SBOM before there is any intelligence', () => {
  test('is stored, and every component is unmatched, not clean', async () => {
    const before = await lastAct()
    const { status, body } = await engineer(
      'POST',
      `/api/v1/releases/${made.release}/sboms?fileName=pump-1.cdx.json`,
      file('pump-1.cdx.json'),
    )
    expect(status).toBe(201)
    expect(body).toMatchObject({ alreadyKnown: false, sbom: { components: 5, unmatched: 5, current: true } })
    made.sbom = text((body['sbom'] as unknown as Item)['id'])
    expect(await actsSince(before)).toEqual(['design/sbom-accepted'])
  })

  test('the same bytes again change nothing', async () => {
    const before = await lastAct()
    const { status, body } = await engineer(
      'POST',
      `/api/v1/releases/${made.release}/sboms?fileName=again.json`,
      file('pump-1.cdx.json'),
    )
    expect(status).toBe(200)
    expect(body).toMatchObject({ alreadyKnown: true, sbom: { id: made.sbom } })
    expect(await actsSince(before)).toEqual([])
  })

  test('comes back byte for byte, as a download and never as a page', async () => {
    const { status, headers, text: body } = await engineer('GET', `/api/v1/sboms/${made.sbom}/document`)
    expect(status).toBe(200)
    expect(body).toBe(file('pump-1.cdx.json').toString())
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
    })
    expect(text(headers['content-disposition'])).toMatch(/^attachment/)
  })

  test.each([
    ['cut off', file('pump-1.cdx.json').subarray(0, 600), 'json/truncated'],
    ['no SBOM', Buffer.from('{"hello": "world"}'), 'sbom/'],
    [
      'a member twice',
      Buffer.from('{"bomFormat":"CycloneDX","bomFormat":"CycloneDX","specVersion":"1.6"}'),
      'json/duplicate-key',
    ],
    ['HTML', Buffer.from('<!doctype html><html></html>'), 'sbom/'],
  ])(
    '%s is refused with the file, the place and the reason, and changes nothing',
    async (_what, bytes, code) => {
      const before = await lastAct()
      const { status, body } = await engineer(
        'POST',
        `/api/v1/releases/${made.release}/sboms?fileName=bad.json`,
        bytes,
      )
      expect(status).toBe(422)
      expect(body).toMatchObject({ type: '/problems/unusable-document', code: expect.stringContaining(code) })
      expect(body['detail']).toContain('bad.json')
      expect(await actsSince(before)).toEqual([])
      const { body: sboms } = await engineer('GET', `/api/v1/releases/${made.release}/sboms`)
      expect(items(sboms)).toHaveLength(1)
    },
  )

  test('an empty body is refused', async () => {
    const { status } = await engineer('POST', `/api/v1/releases/${made.release}/sboms`, Buffer.alloc(0))
    expect(status).toBe(400)
  })
})

describe('a support addendum', () => {
  const addendum = {
    primumSupportAddendum: 1,
    components: [
      { ref: 'rtos', supportLevel: 'Actively maintained', endOfSupport: '2030-12-31' },
      { name: 'nothing like this', supportLevel: 'Abandoned' },
    ],
  }

  test('adds what the SBOM does not say, and names the entries that fit nothing', async () => {
    const before = await lastAct()
    const { status, body } = await engineer(
      'POST',
      `/api/v1/sboms/${made.sbom}/support-addendum?fileName=support.json`,
      JSON.stringify(addendum),
    )
    expect(status).toBe(200)
    expect(body).toMatchObject({ changed: 1, unused: ['nothing like this'] })
    const { body: components } = await engineer('GET', `/api/v1/sboms/${made.sbom}/components?q=Own`)
    expect(items(components)).toMatchObject([
      { supportLevel: 'Actively maintained', endOfSupport: '2030-12-31' },
    ])
    expect(await actsSince(before)).toEqual(['design/support-addendum-applied'])
  })

  test('a second one adds to the first', async () => {
    const second = { primumSupportAddendum: 1, components: [{ ref: 'dose', endOfSupport: '2027-01-31' }] }
    const { body } = await engineer(
      'POST',
      `/api/v1/sboms/${made.sbom}/support-addendum?fileName=second.json`,
      JSON.stringify(second),
    )
    expect(body).toMatchObject({ changed: 1, unused: [] })
    const { body: components } = await engineer('GET', `/api/v1/sboms/${made.sbom}/components?q=Own`)
    expect(items(components)).toMatchObject([{ endOfSupport: '2030-12-31' }])
  })

  test('one that cannot be read changes nothing', async () => {
    const before = await lastAct()
    const { status, body } = await engineer(
      'POST',
      `/api/v1/sboms/${made.sbom}/support-addendum?fileName=broken.json`,
      '{"primumSupportAddendum": 1, "components": [{}]}',
    )
    expect(status).toBe(422)
    expect(body['detail']).toContain('broken.json')
    expect(await actsSince(before)).toEqual([])
  })
})

describe('intelligence', () => {
  test('arrives, and every release is judged again', async () => {
    const before = await lastAct()
    for (const name of ['osv.jsonl', 'kev.json']) {
      const added = await security('POST', `/api/v1/intelligence/sources?name=${name}`, file(name))
      expect(added.status).toBe(200)
      expect(added.body).toMatchObject({ accepted: name === 'osv.jsonl' ? 2 : 0, refused: [] })
    }
    await server.runJobs()
    const { body } = await engineer('GET', `/api/v1/findings?release=${made.release}`)
    expect(items(body).map((found) => found['vulnerability'])).toEqual(['CVE-2099-0001', 'CVE-2099-0002'])
    expect(items(body)[0]).toMatchObject({
      aliases: ['GHSA-aaaa-aaaa-aaaa'],
      kev: true,
      kevDueOn: '2026-01-24',
      kevRansomware: true,
      severity: 'critical',
      score: 9.8,
      fixedVersions: ['2.0.0'],
      decision: 'undecided',
      component: { name: 'dose-limiter', version: '1.2.0' },
    })
    made.dose = text(items(body)[0]?.['id'])
    made.display = text(items(body)[1]?.['id'])
    const types = await actsSince(before)
    expect(types).toContain('design/intelligence-replaced')
    expect(types).toContain('design/findings-appeared')
    expect(types).toContain('design/release-rejudged')
  })

  test('the component without a purl stays unmatched, with the reason in words', async () => {
    const { body } = await engineer('GET', `/api/v1/sboms/${made.sbom}/components?unmatched=true`)
    expect(items(body).map((component) => component['name'])).toContain('Own RTOS')
    expect(
      text(items(body).find((component) => component['name'] === ('Own RTOS' as never))?.['unmatchedReason']),
    ).not.toBe('')
  })

  test('a feed that breaks off changes nothing and is on record', async () => {
    const before = await lastAct()
    const { body: had } = await engineer('GET', '/api/v1/intelligence')
    const { status, body } = await security(
      'POST',
      '/api/v1/intelligence/sources?name=half.json',
      file('kev.json').subarray(0, 300),
    )
    expect(status).toBe(422)
    expect(body['detail']).toContain('half.json')
    const { body: has } = await engineer('GET', '/api/v1/intelligence')
    expect(has['sha256']).toBe(had['sha256'])
    expect(has['lastFailure']).toMatchObject({ source: 'half.json' })
    expect(await actsSince(before)).toEqual(['design/intelligence-failed'])
  })

  test('a finding shows its evidence; addresses that a browser must not follow are left out', async () => {
    const { status, body } = await engineer('GET', `/api/v1/findings/${made.dose}`)
    expect(status).toBe(200)
    expect(body['references']).toEqual([{ type: 'ADVISORY', url: 'https://example.com/advisory' }])
    expect(body['paths']).toMatchObject([[{ ref: 'pump' }, { ref: 'ui' }, { ref: 'dose' }]])
    expect(body['details']).toBe('An attacker can ask for any dose.')
  })
})

const uncontrolled = {
  answers: { code: { answer: 'reachable' }, reach: { answer: 'remote' } },
  severity: 'catastrophic',
  severityBecause: 'Over-infusion',
  rationale: 'The dose limit is the last barrier.',
  vexStatus: 'affected',
  actionStatement: 'Take the pump off the network.',
} as const

describe('a harm assessment', () => {
  test('can be previewed, with its reasons and the clocks that would follow', async () => {
    const { status, body } = await security('POST', `/api/v1/findings/${made.dose}/judgement`, {
      answers: uncontrolled.answers,
      severity: uncontrolled.severity,
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({ conclusion: 'uncontrolled', exploitability: 'high' })
    const clocks = (body['obligations'] as unknown as readonly Item[]).filter(({ clock }) => clock !== null)
    expect(clocks.map(({ clock }) => clock)).toEqual(['fda-pm-communicate', 'fda-pm-fix'])
  })

  test('affected without an action, or not affected without a reason, is refused', async () => {
    const { actionStatement: _action, ...bare } = uncontrolled
    for (const assessment of [bare, { ...bare, vexStatus: 'not_affected' }]) {
      const { status, body } = await security('POST', `/api/v1/findings/${made.dose}/assessments`, {
        assessment,
      })
      expect(status).toBe(422)
      expect(body['type']).toBe('/problems/rule-broken')
    }
  })

  test('an answer that the question does not have is refused', async () => {
    const { status, body } = await security('POST', `/api/v1/findings/${made.dose}/assessments`, {
      assessment: { ...uncontrolled, answers: { code: { answer: 'perhaps' } } },
    })
    expect(status).toBe(400)
    expect(body['errors']).toMatchObject([{ path: '/answers/code/answer' }])
  })

  test('waits for two signatures of two people', async () => {
    const before = await lastAct()
    const proposed = await security('POST', `/api/v1/findings/${made.dose}/assessments`, {
      assessment: uncontrolled,
      signAs: 'product-security',
    })
    expect(proposed.status).toBe(201)
    expect(proposed.body).toMatchObject({ state: 'proposed', conclusion: 'uncontrolled' })
    made.assessment = text(proposed.body['id'])
    expect(await actsSince(before)).toEqual(['design/assessment-proposed', 'design/assessment-signed'])

    const again = await security('POST', `/api/v1/assessments/${made.assessment}/signatures`, {
      as: 'product-security',
    })
    expect(again.status).toBe(409)
    const wrongRole = await security('POST', `/api/v1/assessments/${made.assessment}/signatures`, {
      as: 'clinical-safety',
    })
    expect(wrongRole.status).toBe(403)
    const key = await server.as('clinical-safety')
    const byKey = await key('POST', `/api/v1/assessments/${made.assessment}/signatures`, {
      as: 'clinical-safety',
    })
    expect(byKey).toMatchObject({ status: 422, body: { type: '/problems/rule-broken' } })
    const { body: clocks } = await security('GET', '/api/v1/deadlines')
    expect(items(clocks)).toEqual([])
  })

  test('comes into force with the second, and its clocks start from when the flaw was learned of', async () => {
    const before = await lastAct()
    const signed = await clinical('POST', `/api/v1/assessments/${made.assessment}/signatures`, {
      as: 'clinical-safety',
    })
    expect(signed).toMatchObject({ status: 200, body: { state: 'in-force' } })
    const { body } = await security('GET', '/api/v1/deadlines')
    expect(items(body).map((clock) => [(clock['rule'] as unknown as Item)['id'], clock['state']])).toEqual([
      ['fda-pm-communicate', 'running'],
      ['fda-pm-fix', 'running'],
    ])
    const [communicate] = items(body)
    const started = Temporal.Instant.from(text(communicate?.['startedAt'])).toZonedDateTimeISO(
      'America/New_York',
    )
    // 30 days after the day it was learned of, to the end of that day where the maker is.
    const due = started.toPlainDate().add({ days: 31 }).toZonedDateTime('America/New_York').toInstant()
    expect(Temporal.Instant.from(text(communicate?.['dueAt'])).epochMilliseconds).toBe(due.epochMilliseconds)
    expect(await actsSince(before)).toEqual([
      'design/assessment-signed',
      'design/clock-started',
      'design/clock-started',
    ])
  })

  test('one person with both roles cannot give both signatures', async () => {
    const both = await server.person('Bo Both', ['product-security', 'clinical-safety'])
    const { body } = await both('POST', `/api/v1/findings/${made.display}/assessments`, {
      assessment: { ...uncontrolled, severity: 'negligible' },
      signAs: 'product-security',
    })
    const second = await both('POST', `/api/v1/assessments/${text(body['id'])}/signatures`, {
      as: 'clinical-safety',
    })
    expect(second).toMatchObject({ status: 409, body: { type: '/problems/same-person' } })
    const withdrawn = await both('POST', `/api/v1/assessments/${text(body['id'])}/withdrawal`, {
      reason: 'A try.',
    })
    expect(withdrawn).toMatchObject({ status: 200, body: { state: 'withdrawn', endedReason: 'A try.' } })
  })
})

describe('clocks', () => {
  test('become overdue by themselves and are met with evidence, late and all', async () => {
    server.advance({ hours: 24 * 40 })
    const { body } = await security('GET', '/api/v1/deadlines')
    expect(body['counts']).toMatchObject({ overdue: 1 })
    const [communicate] = items(body)
    expect(communicate).toMatchObject({ state: 'overdue' })
    const future = await security('POST', `/api/v1/clocks/${text(communicate?.['id'])}/met`, {
      metAt: '2099-01-01T00:00:00Z',
      evidence: 'x',
    })
    expect(future.status).toBe(422)
    const met = await security('POST', `/api/v1/clocks/${text(communicate?.['id'])}/met`, {
      evidence: 'Notice 2026-07',
    })
    expect(met.status).toBe(200)
    const { body: ended } = await security('GET', '/api/v1/deadlines?state=ended')
    expect(items(ended)).toMatchObject([{ state: 'met-late', evidence: 'Notice 2026-07' }])
    const twice = await security('POST', `/api/v1/clocks/${text(communicate?.['id'])}/met`, { evidence: 'x' })
    expect(twice.status).toBe(409)
  })

  test('a start event starts the clocks of its rules, and no others', async () => {
    const at = server.now().toString()
    const wrong = await security('POST', `/api/v1/findings/${made.dose}/start-events`, {
      event: 'aware',
      at,
      rules: ['fda-806'],
    })
    expect(wrong.status).toBe(422)
    const right = await security('POST', `/api/v1/findings/${made.dose}/start-events`, {
      event: 'aware',
      at,
      note: 'Report from a hospital',
      rules: ['fda-803-5-day'],
    })
    expect(right.status).toBe(200)
    const { body } = await security('GET', `/api/v1/findings/${made.dose}`)
    expect(body['startEvents']).toMatchObject([{ event: 'aware', note: 'Report from a hospital' }])
    const rules = (body['clocks'] as unknown as readonly { rule: { id: string } }[]).map(
      ({ rule }) => rule.id,
    )
    expect(rules).toContain('fda-803-5-day')
  })
})

describe('a second release with the same component', () => {
  test('gets the decision proposed, and adopts it with one request and both signatures', async () => {
    const release = await engineer('POST', `/api/v1/products/${made.product}/releases`, {
      version: '0.9',
      stage: 'fielded',
    })
    made.second = text(release.body['id'])
    const sbom = file('pump-1.cdx.json').toString().replace('a69b01', 'a69b09')
    const uploaded = await engineer('POST', `/api/v1/releases/${made.second}/sboms?fileName=old.json`, sbom)
    expect(uploaded).toMatchObject({ status: 201, body: { changes: { appeared: 2 } } })
    const { body } = await engineer('GET', `/api/v1/findings?release=${made.second}&proposals=true`)
    expect(items(body)).toMatchObject([{ vulnerability: 'CVE-2099-0001', proposals: 1 }])
    const finding = text(items(body)[0]?.['id'])
    const { body: detail } = await engineer('GET', `/api/v1/findings/${finding}`)
    expect(detail['proposalList']).toMatchObject([
      {
        assessmentId: made.assessment,
        sameVersion: true,
        conclusion: 'uncontrolled',
        release: { version: '1.0' },
      },
    ])
    const adopted = await security('POST', '/api/v1/assessments/adoptions', {
      finding,
      from: made.assessment,
      signAs: 'product-security',
    })
    expect(adopted).toMatchObject({
      status: 201,
      body: {
        state: 'proposed',
        adoptedFrom: { assessmentId: made.assessment, release: { version: '1.0' } },
      },
    })
    const signed = await clinical('POST', '/api/v1/assessments/signatures', {
      assessments: [adopted.body['id']],
      as: 'clinical-safety',
    })
    expect(signed.status).toBe(200)
    const { body: after } = await engineer('GET', `/api/v1/findings/${finding}`)
    expect(after).toMatchObject({ decision: 'uncontrolled', proposals: 0 })
  })
})

describe('new intelligence', () => {
  test('opens and closes findings by itself, says what changed, and leaves decisions alone', async () => {
    const added = await security(
      'POST',
      '/api/v1/intelligence/sources?name=osv-later.jsonl',
      file('osv-later.jsonl'),
    )
    expect(added.status).toBe(200)
    await server.runJobs()
    const { body } = await engineer('GET', `/api/v1/finding-changes?release=${made.release}&limit=2`)
    expect(
      items(body)
        .map((change) => [
          change['kind'],
          (change['finding'] as unknown as Item)['vulnerability'],
          change['because'],
        ])
        .toSorted(),
    ).toEqual([
      ['appeared', 'CVE-2099-0003', 'intelligence'],
      ['closed', 'CVE-2099-0002', 'intelligence'],
    ])
    const { body: closed } = await engineer('GET', `/api/v1/findings/${made.display}`)
    expect(closed).toMatchObject({ state: 'closed', closedReason: expect.stringContaining('advisory') })
    const { body: dose } = await engineer('GET', `/api/v1/findings/${made.dose}`)
    expect(dose).toMatchObject({ state: 'open', decision: 'uncontrolled' })
  })

  test('judging again with the same index changes nothing', async () => {
    const before = await lastAct()
    await server.runJobs()
    expect(await actsSince(before)).toEqual([])
  })
})

describe('a new SBOM of the same release', () => {
  test('closes what it fixes and stops its clocks', async () => {
    const { status, body } = await engineer(
      'POST',
      `/api/v1/releases/${made.release}/sboms?fileName=pump-1.1.cdx.json`,
      file('pump-1.1.cdx.json'),
    )
    expect(status).toBe(201)
    expect(body).toMatchObject({ changes: { closed: 1, appeared: 0 } })
    const { body: dose } = await engineer('GET', `/api/v1/findings/${made.dose}`)
    expect(dose).toMatchObject({ state: 'closed' })
    const states = (dose['clocks'] as unknown as readonly { state: string }[]).map(({ state }) => state)
    expect(states).not.toContain('running')
    expect(states).toContain('stopped')
  })

  test('the old one again reopens it, with its decision and its clocks', async () => {
    const { status, body } = await engineer(
      'POST',
      `/api/v1/releases/${made.release}/sboms?fileName=pump-1.cdx.json`,
      file('pump-1.cdx.json'),
    )
    expect(status).toBe(201)
    expect(body).toMatchObject({ changes: { reopened: 1 } })
    const { body: dose } = await engineer('GET', `/api/v1/findings/${made.dose}`)
    expect(dose).toMatchObject({ state: 'open', decision: 'uncontrolled' })
    const states = (dose['clocks'] as unknown as readonly { state: string }[]).map(({ state }) => state)
    expect(states).toContain('running')
  })
})

describe('VEX', () => {
  test('says affected where it was decided and under investigation where it was not', async () => {
    const { status, body } = await engineer('GET', `/api/v1/releases/${made.release}/vex?format=openvex`)
    expect(status).toBe(200)
    const statements = body['statements'] as unknown as readonly {
      vulnerability: { name: string }
      status: string
    }[]
    expect(
      statements.map(({ vulnerability, status: said }) => [vulnerability.name, said]).toSorted(),
    ).toEqual([
      ['CVE-2099-0001', 'affected'],
      ['CVE-2099-0003', 'under_investigation'],
    ])
  })

  test('comes as CycloneDX too, and the same question gives the same bytes', async () => {
    const url = `/api/v1/releases/${made.release}/vex?format=cyclonedx`
    const first = await engineer('GET', url)
    expect(first.body).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' })
    expect((await engineer('GET', url)).text).toBe(first.text)
  })
})

test('the overview counts what needs a person', async () => {
  const { body } = await engineer('GET', '/api/v1/overview')
  expect(body).toMatchObject({
    products: 1,
    releases: 2,
    releasesWithoutSbom: 0,
    intelligence: { present: true },
  })
})

test('lists go on where they stopped, and a cursor of another list is refused', async () => {
  const { body: first } = await engineer('GET', '/api/v1/findings?state=all&limit=1')
  expect(first['nextCursor']).not.toBeNull()
  const seen = new Set<unknown>()
  for (let cursor: unknown = ''; cursor !== null; ) {
    const url = `/api/v1/findings?state=all&limit=1${cursor === '' ? '' : `&cursor=${text(cursor)}`}`
    const { body } = await engineer('GET', url)
    for (const found of items(body)) seen.add(found['id'])
    cursor = body['nextCursor']
  }
  expect(seen.size).toBe(first['total'])
  const other = await engineer('GET', `/api/v1/acts?cursor=${text(first['nextCursor'])}`)
  expect(other.status).not.toBe(200)
})
