// SPDX-License-Identifier: Apache-2.0
/**
 * Who may come in, and how fast, without knowing who it is. Addresses are counted under a hash with a salt that lives ten minutes in memory
 * and is never written anywhere; nobody can tell afterwards which address it was. Behind an onion service all reporters share one address, so
 * no limit by address is tighter than what a busy day of honest people needs.
 */
import { createHmac, randomBytes } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { Problem } from '../../platform/errors/problems.ts'

/**
 * Reports that a browser worked for (proof of work), those that it could not, what is done by whoever has a private link or an account code
 * (each of which is an entry of the log), and everything else that is asked of these pages.
 */
export type Lane = 'worked' | 'plain' | 'holder' | 'page'

const WINDOW_MS = 600_000
/** In ten minutes, from one address. */
const BY_ADDRESS = { worked: 120, plain: 20, holder: 120, page: 6_000 } as const satisfies Record<
  Lane,
  number
>
/** In ten minutes, from everywhere. Lanes are apart, so that a flood in one leaves the others open. */
const IN_ALL = { worked: 6_000, plain: 600, holder: 6_000, page: 60_000 } as const satisfies Record<
  Lane,
  number
>
/** Bytes of attachments in ten minutes, from everywhere. */
const ATTACHED_BYTES = 1_073_741_824
/** Reports that are stored at the same time in each lane; others wait their turn, as long as that makes sense. */
const STORED_AT_ONCE = 8
const WAITING = { worked: 200, plain: 100 } as const
const PATIENCE_MS = 15_000
/** Forms that are read at the same time, those that wait to be stored among them. */
const READ_AT_ONCE = 400

export class Door {
  readonly #now: () => number
  #salt = randomBytes(32)
  #windowEndsAt = 0
  #counts = new Map<string, number>()
  #attachedBytes = 0
  readonly #rooms = {
    reading: new Room(READ_AT_ONCE, 0),
    worked: new Room(STORED_AT_ONCE, WAITING.worked),
    plain: new Room(STORED_AT_ONCE, WAITING.plain),
  }

  /** @param now milliseconds of any clock that only goes forward */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  /** Counts one request. @throws {Problem} `too-many-requests` with `retryAfterSeconds` */
  count(address: string, lane: Lane): void {
    this.#turnWindow()
    const hash = createHmac('sha256', this.#salt)
      .update(`${lane}\n${networkOf(address)}`)
      .digest('base64')
    if (this.#add(hash, 1) > BY_ADDRESS[lane] || this.#add(lane, 1) > IN_ALL[lane]) throw this.#later()
  }

  /** Counts bytes that would be stored. @throws {Problem} `too-many-requests` with `retryAfterSeconds` */
  countBytes(sizeBytes: number): void {
    this.#turnWindow()
    if (this.#attachedBytes + sizeBytes > ATTACHED_BYTES) throw this.#later()
    this.#attachedBytes += sizeBytes
  }

  /**
   * Runs one of those that read a form or store a report, of each kind so many at a time.
   *
   * @throws {Problem} `too-many-requests` with `retryAfterSeconds` when too many wait, or it takes too long; what `work` throws
   */
  inside<T>(room: 'reading' | 'worked' | 'plain', work: () => Promise<T>): Promise<T> {
    return this.#rooms[room].stay(work)
  }

  #add(key: string, amount: number): number {
    const count = (this.#counts.get(key) ?? 0) + amount
    this.#counts.set(key, count)
    return count
  }

  #turnWindow(): void {
    if (this.#now() < this.#windowEndsAt) return
    this.#salt = randomBytes(32)
    this.#counts = new Map()
    this.#attachedBytes = 0
    this.#windowEndsAt = this.#now() + WINDOW_MS
  }

  #later(): Problem {
    return tooMany(Math.max(1, Math.ceil((this.#windowEndsAt - this.#now()) / 1_000)))
  }
}

/** A room for so many; whoever finds it full waits in turn. */
class Room {
  readonly #places: number
  readonly #waiting: number
  readonly #queue: (() => void)[] = []
  #inside = 0

  constructor(places: number, waiting: number) {
    this.#places = places
    this.#waiting = waiting
  }

  async stay<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inside >= this.#places) await this.#wait()
    else this.#inside += 1
    try {
      return await work()
    } finally {
      // The place goes to who waits longest, or stays empty.
      const next = this.#queue.shift()
      if (next === undefined) this.#inside -= 1
      else next()
    }
  }

  #wait(): Promise<void> {
    if (this.#queue.length >= this.#waiting) throw busy()
    return new Promise((resolve, reject) => {
      const enter = (): void => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(() => {
        this.#queue.splice(this.#queue.indexOf(enter), 1)
        reject(busy())
      }, PATIENCE_MS)
      this.#queue.push(enter)
    })
  }
}

const busy = (): Problem => tooMany(PATIENCE_MS / 1_000)

function tooMany(retryAfterSeconds: number): Problem {
  return new Problem(
    'too-many-requests',
    `Too many reports are coming in at this moment; try again in ${retryAfterSeconds} seconds.`,
    { members: { retryAfterSeconds } },
  )
}

/** Of IPv6 the first 64 bits: whoever has one address has all of these. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address
  const [head = '', tail] = address.split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : 8 - first.length - last.length
  return [...first, ...Array.from({ length: zeros }, () => '0'), ...last]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
