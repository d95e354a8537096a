// SPDX-License-Identifier: Apache-2.0

import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startTestingS3, type TestingS3 } from '../testing-s3.ts'
import { S3Bucket } from './s3-bucket.ts'
import { S3Client, type S3World, s3Url } from './s3-client.ts'

let s3: TestingS3

beforeEach(async () => {
  s3 = await startTestingS3()
})

afterEach(() => s3.close())

const bucketOf = (world: Partial<S3World> = {}): S3Bucket =>
  new S3Bucket(new S3Client(s3.location, s3.credentials, { sleep: async () => undefined, ...world }))

describe('the address of a request', () => {
  const amazon = { bucket: 'docs', prefix: 'a/', region: 'eu-west-3' }
  it.each([
    [amazon, 'k/1', {}, 'https://docs.s3.eu-west-3.amazonaws.com/a/k/1'],
    [amazon, undefined, {}, 'https://docs.s3.eu-west-3.amazonaws.com/'],
    [{ ...amazon, bucket: 'd.ocs' }, 'k', {}, 'https://s3.eu-west-3.amazonaws.com/d.ocs/a/k'],
    [{ ...amazon, endpoint: 'http://minio:9000' }, 'k', {}, 'http://minio:9000/docs/a/k'],
    [{ ...amazon, endpoint: 'http://minio:9000' }, undefined, {}, 'http://minio:9000/docs/'],
    [
      amazon,
      'k',
      { uploads: '', id: 'a b+c=&/ü' },
      'https://docs.s3.eu-west-3.amazonaws.com/a/k?uploads=&id=a%20b%2Bc%3D%26%2F%C3%BC',
    ],
  ])('%o %s %o is %s', (location, key, query, url) => {
    expect(s3Url(location, key, query).href).toBe(url)
  })
})

describe('a passing fault', () => {
  it('is waited for longer and longer, each time as long as chance says', async () => {
    const waits: number[] = []
    const sleep = async (ms: number): Promise<void> => {
      waits.push(ms)
    }
    s3.chooseFault = () => ({ isDone: false, answer: { status: 503, code: 'SlowDown' } })
    for (const random of [1, 0.5, 0]) {
      await expect(bucketOf({ sleep, random: () => random }).get('k', 10)).rejects.toMatchObject({
        code: 's3/unavailable',
        message: 'S3 answers 503 SlowDown to GET',
        where: { file: 's3://test-bucket/pre.fix/k' },
      })
    }
    expect(waits).toEqual([200, 400, 800, 1600, 100, 200, 400, 800, 0, 0, 0, 0])
    expect(s3.seen).toHaveLength(15)
  })

  it('is a request that nothing answers, for which a large upload is given more time', async () => {
    const limits: number[] = []
    const timer: S3World['timer'] = (ms, act) => {
      limits.push(ms)
      return s3.timer(ms, act)
    }
    s3.chooseFault = () => ({ isDone: false, answer: 'silence' })
    await expect(bucketOf({ timer }).get('k', 10)).rejects.toMatchObject({
      code: 's3/unavailable',
      message: 'no answer of S3 to GET: nothing came for 20000 ms',
    })
    expect(limits).toEqual(Array(5).fill(20_000))
    limits.length = 0
    await expect(bucketOf({ timer }).put('k', new Uint8Array(655_360))).rejects.toThrow('30000 ms')
    expect(limits).toEqual(Array(5).fill(30_000))
  })

  it('is a service that is not there', async () => {
    const bucket = bucketOf()
    await s3.close()
    await expect(bucket.get('k', 10)).rejects.toMatchObject({
      code: 's3/unavailable',
      message: expect.stringMatching(/^no answer of S3 to GET: .*ECONNREFUSED/),
    })
    s3 = await startTestingS3()
  })
})

describe('a refusal', () => {
  it.each([
    [403, 'AccessDenied', 's3/denied', /the credentials do not allow it/],
    [403, 'RequestTimeTooSkewed', 's3/denied', /the clock of this machine is wrong/],
    [400, 'ExpiredToken', 's3/denied', /the session token has expired/],
    [301, 'PermanentRedirect', 's3/refused', /set region=/],
    [400, 'AuthorizationHeaderMalformed', 's3/refused', /set region=/],
    [404, 'NoSuchBucket', 's3/refused', /there is no such bucket/],
    [400, 'SomethingNew', 's3/refused', /S3 answers 400 SomethingNew to PUT$/],
    [501, 'NotImplemented', 's3/unsupported', /501/],
  ])(
    'with status %d and code %s is told as %s, without asking again',
    async (status, code, expected, message) => {
      s3.chooseFault = () => ({ isDone: false, answer: { status, code } })
      const put = bucketOf().put('k', Buffer.from('x'))
      await expect(put).rejects.toMatchObject({ code: expected, message: expect.stringMatching(message) })
      expect(s3.seen).toHaveLength(1)
    },
  )

  it('repeats nothing but the code, whatever the service writes', async () => {
    s3.chooseFault = () => ({ isDone: false, answer: { status: 400, code: `${s3.keys.secretAccessKey} x` } })
    await expect(bucketOf().put('k', Buffer.from('x'))).rejects.toThrow('S3 answers 400 to PUT')
  })
})

