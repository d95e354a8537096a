// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'

/** Why a document is not the VEX document that it should be. */
export type VexErrorCode =
  | 'vex/dialect'
  | 'vex/version'
  | 'vex/type'
  | 'vex/value'
  | 'vex/missing'
  | 'vex/rule'
  | 'vex/no-identifier'
  | 'vex/size'

type Json = Readonly<Record<string, unknown>>

/** A place in a document that is being read, with the path for messages. The caller's file name is added outside. */
export class Node {
  readonly value: unknown
  readonly path: string

  constructor(value: unknown, path = '') {
    this.value = value
    this.path = path
  }

  /** Stops the reading. @throws CodedError */
  fail(code: VexErrorCode, message: string): never {
    throw new CodedError(code, message, { where: { path: this.path === '' ? '/' : this.path } })
  }

  get present(): boolean {
    return this.value !== undefined
  }

  private object(): Json {
    const { value } = this
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.fail('vex/type', `expected an object, found ${kindOf(value)}`)
    }
    return value as Json // an object that is neither null nor a list
  }

  get isText(): boolean {
    return typeof this.value === 'string'
  }

  /** A member; absent when the object does not have it itself, so that `__proto__` and the like are never read. */
  at(key: string): Node {
    const object = this.object()
    const path = `${this.path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
    return new Node(Object.hasOwn(object, key) ? object[key] : undefined, path)
  }

  keys(): readonly string[] {
    return Object.keys(this.object())
  }

  /** A member that must be there. */
  need(key: string): Node {
    const node = this.at(key)
    if (!node.present) this.fail('vex/missing', `"${key}" is missing`)
    return node
  }

  text(): string {
    if (typeof this.value !== 'string') this.fail('vex/type', `expected text, found ${kindOf(this.value)}`)
    if (this.value.trim() === '') this.fail('vex/value', 'expected text, found nothing but space')
    return this.value
  }

  /** Absent when missing or empty: an empty note says nothing. */
  optionalText(): string | undefined {
    return this.present && this.value !== '' ? this.text() : undefined
  }

  /** A list; absent reads as empty. */
  list(): readonly Node[] {
    if (!this.present) return []
    if (!Array.isArray(this.value)) this.fail('vex/type', `expected a list, found ${kindOf(this.value)}`)
    return this.value.map((value: unknown, i) => new Node(value, `${this.path}/${i}`))
  }

  oneOf<T extends string>(allowed: readonly T[]): T {
    const text = this.text()
    const found = allowed.find((candidate) => candidate === text)
    return found ?? this.fail('vex/value', `"${text}" is not one of ${allowed.join(', ')}`)
  }

  /** A whole number of at least 1. */
  revision(): number {
    if (typeof this.value !== 'number' || !Number.isSafeInteger(this.value) || this.value < 1) {
      this.fail('vex/value', 'expected a whole number of at least 1')
    }
    return this.value
  }

  /** An RFC 3339 date-time with its offset, turned into UTC; a leap second reads as the second before it. */
  instant(): string {
    const text = this.text()
    try {
      return Temporal.Instant.from(text).toString()
    } catch (cause) {
      throw new CodedError('vex/value', `"${text}" is not an RFC 3339 date-time with an offset`, {
        where: { path: this.path },
        cause,
      })
    }
  }

  optionalInstant(): string | undefined {
    return this.present && this.value !== '' ? this.instant() : undefined
  }
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  return Array.isArray(value) ? 'a list' : typeof value
}

/** Leaves out members that are undefined, so that absent stays absent (exactOptionalPropertyTypes). */
export function present<T extends object>(
  members: T,
): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(members).filter(([, value]) => value !== undefined)
  // The entries are those of T without the undefined ones, which is what the return type says.
  return Object.fromEntries(kept) as { readonly [K in keyof T]?: Exclude<T[K], undefined> }
}
