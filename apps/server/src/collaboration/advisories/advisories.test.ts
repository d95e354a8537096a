// SPDX-License-Identifier: Apache-2.0
/** An advisory's whole way through the API and the public pages: from a case to what everyone reads, revised and taken back. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { validateCsaf } from '@primum/advisory/csaf'
import { NOTICE_AUDIENCE } from '@primum/advisory/render'
import { acts as vocabulary } from '@primum/oath'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownFlawInput } from '../../design/index.ts'
import { act } from '../../platform/journal/act.ts'
import { systemActor } from '../../platform/journal/actor.ts'
import { type Call, createTestServer, type Reply, type TestServer } from '../../testing.ts'
import { setCaseFlaw } from '../cases/flaw.ts'
import { bringTo, openReported, personBy } from '../cases/testing-cases.ts'
import { publishDue } from './job.ts'

let server: TestServer
let ada: Call
let ben: Call
let nobody: Call
beforeAll(async () => {
  server = await createTestServer()
  ada = await server.person('Ada', ['product-security'])
  ben = await server.person('Ben', ['clinical-safety'])
  nobody = await server.as('nobody')
})
afterAll(() => server.close())

const by = () => ({ actor: systemActor('test'), now: server.now() })

/** As far as the tests reach into documents. */
type Csaf = {
  document: {
    title: string
    category: string
    notes?: object[]
    references?: object[]
    acknowledgments?: object[]
    distribution: { tlp: { label: string } }
    tracking: { id: string; version: string; initial_release_date: string; revision_history: object[] }
  }
  vulnerabilities: {
    cve?: string
    title: string
    cwes?: object[]
    notes: object[]
    remediations: object[]
    product_status: Record<string, string[]>
  }[]
  x_maker?: object
}

const parse = (text: unknown): Csaf => JSON.parse(String(text)) as Csaf // what our own routes gave
/** As far as the tests look at answers. */
type Shown = {
  id: string
  version: number
  trackingId: string
  title: string
  state: string
  document: string
  documents: { text: string }[]
  page: object[]
  embargoEndsAt: string | null
  publishedAt: string | null
}

const shown = (reply: Reply): Shown => {
  const { body }: { body: unknown } = reply
  return body as Shown // the API document promises these members where a test reads them
}
const documentOf = (reply: Reply): Csaf => parse(shown(reply).document)

const first = <T>(items: readonly T[] | undefined): T => {
  const [item] = items ?? []
  if (item === undefined) throw new TypeError('there is none')
  return item
}

const path = (id: string, rest = '') => `/api/v1/advisories/${id}${rest}`

/** A case with two releases of a pump, the newer of which is mended. */
async function makeCase(title = 'Replay of a dose command'): Promise<{ caseId: string; releases: string[] }> {
  const name = `Pump ${crypto.randomUUID().slice(0, 8)}`
  const product = await ada('POST', '/api/v1/products', { name, udiDi: ['00812345678901'] })
  const releases: string[] = []
  for (const version of ['1.0', '1.1']) {
    const release = await ada('POST', `/api/v1/products/${shown(product).id}/releases`, {
      version,
      stage: 'fielded',
    })
    releases.push(shown(release).id)
  }
  const caseId = await server.db.transaction().execute(async (tx) => {
    const opened = await openReported(tx, by(), { title })
    return opened.caseId
  })
  return { caseId, releases }
}

const keyMessage = 'The most important thing'

/** Fills in what only a person can say. */
function completed(document: Csaf, change: (document: Csaf) => void = () => undefined): string {
  const copy = structuredClone(document)
  copy.document.notes = [
    { category: 'summary', title: 'Summary', text: 'A command can be sent twice.' },
    {
      category: 'general',
      title: keyMessage,
      text: 'Someone near you could make the pump give a dose twice.',
      audience: NOTICE_AUDIENCE,
    },
  ]
  change(copy)
  return JSON.stringify(copy, null, 2)
}

