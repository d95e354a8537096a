// SPDX-License-Identifier: Apache-2.0
import type { IndexInfo } from '../index/index-reader.ts'
import { remember } from '../index/remember.ts'
import { type Refusal, refuse } from './component.ts'
import type { Lookup } from './lookup.ts'
import { releaseKey } from './release.ts'

/** Which ecosystems and releases an index knows at all; its silence about one that it does not know means nothing. */
export class Coverage {
  readonly #ecosystems: IndexInfo['ecosystems']
  readonly #releases: (ecosystem: string) => ReadonlySet<string>

  constructor({ ecosystems }: IndexInfo) {
    this.#ecosystems = ecosystems
    this.#releases = remember((ecosystem) => {
      const releases = ecosystems[ecosystem]?.releases ?? []
      return new Set(releases.map((release) => releaseKey(ecosystem, release)))
    })
  }

  /** Why none of the look-ups can be answered; undefined when one can. */
  refusalOf(lookups: readonly Lookup[]): Refusal | undefined {
    let refusal: Refusal | undefined
    for (const { ecosystem, release } of lookups) {
      if (this.#ecosystems[ecosystem] === undefined) {
        refusal ??= refuse('ecosystem-not-in-index', `this index holds no records for ${ecosystem}`)
      } else if (release !== undefined && !this.#hasRelease(ecosystem, release)) {
        refusal = refuse('release-not-in-index', `this index holds no records for ${ecosystem} ${release}`)
      } else return undefined
    }
    return refusal
  }

  /** An ecosystem whose records name no release is known whole. */
  #hasRelease(ecosystem: string, release: string): boolean {
    const releases = this.#releases(ecosystem)
    return releases.size === 0 || releases.has(release)
  }
}
