// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { type HttpObject, httpReader } from './http-reader.ts'

const NOW = Date.parse('2026-01-01T00:00:00Z')
const ok = { status: 200, retryAfter: undefined, body: Uint8Array.of(1) }
const status = (code: number, retryAfter?: string): HttpObject => ({
  status: code,
  retryAfter,
  body: new Uint8Array(0),
})

/** A server that gives these answers one after the other, and what was asked and waited for. */
function serve(answers: readonly (HttpObject | Error)[], url = 'https://log.example/a') {
  const asked: string[] = []
  const rests: number[] = []
  const left = answers.values()
  const read = httpReader({
    url,
    get: async (address, maxBytes) => {
      asked.push(`${address} ${maxBytes}`)
      const answer = left.next().value ?? new Error('asked too often')
      if (answer instanceof Error) throw answer
      return answer
    },
    sleep: async (ms) => {
      rests.push(ms)
    },
    nowMs: () => NOW,
  })
  return { asked, rests, read: () => read('tile/0/000', 8192) }
}

test.each(['https://log.example/a', 'https://log.example/a/'])('%s is the prefix', async (url) => {
  const { read, asked } = serve([ok], url)
  expect(await read()).toEqual(Uint8Array.of(1))
  expect(asked).toEqual(['https://log.example/a/tile/0/000 8192'])
})

test.each([403, 404, 410])('%i means that it is not there, and is not asked again', async (code) => {
  const { read, rests } = serve([status(code)])
  expect(await read()).toBeUndefined()
  expect(rests).toEqual([])
})

test.each([408, 429, 500, 502, 503, 504])('%i may pass: it is asked again after a rest', async (code) => {
  const { read, rests } = serve([status(code), status(code), status(code), status(code), ok])
  expect(await read()).toEqual(Uint8Array.of(1))
  expect(rests).toEqual([500, 1000, 2000, 4000])
})

test('no answer may pass too; after five it counts as unavailable, for the innermost reason', async () => {
  const failed = new Error('fetch failed', { cause: new Error('connect ECONNREFUSED') })
  const { read, rests } = serve([failed, failed, failed, failed, failed, ok])
  await expect(read()).rejects.toEqual(
    expect.objectContaining({
      code: 'tlog/unavailable',
      message: 'the server gives no whole answer (connect ECONNREFUSED), 5 times',
      where: { path: 'tile/0/000' },
    }),
  )
  expect(rests).toHaveLength(4)
})

test.each([204, 301, 400, 401, 418])('%i does not pass', async (code) => {
  const { read, asked } = serve([status(code), ok])
  await expect(read()).rejects.toEqual(
    expect.objectContaining({ code: 'tlog/unavailable', message: `the server answers ${code}` }),
  )
  expect(asked).toHaveLength(1)
})

test.each([
  ['7', 7000],
  ['0', 500],
  ['120', 120_000],
  ['Thu, 01 Jan 2026 00:00:09 GMT', 9000],
  ['Wed, 31 Dec 2025 00:00:00 GMT', 500],
  ['soon', 500],
  ['-3', 500],
  ['Xyz, the third GMT', 500],
])('Retry-After: %s', async (retryAfter, waitMs) => {
  const { read, rests } = serve([status(429, retryAfter), ok])
  await read()
  expect(rests).toEqual([waitMs])
})

test.each(['121', '999999999', 'Fri, 01 Jan 2027 00:00:00 GMT'])(
  'a rest as long as "%s" is not waited for',
  async (retryAfter) => {
    const { read, rests } = serve([status(503, retryAfter), ok])
    await expect(read()).rejects.toEqual(expect.objectContaining({ code: 'tlog/unavailable' }))
    expect(rests).toEqual([])
  },
)