/** A draft by hand that is ready for approval. */
async function makeDraft(
  change: (document: Csaf) => void = () => undefined,
): Promise<{ id: string; version: number; trackingId: string }> {
  const drafted = await ada('POST', '/api/v1/advisories', { title: 'Telnet with a fixed password' })
  expect(drafted.status).toBe(201)
  const { releases } = await makeCase()
  const document = documentOf(drafted)
  document.vulnerabilities = [
    {
      cve: 'CVE-2026-12345',
      title: 'Fixed password',
      notes: [{ category: 'description', text: 'Telnet takes a password that is the same everywhere.' }],
      remediations: [],
      product_status: {},
    },
  ]
  const placed = await ada('POST', '/api/v1/advisories/products', {
    document: JSON.stringify(document),
    releases: releases.map((releaseId, index) => ({
      releaseId,
      status: index === 0 ? 'known_affected' : 'fixed',
    })),
  })
  const whole = JSON.parse(shown(placed).document)
  whole.vulnerabilities[0].remediations = [
    {
      category: 'vendor_fix',
      details: 'Update to 1.1.',
      product_ids: whole.vulnerabilities[0].product_status.known_affected,
    },
  ]
  const saved = await ada('PUT', path(shown(drafted).id), { version: 1, document: completed(whole, change) })
  expect(saved.text).toContain('"version":2')
  return { id: shown(drafted).id, version: 2, trackingId: shown(drafted).trackingId }
}

const approve = (id: string, version: number, as: Call = ben) =>
  as('POST', path(id, '/approval'), { version })
const publish = (id: string, version: number, as: Call = ada) =>
  as('POST', path(id, '/publication'), { version })

async function makePublished(change?: (document: Csaf) => void) {
  const draft = await makeDraft(change)
  expect((await approve(draft.id, draft.version)).status).toBe(200)
  const published = await publish(draft.id, draft.version)
  expect(published.status).toBe(200)
  return { ...draft, published }
}

describe('from a case', () => {
  test('the draft knows flaw, products, scores and thanks already, and the case is disclosed with its publication', async () => {
    const { caseId, releases } = await makeCase()
    await server.db.transaction().execute(async (tx) => {
      const [affected = '', fixed = ''] = releases
      await setCaseFlaw(
        tx,
        caseId,
        ownFlawInput.parse({
          title: 'Replay of a dose command',
          description: 'The pump takes a command twice.',
          cvss: ['CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:H'],
          cwes: ['CWE-294'],
          releases: [
            { releaseId: affected, standing: 'affected' },
            { releaseId: fixed, standing: 'fixed' },
          ],
        }),
        by(),
      )
      const { caseId: otherCase } = await openReported(tx, by())
      await bringTo(tx, caseId, 'assessed', { otherCase, by: personBy(server.now()) })
    })
    const drafted = await ada('POST', '/api/v1/advisories', { caseId })
    expect(drafted.status).toBe(201)
    const document = documentOf(drafted)
    expect(drafted.body).toMatchObject({
      title: 'Replay of a dose command',
      state: 'draft',
      csafVersion: '2.1',
      tlp: 'CLEAR',
    })
    const flaw = first(document.vulnerabilities)
    expect(flaw.product_status['known_affected']).toHaveLength(1)
    expect(flaw.product_status['fixed']).toHaveLength(1)
    expect(flaw.cwes).toEqual([
      { id: 'CWE-294', name: 'Authentication Bypass by Capture-replay', version: expect.any(String) },
    ])
    expect(flaw.remediations[0]).toMatchObject({
      category: 'vendor_fix',
      details: expect.stringContaining('1.1'),
    })
    expect(JSON.stringify(document)).not.toContain('Rosa Researcher')

    const id = shown(drafted).id
    await ada('PUT', path(id), { version: 1, document: completed(document) })
    await approve(id, 2)
    const published = await ada('POST', path(id, '/publication'), { version: 2, beforeEmbargo: true })
    expect(published.body).toMatchObject({ state: 'published', revision: '1.0.0' })
    const row = await server.db
      .selectFrom('disclosure_case')
      .select(['state', 'public_at'])
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ state: 'disclosed', public_at: shown(published).publishedAt })
  })

  test('a case whose state does not take it stays there and knows that it is public', async () => {
    const { caseId } = await makeCase()
    const drafted = await ada('POST', '/api/v1/advisories', { caseId })
    const id = shown(drafted).id
    const ready = await makeDraft()
    const text = shown(await ada('GET', path(ready.id))).document
    const document = parse(text)
    document.document.tracking.id = shown(drafted).trackingId
    await ada('PUT', path(id), { version: 1, document: JSON.stringify(document) })
    await approve(id, 2)
    expect((await ada('POST', path(id, '/publication'), { version: 2, beforeEmbargo: true })).status).toBe(
      200,
    )
    const row = await server.db
      .selectFrom('disclosure_case')
      .select(['state', 'public_at'])
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow()
    expect(row.state).toBe('received')
    expect(row.public_at).not.toBeNull()
  })

  test('nothing is published before the embargo of its case ends, unless that is meant', async () => {
    const { caseId } = await makeCase()
    await server.db.transaction().execute(async (tx) => {
      const { caseId: otherCase } = await openReported(tx, by())
      await bringTo(tx, caseId, 'assessed', { otherCase, by: personBy(server.now()) })
    })
    const drafted = await ada('POST', '/api/v1/advisories', { caseId })
    const id = shown(drafted).id
    const { embargoEndsAt } = shown(drafted)
    expect(embargoEndsAt).toEqual(expect.any(String))
    const soon = server.now().add({ hours: 1 }).toString()
    const refused = await ada('PUT', path(id, '/schedule'), { version: 1, publishAt: soon })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('embargo')
    const onTime = await ada('PUT', path(id, '/schedule'), { version: 1, publishAt: embargoEndsAt })
    expect(onTime.body['publishAt']).toBe(embargoEndsAt)
  })
})

