// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import {
  type CsafVersion,
  documentFile,
  formatTlpLabel,
  labelFolder,
  readDocumentHead,
  readStandings,
  type Standings,
  type TlpLabel,
} from '@primum/advisory/provider'
import { acts } from '@primum/oath'
import { CodedError, parseJson } from '@primum/parse'
import type { Tx } from '../../platform/database/database.ts'
import { withConflicts } from '../../platform/database/errors.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { act } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import type { SigningKey } from '../../platform/openpgp/index.ts'
import { PROVIDER_PATH } from './paths.ts'
import type { ProviderInput } from './schemas.ts'

/** A published advisory, as its publication hands it over. */
export type ProviderDocument = {
  readonly trackingId: string
  readonly csafVersion: CsafVersion
  readonly title: string
  readonly tlp: TlpLabel
  readonly initialReleaseDate: Temporal.Instant
  readonly currentReleaseDate: Temporal.Instant
  /** `document.tracking.version`. */
  readonly revision: string
  /** The CSAF document, which is served and signed exactly so. */
  readonly document: Uint8Array
}

/** The subject of acts on the provider, of which there is one. */
const PROVIDER_ID = 'provider'

/**
 * Publishes a document for machines: signs it, and puts it with its hashes under its label, from where every feed and list
 * is computed. The document of an earlier revision is replaced; the same bytes again change nothing.
 *
 * @returns the document's address, without the instance's
 * @throws {Problem} `conflict` when a revision of the same or a later date is published, or another tracking id has the same
 *   file name; `rule-broken` when the version of CSAF has no such label
 * @throws {CodedError} `provider/mismatch` when the document says something else than the caller: a defect of the caller
 */
export async function addToProvider(
  tx: Tx,
  openPgp: Pick<SigningKey, 'fingerprint' | 'signDetached'>,
  given: ProviderDocument,
  { actor, now }: By,
): Promise<{ readonly path: string }> {
  const { trackingId, csafVersion, tlp, document } = given
  if (formatTlpLabel(tlp, csafVersion) === undefined) {
    throw new Problem('rule-broken', `CSAF ${csafVersion} has no label TLP:${tlp}; publish it as CSAF 2.1.`)
  }
  const json = parseJson(document)
  requireSame(json, given)
  const read = readStandings(json)
  const file = documentFile(trackingId, given.initialReleaseDate)
  const path = `${labelFolder(csafVersion, tlp)}${file}`
  const sha256 = createHash('sha256').update(document).digest('hex')

  const before = await tx
    .selectFrom('csaf_document')
    .select(['tlp', 'sha256', 'current_release_date'])
    .where('csaf_version', '=', csafVersion)
    .where('tracking_id', '=', trackingId)
    .forUpdate()
    .executeTakeFirst()
  if (before?.sha256 === sha256) return { path: `${PROVIDER_PATH}${path}` }
  const isNewer =
    before === undefined ||
    Temporal.Instant.compare(Temporal.Instant.from(before.current_release_date), given.currentReleaseDate) < 0
  if (!isNewer) {
    throw new Problem('conflict', `A revision of ${trackingId} of the same or a later date is published.`)
  }
  const at = rfc3339(now)
  const values = {
    tlp,
    path: file,
    title: given.title,
    revision: given.revision,
    initial_release_date: given.initialReleaseDate.toString(),
    current_release_date: given.currentReleaseDate.toString(),
    document: Buffer.from(document),
    sha256,
    sha512: createHash('sha512').update(document).digest('hex'),
    signature: await openPgp.signDetached(document),
    signed_by: openPgp.fingerprint,
    changed_at: at,
    product_keys: productKeysOf(read),
    standings: JSON.stringify(read),
    ...(before?.tlp === tlp ? {} : { provided_at: at }),
  }
  await withConflicts({ csaf_document_path_unique: 'Another advisory has the same file name.' }, () =>
    tx
      .insertInto('csaf_document')
      .values({ csaf_version: csafVersion, tracking_id: trackingId, provided_at: at, ...values })
      .onConflict((conflict) => conflict.columns(['csaf_version', 'tracking_id']).doUpdateSet(values))
      .execute(),
  )
  const feeds = new Set([tlp, before?.tlp ?? tlp])
  await tx
    .insertInto('csaf_feed')
    .values([...feeds].map((label) => ({ csaf_version: csafVersion, tlp: label, changed_at: at })))
    .onConflict((conflict) => conflict.columns(['csaf_version', 'tlp']).doUpdateSet({ changed_at: at }))
    .execute()
  await act(tx, {
    definition: tlp === 'CLEAR' ? acts.advisoryProvided : acts.restrictedAdvisoryProvided,
    actor,
    subjectId: trackingId,
    facts: {
      trackingId,
      csafVersion,
      tlp,
      path,
      revision: given.revision,
      initialReleaseDate: rfc3339(given.initialReleaseDate),
      currentReleaseDate: rfc3339(given.currentReleaseDate),
      document: sha256,
      sizeBytes: document.length,
      signedBy: openPgp.fingerprint,
    },
    at: now,
  })
  return { path: `${PROVIDER_PATH}${path}` }
}

