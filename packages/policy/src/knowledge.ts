// SPDX-License-Identifier: Apache-2.0
import { conditionsOf } from './conditions.ts'
import type { Policy } from './parse.ts'

/** What a policy cannot do without: sources of intelligence, and what only whoever applies it can say. */
export type Knowledge = 'kev' | 'epss' | 'product' | 'stage'

/**
 * What a policy's rules ask about. Where a source is missing altogether, no finding would be marked by it, and a policy
 * would pass for want of knowledge; whoever applies one must refuse then.
 */
export function asksOf({ rules }: Policy): ReadonlySet<Knowledge> {
  const asked = new Set<Knowledge>()
  for (const rule of rules) {
    for (const name of conditionsOf(rule.when)) {
      if (name === 'kev' || name === 'product' || name === 'stage') asked.add(name)
      if (name === 'epss-at-least' || name === 'epss-percentile-at-least') asked.add('epss')
    }
    if (rule.outcome !== 'pass' && rule.deadlines?.some(({ from }) => from === 'kev-listed')) asked.add('kev')
  }
  return asked
}