describe('two editors', () => {
  test('the later one is told who saved what, with both texts, and nothing is lost', async () => {
    const { id } = await makeDraft()
    const { document, version } = shown(await ada('GET', path(id)))
    const mine = parse(document)
    const theirs = structuredClone(mine)
    theirs.document.title = 'As the other one says'
    mine.document.title = 'As I say'
    const engineer = await server.as('engineer')
    expect((await engineer('PUT', path(id), { version, document: JSON.stringify(theirs) })).status).toBe(200)
    const refused = await ada('PUT', path(id), { version, document: JSON.stringify(mine) })
    expect(refused.status).toBe(409)
    expect(refused.body).toMatchObject({
      type: '/problems/conflict',
      current: { version: Number(version) + 1, document: JSON.stringify(theirs) },
      differences: [{ path: '/document/title', before: '"As the other one says"', after: '"As I say"' }],
    })
    const after = await ada('GET', path(id))
    expect(shown(after).document).toBe(JSON.stringify(theirs))
    const kept = await ada('GET', path(id, `/edits/${version}`))
    expect(shown(kept).document).toBe(document)
    const changes = await ada('GET', path(id, `/changes?from=${version}&to=${Number(version) + 1}`))
    expect(changes.body['changes']).toHaveLength(1)
  })

  test('of many who save at the same moment exactly one does', async () => {
    const { id, version } = await makeDraft()
    const { document } = shown(await ada('GET', path(id)))
    const replies = await Promise.all(
      Array.from({ length: 6 }, (_, index) => {
        const own = parse(document)
        own.document.title = `Editor ${index}`
        return ada('PUT', path(id), { version, document: JSON.stringify(own) })
      }),
    )
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409])
  })
})

describe('four eyes', () => {
  test('who wrote it last cannot approve it, nor can an API key', async () => {
    const { id, version } = await makeDraft()
    expect((await approve(id, version, ada)).body).toMatchObject({
      type: '/problems/same-person',
      status: 409,
    })
    const signer = await server.as('signer')
    expect((await approve(id, version, signer)).status).toBe(422)
    expect((await publish(id, version)).status).toBe(422)
    expect((await approve(id, version)).body).toMatchObject({
      state: 'approved',
      approval: { by: { name: 'Ben' } },
    })
    expect((await approve(id, version)).status).toBe(409)
  })

  test('any edit voids an approval', async () => {
    const { id, version } = await makeDraft()
    await approve(id, version)
    const { document } = shown(await ada('GET', path(id)))
    const edited = await ada('PUT', path(id), { version, document: `${document}\n` })
    expect(edited.body).toMatchObject({ state: 'draft', approval: null, version: version + 1 })
    expect((await publish(id, version + 1)).status).toBe(422)
    expect((await approve(id, version)).status).toBe(409)
  })

  test('the database holds it, whatever a program believes', async () => {
    const { id, version } = await makeDraft()
    await approve(id, version)
    const change = (set: object) =>
      server.db
        .transaction()
        .execute((tx) => tx.updateTable('advisory').set(set).where('advisory_id', '=', id).execute())
    const { edited_by } = await server.db
      .selectFrom('advisory')
      .select('edited_by')
      .where('advisory_id', '=', id)
      .executeTakeFirstOrThrow()
    await expect(change({ approved_by: edited_by })).rejects.toThrow('advisory_four_eyes')
    await expect(change({ edit_version: version + 1 })).rejects.toThrow('advisory_approval_of_this_text')
    await expect(change({ document: '{}' })).rejects.toThrow('without a new version')
    await expect(change({ state: 'published' })).rejects.toThrow('advisory_approval_whole')
    const other = await makeDraft()
    const copy = await server.db.selectFrom('advisory_revision').selectAll().executeTakeFirst()
    if (copy === undefined) return
    await expect(
      server.db.transaction().execute((tx) =>
        tx
          .insertInto('advisory_revision')
          .values({ ...copy, advisory_id: other.id })
          .execute(),
      ),
    ).rejects.toThrow('without approval')
  })

  test('what is not valid cannot be approved, and the places are told', async () => {
    const { id, version } = await makeDraft((document) => {
      first(document.vulnerabilities).cve = 'CVE-1'
    })
    const refused = await approve(id, version)
    expect(refused.status).toBe(422)
    expect(refused.body['errors']).toEqual(
      expect.arrayContaining([expect.objectContaining({ test: 'schema', path: '/vulnerabilities/0/cve' })]),
    )
  })
})

