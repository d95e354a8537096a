// SPDX-License-Identifier: Apache-2.0
/**
 * "Is my version affected?": what the published advisories say of one version of one product. Silence is never an answer: an
 * unknown product or version, and one that no advisory speaks of, are told as such and never as not affected.
 */
import {
  labelFolder,
  type ProductStanding,
  type Standings,
  type TlpLabel,
  standings as worstFirst,
} from '@primum/advisory/provider'
import { isInRange } from '@primum/flaws'
import { sql } from 'kysely'
import type { Reader } from '../../platform/database/database.ts'
import { PROVIDER_PATH } from './paths.ts'
import { type Affected, type AffectedAnswer, csafVersion, tlp } from './schemas.ts'

export type Question = {
  /** Device identifier of the UDI (21 CFR 801.3). */
  readonly udiDi?: string | undefined
  /** Name of the product, whatever the case of its letters. */
  readonly product?: string | undefined
  readonly version: string
}

export type AffectedContext = {
  readonly db: Reader
  readonly publicUrl: string
  /** Of the advisories that who asks may read. */
  readonly labels: readonly TlpLabel[]
}

type Statement = Affected['advisories'][number]['standings'][number]

export async function findAffected(context: AffectedContext, question: Question): Promise<Affected> {
  const version = question.version.trim()
  const asked = [
    ...(question.product === undefined ? [] : [question.product.trim().toLowerCase()]),
    ...(question.udiDi === undefined ? [] : [udiUri(question.udiDi)]),
  ]
  const own = await findOwn(context.db, question)
  const keys = [...new Set([...asked, ...own.flatMap((one) => one.keys)])]
  const rows = await findAdvisories(context, keys)
  const isKnownRelease = own.some((one) => one.version === version)
  const read = rows.map((row) => {
    // as: addToProvider wrote what the reader of CSAF gave.
    const { products, standings } = row.standings as unknown as Standings
    const isMeant = meantBy(keys)
    return {
      row,
      name: products.find(isMeant)?.name,
      isNamed: products.some((one) => isMeant(one) && one.version === version),
      standings: standings.flatMap((one) => (isMeant(one.product) ? statementsOn(one, version) : [])),
    }
  })
  const product = own[0]?.name ?? read.find(({ name }) => name !== undefined)?.name ?? null
  const isKnownVersion = isKnownRelease || read.some(({ isNamed }) => isNamed)
  const all = read.flatMap((one) => one.standings)
  const answer = answerOf({ product, isKnownVersion, statements: all })
  return {
    answer,
    explanation: explanations[answer],
    product,
    version,
    advisories: read.map(({ row, standings }) => ({
      trackingId: row.tracking_id,
      title: row.title,
      tlp: tlp.parse(row.tlp),
      revision: row.revision,
      currentReleaseDate: row.current_release_date,
      url: `${context.publicUrl}${PROVIDER_PATH}${labelFolder(csafVersion.parse(row.csaf_version), tlp.parse(row.tlp))}${row.path}`,
      page: `${context.publicUrl}/advisories/${encodeURIComponent(row.tracking_id)}`,
      standings: standings.toSorted(
        (a, b) => worstFirst.indexOf(a.standing) - worstFirst.indexOf(b.standing),
      ),
    })),
  }
}

/** As the documents of this instance name a device identifier. */
const udiUri = (di: string): string => `urn:udi-di:${encodeURIComponent(di.trim())}`

type Own = { readonly name: string; readonly version: string; readonly keys: readonly string[] }

/** The maker's releases that are or were in the field: what is in development is nobody's to learn here. */
async function findOwn(db: Reader, { product = '', udiDi = '' }: Question): Promise<readonly Own[]> {
  const rows = await db
    .selectFrom('product as p')
    .innerJoin('release as r', 'r.product_id', 'p.product_id')
    .select(['p.name', 'p.udi_di', 'r.version'])
    .where('r.stage', 'in', ['fielded', 'retired'])
    .where((eb) =>
      eb.or([
        eb(sql<string>`lower(p.name)`, '=', product.trim().toLowerCase()),
        sql<boolean>`p.udi_di @> array[${udiDi.trim()}]::text[]`,
      ]),
    )
    .execute()
  return rows.map(({ name, udi_di, version }) => ({
    name,
    version,
    keys: [name.toLowerCase(), ...udi_di.map(udiUri)],
  }))
}

/** Of a document that is published in both versions of CSAF, the newer one. */
function findAdvisories({ db, labels }: AffectedContext, keys: readonly string[]) {
  return db
    .selectFrom('csaf_document')
    .distinctOn('tracking_id')
    .select([
      'tracking_id',
      'csaf_version',
      'tlp',
      'title',
      'revision',
      'path',
      'current_release_date',
      'standings',
    ])
    .where('tlp', 'in', labels)
    .where(sql<boolean>`product_keys && ${keys}::text[]`)
    .orderBy('tracking_id', 'desc')
    .orderBy('csaf_version', 'desc')
    .execute()
}

function meantBy(keys: readonly string[]) {
  const known = new Set(keys)
  return ({ name, ids }: { readonly name: string; readonly ids: readonly string[] }): boolean =>
    known.has(name.toLowerCase()) || ids.some((id) => known.has(id))
}

/** What a statement says of this version; nothing where it is about others. */
function statementsOn(statement: ProductStanding, version: string): readonly Statement[] {
  const { product } = statement
  if (product.version !== undefined) {
    return product.version === version ? [present(statement, 'version')] : []
  }
  if (product.versionRange === undefined) return [present(statement, 'product')]
  const isInside = isInRange(product.versionRange, version)
  if (isInside === false) return []
  if (isInside === true) return [present(statement, 'range')]
  // The range or the version cannot be read: it may be meant, and that is all that is known.
  return [{ ...present(statement, 'range'), standing: 'unknown', justification: null }]
}

const present = (statement: ProductStanding, by: Statement['by']): Statement => ({
  vulnerability: statement.vulnerability,
  title: statement.title ?? null,
  standing: statement.standing,
  justification: statement.justification ?? null,
  impact: statement.impact ?? null,
  by,
  remediations: statement.remediations.map(({ category, details, url = null }) => ({
    category,
    details,
    url,
  })),
})

type Known = {
  readonly product: string | null
  readonly isKnownVersion: boolean
  readonly statements: readonly Statement[]
}

/** The worst counts. A good answer needs a version that is known: a range may hold versions that never were. */
function answerOf({ product, isKnownVersion, statements }: Known): AffectedAnswer {
  if (product === null) return 'unknown_product'
  const worst = worstFirst.find((standing) => statements.some((one) => one.standing === standing))
  if (worst === 'known_affected' || worst === 'under_investigation' || worst === 'unknown') return worst
  if (!isKnownVersion) return 'unknown_version'
  return worst ?? 'no_statement'
}

const explanations: Readonly<Record<AffectedAnswer, string>> = {
  known_affected: 'This version is affected by at least one flaw that is published.',
  under_investigation: 'It is being looked into whether this version is affected.',
  unknown: 'An advisory names this product, and it cannot be told whether this version is affected.',
  unknown_product:
    'No product of this name or device identifier is known here. That does not mean that it is not affected.',
  unknown_version:
    'The product is known and this version of it is not. That does not mean that it is not affected; look at the version on the device.',
  no_statement: 'No published advisory speaks of this version. That is no statement that it has no flaw.',
  fixed: 'The flaws in the published advisories about this version are fixed in it.',
  known_not_affected: 'This version is not affected by the flaws in the published advisories about it.',
}
