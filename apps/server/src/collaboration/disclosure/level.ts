// SPDX-License-Identifier: Apache-2.0
import type { DisclosurePolicyData } from './policy.ts'

/** disclose.io maturity (github.com/disclose/dioterms, `maturity/`): 0 nothing to 5 full safe harbour with a public timeline. */
export type DisclosureLevel = 0 | 1 | 2 | 3 | 4 | 5

export type ReachedLevel = {
  readonly level: DisclosureLevel
  /** What the next levels ask for and the policy does not say; empty at level 5. */
  readonly missing: readonly string[]
}

/** What a published policy reaches. Scope, a channel and days to an answer are in every one, so it is never below 2. */
export function reachedLevel({ safeHarbour, publication }: DisclosurePolicyData): ReachedLevel {
  const timeline = [
    ...(publication === null ? ['a public timeline (level 5)'] : []),
    ...(publication !== null && publication.extension === null
      ? ['a rule for extending the timeline (level 5)']
      : []),
    ...(publication !== null && !publication.evenIfUnresolved
      ? ['publication when the time is over, also without a fix (level 5)']
      : []),
  ]
  switch (safeHarbour) {
    case 'none':
      return {
        level: 2,
        missing: ['a promise not to go to court (level 3)', 'permission to test (level 4)', ...timeline],
      }
    case 'promise':
      return { level: 3, missing: ['permission to test (level 4)', ...timeline] }
    case 'full':
      return { level: timeline.length === 0 ? 5 : 4, missing: timeline }
  }
}
