// SPDX-License-Identifier: Apache-2.0
/** "Is my version affected?", asked with an advisory's id over all releases. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMaker, type Item, type Maker, osvRecord } from '../intelligence/testing-maker.ts'

let maker: Maker
const releases = { affected: '', fixed: '', other: '' }
beforeAll(async () => {
  maker = await createMaker()
  await maker.learn(
    osvRecord({
      id: 'GHSA-3333-3333-3333',
      package: 'dose',
      day: 2,
      aliases: ['CVE-2099-1000'],
      fixed: '2.0.0',
    }),
  )
  releases.affected = await maker.release('1.0', 'fielded', 'dose@1.0.0', 'display@1.0.0')
  releases.fixed = await maker.release('2.0', 'fielded', 'dose@2.0.0')
  releases.other = await maker.release('3.0', 'fielded', 'display@1.0.0')
})
afterAll(() => maker.server.close())

const ask = (id: string, query = '') => maker.security('GET', `/api/v1/advisories/${id}/affected${query}`)
const answersOf = (body: unknown) =>
  (body as { readonly items: readonly Item[] }).items.map(({ release, answer }) => [
    (release as Item)['id'],
    answer,
  ])

test.each(['CVE-2099-1000', 'cve-2099-1000', 'GHSA-3333-3333-3333'])(
  '%s concerns the release with the old version; the one with the fix holds it and is not affected',
  async (id) => {
    const { status, body } = await ask(id)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      known: true,
      flaws: ['CVE-2099-1000'],
      names: expect.arrayContaining(['CVE-2099-1000', 'GHSA-3333-3333-3333']),
      packages: [{ ecosystem: 'npm', name: 'dose' }],
      counts: { affected: 1, unknown: 0, notAffected: 1, affectedReleases: 1 },
      nextCursor: null,
    })
    expect(answersOf(body)).toEqual([
      [releases.affected, 'affected'],
      [releases.fixed, 'not-affected'],
    ])
    expect(body['items']).toMatchObject([
      {
        product: { name: 'Bedside infusion pump', sold: false },
        release: { version: '1.0', stage: 'fielded' },
        component: { name: 'dose', version: '1.0.0', purl: 'pkg:npm/dose@1.0.0' },
        findings: [
          { vulnerability: 'CVE-2099-1000', state: 'open', decision: 'undecided', fixedVersions: ['2.0.0'] },
        ],
      },
      { why: 'No advisory names this version of the component.', findings: [] },
    ])
  },
)

test('says what was decided', async () => {
  const finding = (await maker.findings(releases.affected))['CVE-2099-1000']?.['id']
  await maker.decide(finding, 'catastrophic')
  expect((await ask('CVE-2099-1000', '?answer=affected')).body['items']).toMatchObject([
    { findings: [{ id: finding, decision: 'uncontrolled', vexStatus: 'affected', reviewSince: null }] },
  ])
})

test('a release that waits to be judged again is unknown', async () => {
  await maker.hear(osvRecord({ id: 'GHSA-4444-4444-4444', package: 'display', day: 3 }))
  await maker.upload(releases.other, 'display@1.0.0', 'dose@3.0.0')
  const { body } = await ask('CVE-2099-1000')
  expect(answersOf(body)).toEqual([
    [releases.affected, 'affected'],
    [releases.other, 'unknown'],
    [releases.fixed, 'not-affected'],
  ])
  await maker.server.runJobs()
  expect(answersOf((await ask('CVE-2099-1000')).body)).toContainEqual([releases.other, 'not-affected'])
})

test('what was affected once says why it is not any more', async () => {
  await maker.upload(releases.affected, 'display@1.0.0')
  expect((await ask('CVE-2099-1000', '?answer=not-affected')).body['items']).toMatchObject([
    {
      release: { id: releases.affected },
      why: 'The SBOM no longer has dose.',
      findings: [{ state: 'closed' }],
    },
    { release: { version: '2.0' } },
    { release: { version: '3.0' } },
  ])
})

test('is read page by page', async () => {
  const seen: unknown[] = []
  for (let cursor: unknown = ''; cursor !== null; ) {
    const { body } = await ask('CVE-2099-1000', `?limit=1${cursor === '' ? '' : `&cursor=${String(cursor)}`}`)
    seen.push(...answersOf(body).map(([release]) => release))
    cursor = body['nextCursor']
  }
  expect(seen.toSorted()).toEqual(Object.values(releases).toSorted())
})

test('an id that nobody knows says nothing, and one that is none is refused', async () => {
  expect((await ask('CVE-2099-9999')).body).toMatchObject({ known: false, items: [] })
  for (const id of ['nonsense', 'GHSA-aeio-aeio-aeio', '1', "CVE-2099-1000'--"]) {
    const { status, body } = await ask(encodeURIComponent(id))
    expect([id, status]).toEqual([id, 400])
    expect(body).toMatchObject({ type: '/problems/invalid-request' })
  }
})
