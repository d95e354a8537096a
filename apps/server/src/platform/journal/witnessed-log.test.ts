// SPDX-License-Identifier: Apache-2.0
/** The journal's log and its witnesses over HTTP: cosigned when they are there, published and said so when they are not. */
import { TREE_SIZE_CONTENT_TYPE } from '@primum/tlog'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Call, createTestServer, type TestServer } from '../../testing.ts'
import { createFalseWitness, createTestWitness, type TestWitness } from '../log/witnesses/testing-witness.ts'

type Status = {
  readonly verifierKey: string
  readonly treeSize: string
  readonly published: { readonly treeSize: string; readonly witnesses: readonly string[] } | null
  readonly witnessed: { readonly treeSize: string; readonly witnesses: readonly string[] } | null
  readonly policy: string
  readonly witnesses: readonly {
    readonly name: string
    readonly outcome: string | null
    readonly message: string
  }[]
  readonly writer: { readonly state: string }
}

let server: TestServer
let admin: Call
const witnesses: TestWitness[] = []

beforeAll(async () => {
  server = await createTestServer()
  admin = await server.person('Ada', ['administrator'])
})
beforeEach(() => expect.poll(async () => (await status()).writer.state).toBe('writing'))
afterEach(async () => {
  await admin('PUT', '/api/v1/log/witnesses', { policy: '' })
  await Promise.all(witnesses.splice(0).map((witness) => witness.close()))
})
afterAll(() => server.close())

const status = async (): Promise<Status> => (await admin('GET', '/api/v1/log')).body as unknown as Status

async function witness(name: string): Promise<TestWitness> {
  const made = await createTestWitness(name, [(await status()).verifierKey])
  witnesses.push(made)
  return made
}

async function falseWitness(
  name: string,
  ...answer: Parameters<typeof createFalseWitness> extends [string, infer A] ? [A] : never
) {
  const made = await createFalseWitness(name, ...answer)
  witnesses.push(made)
  return made
}

/** Asks these, with a quorum of so many, and gives what the server says afterwards. */
async function ask(quorum: number, ...asked: readonly TestWitness[]): Promise<Status> {
  const names = asked.map((_, i) => `w${i + 1}`)
  const lines = [
    ...asked.map(({ line }, i) => `witness ${names[i]} ${line}`),
    `group enough ${quorum} ${names.join(' ')}`,
    'quorum enough',
  ]
  const {
    status: code,
    text,
    body,
  } = await admin('PUT', '/api/v1/log/witnesses', { policy: `${lines.join('\n')}\n` })
  expect(code, text).toBe(200)
  return body as unknown as Status
}

describe('a log with witnesses', () => {
  it('is cosigned, and the checkpoint carries it', async () => {
    const after = await ask(2, await witness('one.example'), await witness('two.example'))
    expect(after.witnessed).toMatchObject({ witnesses: ['w1', 'w2'] })
    expect(after.published?.treeSize).toBe(after.witnessed?.treeSize)
    const { text } = await (await server.as('nobody'))('GET', '/log/journal/checkpoint')
    expect(text.match(/^— one\.example .*\n— two\.example .*$/m)).not.toBeNull()
  })

  it('is cosigned again as it grows, with proofs from where each witness stands', async () => {
    await ask(1, await witness('one.example'))
    for (const name of ['Pump A', 'Pump B', 'Pump C']) {
      await admin('PATCH', '/api/v1/instance', { organisation: name, timeZone: 'UTC' })
      await expect
        .poll(async () => {
          const { witnessed, treeSize } = await status()
          return witnessed?.treeSize === treeSize
        })
        .toBe(true)
    }
    expect((await status()).witnesses).toMatchObject([{ outcome: 'cosigned' }])
  })

  it('is witnessed when enough of them are there', async () => {
    const gone = await createTestWitness('gone.example', [])
    await gone.close()
    const after = await ask(1, gone, await witness('two.example'))
    expect(after.witnessed).toMatchObject({ witnesses: ['w2'] })
    expect(after.witnesses).toMatchObject([
      { name: 'w1', outcome: 'tlog/witness-unreachable' },
      { name: 'w2', outcome: 'cosigned' },
    ])
  })

  it('is published without them when they are down, and says so', async () => {
    const one = await witness('one.example')
    await ask(1, one)
    await one.close()
    await admin('PATCH', '/api/v1/instance', { organisation: 'Grown', timeZone: 'UTC' })
    await expect
      .poll(async () => {
        const { published, witnessed } = await status()
        return BigInt(published?.treeSize ?? 0) > BigInt(witnessed?.treeSize ?? 0)
      })
      .toBe(true)
    expect((await status()).witnesses).toMatchObject([{ outcome: 'tlog/witness-unreachable' }])
    witnesses.splice(0)
  })

  it('is not asked for by a witness that does not know it', async () => {
    const stranger = await createTestWitness('stranger.example', [])
    witnesses.push(stranger)
    const after = await ask(1, stranger)
    expect(after.published?.witnesses).toEqual([])
    expect(after.witnesses).toMatchObject([{ outcome: 'tlog/witness-unknown-log' }])
  })

  it.each([
    ['answers garbage', 'tlog/witness-bad-answer', { status: 200, contentType: 'text/plain', body: 'hello' }],
    ['breaks down', 'tlog/witness-unavailable', { status: 500, contentType: 'text/plain', body: '' }],
    [
      'has seen more of the log than there is',
      'tlog/witness-ahead',
      { status: 409, contentType: TREE_SIZE_CONTENT_TYPE, body: '1000000\n' },
    ],
    [
      'has seen another history',
      'tlog/witness-inconsistent',
      { status: 422, contentType: 'text/plain', body: 'no' },
    ],
  ])('goes on when a witness %s', async (_, outcome, answer) => {
    const after = await ask(1, await falseWitness('false.example', async () => answer))
    expect(after.published?.witnesses).toEqual([])
    expect(after.witnesses).toMatchObject([{ outcome }])
    expect(after.writer.state).toBe('writing')
  })
})

describe('a policy', () => {
  it.each([
    ['that is none', 'group g 1 nobody\nquorum g\n'],
    ['without a quorum', ''.padEnd(3, '#\n')],
    ['of a witness that cannot be asked', 'witness w w.example+00000000+AAAA\nquorum w\n'],
  ])('%s is refused', async (_, policy) => {
    const before = await status()
    const { status: code, body } = await admin('PUT', '/api/v1/log/witnesses', { policy })
    expect(code).toBe(422)
    expect(body).toMatchObject({ type: '/problems/unusable-document' })
    expect((await status()).policy).toBe(before.policy)
  })

  it('is taken back with an empty text', async () => {
    await ask(1, await witness('one.example'))
    const { body } = await admin('PUT', '/api/v1/log/witnesses', { policy: '' })
    expect(body).toMatchObject({ policy: '', witnesses: [] })
  })
})