describe('published', () => {
  test('as CSAF 2.1 and 2.0, both valid, signed and listed, and as a page', async () => {
    const { trackingId, published } = await makePublished()
    expect(published.body).toMatchObject({
      state: 'published',
      revision: '1.0.0',
      address: `http://primum.test/advisories/${trackingId}`,
    })
    const page = await nobody('GET', `/advisories/${trackingId}`)
    expect(page.status).toBe(200)
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.headers['set-cookie']).toBeUndefined()
    for (const said of [
      'In plain words',
      'Someone near you could make the pump give a dose twice.',
      'CVE-2026-12345',
      'Update to 1.1.',
      '1.0.0',
      'Reading level',
    ]) {
      expect(page.text).toContain(said)
    }
    const files = [...page.text.matchAll(/href="(\/\.well-known\/csaf\/v2\.[01]\/[^"]+\.json)"/g)].map(
      ([, file = '']) => file,
    )
    expect(files).toHaveLength(2)
    for (const file of files) {
      const document = await nobody('GET', file)
      expect(document.status).toBe(200)
      expect(validateCsaf(JSON.parse(document.text)).errors).toEqual([])
      expect(document.text).toContain(`http://primum.test${file}`)
      const sha256 = createHash('sha256').update(document.text).digest('hex')
      expect(page.text).toContain(sha256)
      expect((await nobody('GET', `${file}.asc`)).text).toContain('BEGIN PGP SIGNATURE')
    }
  })

  test('the list is searched by product, CVE, words and date', async () => {
    const { trackingId } = await makePublished((document) => {
      document.document.title = 'A <b>title</b> of 100% & more'
      first(document.vulnerabilities).cve = 'CVE-2026-77777'
    })
    const found = async (query: string) =>
      (await nobody('GET', `/advisories?${query}`)).text.includes(trackingId)
    const today = server.now().toString().slice(0, 10)
    expect(await found('')).toBe(true)
    expect(await found('q=CVE-2026-77777')).toBe(true)
    expect(await found('q=pump')).toBe(true)
    expect(await found('q=100%25')).toBe(true)
    expect(await found('q=100%25%25')).toBe(false)
    expect(await found('q=nothing-of-ours')).toBe(false)
    expect(await found(`from=${today}&to=${today}`)).toBe(true)
    expect(await found('to=2020-01-01')).toBe(false)
    // What makes no sense asks for everything.
    expect(await found('from=x&page=-1&q=%00')).toBe(true)
    const list = await nobody('GET', '/advisories')
    expect(list.text).toContain('A &lt;b&gt;title&lt;/b&gt; of 100% &amp; more')
  })

  test('markup in every text stays text', async () => {
    const evil = `<script>alert(1)</script><img src=x onerror=alert(1)>"'</title>`
    const { trackingId } = await makePublished((document) => {
      const worded = ['text', 'title', 'details', 'summary']
      const withEvil = (name: string, value: unknown) =>
        worded.includes(name) && typeof value === 'string' && value !== keyMessage
          ? `${value} ${evil}`
          : value
      Object.assign(document, JSON.parse(JSON.stringify(document, withEvil)))
      document.document.acknowledgments = [
        { names: [evil], organization: evil, summary: evil, urls: ['javascript:alert(1)'] },
      ]
      document.document.references = [{ summary: evil, url: 'javascript:alert(1)' }]
    })
    for (const address of [`/advisories/${trackingId}`, '/advisories']) {
      const { text } = await nobody('GET', address)
      expect(text).not.toMatch(/<script>|<img|onerror=alert\(1\)>"|href="javascript/)
      expect(text).toContain('&lt;script&gt;')
    }
  })

  test('only TLP:CLEAR is shown to everyone; what is restricted is not even named', async () => {
    const { trackingId, id, published } = await makePublished((document) => {
      document.document.distribution.tlp.label = 'AMBER'
      document.document.title = 'For customers alone'
    })
    expect(published.body).toMatchObject({ tlp: 'AMBER', address: null })
    expect((await nobody('GET', `/advisories/${trackingId}`)).status).toBe(404)
    expect((await nobody('GET', '/advisories?q=customers')).text).not.toContain(trackingId)
    const acts = await server.db.selectFrom('act').select('type').where('subject_id', '=', id).execute()
    expect(acts.map(({ type }) => type)).toContain('collaboration/restricted-advisory-published')
  })

  test('a draft and an unknown number are as if they were not there', async () => {
    const { trackingId } = await makeDraft()
    for (const unknown of [trackingId, 'x', '%00', '..%2f', 'a'.repeat(150)]) {
      expect((await nobody('GET', `/advisories/${unknown}`)).status).toBe(404)
    }
  })
})

