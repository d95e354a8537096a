// SPDX-License-Identifier: Apache-2.0

/**
 * When a phase of support ends: its last day (`YYYY-MM-DD`), or, where no day is known, `true` when it has ended and
 * `false` when it has not.
 */
export type Milestone = string | boolean

/** One line of releases that is supported together, `3.0` of OpenSSL. An absent milestone: the source says nothing. */
export type ReleaseCycle = {
  readonly name: string
  /** Day of its first release. */
  readonly released?: string
  /** Its newest version. */
  readonly latest?: string
  /** Day on which that was released. */
  readonly latestReleased?: string
  /** End of corrections other than those for security. */
  readonly endOfSupport?: Milestone
  /** End of corrections for security, for whoever did not buy more. */
  readonly endOfLife?: Milestone
  /** End of support that is sold, or given to some. */
  readonly endOfExtendedSupport?: Milestone
  /** Since when it is a line with long-term support; `true`: always, `false`: it is none. */
  readonly longTerm?: Milestone
  /** End of its sale; of devices. */
  readonly discontinued?: Milestone
}

/** A product and its cycles, the newest first as the source lists them. */
export type LifecycleProduct = {
  /** The source's own name for it, as in its address: `linux`, `openssl`. */
  readonly name: string
  readonly title: string
  /** Under which it is found; see lifecycle-keys.ts. */
  readonly keys: readonly string[]
  readonly cycles: readonly ReleaseCycle[]
}
