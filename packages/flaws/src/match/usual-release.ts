// SPDX-License-Identifier: Apache-2.0
import type { PurlFields } from '../purl/purl.ts'
import { distributionOfPurl } from './lookup.ts'
import { releaseOfDistro } from './release.ts'

/** Counts which releases of a distribution the packages of one document name, for those that name none. */
export class UsualReleases {
  readonly #counts = new Map<string, Map<string, number>>()

  count(purl: PurlFields): void {
    if (purl.qualifiers === null) return
    const ecosystem = distributionOfPurl(purl)
    if (ecosystem === undefined) return
    const release = releaseOfDistro(ecosystem, purl.qualifiers['distro'])
    if (release === undefined) return
    const own = this.#counts.get(ecosystem) ?? new Map<string, number>()
    this.#counts.set(ecosystem, own.set(release, (own.get(release) ?? 0) + 1))
  }

  /** The release named most often, of equals the one named first. */
  of(ecosystem: string): string | undefined {
    let usual: string | undefined
    let most = 0
    for (const [release, times] of this.#counts.get(ecosystem) ?? []) {
      if (times > most) [usual, most] = [release, times]
    }
    return usual
  }
}