describe('a further revision', () => {
  test('is numbered by what changed, keeps its history, and everyone reads the old one until it is published', async () => {
    const { id, trackingId } = await makePublished()
    const begun = await ada('POST', path(id, '/revisions'))
    expect(begun.body).toMatchObject({ state: 'draft', revision: '1.0.0' })
    expect((await ada('POST', path(id, '/revisions'))).status).toBe(422)
    const document = documentOf(begun)
    document.document.title = 'Another title'
    const { version } = shown(begun)
    const check = await ada('POST', path(id, '/check'), {
      document: JSON.stringify(document),
      revisionKind: 'patch',
      revisionSummary: 'Spelling.',
    })
    expect(check.body).toMatchObject({ publishable: true, leastRevision: 'patch', revision: '1.0.1' })
    await ada('PUT', path(id), {
      version,
      document: JSON.stringify(document),
      revisionKind: 'patch',
      revisionSummary: 'Spelling.',
    })
    expect((await nobody('GET', `/advisories/${trackingId}`)).text).not.toContain('Another title')
    await approve(id, Number(version) + 1)
    const published = await publish(id, Number(version) + 1)
    expect(published.body).toMatchObject({
      state: 'published',
      revision: '1.0.1',
      revisions: [{ number: '1.0.1', summary: 'Spelling.' }, { number: '1.0.0' }],
    })
    const page = (await nobody('GET', `/advisories/${trackingId}`)).text
    expect(page).toContain('Another title')
    expect(page).toContain('First release.')
    const old = await ada('GET', path(id, '/revisions/1.0.0'))
    expect(shown(old).document).not.toContain('Another title')
  })

  test('is at the least what the change asks for, whatever somebody says', async () => {
    const { id } = await makePublished()
    const begun = await ada('POST', path(id, '/revisions'))
    const document = documentOf(begun)
    const flaw = first(document.vulnerabilities)
    flaw.product_status = { known_affected: Object.values(flaw.product_status).flat() }
    const check = await ada('POST', path(id, '/check'), {
      document: JSON.stringify(document),
      revisionKind: 'patch',
    })
    expect(check.body).toMatchObject({ leastRevision: 'major', revision: '2.0.0' })
  })

  test('that says nothing new is not published', async () => {
    const { id } = await makePublished()
    const begun = await ada('POST', path(id, '/revisions'))
    expect((await approve(id, Number(shown(begun).version))).status).toBe(422)
    const discarded = await ada('DELETE', path(id, '/draft'), { version: shown(begun).version })
    expect(discarded.body).toMatchObject({ state: 'published', revision: '1.0.0' })
  })

  test('keeps the tracking id under which it is published', async () => {
    const { id } = await makePublished()
    const begun = await ada('POST', path(id, '/revisions'))
    const document = documentOf(begun)
    document.document.tracking.id = 'OTHER-1'
    expect(
      (await ada('PUT', path(id), { version: shown(begun).version, document: JSON.stringify(document) }))
        .status,
    ).toBe(422)
  })

  test('can take the advisory back, with four eyes, and says why on its page', async () => {
    const { id, trackingId } = await makePublished()
    const begun = await ada('POST', path(id, '/withdrawal'), { reason: 'It was another product.' })
    expect(documentOf(begun).document.category).toBe('csaf_withdrawn')
    const version = Number(shown(begun).version)
    expect((await approve(id, version, ada)).status).toBe(409)
    expect((await approve(id, version)).status).toBe(200)
    const published = await publish(id, version)
    expect(published.body).toMatchObject({ state: 'published', revision: '2.0.0', withdrawn: true })
    const page = (await nobody('GET', `/advisories/${trackingId}`)).text
    expect(page).toContain('This advisory was withdrawn.')
    expect(page).toContain('It was another product.')
    expect(page).not.toContain('CVE-2026-12345')
    expect((await nobody('GET', '/advisories')).text).toContain('Withdrawn')
  })
})

