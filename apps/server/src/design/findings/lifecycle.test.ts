// SPDX-License-Identifier: Apache-2.0
/** How long a component is supported, from the SBOM and from what is published, as a finding shows it and a policy asks for it. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Lifecycle } from '@primum/flaws/lifecycle'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createTestServer } from '../../testing.ts'
import { supportOn } from './lifecycle.ts'

const published: Lifecycle = {
  product: 'display-kit',
  title: 'Display Kit',
  cycle: '1.3',
  endOfSupport: null,
  endOfLife: '2026-03-31',
  source: 'endoflife.date',
  matchedBy: 'purl',
}
const nothing = { level: null, end: null }

describe('on a day', () => {
  test.each([
    [
      '2026-03-31',
      nothing,
      published,
      { hasEnded: false, words: expect.stringContaining('until 2026-03-31') },
    ],
    [
      '2026-04-01',
      nothing,
      published,
      { hasEnded: true, words: expect.stringContaining('ended 2026-03-31') },
    ],
    ['2026-04-01', nothing, null, undefined],
    // The maker may have bought more than is published, or less.
    ['2026-04-01', { level: 'actively maintained', end: null }, published, { hasEnded: false }],
    ['2026-03-31', { level: 'abandoned', end: null }, published, { hasEnded: true }],
    ['2027-06-30', { level: null, end: '2027-06-30' }, published, { hasEnded: false }],
    ['2027-07-01', { level: null, end: '2027-06-30' }, published, { hasEnded: true }],
    // Words that say nothing leave what is published.
    ['2026-04-01', { level: 'ask the supplier', end: 'to be told' }, published, { hasEnded: true }],
  ])('%s: %o', (today, written, lifecycle, expected) => {
    const support = supportOn(today, written, lifecycle)
    if (expected === undefined) expect(support).toBeUndefined()
    else expect(support).toMatchObject(expected)
  })
})

const file = (name: string): Buffer => readFileSync(path.join(import.meta.dirname, '../testdata', name))

const product = {
  _product: 'display-kit',
  title: 'Display Kit',
  identifiers: [{ purl: 'pkg:npm/display-kit' }],
  permalink: '/display-kit',
  releases: [{ releaseCycle: '1.3', releaseDate: '2019-01-01', eol: '2020-01-01', latest: '1.3.9' }],
}

const detail = z.looseObject({
  policy: z.object({ rules: z.array(z.string()) }),
  publishedAt: z.string().nullable(),
  support: z.object({ hasEnded: z.boolean(), words: z.string() }).nullable(),
})

test('a finding shows it, and the policy’s rule about ended support holds', async () => {
  await using parts = new AsyncDisposableStack()
  const server = await createTestServer()
  parts.defer(() => server.close())
  const security = await server.as('product-security')
  const made = z.object({ id: z.string() })
  const { id } = made.parse((await security('POST', '/api/v1/products', { name: 'Pump' })).body)
  const release = made.parse(
    (await security('POST', `/api/v1/products/${id}/releases`, { version: '1', stage: 'fielded' })).body,
  )
  const sources = { 'osv.jsonl': file('osv.jsonl'), 'display-kit.json': Buffer.from(JSON.stringify(product)) }
  for (const [name, text] of Object.entries(sources)) {
    const { status } = await security('POST', `/api/v1/intelligence/sources?name=${name}`, text)
    expect(status).toBe(200)
  }
  await server.runJobs()
  const sbom = await security(
    'POST',
    `/api/v1/releases/${release.id}/sboms?fileName=pump.json`,
    file('pump-1.cdx.json'),
  )
  expect(sbom.status).toBe(201)

  const look = async (flaw: string) => {
    const { body } = await security('GET', `/api/v1/findings?release=${release.id}&q=${flaw}`)
    const [found] = z.object({ items: z.array(made) }).parse(body).items
    return detail.parse((await security('GET', `/api/v1/findings/${found?.id}`)).body)
  }
  const display = await look('CVE-2099-0002')
  expect(display.support).toEqual({
    hasEnded: true,
    words: 'support ended 2020-01-01 (Display Kit 1.3, endoflife.date)',
  })
  expect(display.publishedAt).toBe('2026-01-02T00:00:00Z')
  expect(display.policy.rules).toContain('Nobody mends it any more')
  const dose = await look('CVE-2099-0001')
  expect(dose.support).toBeNull()
  expect(dose.policy.rules).not.toContain('Nobody mends it any more')

  // The same index again finds nothing that changed: what is stored compares equal to what the matcher says.
  const again = await security('POST', '/api/v1/intelligence/sources?name=osv.jsonl', file('osv.jsonl'))
  expect(again.status).toBe(200)
  await server.runJobs()
  const { changes } = z
    .looseObject({ changes: z.array(z.object({ kind: z.string() })) })
    .parse(
      (await security('GET', `/api/v1/findings/${z.looseObject({ id: z.string() }).parse(display).id}`)).body,
    )
  expect(changes.map(({ kind }) => kind)).toEqual(['appeared'])
})
