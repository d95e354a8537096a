// SPDX-License-Identifier: Apache-2.0
/** How long a component is supported: by the SBOM's own word, else by what is published about it. */
import { describeSupport, type Lifecycle, statedSupportEnded, supportPhase } from '@primum/flaws/lifecycle'
import { parseSupportDate, parseSupportStatus } from '@primum/sbom'
import { z } from 'zod'

const milestone = z.union([z.string(), z.boolean()])

/** As the index gives it and the database keeps it. */
export const lifecycle: z.ZodType<Lifecycle> = z.object({
  product: z.string(),
  title: z.string(),
  cycle: z.string(),
  endOfSupport: milestone.nullable(),
  endOfLife: milestone.nullable(),
  endOfExtendedSupport: milestone.exactOptional(),
  longTerm: milestone.exactOptional(),
  discontinued: milestone.exactOptional(),
  latest: z.string().exactOptional(),
  source: z.literal('endoflife.date'),
  matchedBy: z.enum(['purl', 'cpe', 'name', 'distribution']),
})

/** What an SBOM says of a component, as it was written there. */
export type WrittenSupport = { readonly level: string | null; readonly end: string | null }

export type ComponentSupport = { readonly hasEnded: boolean; readonly words: string }

/**
 * @param today `YYYY-MM-DD`
 * @returns undefined when neither says anything that can be told
 */
export function supportOn(
  today: string,
  { level, end }: WrittenSupport,
  published: Lifecycle | null,
): ComponentSupport | undefined {
  const stated = statedSupportEnded(
    {
      supportStatus: level === null ? undefined : parseSupportStatus(level),
      endOfSupportDate: end === null ? undefined : parseSupportDate(end),
    },
    today,
  )
  if (stated !== undefined) {
    const said = [level, end === null ? null : `end of support ${end}`].filter((part) => part !== null)
    return { hasEnded: stated, words: `${said.join(', ')} (the SBOM)` }
  }
  if (published === null) return undefined
  const { title, cycle, source } = published
  return {
    hasEnded: supportPhase(published, today) === 'ended',
    words: `${describeSupport(published, today)} (${title} ${cycle}, ${source})`,
  }
}
