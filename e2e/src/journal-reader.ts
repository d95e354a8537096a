// SPDX-License-Identifier: Apache-2.0
/** The journal as a signed-in person gets it from the API. */
import type { Page } from 'playwright-core'

export type Act = {
  readonly type: string
  readonly actor: { readonly kind: string; readonly name: string }
  readonly facts: Readonly<Record<string, unknown>>
}

type ActPage = { readonly items: readonly Act[]; readonly nextCursor: string | null }

/** Every act, newest first. */
export async function readJournal(page: Page): Promise<readonly Act[]> {
  const acts: Act[] = []
  let cursor: string | null = null
  do {
    const query: string = cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`
    const answer = await page.request.get(`/api/v1/acts${query}`)
    if (!answer.ok()) throw new Error(`the journal answered ${answer.status()}: ${await answer.text()}`)
    // The shape is the API document's; what is missing of it fails the test that reads it.
    const { items, nextCursor } = (await answer.json()) as ActPage
    acts.push(...items)
    cursor = nextCursor
  } while (cursor !== null)
  return acts
}

/** How often each type occurs, by name. */
export function countByType(acts: readonly Act[]): Readonly<Record<string, number>> {
  const counts = Object.groupBy(acts, ({ type }) => type)
  return Object.fromEntries(
    Object.entries(counts)
      .map(([type, list]) => [type, list?.length ?? 0] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}
