// SPDX-License-Identifier: Apache-2.0
import { type CsafVersion, labelFolder, type TlpLabel } from '@primum/advisory/provider'
import { sql } from 'kysely'
import type { Database, Reader } from '../../platform/database/database.ts'
import { rfc3339 } from '../../platform/journal/by.ts'
import type { SigningKey } from '../../platform/openpgp/index.ts'
import { PROVIDER_PATH } from './paths.ts'
import { csafVersion, type ProvidedDocument, type Provider, tlp } from './schemas.ts'

/** What the provider's files are computed from. */
export type ProviderContext = {
  readonly db: Database
  /** Without a trailing slash. */
  readonly publicUrl: string
  readonly openPgp: Pick<SigningKey, 'fingerprint' | 'publicKeyArmored' | 'retired' | 'createdAt'>
}

/** Undefined: nobody has saved any yet, and the defaults count. */
export const findSettings = (db: Reader) => db.selectFrom('csaf_provider').selectAll().executeTakeFirst()

/** The settings in force. */
export async function getProvider({ db, publicUrl, openPgp }: ProviderContext): Promise<Provider> {
  const row = await findSettings(db)
  const base = `${publicUrl}${PROVIDER_PATH}`
  return {
    version: row?.version ?? 0,
    namespace: row?.namespace ?? null,
    contactDetails: row?.contact_details ?? null,
    issuingAuthority: row?.issuing_authority ?? null,
    leadingVersion: csafVersion.parse(row?.leading_version ?? '2.0'),
    listOnAggregators: row?.list_on_aggregators ?? true,
    mirrorOnAggregators: row?.mirror_on_aggregators ?? true,
    maintainedFrom: row?.maintained_from ?? null,
    maintainedUntil: row?.maintained_until ?? null,
    metadataUrl: `${base}provider-metadata.json`,
    keys: keysOf(openPgp).map(({ fingerprint }) => ({
      fingerprint,
      url: `${base}openpgp/${fingerprint}.asc`,
    })),
    changedAt: row?.changed_at ?? null,
  }
}

/** The key that signs, and those before it, whose signatures still stand. */
export function keysOf({ fingerprint, publicKeyArmored, retired }: ProviderContext['openPgp']) {
  return [{ fingerprint, publicKeyArmored }, ...retired]
}

/** One document without its bytes; those of a label or a year, the last changed first. */
export type ListedDocument = Awaited<ReturnType<typeof listDocuments>>[number]

export function listDocuments(db: Reader, version: CsafVersion, label: TlpLabel) {
  return db
    .selectFrom('csaf_document')
    .select([
      'tracking_id',
      'title',
      'path',
      'initial_release_date',
      'current_release_date',
      'provided_at',
      'changed_at',
    ])
    .where('csaf_version', '=', version)
    .where('tlp', '=', label)
    .orderBy('current_release_date', 'desc')
    .orderBy('path')
    .execute()
}

/** Names of products in the documents of a label, for its category document. */
export async function listTerms(
  db: Reader,
  version: CsafVersion,
  label: TlpLabel,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('csaf_document')
    .select(sql<string>`distinct jsonb_array_elements(standings -> 'products') ->> 'name'`.as('name'))
    .where('csaf_version', '=', version)
    .where('tlp', '=', label)
    .execute()
  return rows.map(({ name }) => name)
}

/** @param file below the label's folder */
export function findDocument(db: Reader, version: CsafVersion, label: TlpLabel, file: string) {
  return db
    .selectFrom('csaf_document')
    .select(['document', 'sha256', 'sha512', 'signature', 'changed_at'])
    .where('csaf_version', '=', version)
    .where('tlp', '=', label)
    .where('path', '=', file)
    .executeTakeFirst()
}

export type FeedState = { readonly label: TlpLabel; readonly changedAt: Temporal.Instant }

/**
 * The labels that are provided in a version. TLP:CLEAR always is (CSAF 2.0 and 2.1, section 7.1.15: a feed that everyone may
 * read must exist); others appear with their first document.
 */
export async function listFeeds(db: Reader, version: CsafVersion): Promise<readonly FeedState[]> {
  const rows = await db
    .selectFrom('csaf_feed')
    .select(['tlp', 'changed_at'])
    .where('csaf_version', '=', version)
    .execute()
  const since = await settledAt(db)
  const feeds = new Map(rows.map((row) => [tlp.parse(row.tlp), Temporal.Instant.from(row.changed_at)]))
  return tlp.options.flatMap((label) => {
    const changedAt = feeds.get(label)
    if (changedAt !== undefined) return [{ label, changedAt }]
    return label === 'CLEAR' ? [{ label, changedAt: since }] : []
  })
}

/** When what is said of the provider itself last changed: its settings, or who it belongs to. */
export async function settledAt(db: Reader): Promise<Temporal.Instant> {
  const settings = await findSettings(db)
  const row = await db
    .selectFrom('act')
    .select((eb) => eb.fn.max('at').as('at'))
    .where('type', 'in', ['platform/instance-set-up', 'platform/instance-changed'])
    .executeTakeFirst()
  return latest([settings?.changed_at, row?.at])
}

export function latest(times: readonly (string | null | undefined)[]): Temporal.Instant {
  const instants = times.flatMap((time) => (time == null ? [] : [Temporal.Instant.from(time)]))
  return instants.toSorted(Temporal.Instant.compare).at(-1) ?? Temporal.Instant.fromEpochMilliseconds(0)
}

/** Everything that is published for machines, the last changed first; at most 1,000. */
export async function listProvided(db: Reader, publicUrl: string): Promise<ProvidedDocument[]> {
  const rows = await db
    .selectFrom('csaf_document')
    .select([
      'tracking_id',
      'csaf_version',
      'tlp',
      'title',
      'revision',
      'path',
      'initial_release_date',
      'current_release_date',
      'sha256',
      'signed_by',
      sql<number>`length(document)`.as('size_bytes'),
    ])
    .orderBy('current_release_date', 'desc')
    .orderBy('path')
    .orderBy('csaf_version')
    .limit(1_000)
    .execute()
  return rows.map((row) => {
    const version = csafVersion.parse(row.csaf_version)
    const label = tlp.parse(row.tlp)
    return {
      trackingId: row.tracking_id,
      csafVersion: version,
      tlp: label,
      title: row.title,
      revision: row.revision,
      url: `${publicUrl}${PROVIDER_PATH}${labelFolder(version, label)}${row.path}`,
      initialReleaseDate: rfc3339(Temporal.Instant.from(row.initial_release_date)),
      currentReleaseDate: rfc3339(Temporal.Instant.from(row.current_release_date)),
      sha256: row.sha256,
      signedBy: row.signed_by,
      sizeBytes: row.size_bytes,
    }
  })
}
