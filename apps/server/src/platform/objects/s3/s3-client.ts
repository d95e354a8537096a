// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { AwsV4Signer } from 'aws4fetch'
import { type Clock, systemClock } from '../../clock.ts'
import { type CredentialSource, readCredentials } from './credentials.ts'
import { Patience, realTimer, type Timer } from './patience.ts'
import { S3Answer } from './s3-answer.ts'
import { isPassing, isS3Error, refusal, s3Error } from './s3-error.ts'
import { textOf } from './xml.ts'

/** A bucket, or a folder in one. */
export type S3Location = {
  readonly bucket: string
  /** Empty, or folders each with `/` behind it. */
  readonly prefix: string
  readonly region: string
  /** Origin of a service that is not Amazon's, as `https://minio.example:9000`; the bucket is then the first part of the path. */
  readonly endpoint?: string
}

/** What a client needs of the world, so that tests can choose it. */
export type S3World = {
  readonly clock: Clock
  /** At least 0, less than 1. */
  readonly random: () => number
  readonly sleep: (ms: number) => Promise<unknown>
  /** Ends waiting for an answer. */
  readonly timer: Timer
}

const realWorld: S3World = { clock: systemClock, random: Math.random, sleep, timer: realTimer }

export type S3Request = {
  readonly method: 'DELETE' | 'GET' | 'HEAD' | 'POST' | 'PUT'
  /** Below the prefix of the location, of characters that need no escaping in a URL; absent for the bucket itself. */
  readonly key?: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  /** Not changed before the request is settled. */
  readonly body?: Uint8Array
}

/** How long nothing may move before a request counts as lost. */
const PATIENCE_MS = 20_000
const ATTEMPTS = 5
const FIRST_WAIT_MS = 200
const LONGEST_WAIT_MS = 5_000
/** An upload on a slow line is given a second more for each of these. */
const SLOW_BYTES_PER_SECOND = 65_536
const MAX_ERROR_BYTES = 65_536

/**
 * Speaks to one S3 service: signs each request and its payload (AWS Signature Version 4), waits with patience, and asks
 * again where a fault passes. Asking again is safe because every request that stores here are made of says the same thing
 * twice: reads, deletions, writes of the same bytes to the same key, and conditional writes whose user looks at what is
 * there when the condition does not hold.
 */
export class S3Client {
  readonly location: S3Location
  readonly #credentials: CredentialSource
  readonly #world: S3World

  constructor(location: S3Location, credentials: CredentialSource, world: Partial<S3World> = {}) {
    this.location = location
    this.#credentials = credentials
    this.#world = { ...realWorld, ...world }
  }

  /** For people: `s3://bucket/key`. */
  place(key = ''): string {
    return `s3://${this.location.bucket}/${this.location.prefix}${key}`
  }

  /**
   * Sends a request and reads its answer, both again when a fault passes.
   * @param read takes what it needs of the answer's body to the end, or closes it
   * @throws {S3Error}
   */
  async send<T>(request: S3Request, read: (answer: S3Answer) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#attempt(request, read)
      } catch (error) {
        if (!isPassing(error) || attempt === ATTEMPTS) throw error
        await this.#world.sleep(waitMs(attempt, this.#world.random()))
      }
    }
  }

  async #attempt<T>(request: S3Request, read: (answer: S3Answer) => Promise<T>): Promise<T> {
    const { method, key, body } = request
    const place = this.place(key)
    const { url, headers } = await this.#sign(request)
    const uploadMs = ((body?.byteLength ?? 0) / SLOW_BYTES_PER_SECOND) * 1_000
    const patience = new Patience(this.#world.timer, PATIENCE_MS + uploadMs)
    patience.start()
    const response = await fetch(url, {
      method,
      headers,
      // A signed request is meant for one host; another one that we are sent to learns nothing.
      redirect: 'manual',
      signal: patience.signal,
      ...(body === undefined ? {} : { body }),
    })
      .catch((error: unknown) => {
        throw s3Error('s3/unavailable', `no answer of S3 to ${method}: ${reasonOf(error)}`, place, error)
      })
      .finally(() => patience.stop())
    const answer = new S3Answer(response, patience, place)
    if (response.ok) return read(answer)
    throw refusal(method, response.status, await codeOf(answer), place)
  }

  async #sign({
    method,
    key,
    query,
    headers,
    body = NOTHING,
  }: S3Request): Promise<{ url: URL; headers: Headers }> {
    const { region } = this.location
    const url = s3Url(this.location, key, query)
    const signer = new AwsV4Signer({
      ...(await readCredentials(this.#credentials)),
      method,
      url: url.href,
      headers: {
        ...headers,
        // Signed, so that nobody on the way can change the payload (SigV4, "Authenticating Requests: Authorization Header").
        'x-amz-content-sha256': hash('sha256', body),
      },
      service: 's3',
      region,
      datetime: basicTime(this.#world.clock.now()),
    })
    const signed = await signer.sign()
    // Not signed, because proxies change it; and stored bytes are to come as they are.
    signed.headers.set('accept-encoding', 'identity')
    return { url: signed.url, headers: signed.headers }
  }
}

/** Path style with an endpoint, virtual-hosted style with Amazon's own (Amazon S3 user guide, "Virtual hosting of general purpose buckets"). */
export function s3Url(
  { bucket, prefix, region, endpoint }: S3Location,
  key = '',
  query: Readonly<Record<string, string>> = {},
): URL {
  // A certificate for *.s3.… does not cover a bucket with a dot in its name.
  const base =
    endpoint !== undefined
      ? `${endpoint}/${bucket}`
      : bucket.includes('.')
        ? `https://s3.${region}.amazonaws.com/${bucket}`
        : `https://${bucket}.s3.${region}.amazonaws.com`
  const url = new URL(key === '' ? `${base}/` : `${base}/${prefix}${key}`)
  // Not by URLSearchParams: it writes a space as "+", which services read differently.
  url.search = Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
  return url
}

/** S3's own code in an answer that is none of S3's good ones; undefined when there is none, as in a proxy's page. */
async function codeOf(answer: S3Answer): Promise<string | undefined> {
  try {
    const code = textOf(await answer.text(MAX_ERROR_BYTES), 'Code')
    return code !== undefined && /^\w{1,64}$/.test(code) ? code : undefined
  } catch (error) {
    if (isS3Error(error, 's3/too-large')) return undefined
    throw error
  }
}

const NOTHING = new Uint8Array()

/** Full jitter: those who failed together do not come back together. */
function waitMs(attempt: number, random: number): number {
  return random * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1))
}

/** ISO 8601 basic format, as `20261125T132000Z`. */
function basicTime(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')
}

/** fetch says only that it failed; why is in its cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
