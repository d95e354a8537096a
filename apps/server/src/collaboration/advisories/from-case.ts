// SPDX-License-Identifier: Apache-2.0
/** The first text of an advisory: what the case knows already, so that nobody types a product's name or a score again. */

import { type VexJustification, vexJustifications } from '@primum/advisory'
import {
  type AdvisoryFlaw,
  type AdvisoryInput,
  type AdvisoryProduct,
  type AdvisoryRemediation,
  type AdvisoryStatus,
  type Credit,
  composeAdvisory,
  formatDocument,
} from '@primum/advisory/compose'
import { cweCatalogueVersion, cweName } from '@primum/advisory/csaf'
import type { Tx } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { caseAssessment } from '../assessments/queries.ts'
import type { CaseAssessment } from '../assessments/schemas.ts'
import { caseFlaw } from '../cases/flaw.ts'
import { csafPublisher } from '../provider/publisher.ts'
import type { Publishing } from './acts.ts'
import { productsOfReleases } from './releases.ts'
import { nextTrackingId } from './tracking-id.ts'

export type DraftWish = Pick<AdvisoryInput, 'profile' | 'tlp'> & {
  readonly title?: string | undefined
  readonly trackingId?: string | undefined
  readonly caseId?: string | undefined
}

/**
 * The document to begin with.
 *
 * @throws {Problem} `not-found` where there is no such case
 */
export async function firstDocument(
  tx: Tx,
  wish: DraftWish,
  { version, publicUrl }: Publishing,
  { now }: By,
): Promise<string> {
  const publisher = await csafPublisher(tx, publicUrl)
  const about = wish.caseId === undefined ? undefined : await readCase(tx, wish.caseId, publicUrl)
  const trackingId = wish.trackingId ?? (await nextTrackingId(tx, publisher.name, now))
  return formatDocument(
    composeAdvisory({
      profile: wish.profile,
      title: wish.title ?? about?.title ?? trackingId,
      lang: 'en',
      tlp: wish.tlp,
      publisher,
      trackingId,
      at: rfc3339(now),
      engine: { name: 'Primum', version },
      notes: about === undefined ? [] : [{ category: 'summary', title: 'Summary', text: about.summary }],
      products: about?.products ?? [],
      flaws: about === undefined ? [] : [about.flaw(publisher.name)],
    }),
  )
}

type Flaw = NonNullable<Awaited<ReturnType<typeof caseFlaw>>>

async function readCase(tx: Tx, caseId: string, publicUrl: string) {
  const found = await tx
    .selectFrom('disclosure_case')
    .select(['number', 'title', 'opened_at'])
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (found === undefined) throw new Problem('not-found', 'There is no such case.')
  const flaw = await caseFlaw(tx, caseId)
  const assessment = await caseAssessment(tx, caseId)
  const releases = [...(flaw?.affected ?? []), ...(flaw?.fixed ?? []), ...(flaw?.notAffected ?? [])]
  const products = await productsOfReleases(
    tx,
    releases.map(({ releaseId }) => releaseId),
    publicUrl,
  )
  const credits = await creditsOf(tx, caseId)
  const description = flaw?.description ?? ''
  return {
    title: found.title,
    summary: description === '' ? found.title : description,
    products: [...products.values()],
    flaw: (organisation: string): AdvisoryFlaw => ({
      ...(flaw?.cveId == null ? {} : { cve: flaw.cveId }),
      ids: [{ systemName: organisation, text: found.number }],
      title: found.title,
      cwes: weaknessesOf(flaw),
      notes: [{ category: 'description', text: description === '' ? found.title : description }],
      statuses: flaw === undefined ? [] : statusesOf(flaw, assessment),
      scores: scoresOf(flaw, assessment),
      remediations: flaw === undefined ? [] : remediationsOf(flaw, assessment, products),
      threats: threatsOf(assessment),
      credits,
      discoveryDate: found.opened_at,
    }),
  }
}