/** Names in lower case, and every other name as it stands. */
function productKeysOf({ products }: Standings): string[] {
  return [...new Set(products.flatMap(({ name, ids }) => [name.toLowerCase(), ...ids]))]
}

/** Feeds are computed from what the caller said, so it must be what the document says. */
function requireSame(json: unknown, given: ProviderDocument): void {
  const { tlp = 'CLEAR', ...head } = readDocumentHead(json)
  const found = { ...head, tlp }
  const names = Object.keys(found) as (keyof typeof found)[] // made two lines above
  const wrong = names.find((name) => String(found[name]) !== String(given[name]))
  if (wrong === undefined) return
  throw new CodedError(
    'provider/mismatch',
    `${wrong} is "${found[wrong]}" in the document, and not "${given[wrong]}"`,
  )
}

/**
 * Replaces the settings.
 *
 * @throws {Problem} `conflict` when somebody else changed them since they were read; `rule-broken` when they end before they begin
 */
export async function changeProvider(tx: Tx, input: ProviderInput, { actor, now }: By): Promise<void> {
  const from = input.maintainedFrom === null ? null : Temporal.Instant.from(input.maintainedFrom)
  const until = input.maintainedUntil === null ? null : Temporal.Instant.from(input.maintainedUntil)
  if (from !== null && until !== null && Temporal.Instant.compare(from, until) >= 0) {
    throw new Problem('rule-broken', 'The provider has to be maintained from a time before it ends.')
  }
  const { version, ...rest } = input
  const values = {
    version: version + 1,
    namespace: rest.namespace,
    contact_details: rest.contactDetails,
    issuing_authority: rest.issuingAuthority,
    leading_version: rest.leadingVersion,
    list_on_aggregators: rest.listOnAggregators,
    mirror_on_aggregators: rest.mirrorOnAggregators,
    maintained_from: from === null ? null : rfc3339(from),
    maintained_until: until === null ? null : rfc3339(until),
    changed_at: rfc3339(now),
  }
  // The first to save makes the row; from then on only who has read its version changes it.
  const changed =
    version === 0
      ? (
          await tx
            .insertInto('csaf_provider')
            .values(values)
            .onConflict((conflict) => conflict.doNothing())
            .executeTakeFirstOrThrow()
        ).numInsertedOrUpdatedRows
      : (
          await tx
            .updateTable('csaf_provider')
            .set(values)
            .where('version', '=', version)
            .executeTakeFirstOrThrow()
        ).numUpdatedRows
  if (changed !== 1n) {
    throw new Problem('conflict', 'Somebody else has changed these settings; read them again.')
  }
  await act(tx, {
    definition: acts.providerChanged,
    actor,
    subjectId: PROVIDER_ID,
    facts: { ...rest, maintainedFrom: values.maintained_from, maintainedUntil: values.maintained_until },
    at: now,
  })
}
