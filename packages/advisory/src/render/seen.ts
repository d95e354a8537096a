// SPDX-License-Identifier: Apache-2.0
import type { JsonObject, JsonValue } from '@primum/parse'

/**
 * A place in a document that remembers what was read from it, so that a page can tell at its end what it did not show yet.
 * Nothing here fails: a member of another type than the standard's is not read, and is told with the rest.
 */
export class Seen {
  readonly value: JsonValue | undefined
  readonly path: string
  private readonly shown: Set<string>

  private constructor(value: JsonValue | undefined, path: string, shown: Set<string>) {
    this.value = value
    this.path = path
    this.shown = shown
  }

  static of(document: JsonObject): Seen {
    return new Seen(document, '', new Set())
  }

  at(name: string): Seen {
    const { value } = this
    const inner =
      typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, name)
        ? (value as JsonObject)[name] // neither null nor a list: an object
        : undefined
    return new Seen(inner, `${this.path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, this.shown)
  }

  get present(): boolean {
    return this.value !== undefined
  }

  list(): readonly Seen[] {
    const { value } = this
    return Array.isArray(value)
      ? value.map((item: JsonValue, index) => new Seen(item, `${this.path}/${index}`, this.shown))
      : []
  }

  /** Text as it stands; reading it counts as showing it. */
  text(): string | undefined {
    if (typeof this.value !== 'string') return undefined
    this.shown.add(this.path)
    return this.value
  }

  /** Text, or a number as JSON writes it. */
  figure(): string | undefined {
    if (typeof this.value === 'string') return this.text()
    if (typeof this.value !== 'number') return undefined
    this.shown.add(this.path)
    return String(this.value)
  }

  texts(): readonly string[] {
    return this.list().flatMap((item) => item.text() ?? [])
  }

  /** Counts everything here as shown, because the page says the same in other words. */
  show(): void {
    this.shown.add(this.path)
  }

  /** The members of an object. */
  members(): readonly Seen[] {
    const { value } = this
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
    return Object.keys(value).map((name) => this.at(name))
  }

  /** What was not read, as the path and the value of each leaf. */
  rest(): readonly { readonly path: string; readonly value: string }[] {
    if (this.shown.has(this.path) || this.value === undefined) return []
    const { value } = this
    if (typeof value !== 'object' || value === null) return [{ path: this.path, value: String(value) }]
    const inner = Array.isArray(value) ? this.list() : this.members()
    return inner.flatMap((one) => one.rest())
  }
}