describe('at a time', () => {
  const due = () =>
    publishDue({
      db: server.db,
      clock: { now: server.now },
      logger: server.app.log,
      openPgp: server.collaboration.openPgp,
      publicUrl: 'http://primum.test',
      version: '0.0.0-test',
    })

  test('it publishes itself, at the second and not before', async () => {
    const { id, version, trackingId } = await makeDraft()
    const publishAt = server
      .now()
      .add({ milliseconds: 2_500 })
      .round({ smallestUnit: 'second', roundingMode: 'ceil' })
    await ada('PUT', path(id, '/schedule'), { version, publishAt: publishAt.toString() })
    await approve(id, version)
    const running = due()
    expect((await nobody('GET', `/advisories/${trackingId}`)).status).toBe(404)
    await running
    const published = shown(await ada('GET', path(id)))
    expect(published).toMatchObject({ state: 'published', publishAt: null })
    const at = Temporal.Instant.from(published.publishedAt ?? '')
    expect(Temporal.Instant.compare(at, publishAt)).toBeGreaterThanOrEqual(0)
    // In the same moment on a quiet machine; this one may have much to do.
    expect(at.since(publishAt).total('seconds')).toBeLessThan(10)
    expect((await nobody('GET', `/advisories/${trackingId}`)).status).toBe(200)
  })

  test('weeks ahead; late, when the server was down at that second; and never without approval', async () => {
    const approved = await makeDraft()
    const unapproved = await makeDraft()
    const publishAt = server
      .now()
      .add({ hours: 24 * 20 })
      .toString()
    for (const { id, version } of [approved, unapproved]) {
      expect((await ada('PUT', path(id, '/schedule'), { version, publishAt })).status).toBe(200)
    }
    await approve(approved.id, approved.version)
    await due()
    expect(shown(await ada('GET', path(approved.id))).state).toBe('approved')
    server.advance({ hours: 24 * 20 + 3 })
    await due()
    expect(shown(await ada('GET', path(approved.id))).state).toBe('published')
    expect(shown(await ada('GET', path(unapproved.id))).state).toBe('draft')
    // Approved after its time: it is published then.
    await approve(unapproved.id, unapproved.version)
    await due()
    expect(shown(await ada('GET', path(unapproved.id))).state).toBe('published')
  })

  test('a time that has passed is refused with what time it is', async () => {
    const { id, version } = await makeDraft()
    const refused = await ada('PUT', path(id, '/schedule'), {
      version,
      publishAt: '2020-01-01T00:00:00+02:00',
    })
    expect(refused.status).toBe(422)
    expect(refused.body['detail']).toContain('2019-12-31T22:00:00.000Z has passed; it is ')
  })

  test('an edit after the approval keeps it from being published', async () => {
    const { id, version } = await makeDraft()
    const publishAt = server.now().add({ seconds: 90 }).toString()
    await ada('PUT', path(id, '/schedule'), { version, publishAt })
    await approve(id, version)
    const { document } = shown(await ada('GET', path(id)))
    await ada('PUT', path(id), { version, document: `${document} ` })
    server.advance({ minutes: 5 })
    await due()
    expect(shown(await ada('GET', path(id)))).toMatchObject({
      state: 'draft',
      revision: null,
      publishAt: expect.any(String),
    })
  })

  test('what cannot be published says why, and is not tried again until somebody looked', async () => {
    const first = await makeDraft()
    await approve(first.id, first.version)
    const publishAt = server.now().add({ minutes: 2 }).toString()
    await ada('PUT', path(first.id, '/schedule'), { version: first.version, publishAt })
    // A later date stands in the provider already, which only a defect or another instance could have put there.
    await server.db.transaction().execute(async (tx) => {
      const { trackingId } = first
      const some = await tx
        .selectFrom('csaf_document')
        .selectAll()
        .where('csaf_version', '=', '2.1')
        .executeTakeFirstOrThrow()
      await tx
        .insertInto('csaf_document')
        .values({
          ...some,
          standings: JSON.stringify(some.standings),
          tracking_id: trackingId,
          path: `2026/${trackingId.toLowerCase()}.json`,
          current_release_date: '2100-01-01T00:00:00Z',
        })
        .execute()
      await act(tx, {
        definition: vocabulary.advisoryScheduled,
        actor: systemActor('test'),
        subjectId: first.id,
        facts: { trackingId, publishAt: null },
        at: server.now(),
      })
    })
    server.advance({ minutes: 3 })
    await due()
    await due()
    const { body } = await ada('GET', path(first.id))
    expect(body).toMatchObject({
      state: 'approved',
      publicationFault: expect.stringContaining('later date'),
      revision: null,
    })
    const acts = await server.db
      .selectFrom('act')
      .select('type')
      .where('subject_id', '=', first.id)
      .where('type', '=', 'collaboration/advisory-publication-failed')
      .execute()
    expect(acts).toHaveLength(1)
  })
})

