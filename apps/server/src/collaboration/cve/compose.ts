// SPDX-License-Identifier: Apache-2.0
/** The CVE record of a case: what people wrote, and what the case and its assessment say. */
import { type CnaContainer, composeCnaContainer } from '@primum/advisory/cve-record'
import type { Reader } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { getInstance } from '../../platform/identity/instance/queries.ts'
import { caseAssessment } from '../assessments/queries.ts'
import { caseFlaw } from '../cases/flaw.ts'
import type { CveDraftInput } from './schemas.ts'

/** What is composed, for whoever looks and whoever sends. */
export type Composed = {
  readonly draft: CveDraftInput
  readonly container: CnaContainer
  /** Since when the case is public; null while it is not. */
  readonly publicAt: string | null
}

/**
 * @param saved what people wrote; undefined: the case suggests it
 * @throws {Problem} `not-found`
 */
export async function composeRecord(
  db: Reader,
  caseId: string,
  saved: CveDraftInput | undefined,
  { version, publicUrl }: { readonly version: string; readonly publicUrl: string },
): Promise<Composed> {
  const found = await db
    .selectFrom('disclosure_case')
    .select(['number', 'title', 'opened_by', 'public_at', 'publication'])
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (found === undefined) throw new Problem('not-found', 'There is no such case.')
  const flaw = await caseFlaw(db, caseId)
  const assessment = await caseAssessment(db, caseId)
  const { organisation } = await getInstance(db)
  const affected = (flaw?.affected ?? []).map(versionAs('affected'))
  const fixed = [...(flaw?.fixed ?? []), ...(flaw?.notAffected ?? [])].map(versionAs('unaffected'))
  const draft = saved ?? {
    vendor: organisation,
    title: flaw?.title ?? found.title,
    description: flaw?.description ?? '',
    cwes: (flaw?.cwes ?? []).map((id) => ({ id, name: '' })),
    references: advisoryIn(found.publication, publicUrl),
    workarounds: [assessment?.actionStatement ?? ''].filter((text) => text !== ''),
    solutions: flaw === undefined || flaw.fixed.length === 0 ? [] : [updateTo(flaw.fixed)],
  }
  const container = composeCnaContainer({
    vendor: draft.vendor,
    title: draft.title,
    description: draft.description,
    products: byProduct([...affected, ...fixed]),
    cwes: draft.cwes,
    references: draft.references.map(({ url, name, tags }) => ({
      url,
      tags,
      ...(name === undefined ? {} : { name }),
    })),
    cvss: assessment?.cvss ?? [],
    ...(assessment === undefined ? {} : { extendedVector: assessment.extendedVector }),
    credits: await creditsOf(db, caseId),
    workarounds: draft.workarounds,
    solutions: draft.solutions,
    ...(found.public_at === null ? {} : { publicAt: found.public_at }),
    defect: found.number,
    discovery: found.opened_by === 'report' ? 'EXTERNAL' : 'INTERNAL',
    generator: `Primum ${version}`,
  })
  return { draft, container, publicAt: found.public_at }
}

type Release = { readonly productName: string; readonly version: string }
type Version = {
  readonly product: string
  readonly version: string
  readonly status: 'affected' | 'unaffected'
}

const versionAs =
  (status: Version['status']) =>
  ({ productName, version }: Release): Version => ({ product: productName, version, status })

/** A release that is named twice (by several components) stands there once; affected counts more than anything else. */
function byProduct(versions: readonly Version[]) {
  const products = new Map<string, Map<string, Version['status']>>()
  for (const { product, version, status } of versions) {
    const named = products.get(product) ?? new Map<string, Version['status']>()
    if (!named.has(version)) named.set(version, status)
    products.set(product, named)
  }
  return [...products].map(([name, named]) => ({
    name,
    versions: [...named].map(([version, status]) => ({ version, status })),
  }))
}

const updateTo = (fixed: readonly Release[]): string =>
  `Update to ${[...new Set(fixed.map(({ productName, version }) => `${productName} ${version}`))].join(', ')}.`

/** Where the flaw is public, as the case keeps it: an advisory of ours is the record's first reference. */
function advisoryIn(publication: unknown, publicUrl: string): CveDraftInput['references'] {
  const isAdvisory =
    typeof publication === 'object' &&
    publication !== null &&
    'trackingId' in publication &&
    typeof publication.trackingId === 'string'
  return isAdvisory
    ? [
        {
          url: `${publicUrl}/advisories/${encodeURIComponent(String(publication.trackingId))}`,
          tags: ['vendor-advisory'],
        },
      ]
    : []
}

/** Who wishes to be named, in the words that they chose; nobody else is. */
async function creditsOf(db: Reader, caseId: string) {
  const named = await db
    .selectFrom('case_participant')
    .select(['role', 'credit_name', 'name'])
    .where('case_id', '=', caseId)
    .where('credit_wish', '=', 'named')
    .orderBy('joined_at')
    .execute()
  return named.flatMap(({ role, credit_name, name }) => {
    const shown = credit_name ?? name
    return shown === ''
      ? []
      : [{ name: shown, kind: role === 'reporter' ? ('finder' as const) : ('coordinator' as const) }]
  })
}
