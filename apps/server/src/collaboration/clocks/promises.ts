// SPDX-License-Identifier: Apache-2.0
/** How long the clocks of a case run: as the published disclosure policy promises, and else as the rule itself says. */
import type { Allowance, ClockRule } from '@primum/clocks'
import { ruleOf } from '../../platform/clocks/index.ts'
import type { DisclosurePolicy } from '../disclosure/queries.ts'

/** The policy's part that clocks are counted by. */
export type Promises = Pick<DisclosurePolicy, 'promises' | 'publication'>

/**
 * The rule as it counts for the organisation.
 *
 * @returns undefined when the policy promises nothing that such a clock could count to
 * @throws {CodedError} `clocks/rule` for an id that no rule has
 */
export function promisedRule(id: string, { promises, publication }: Promises): ClockRule | undefined {
  const rule = ruleOf(id)
  if (id === 'cvd-acknowledge') {
    const { days, counted } = promises.acknowledge
    return {
      ...rule,
      allowance: { unit: counted === 'working' ? 'working-days' : 'calendar-days', quantity: days },
    }
  }
  if (id === 'cvd-update') return { ...rule, allowance: calendarDays(promises.updateEveryDays) }
  if (id !== 'cvd-embargo') return rule
  return publication === null ? undefined : { ...rule, allowance: calendarDays(publication.embargoDays) }
}

const calendarDays = (quantity: number): Allowance => ({ unit: 'calendar-days', quantity })
