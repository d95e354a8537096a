// SPDX-License-Identifier: Apache-2.0
/** The flaw that a case is about: it joins the findings of every release that has it, and leaves them when it is none. */
import { acts as vocabulary } from '@primum/oath'
import {
  type FlawInRelease,
  type OwnFlawInput,
  ownFlawOf,
  releasesOfFlaw,
  saveOwnFlaw,
} from '../../design/index.ts'
import type { Reader, Tx } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { act } from '../../platform/journal/act.ts'
import type { By } from '../../platform/journal/by.ts'
import { changeRow, lockCase, note } from './record.ts'

/** What an advisory, an assessment and a CVE record need to know of a case's flaw. */
export type CaseFlaw = Omit<OwnFlawInput, 'releases'> & {
  /** The case's number, which names the flaw until it has a CVE id. */
  readonly flawId: string
  readonly affected: readonly FlawInRelease[]
  readonly fixed: readonly FlawInRelease[]
  readonly notAffected: readonly FlawInRelease[]
}

/** Undefined while nobody described the flaw, and once the case was closed as none. */
export async function caseFlaw(db: Reader, caseId: string): Promise<CaseFlaw | undefined> {
  const flaw = await ownFlawOf(db, caseId)
  if (flaw === undefined || flaw.withdrawnBecause !== null) return undefined
  const { affected, fixed, 'not-affected': notAffected } = await releasesOfFlaw(db, flaw)
  const { flawId, cveId, title, description, cvss, cwes, components } = flaw
  return { flawId, cveId, title, description, cvss, cwes, components, affected, fixed, notAffected }
}

/**
 * Says what the flaw is, in which components and releases. Findings follow within seconds.
 *
 * @throws {Problem} `conflict` when the case was changed since, or another case has the CVE id; `rule-broken` for a case that was
 *   dismissed; `not-found` for a release that there is not
 */
export async function setCaseFlaw(
  tx: Tx,
  caseId: string,
  input: OwnFlawInput,
  by: By,
  options: { readonly expectedVersion?: number } = {},
): Promise<void> {
  const row = await lockCase(tx, caseId, options.expectedVersion)
  if (row.state === 'dismissed') {
    throw new Problem('rule-broken', `${row.number} was closed as no flaw of ours: open it again first.`)
  }
  const isPublic = row.public_at !== null
  await saveOwnFlaw(tx, { caseId, flawId: row.number, isPublic }, input, by.now)
  await changeRow(tx, row, {}, by.now)
  const of = (standing: string) =>
    input.releases.filter((one) => one.standing === standing).map(({ releaseId }) => releaseId)
  await note(tx, caseId, 'flaw-set', { cve: input.cveId, components: input.components.length }, by)
  await act(tx, {
    definition: vocabulary.caseFlawSet,
    actor: by.actor,
    subjectId: caseId,
    facts: {
      number: row.number,
      cve: input.cveId,
      components: input.components.length,
      affected: of('affected'),
      fixed: of('fixed'),
    },
    at: by.now,
  })
}

/**
 * Gives the flaw its CVE id, or takes it away. A case whose flaw nobody described yet gets one with the case's title.
 *
 * @throws {Problem} as {@link setCaseFlaw}
 */
export async function nameCaseFlaw(tx: Tx, caseId: string, cveId: string | null, by: By): Promise<void> {
  const { title } = await lockCase(tx, caseId)
  const flaw = await ownFlawOf(tx, caseId)
  if (flaw?.cveId === cveId) return
  const undescribed = { title, description: '', cvss: [], cwes: [], components: [], releases: [] }
  const { description, cvss, cwes, components, releases } = flaw ?? undescribed
  const input = { title: flaw?.title ?? title, description, cveId, cvss, cwes, components, releases }
  await setCaseFlaw(tx, caseId, input, by)
}