/** Thanks to everybody who reported it, as each of them wished. */
async function creditsOf(tx: Tx, caseId: string): Promise<readonly Credit[]> {
  const rows = await tx
    .selectFrom('case_participant')
    .select(['credit_wish', 'credit_name', 'credit_link', 'organisation'])
    .where('case_id', '=', caseId)
    .where('role', '=', 'reporter')
    .orderBy('joined_at')
    .execute()
  return rows.map(({ credit_wish, credit_name, credit_link, organisation }) => ({
    // The database holds it to the four wishes.
    wish: credit_wish as Credit['wish'],
    ...(credit_name === null ? {} : { name: credit_name }),
    ...(organisation === '' ? {} : { organization: organisation }),
    ...(credit_link === null ? {} : { url: credit_link }),
  }))
}

function weaknessesOf(flaw: Flaw | undefined): NonNullable<AdvisoryFlaw['cwes']> {
  return (flaw?.cwes ?? []).flatMap((id) => {
    const name = cweName(id)
    return name === undefined ? [] : [{ id, name, version: cweCatalogueVersion }]
  })
}

function statusesOf(flaw: Flaw, assessment: CaseAssessment | undefined): readonly AdvisoryStatus[] {
  const justification = vexJustifications.find(
    (known): known is VexJustification => known === assessment?.vexJustification,
  )
  const impact = assessment?.impactStatement ?? undefined
  return [
    ...flaw.affected.map(({ releaseId: product }) => ({ product, status: 'known_affected' as const })),
    ...flaw.fixed.map(({ releaseId: product }) => ({ product, status: 'fixed' as const })),
    ...flaw.notAffected.map(({ releaseId: product }) => ({
      product,
      status: 'known_not_affected' as const,
      ...(justification === undefined ? {} : { justification }),
      ...(impact === undefined ? {} : { impact }),
    })),
  ]
}

function scoresOf(
  flaw: Flaw | undefined,
  assessment: CaseAssessment | undefined,
): NonNullable<AdvisoryFlaw['scores']> {
  const vectors = assessment?.cvss.map(({ vector }) => vector) ?? flaw?.cvss ?? []
  return vectors.map((vector) => ({ vector }))
}

/** For each affected release the newest in which it is fixed, and what to do until then. */
function remediationsOf(
  flaw: Flaw,
  assessment: CaseAssessment | undefined,
  products: ReadonlyMap<string, AdvisoryProduct>,
): readonly AdvisoryRemediation[] {
  const affected = flaw.affected.map(({ releaseId }) => releaseId)
  if (affected.length === 0) return []
  const updates = [...Map.groupBy(flaw.affected, ({ productId }) => productId)].flatMap(
    ([productId, own]): readonly AdvisoryRemediation[] => {
      const fix = flaw.fixed.findLast((fixed) => fixed.productId === productId)
      const target = fix === undefined ? undefined : products.get(fix.releaseId)
      if (target === undefined) return []
      return [
        {
          category: 'vendor_fix',
          details: `Update to ${target.name} ${target.version ?? ''}.`,
          products: own.map(({ releaseId }) => releaseId),
        },
      ]
    },
  )
  const mended = new Set(updates.flatMap((update) => update.products))
  const open = affected.filter((id) => !mended.has(id))
  const controls = (assessment?.controls ?? [])
    .filter(({ kind }) => kind === 'compensating')
    .map(({ title }): AdvisoryRemediation => ({ category: 'mitigation', details: title, products: affected }))
  const action = assessment?.actionStatement ?? ''
  return [
    ...updates,
    ...(action === '' ? [] : [{ category: 'mitigation' as const, details: action, products: affected }]),
    ...controls,
    ...(open.length === 0
      ? []
      : [
          {
            category: 'fix_planned' as const,
            details:
              assessment?.remediationPlan ?? 'A fix is being prepared; its availability will be told here.',
            products: open,
          },
        ]),
  ]
}

function threatsOf(assessment: CaseAssessment | undefined): NonNullable<AdvisoryFlaw['threats']> {
  if (assessment === undefined) return []
  const { severity, severityBecause } = assessment
  const details = [`Severity of harm to a patient: ${severity}.`, severityBecause ?? ''].join(' ').trim()
  return [{ category: 'impact', details }]
}