describe('a document from elsewhere', () => {
  const lines = gunzipSync(readFileSync(new URL('../../../../../data/csaf-icsma.jsonl.gz', import.meta.url)))
    .toString()
    .split('\n')

  test('is kept to the character, published as it came, and goes on with its own history', async () => {
    const document = lines[5] ?? ''
    const imported = await ada('POST', '/api/v1/advisories/import', { document })
    expect(imported.status).toBe(201)
    expect(imported.body).toMatchObject({ csafVersion: '2.0', document, state: 'draft' })
    const id = shown(imported).id
    await approve(id, 1)
    const published = await publish(id, 1)
    expect(published.status).toBe(200)
    const { tracking } = parse(document).document
    expect(published.body).toMatchObject({ revision: tracking.version })
    expect((await ada('GET', path(id, `/revisions/${tracking.version}`))).body['document']).toBe(document)
    const begun = await ada('POST', path(id, '/revisions'))
    const changed = documentOf(begun)
    changed.document.title = 'Revised'
    const check = await ada('POST', path(id, '/check'), { document: JSON.stringify(changed) })
    const next = parse(first(shown(check).documents).text)
    expect(next.document.tracking.revision_history).toHaveLength(tracking.revision_history.length + 1)
    expect(next.document.tracking.initial_release_date).toBe(tracking.initial_release_date)
  })

  test('keeps members that nobody knows', async () => {
    const document = parse(lines[6])
    document.x_maker = { kept: [1.0, 'é', null] }
    const text = JSON.stringify(document)
    const imported = await ada('POST', '/api/v1/advisories/import', { document: text })
    const id = shown(imported).id
    const checked = shown(await ada('POST', path(id, '/check'), { document: text }))
    expect(parse(first(checked.documents).text).x_maker).toEqual({ kept: [1, 'é', null] })
    expect(JSON.stringify(checked.page)).toContain('/x_maker/kept/1')
  })

  test('that cannot be read is refused with the place', async () => {
    for (const [document, said] of [
      ['{"document":', 'json'],
      ['{"document":{"csaf_version":"2.0"}}', '/document/title'],
      ['[]', 'JSON object'],
      ['{"document":{"title":"\\u0000"}}', 'U+0000'],
      ['{"a":1,"a":2}', 'twice'],
    ] as const) {
      const refused = await ada('POST', '/api/v1/advisories/import', { document })
      expect(refused.status).toBe(422)
      expect(refused.text).toContain(said)
    }
  })

  test('a tracking id can be there once', async () => {
    const document = lines[7] ?? ''
    expect((await ada('POST', '/api/v1/advisories/import', { document })).status).toBe(201)
    expect((await ada('POST', '/api/v1/advisories/import', { document })).status).toBe(409)
  })
})

