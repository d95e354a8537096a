// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'

type Json = Readonly<Record<string, unknown>>

/** A place in a provider's file that is being read, with its path for messages. */
export class Place {
  readonly value: unknown
  readonly path: string

  constructor(value: unknown, path = '') {
    this.value = value
    this.path = path
  }

  get isPresent(): boolean {
    return this.value !== undefined
  }

  /** @throws CodedError `provider/shape` */
  fail(expected: string): never {
    throw new CodedError('provider/shape', `expected ${expected}`, {
      where: { path: this.path === '' ? '/' : this.path },
    })
  }

  /** A member that the object itself has; so `__proto__` and the like are never read. */
  at(key: string): Place {
    const { value } = this
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return this.fail('an object')
    const object = value as Json // an object that is neither null nor a list
    return new Place(Object.hasOwn(object, key) ? object[key] : undefined, `${this.path}/${key}`)
  }

  /** Absent reads as empty. */
  list(): readonly Place[] {
    if (!this.isPresent) return []
    if (!Array.isArray(this.value)) return this.fail('a list')
    return this.value.map((value: unknown, index) => new Place(value, `${this.path}/${index}`))
  }

  text(): string {
    if (typeof this.value !== 'string' || this.value.trim() === '') return this.fail('text')
    return this.value
  }

  optionalText(): string | undefined {
    return this.isPresent ? this.text() : undefined
  }

  flag(): boolean {
    return typeof this.value === 'boolean' ? this.value : this.fail('true or false')
  }

  oneOf<T extends string>(allowed: readonly T[]): T {
    return allowed.find((candidate) => candidate === this.value) ?? this.fail(`one of ${allowed.join(', ')}`)
  }

  instant(): Temporal.Instant {
    const text = this.text()
    try {
      return Temporal.Instant.from(text)
    } catch {
      return this.fail('an RFC 3339 date-time with an offset')
    }
  }

  /** CSAF 2.0 and 2.1, section 7.1.3: nothing is fetched without TLS. */
  httpsUrl(): string {
    const text = this.text()
    if (!isHttpsUrl(text)) return this.fail('an https URL')
    return text
  }
}

export function isHttpsUrl(text: string): boolean {
  return /^https:\/\/[^\s]+$/i.test(text) && URL.canParse(text)
}

/** Leaves out members that are undefined, so that absent stays absent. */
export function present<T extends object>(
  members: T,
): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(members).filter(([, value]) => value !== undefined)
  // The entries are those of T without the undefined ones, which is what the return type says.
  return Object.fromEntries(kept) as { readonly [K in keyof T]?: Exclude<T[K], undefined> }
}
