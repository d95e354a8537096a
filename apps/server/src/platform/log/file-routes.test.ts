// SPDX-License-Identifier: Apache-2.0
/** The log's public files as a stranger, a CDN or another site's page gets them. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Call, createTestServer, type TestServer } from '../../testing.ts'

let server: TestServer
let stranger: Call
beforeAll(async () => {
  server = await createTestServer()
  stranger = await server.as('nobody')
  // A full tile, which this small log does not have by itself.
  const folder = path.join(server.dataDir, 'blobs/log/journal/tile/0')
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, '000'), Buffer.alloc(8_192, 7))
})
afterAll(() => server.close())

describe('a file of the log', () => {
  it('is the checkpoint: text, asked for anew each time, for every site', async () => {
    await expect.poll(async () => (await stranger('GET', '/log/journal/checkpoint')).status).toBe(200)
    const { headers, text } = await stranger('GET', '/log/journal/checkpoint')
    expect(headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-cache',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    })
    expect(text).toMatch(/^primum\.test\/log\/journal\n\d+\n/)
  })

  it('is a tile or bundle, which never changes', async () => {
    const published = async () => (await stranger('GET', '/log/journal/checkpoint')).text.split('\n')[1]
    await expect.poll(published).toMatch(/^[1-9]/)
    const size = await published()
    for (const path of ['0/000', `0/000.p/${size}`, `entries/000.p/${size}`]) {
      const { status, headers } = await stranger('GET', `/log/journal/tile/${path}`)
      expect(status, path).toBe(200)
      expect(headers).toMatchObject({
        'content-type': 'application/octet-stream',
        'cache-control': 'public, max-age=31536000, immutable',
        'access-control-allow-origin': '*',
      })
    }
  })

  it.each([
    '/log/journal/tile/0/999',
    '/log/journal/tile/0/000.p/256',
    '/log/journal/tile/64/000',
    '/log/journal/tile/00/000',
    '/log/journal/tile/0/x000/000',
    '/log/journal/tile/entries/000.p/0',
    '/log/journal/tile/entries/..%2f..%2f..%2fsecret',
    '/log/journal/tile/',
    '/log/journal/private',
    '/log/other/checkpoint',
  ])('is not there, and nobody keeps that in mind: %s', async (url) => {
    const { status, headers, body } = await stranger('GET', url)
    expect(status).toBe(404)
    expect(headers['cache-control']).toBe('no-store')
    expect(body).toMatchObject({ type: '/problems/not-found' })
  })
})