test('a text that is being written is checked, whatever it holds', async () => {
  const { id } = await makeDraft()
  const broken = await ada('POST', path(id, '/check'), { document: '{"document": {' })
  expect(broken.status).toBe(200)
  expect(broken.body).toMatchObject({
    publishable: false,
    fault: { code: expect.stringMatching(/^json\//), line: 1 },
  })
  const { document } = shown(await ada('GET', path(id)))
  const checked = await ada('POST', path(id, '/check'), { document })
  expect(checked.body).toMatchObject({
    publishable: true,
    revision: '1.0.0',
    noticeMissing: expect.arrayContaining(['what-to-do']),
  })
  expect(shown(checked).documents).toHaveLength(2)
})

test('numbers follow each other within a year', async () => {
  const drafts = await Promise.all(
    Array.from({ length: 4 }, () => ada('POST', '/api/v1/advisories', { title: 'x' })),
  )
  const numbers = drafts.map(({ body }) => String(body['trackingId'])).sort()
  expect(new Set(numbers).size).toBe(4)
  expect(numbers[0]).toMatch(/^HD-SA-\d{4}-\d{4}$/)
})

test('the journal tells of each step, and shows what nobody may know yet to nobody', async () => {
  const { id } = await makePublished()
  const acts = await server.db
    .selectFrom('act')
    .innerJoin('act_facts', 'act_facts.act_id', 'act.act_id')
    .select(['act.type', 'act_facts.shown'])
    .where('subject_id', '=', id)
    .orderBy('act_seq')
    .execute()
  expect(acts).toEqual([
    { type: 'collaboration/advisory-drafted', shown: 'type' },
    { type: 'collaboration/advisory-edited', shown: 'type' },
    { type: 'collaboration/advisory-approved', shown: 'type' },
    { type: 'collaboration/advisory-published', shown: 'facts' },
  ])
})

describe('every route says who may call it and what it takes', () => {
  const unknown = '00000000-0000-4000-8000-000000000000'
  const routes = [
    ['GET', '/api/v1/advisories?state=x', undefined, 'administrator'],
    ['POST', '/api/v1/advisories', {}, 'signer'],
    ['POST', '/api/v1/advisories/import', {}, 'signer'],
    ['POST', '/api/v1/advisories/products', {}, 'signer'],
    ['GET', path('x'), undefined, 'administrator'],
    ['PUT', path(unknown), {}, 'signer'],
    ['DELETE', path(unknown, '/draft'), {}, 'signer'],
    ['POST', path(unknown, '/check'), {}, 'administrator'],
    ['POST', path(unknown, '/approval'), {}, 'engineer'],
    ['PUT', path(unknown, '/schedule'), { version: 1, publishAt: '2026-13-01T00:00:00Z' }, 'signer'],
    ['POST', path(unknown, '/publication'), {}, 'signer'],
    ['POST', path('x', '/revisions'), {}, 'signer'],
    ['POST', path(unknown, '/withdrawal'), {}, 'signer'],
    ['GET', path(unknown, '/edits/0'), undefined, 'administrator'],
    ['GET', path('x', '/revisions/1'), undefined, 'administrator'],
    ['GET', path(unknown, '/changes?from=1'), undefined, 'administrator'],
  ] as const

  test.each(routes)('%s %s', async (method, url, body, weak) => {
    expect((await nobody(method, url, body)).status).toBe(401)
    expect((await (await server.as(weak))(method, url, body)).status).toBe(403)
    const strong = url.endsWith('/approval') ? ben : ada
    expect((await strong(method, url, body)).status).toBe(400)
  })

  test('what is not there is not found', async () => {
    for (const [method, rest, body] of [
      ['GET', '', undefined],
      ['PUT', '', { version: 1, document: '{}' }],
      ['POST', '/check', { document: '{}' }],
      ['POST', '/publication', { version: 1 }],
      ['POST', '/revisions', undefined],
      ['GET', '/edits/1', undefined],
      ['GET', '/revisions/1', undefined],
    ] as const) {
      expect((await ada(method, path(unknown, rest), body)).status).toBe(404)
    }
  })
})
