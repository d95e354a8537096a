// SPDX-License-Identifier: Apache-2.0
/** A new index: which releases are judged again, and that it does not matter who built it or what happens meanwhile. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { buildIndex } from '@primum/flaws/node'
import { acts as vocabulary } from '@primum/oath'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { act } from '../../platform/journal/act.ts'
import { systemActor } from '../../platform/journal/actor.ts'
import { createMaker, type Item, type Maker, osvRecord } from './testing-maker.ts'

let maker: Maker
const releases = { pump: '', old: '', bench: '' }
beforeAll(async () => {
  maker = await createMaker()
  await maker.learn(osvRecord({ id: 'GHSA-2222-2222-2222', package: 'other', day: 1 }))
  releases.pump = await maker.release('1.0', 'fielded', 'dose@1.0.0', 'display@1.0.0')
  releases.old = await maker.release('0.9', 'retired', 'dose@0.9.0')
  releases.bench = await maker.release('2.0', 'in-development', 'display@2.0.0')
  // The first index after an upload is asked about what is new in it.
  await maker.learn(osvRecord({ id: 'GHSA-2222-2222-2223', package: 'other', day: 1 }))
})
afterAll(() => maker.server.close())
beforeEach(() => maker.acts())

const rejudged = (acts: readonly Item[]): readonly unknown[] =>
  acts.filter(({ type }) => type === 'design/release-rejudged').map(({ subject }) => (subject as Item)['id'])
const judgedWith = async (release: string) =>
  (await maker.items(`/api/v1/releases/${release}/sboms`))[0]?.['judgedWith']
const indexNow = async () => (await maker.security('GET', '/api/v1/intelligence')).body['sha256']

test('an advisory is judged in every release that holds its package, in whatever stage, and in no other', async () => {
  await maker.learn(osvRecord({ id: 'GHSA-3333-3333-3333', package: 'dose', day: 2 }))
  const acts = await maker.acts()
  expect(rejudged(acts).toSorted()).toEqual([releases.pump, releases.old].toSorted())
  expect(acts.find(({ type }) => type === 'design/intelligence-applied')).toMatchObject({
    facts: { packages: 1, releases: 2 },
  })
  expect(Object.keys(await maker.findings(releases.old))).toEqual(['GHSA-3333-3333-3333'])
})

test('the others stand by the new index too, which the comparison has shown', async () => {
  for (const release of Object.values(releases)) expect(await judgedWith(release)).toBe(await indexNow())
})

test('an index that says the same of our packages judges nothing', async () => {
  await maker.learn(osvRecord({ id: 'GHSA-4444-4444-4444', package: 'nothing of ours', day: 3 }))
  expect((await maker.acts()).map(({ type }) => type)).toEqual([
    'design/intelligence-replaced',
    'design/intelligence-applied',
  ])
  expect(await judgedWith(releases.pump)).toBe(await indexNow())
})

test('the same index again does nothing at all', async () => {
  await maker.server.runJobs()
  expect(await maker.acts()).toEqual([])
})

test('two indexes in quick succession are one judgement, with the second', async () => {
  await maker.hear(osvRecord({ id: 'GHSA-5555-5555-5555', package: 'display', day: 4 }))
  await maker.learn(osvRecord({ id: 'GHSA-5555-5555-5555', package: 'display', day: 5, fixed: '1.5.0' }))
  expect(rejudged(await maker.acts()).toSorted()).toEqual([releases.pump, releases.bench].toSorted())
  expect(Object.keys(await maker.findings(releases.bench))).toEqual([])
  expect(await maker.findings(releases.pump)).toMatchObject({
    'GHSA-5555-5555-5555': { fixedVersions: ['1.5.0'] },
  })
})

test('an index that somebody else built, with nothing of the one before, is compared like any other', async () => {
  const source = path.join(maker.server.dataDir, 'fresh.json')
  await writeFile(source, JSON.stringify(osvRecord({ id: 'GHSA-3333-3333-3333', package: 'dose', day: 2 })))
  const db = path.join(maker.server.dataDir, 'intel', 'flaws.db')
  await buildIndex({ db, sources: [source], fresh: true })
  await maker.server.runJobs()
  // What it says of `dose` is the same; of `display` it knows no flaw any more.
  expect(rejudged(await maker.acts()).toSorted()).toEqual([releases.pump, releases.bench].toSorted())
  expect(await maker.findings(releases.pump)).toMatchObject({
    'GHSA-3333-3333-3333': { state: 'open' },
    'GHSA-5555-5555-5555': {
      state: 'closed',
      closedReason: 'No source has the advisory GHSA-5555-5555-5555 any more.',
    },
  })
})

test('an SBOM that comes before a heard index is applied is judged with that one when it is', async () => {
  await maker.hear(osvRecord({ id: 'GHSA-6666-6666-6666', package: 'display', day: 6 }))
  const late = await maker.release('3.0', 'fielded', 'display@3.0.0', 'brand-new@1.0.0')
  expect(Object.keys(await maker.findings(late))).toEqual(['GHSA-6666-6666-6666'])
  await maker.server.runJobs()
  expect(rejudged(await maker.acts()).toSorted()).toEqual([releases.pump, releases.bench].toSorted())
  expect(await judgedWith(late)).toBe(await indexNow())
  await maker.learn(osvRecord({ id: 'GHSA-7777-7777-7777', package: 'brand-new', day: 7 }))
  expect(rejudged(await maker.acts())).toEqual([late])
})

test('another version of Primum looks everything up again', async () => {
  await maker.server.db.transaction().execute(async (tx) => {
    await tx.deleteFrom('package_content').execute()
    await tx
      .updateTable('intelligence')
      .set({ applied_by: 'an older one' })
      .where('applied_by', 'is not', null)
      .execute()
    await act(tx, {
      definition: vocabulary.instanceChanged,
      actor: systemActor('test'),
      subjectId: 'instance',
      facts: { organisation: 'Test', timeZone: 'UTC' },
      at: Temporal.Now.instant(),
    })
  })
  await maker.server.runJobs()
  expect(rejudged(await maker.acts())).toHaveLength(4)
  await maker.learn(osvRecord({ id: 'GHSA-8888-8888-8888', package: 'dose', day: 8 }))
  expect(rejudged(await maker.acts()).toSorted()).toEqual([releases.pump, releases.old].toSorted())
})
