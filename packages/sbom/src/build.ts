// SPDX-License-Identifier: Apache-2.0
import type { JsonValue } from '@primum/parse'
import type { SbomLimits } from './limits.ts'
import type { Component, Dependency, OtherElement, Relationship, Warning } from './model.ts'
import { sbomError } from './sbom-error.ts'
import { nameOf } from './shape.ts'

export type BuildOptions = {
  readonly file: string | undefined
  readonly strict: boolean
  /**
   * Of each component only what names it is asked for, and of the document only its head: shapes are not checked, and
   * relationships and other elements are counted and let go.
   */
  readonly identitiesOnly: boolean
  readonly limits: SbomLimits
  readonly onComponent: (component: Component) => void
}

/** By this a second component of the same reference is known to be the same one. Values as the document has them. */
export type Identity = {
  readonly type?: JsonValue | undefined
  readonly group?: JsonValue | undefined
  readonly name?: JsonValue | undefined
  readonly version?: JsonValue | undefined
  readonly purl?: string | undefined
}

/** What every format's reader gathers in the same way: unique refs, counts within limits, relationships, warnings. */
export class SbomBuild {
  readonly options: BuildOptions
  readonly relationships: Relationship[] = []
  readonly others: OtherElement[] = []
  readonly #warnings: Warning[] = []
  readonly #refs = new Map<string, Identity | undefined>()
  readonly #faults: Warning[] = []
  readonly #dependencies = new Map<string, { dependsOn: Set<string>; provides: Set<string> | undefined }>()
  #components = 0
  #relationships = 0

  constructor(options: BuildOptions) {
    this.options = options
  }

  /**
   * Claims a ref for the element at `path`, and returns it. Some tools write a component twice: a second element of the same
   * identity gets the ref `#path` and a warning. One of another identity, or of none, makes the ref mean two things, which is
   * refused.
   */
  claim(ref: string, path: string, identity?: Identity): string {
    this.bound(ref, path)
    if (!this.#refs.has(ref)) {
      this.#refs.set(ref, identity)
      return ref
    }
    if (!isSame(this.#refs.get(ref), identity) || this.#refs.has(`#${path}`)) {
      throw sbomError(
        'sbom/duplicate-ref',
        `the reference ${nameOf(ref)} names two elements; it must be unique`,
        {
          file: this.options.file,
          path,
        },
      )
    }
    this.fault(path, `the same element is there twice, with the same reference ${nameOf(ref)}`)
    this.#refs.set(`#${path}`, identity)
    return `#${path}`
  }

  has(ref: string): boolean {
    return this.#refs.has(ref)
  }

  /** Hands a component on, once it is within the limits. */
  component(component: Component, path: string): void {
    this.count(path)
    for (const text of [
      component.name,
      component.group,
      component.version,
      component.purl,
      ...component.cpes,
    ]) {
      if (text !== undefined) this.bound(text, path)
    }
    this.options.onComponent(component)
  }

  /** Counts a component or other element. */
  count(path: string): void {
    const { maxComponents } = this.options.limits
    if (++this.#components > maxComponents) {
      throw sbomError('sbom/too-many-components', `the document has more than ${maxComponents} components`, {
        file: this.options.file,
        path,
      })
    }
  }

  bound(text: string, path: string): void {
    const { maxTextLength } = this.options.limits
    if (text.length > maxTextLength) {
      throw sbomError(
        'sbom/text-too-long',
        `a name, version or identifier of ${text.length} characters; at most ${maxTextLength} are read`,
        { file: this.options.file, path },
      )
    }
  }

  relate(relationship: Relationship, path: string): void {
    if (++this.#relationships > this.options.limits.maxRelationships) {
      throw sbomError(
        'sbom/too-many-components',
        `the document has more than ${this.options.limits.maxRelationships} relationships`,
        { file: this.options.file, path },
      )
    }
    if (!this.options.identitiesOnly) this.relationships.push(relationship)
  }

  /** Notes that `ref` has an entry in the dependency graph, and what it needs and provides. */
  depend(ref: string, dependsOn: readonly string[], provides: readonly string[] = []): void {
    if (this.options.identitiesOnly) return
    const entry = this.#dependencies.get(ref) ?? { dependsOn: new Set<string>(), provides: undefined }
    for (const to of dependsOn) entry.dependsOn.add(to)
    if (provides.length > 0) entry.provides = new Set([...(entry.provides ?? []), ...provides])
    this.#dependencies.set(ref, entry)
  }

  dependencies(): readonly Dependency[] {
    return Array.from(this.#dependencies, ([ref, { dependsOn, provides }]) => ({
      ref,
      dependsOn: [...dependsOn],
      ...(provides === undefined ? {} : { provides: [...provides] }),
    }))
  }

  doubt(path: string, message: string): void {
    if (this.#warnings.length < 1000) this.#warnings.push({ kind: 'doubtful', path, message })
  }

  /** Notes something that the standard does not allow and that does not hinder reading. */
  fault(path: string, message: string): void {
    if (this.#faults.length < 1000) this.#faults.push({ kind: 'invalid', path, message })
  }

  /** All warnings; in strict reading the first `invalid` one is the error instead. */
  warnings(ofShapes: readonly Warning[]): readonly Warning[] {
    const invalid = [...ofShapes, ...this.#faults]
    const [first] = invalid
    if (this.options.strict && first !== undefined) {
      const more = invalid.length === 1 ? '' : ` (and ${invalid.length - 1} more faults)`
      throw sbomError('sbom/invalid', `${first.message}${more}`, {
        file: this.options.file,
        path: first.path,
      })
    }
    return [...invalid, ...this.#warnings]
  }

  invalid(path: string, message: string): Error {
    return sbomError('sbom/invalid', message, { file: this.options.file, path })
  }
}

function isSame(a: Identity | undefined, b: Identity | undefined): boolean {
  return a !== undefined && b !== undefined && identityKey(a) === identityKey(b)
}

/** Of a purl its qualifiers and subpath do not count: they say where it is from, not what it is. */
function identityKey({ type, group, name, version, purl }: Identity): string {
  return JSON.stringify(
    [type, group, name, version, purl?.replace(/[?#].*$/s, '')].map((value) => value ?? null),
  )
}
