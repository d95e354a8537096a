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

/** Nothing that a person wrote nests deeper; what does is not looked into for what was left unread. */
const deepestLookedInto = 500

/**
 * A place in a document that is being read, with the path for messages. The caller's file name is added outside. Each
 * value that is taken is remembered, so that afterwards {@link unread} tells what the model does not hold: nothing is
 * lost in silence because a reader forgot a member.
 */
export class Node {
  readonly value: unknown
  readonly path: string
  private readonly taken: Set<string>

  constructor(value: unknown, path = '', taken: Set<string> = new Set()) {
    this.value = value
    this.path = path
    this.taken = taken
  }

  /** Remembers that the value is held by the model, or that whatever is written will say it again by itself. */
  take(): this {
    this.taken.add(this.path)
    return this
  }

  /** Looks without taking. */
  is(text: string): boolean {
    return this.value === text
  }

  /** The paths of the largest parts below of which nothing was taken, in the order of the document. */
  unread(): readonly string[] {
    const { rest } = this.leftovers(0)
    return rest
  }

  private leftovers(depth: number): { readonly isTaken: boolean; readonly rest: readonly string[] } {
    const inner = this.taken.has(this.path) || depth > deepestLookedInto ? [] : this.members()
    if (inner.length === 0) {
      const isTaken = this.taken.has(this.path) || isEmpty(this.value)
      return { isTaken, rest: isTaken ? [] : [this.path] }
    }
    const parts = inner.map((node) => node.leftovers(depth + 1))
    if (!parts.some(({ isTaken }) => isTaken)) return { isTaken: false, rest: [this.path] }
    return { isTaken: true, rest: parts.flatMap(({ rest }) => rest) }
  }

  private members(): readonly Node[] {
    const { value } = this
    if (Array.isArray(value)) return this.list()
    return typeof value === 'object' && value !== null ? Object.keys(value).map((key) => this.at(key)) : []
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
    return new Node(Object.hasOwn(object, key) ? object[key] : undefined, path, this.taken)
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
    this.taken.add(this.path)
    return this.value
  }

  /** Absent when missing or empty: an empty note says nothing. */
  optionalText(): string | undefined {
    return this.present && this.value !== '' ? this.text() : undefined
  }

  /** A name that begins as its kind must (`pkg:`, `cpe:`); what does not is no such name, and stays unread. */
  nameOfKind(prefix: 'pkg:' | 'cpe:'): string | undefined {
    const { value } = this
    if (value !== undefined && typeof value !== 'string') this.text()
    return typeof value === 'string' && value.startsWith(prefix) ? this.text() : undefined
  }

  /** A list; absent reads as empty. */
  list(): readonly Node[] {
    if (!this.present) return []
    if (!Array.isArray(this.value)) this.fail('vex/type', `expected a list, found ${kindOf(this.value)}`)
    return this.value.map((value: unknown, i) => new Node(value, `${this.path}/${i}`, this.taken))
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
    this.taken.add(this.path)
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

function isEmpty(value: unknown): boolean {
  return value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
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
