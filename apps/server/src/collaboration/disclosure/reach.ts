// SPDX-License-Identifier: Apache-2.0
/**
 * Whether people find the programme: security.txt and the policy are fetched once a day from the public address, as everybody fetches
 * them. A proxy that answers something else, or a name that is gone, is found here and not by the first researcher.
 */
import { createHash } from 'node:crypto'
import { acts as vocabulary } from '@primum/oath'
import type { Reader, Tx } from '../../platform/database/database.ts'
import { act } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import type { DisclosurePolicy } from './queries.ts'
import { securityTxtAddress } from './security-txt.ts'

export const outcomes = ['reached', 'other-content', 'unreachable'] as const

export type Reach = {
  readonly outcome: (typeof outcomes)[number]
  /** For people; empty when it was reached. */
  readonly reason: string
}

/** GET over the network, certificate and all; redirects are answers. Rejects when there is none. */
export type Get = (url: string) => Promise<{ readonly status: number; readonly text: string }>

/** What must be found. */
export type Expected = { readonly policy: DisclosurePolicy; readonly securityTxt: string }

export async function tryReach(
  publicUrl: string,
  { policy, securityTxt }: Expected,
  get: Get,
): Promise<Reach> {
  const first = await look(securityTxtAddress(publicUrl), get, (text) => text === securityTxt)
  if (first.outcome !== 'reached') return first
  return look(`${publicUrl}/disclosure`, get, (text) => text.includes(policy.sha256))
}

async function look(url: string, get: Get, isRight: (text: string) => boolean): Promise<Reach> {
  try {
    const { status, text } = await get(url)
    if (status !== 200) return { outcome: 'unreachable', reason: `${url} answers ${status}` }
    if (!isRight(text)) return { outcome: 'other-content', reason: `${url} answers something else` }
    return { outcome: 'reached', reason: '' }
  } catch (error) {
    return { outcome: 'unreachable', reason: `${url} cannot be reached: ${reasonOf(error)}` }
  }
}

/** `fetch` says only that it failed; its cause says why. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return (error.cause instanceof Error ? error.cause.message : error.message).slice(0, 300)
}

const WITHIN_MS = 20_000

export const getOverNetwork: Get = async (url) => {
  const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(WITHIN_MS) })
  return { status: response.status, text: await response.text() }
}

/** Keeps what was found, and writes it into the journal. */
export async function recordReach(
  tx: Tx,
  publicUrl: string,
  { outcome, reason, securityTxt }: Reach & Pick<Expected, 'securityTxt'>,
  { actor, now }: By,
): Promise<void> {
  const row = { checked_at: rfc3339(now), address: publicUrl, outcome, reason }
  await tx
    .insertInto('programme_check')
    .values(row)
    .onConflict((conflict) => conflict.column('only_row').doUpdateSet(row))
    .execute()
  await act(tx, {
    definition: vocabulary.programmeChecked,
    actor,
    subjectId: 'disclosure-policy',
    facts: {
      address: publicUrl,
      outcome,
      reason,
      securityTxt: createHash('sha256').update(securityTxt).digest('hex'),
    },
    at: now,
  })
}

/** How it was last found; undefined when nobody looked. */
export async function lastReach(db: Reader): Promise<(Reach & { readonly checkedAt: string }) | undefined> {
  const row = await db
    .selectFrom('programme_check')
    .select(['outcome', 'reason', 'checked_at'])
    .executeTakeFirst()
  const outcome = outcomes.find((one) => one === row?.outcome)
  return row === undefined || outcome === undefined
    ? undefined
    : { outcome, reason: row.reason, checkedAt: row.checked_at }
}
