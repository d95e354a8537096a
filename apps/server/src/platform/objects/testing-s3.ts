// SPDX-License-Identifier: Apache-2.0
/**
 * An S3 service for tests: real HTTP on this machine, one bucket in memory. It checks every signature and checksum, keeps
 * conditions, gives lists in pages, puts parts together, and fails as it is told to.
 */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Timer } from './s3/patience.ts'
import type { S3Location } from './s3/s3-client.ts'
import { type Answer, type Asked, failure, TestingBucket } from './testing-bucket.ts'
import { type Keys, signatureFault } from './testing-sigv4.ts'

/** What goes wrong with one request. */
export type Fault = {
  /** Whether what was asked is done first, so that only the answer is lost. */
  readonly isDone: boolean
  readonly answer:
    | { readonly status: number; readonly code: string }
    /** The connection ends, without an answer or in the middle of it. */
    | 'reset'
    | 'reset half way'
    /** None; whoever waits is told by {@link TestingS3.timer} that the time is over. */
    | 'silence'
    /** A good one, complete by its length, that is not what is stored. */
    | 'too short'
    | 'flipped bit'
    /** A good status, and a failure in the body, as CompleteMultipartUpload may give. */
    | 'error with status 200'
}

/** A request as a fault is chosen for it: the method with the query's names, as `PUT partNumber uploadId`. */
export type Seen = { readonly act: string; readonly key: string }

const BUCKET = 'test-bucket'
/** The prefix under which the store under test lies. */
export const PREFIX = 'pre.fix/'

/** Starts a service that ends with `close`. */
export async function startTestingS3(): Promise<TestingS3> {
  const service = new TestingS3()
  await service.listen()
  return service
}

export class TestingS3 {
  readonly bucket = new TestingBucket()
  readonly seen: Seen[] = []
  /** What it knows its one user by. */
  keys: Keys = {
    accessKeyId: `AK${randomBytes(8).toString('hex').toUpperCase()}`,
    // With the characters that an encoding might trip over.
    secretAccessKey: `${randomBytes(20).toString('base64')}/+=`,
    sessionToken: `${randomBytes(60).toString('base64')}==`,
  }
  /** Asked for each request whose signature is good. */
  chooseFault: (seen: Seen) => Fault | undefined = () => undefined
  readonly #server = createServer((request, response) => void this.#serve(request, response))
  readonly #timers = new Set<() => void>()
  readonly #underWay = new Set<ServerResponse>()

  async listen(): Promise<void> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
  }

  get location(): S3Location {
    // A listening TCP server has an address with a port.
    const { port } = this.#server.address() as AddressInfo
    return { bucket: BUCKET, prefix: PREFIX, region: 'eu-test-1', endpoint: `http://127.0.0.1:${port}` }
  }

  get credentials() {
    return { kind: 'keys', keys: this.keys } as const
  }

  /** A timer that runs out at the moment of a silence, and never else. */
  readonly timer: Timer = (_ms, act) => {
    this.#timers.add(act)
    return () => this.#timers.delete(act)
  }

  /** Waits until no answer is under way. */
  async idle(): Promise<void> {
    for (const response of this.#underWay) await once(response, 'close')
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#underWay.add(response)
    response.once('close', () => this.#underWay.delete(response))
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const { method = '', url: target = '' } = request
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    )
    const url = new URL(target, 'http://s3')
    const [, bucket, ...segments] = url.pathname.split('/')
    const asked: Asked = { method, key: segments.join('/'), query: url.searchParams, headers, body }
    const seen = { act: [method, ...asked.query.keys()].join(' '), key: asked.key }
    this.seen.push(seen)
    const unsigned = signatureFault({ method, target, headers, body }, this.keys, Date.now())
    if (unsigned !== undefined) send(response, asked, this.#failure(403, unsigned))
    else if (bucket !== BUCKET) send(response, asked, this.#failure(404, 'NoSuchBucket'))
    else this.#respond(response, asked, this.chooseFault(seen))
  }

  #respond(response: ServerResponse, asked: Asked, fault: Fault | undefined): void {
    const answer = fault?.isDone === false ? { status: 200 } : this.bucket.act(asked)
    if (fault === undefined) send(response, asked, answer)
    else this.#spoil(response, asked, answer, fault.answer)
  }

  #spoil(response: ServerResponse, asked: Asked, good: Answer, how: Fault['answer']): void {
    const { status, headers, body = Buffer.alloc(0) } = good
    switch (how) {
      case 'reset':
        response.destroy()
        break
      case 'reset half way':
        response.writeHead(status, { ...headers, 'content-length': body.length + 1 })
        response.write(body.subarray(0, body.length / 2), () => response.destroy())
        break
      case 'silence':
        for (const runOut of this.#timers) runOut()
        break
      case 'too short':
        send(response, asked, { ...good, body: body.subarray(1) })
        break
      case 'flipped bit':
        send(response, asked, { ...good, body: Buffer.from(body).fill((body[0] ?? 0) ^ 1, 0, 1) })
        break
      case 'error with status 200':
        send(response, asked, { ...this.#failure(500, 'InternalError'), status: 200 })
        break
      default:
        send(response, asked, this.#failure(how.status, how.code))
    }
  }

  /** As S3 may, it repeats what was signed: nothing of that may come through to our messages. */
  #failure(status: number, code: string): Answer {
    return failure(status, code, Object.values(this.keys).join(' '))
  }
}

function send(response: ServerResponse, { method }: Asked, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': body?.length ?? 0 })
  response.end(method === 'HEAD' ? undefined : body)
}