it('no error holds a secret, in any of its parts', async () => {
  const { secretAccessKey, sessionToken } = s3.keys
  const expectNoSecret = (error: unknown): void => {
    const shown = inspect(error, { depth: 20, showHidden: true, getters: true })
    expect(shown).toContain('test-bucket')
    expect(shown).not.toContain(secretAccessKey)
    expect(shown).not.toContain(sessionToken)
    expect(shown).not.toContain('AWS4-HMAC')
  }
  for (const answer of [
    { status: 403, code: 'AccessDenied' },
    'reset',
    'reset half way',
    'silence',
  ] as const) {
    s3.chooseFault = () => ({ isDone: true, answer })
    await bucketOf({ timer: s3.timer }).put('k', Buffer.from('x')).then(expect.unreachable, expectNoSecret)
  }
})

describe('a server that is none of S3', () => {
  const servers: Server[] = []
  afterEach(() => {
    for (const server of servers.splice(0)) server.closeAllConnections()
  })

  /** Gives its origin. */
  async function serve(answer: RequestListener): Promise<string> {
    const server = createServer(answer)
    servers.push(server)
    server.listen(0, '127.0.0.1').unref()
    await once(server, 'listening')
    // A listening TCP server has an address with a port.
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  const bucketAt = (endpoint: string): S3Bucket =>
    new S3Bucket(new S3Client({ ...s3.location, endpoint }, s3.credentials))

  it('learns nothing by a redirect of what was signed', async () => {
    let visits = 0
    const elsewhere = await serve((_request, response) => {
      visits += 1
      response.end()
    })
    const here = await serve((_request, response) => {
      response.writeHead(307, { location: elsewhere }).end()
    })
    await expect(bucketAt(here).get('k', 10)).rejects.toMatchObject({ code: 's3/refused' })
    expect(visits).toBe(0)
  })

  it('is a proxy whose page is no answer, however long', async () => {
    const bad = await serve((_request, response) => response.writeHead(502).end('x'.repeat(100_000)))
    const client = new S3Client({ ...s3.location, endpoint: bad }, s3.credentials, {
      sleep: async () => undefined,
    })
    await expect(new S3Bucket(client).get('k', 10)).rejects.toMatchObject({
      code: 's3/unavailable',
      message: 'S3 answers 502 to GET',
    })
  })

  it('is not taken for one, nor read without end', async () => {
    const page = await serve((_request, response) => response.end('<html>It works!</html>'))
    await expect(bucketAt(page).check()).rejects.toMatchObject({
      code: 's3/refused',
      message: 'what answers there is no S3 service',
    })
    await expect(bucketAt(page).put('k', Buffer.from('x'))).rejects.toMatchObject({ code: 's3/unsupported' })
    const endless = await serve((_request, response) => {
      const write = (): void => {
        while (response.write(Buffer.alloc(65_536)));
      }
      response.on('drain', write)
      write()
    })
    await expect(bucketAt(endless).get('k', 1_000_000)).rejects.toMatchObject({ code: 's3/too-large' })
    await expect(bucketAt(endless).check()).rejects.toMatchObject({ code: 's3/too-large' })
  })
})

describe('credentials in a file', () => {
  let directory: string
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'primum s3 '))
  })
  afterEach(() => rm(directory, { recursive: true }))

  it('are read again for each request, so that they can be renewed', async () => {
    const file = join(directory, 'credentials')
    const write = ({ accessKeyId, secretAccessKey, sessionToken }: TestingS3['keys']): Promise<void> =>
      writeFile(
        file,
        `[default]\naws_access_key_id=${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\naws_session_token=${sessionToken}\n`,
      )
    await write(s3.keys)
    const bucket = new S3Bucket(new S3Client(s3.location, { kind: 'file', file }))
    await bucket.put('k', Buffer.from('1'))
    s3.keys = { accessKeyId: 'AKNEW', secretAccessKey: 'new', sessionToken: 'new' }
    await expect(bucket.put('k', Buffer.from('2'))).rejects.toMatchObject({ code: 's3/denied' })
    await write(s3.keys)
    await bucket.put('k', Buffer.from('2'))
    await rm(file)
    await expect(bucket.put('k', Buffer.from('3'))).rejects.toMatchObject({
      code: 's3/credentials',
      where: { file },
    })
  })
})
