// SPDX-License-Identifier: Apache-2.0
import type { Place } from './place.ts'

export type CsafVersion = '2.0' | '2.1'

/** One thing that a test found. */
export type CsafFinding = {
  /** The number of the test in the standard, as `6.1.27.3`; `schema` for the JSON schema that comes before them. */
  readonly test: string
  /** JSON Pointer (RFC 6901) of the place; empty for the whole document. */
  readonly path: string
  readonly message: string
}

/** What a document's validation found, in the order of the tests. */
export type CsafReport = {
  /** By `/document/csaf_version`; absent where that is neither, and then only that is said. */
  readonly version: CsafVersion | undefined
  /** No error was found. Warnings and informative findings do not make a document invalid (2.1, sections 6.2 and 6.3). */
  readonly valid: boolean
  readonly errors: readonly CsafFinding[]
  readonly warnings: readonly CsafFinding[]
  readonly infos: readonly CsafFinding[]
}

export type Level = 'error' | 'warning' | 'info'

/** A failure as a rule sees it: where and what; the rule's number says which test and how grave. */
export type Fault = {
  readonly path: string
  readonly message: string
  /** Only where the standard asks a test for another level than its section has. */
  readonly level?: Level
}

/** What a rule may know besides the document. */
export type RuleContext = {
  /** The instant of the validation; absent: nothing that depends on it is found. */
  readonly now: Temporal.Instant | undefined
}

/** One numbered test of section 6. */
export type Rule = {
  readonly id: string
  /** Never throws, whatever the document holds: what is not as the schema wants it is not looked at. */
  readonly check: (document: Place, context: RuleContext) => Iterable<Fault>
}

/** A fault at a place. */
export function faultAt(place: Place, message: string): Fault {
  return { path: place.path, message }
}

/** The level that the section of a test gives it: 6.1 mandatory, 6.2 recommended (2.0: optional), 6.3 informative. */
export function levelOf(test: string): Level {
  if (test.startsWith('6.3.')) return 'info'
  return test.startsWith('6.2.') ? 'warning' : 'error'
}

/** Text of a document in a message: quoted, and shortened, so that a message never holds a document. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text)
}
