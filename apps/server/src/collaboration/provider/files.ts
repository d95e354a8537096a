// SPDX-License-Identifier: Apache-2.0
/**
 * The files of a CSAF trusted provider (CSAF 2.0 and 2.1, section 7), each computed from what is published when it is asked
 * for: nothing can be listed that is not there, or be there and not listed.
 */
import {
  type CsafVersion,
  categoryFile,
  csafVersions,
  feedFile,
  formatChangesCsv,
  formatHashFile,
  formatIndexTxt,
  formatProviderMetadata,
  formatRolieCategories,
  formatRolieFeed,
  formatRolieService,
  formatTlpLabel,
  labelFolder,
  METADATA_FILE,
  SERVICE_FILE,
  type TlpLabel,
  versionFolder,
} from '@primum/advisory/provider'
import { assertNever } from '@primum/parse'
import { getInstance } from '../../platform/identity/instance/queries.ts'
import { formatListing } from './listing.ts'
import { PROVIDER_PATH, type ProviderPath } from './paths.ts'
import { publisherOf } from './publisher.ts'
import {
  type FeedState,
  findDocument,
  getProvider,
  keysOf,
  latest,
  listDocuments,
  listFeeds,
  listTerms,
  type ProviderContext,
  settledAt,
} from './queries.ts'

export type ProviderFile = {
  readonly mediaType: string
  readonly content: Buffer
  readonly changedAt: Temporal.Instant
}

/** Without a charset: checkers compare the media type letter by letter, and JSON has no other charset (RFC 8259, 8.1). */
const JSON_TYPE = 'application/json'
const TEXT_TYPE = 'text/plain; charset=utf-8'
const CSV_TYPE = 'text/csv; charset=utf-8'
const HTML_TYPE = 'text/html; charset=utf-8'
/** RFC 3156, section 5 and 7. */
const SIGNATURE_TYPE = 'application/pgp-signature'
const KEY_TYPE = 'application/pgp-keys'

/** Undefined: there is no such file. */
export async function providerFile(
  context: ProviderContext,
  path: ProviderPath,
): Promise<ProviderFile | undefined> {
  const { db } = context
  switch (path.kind) {
    case 'root':
    case 'keys':
    case 'version':
    case 'folder':
    case 'year': {
      const { organisation } = await getInstance(db)
      const listing = await formatListing(context, path, organisation)
      return listing && asFile(HTML_TYPE, listing.page, listing.changedAt)
    }
    case 'metadata':
      return metadataFile(context, path.version ?? (await getProvider(context)).leadingVersion)
    case 'service':
      return serviceFile(context, path.version ?? (await getProvider(context)).leadingVersion)
    case 'key': {
      const key = keysOf(context.openPgp).find(({ fingerprint }) => fingerprint === path.fingerprint)
      return key && asFile(KEY_TYPE, key.publicKeyArmored, await settledAt(db))
    }
    case 'index':
    case 'changes':
    case 'feed':
    case 'category':
      return listFile(context, path)
    case 'document':
    case 'sha256':
    case 'sha512':
    case 'signature':
      return documentFile(context, path)
    default:
      return assertNever(path)
  }
}

const asFile = (mediaType: string, content: string | Buffer, changedAt: Temporal.Instant): ProviderFile => ({
  mediaType,
  content: Buffer.from(content),
  changedAt,
})

async function metadataFile(context: ProviderContext, version: CsafVersion): Promise<ProviderFile> {
  const { db, publicUrl } = context
  const [settings, feeds, settled, publisher] = await Promise.all([
    getProvider(context),
    listFeeds(db, version),
    settledAt(db),
    publisherOf(db, publicUrl),
  ])
  const { createdAt } = context.openPgp
  const changedAt = latest([
    settled.toString(),
    createdAt.toString(),
    ...feeds.map((feed) => feed.changedAt.toString()),
  ])
  const base = `${publicUrl}${PROVIDER_PATH}`
  const text = formatProviderMetadata({
    csafVersion: version,
    // 2.1, section 7.4: the same document stands at the well-known address as long as its version leads.
    canonicalUrl: `${base}${versionFolder(version)}${METADATA_FILE}`,
    lastUpdated: changedAt,
    listOnAggregators: settings.listOnAggregators,
    mirrorOnAggregators: settings.mirrorOnAggregators,
    ...(settings.maintainedFrom === null
      ? {}
      : { maintainedFrom: Temporal.Instant.from(settings.maintainedFrom) }),
    ...(settings.maintainedUntil === null
      ? {}
      : { maintainedUntil: Temporal.Instant.from(settings.maintainedUntil) }),
    role: 'csaf_trusted_provider',
    publisher,
    keys: settings.keys,
    directories: feeds
      // A directory of 2.0 has no label: whoever follows it would knock at a door without knowing that it is locked.
      .filter(({ label }) => version === '2.1' || label === 'CLEAR')
      .map(({ label }) => ({ label, url: `${base}${labelFolder(version, label)}` })),
    feeds: feeds.map(({ label, changedAt: lastUpdated }) => ({
      label,
      lastUpdated,
      summary: `All TLP:${formatTlpLabel(label, version)} advisories of ${publisher.name}`,
      url: feedUrl(base, version, label),
    })),
    categoryUrls: feeds.map(
      ({ label }) => `${base}${labelFolder(version, label)}${categoryFile(version, label)}`,
    ),
    serviceUrls: [`${base}${versionFolder(version)}${SERVICE_FILE}`],
  })
  return asFile(JSON_TYPE, text, changedAt)
}

const feedUrl = (base: string, version: CsafVersion, label: TlpLabel): string =>
  `${base}${labelFolder(version, label)}${feedFile(version, label)}`

async function serviceFile({ db, publicUrl }: ProviderContext, version: CsafVersion): Promise<ProviderFile> {
  const base = `${publicUrl}${PROVIDER_PATH}`
  const feeds = await listFeeds(db, version)
  const collections = feeds.map(({ label }) => ({
    title: feedTitle(version, label),
    url: feedUrl(base, version, label),
  }))
  return asFile(JSON_TYPE, formatRolieService('CSAF feeds', collections), newest(feeds))
}

const newest = (feeds: readonly FeedState[]): Temporal.Instant =>
  latest(feeds.map(({ changedAt }) => changedAt.toString()))

const feedTitle = (version: CsafVersion, label: TlpLabel): string =>
  `CSAF ${version} feed (TLP:${formatTlpLabel(label, version)})`

type ListPath = Extract<ProviderPath, { readonly kind: 'index' | 'changes' | 'feed' | 'category' }>

async function listFile(
  { db, publicUrl }: ProviderContext,
  { kind, version, label }: ListPath,
): Promise<ProviderFile | undefined> {
  const feed = (await listFeeds(db, version)).find((one) => one.label === label)
  if (feed === undefined) return undefined
  const { changedAt } = feed
  if (kind === 'category') {
    return asFile(JSON_TYPE, formatRolieCategories(await listTerms(db, version, label)), changedAt)
  }
  const documents = await listDocuments(db, version, label)
  switch (kind) {
    case 'index':
      return asFile(TEXT_TYPE, formatIndexTxt(documents.map(({ path }) => path)), changedAt)
    case 'changes': {
      const files = documents.map((one) => ({
        path: one.path,
        changedAt: Temporal.Instant.from(one.current_release_date),
      }))
      return asFile(CSV_TYPE, formatChangesCsv(files, version), changedAt)
    }
    case 'feed': {
      const base = `${publicUrl}${PROVIDER_PATH}`
      const folder = `${base}${labelFolder(version, label)}`
      const text = formatRolieFeed({
        id: feedFile(version, label).replace(/\.json$/, ''),
        title: feedTitle(version, label),
        url: feedUrl(base, version, label),
        serviceUrl: `${base}${versionFolder(version)}${SERVICE_FILE}`,
        updated: changedAt,
        entries: documents.map((one) => ({
          id: one.tracking_id,
          title: one.title,
          published: Temporal.Instant.from(one.provided_at),
          updated: Temporal.Instant.from(one.current_release_date),
          url: `${folder}${one.path}`,
          hashes: [
            { algorithm: 'sha256', url: `${folder}${one.path}.sha256` },
            { algorithm: 'sha512', url: `${folder}${one.path}.sha512` },
          ],
          signatureUrl: `${folder}${one.path}.asc`,
          csafVersion: version,
        })),
      })
      return asFile(JSON_TYPE, text, changedAt)
    }
    default:
      return assertNever(kind)
  }
}

type DocumentPath = Extract<ProviderPath, { readonly file: string }>

async function documentFile(
  { db }: ProviderContext,
  { kind, version, label, file }: DocumentPath,
): Promise<ProviderFile | undefined> {
  const row = await findDocument(db, version, label, file)
  if (row === undefined) return undefined
  const changedAt = Temporal.Instant.from(row.changed_at)
  const name = file.slice(file.indexOf('/') + 1)
  switch (kind) {
    case 'document':
      return { mediaType: JSON_TYPE, content: row.document, changedAt }
    case 'sha256':
      return asFile(TEXT_TYPE, formatHashFile(row.sha256, name), changedAt)
    case 'sha512':
      return asFile(TEXT_TYPE, formatHashFile(row.sha512, name), changedAt)
    case 'signature':
      return asFile(SIGNATURE_TYPE, row.signature, changedAt)
    default:
      return assertNever(kind)
  }
}

/** Every file that everyone may read, below `/.well-known/csaf/`; folders as their listings. */
export async function listPublicPaths(context: ProviderContext): Promise<readonly string[]> {
  const perVersion = await Promise.all(
    csafVersions.map(async (version) => {
      const folder = labelFolder(version, 'CLEAR')
      const documents = await listDocuments(context.db, version, 'CLEAR')
      const years = [...new Set(documents.map(({ path }) => path.slice(0, 5)))]
      const files = documents.flatMap(({ path }) =>
        ['', '.sha256', '.sha512', '.asc'].map((end) => path + end),
      )
      const lists = [
        '',
        'index.txt',
        'changes.csv',
        feedFile(version, 'CLEAR'),
        categoryFile(version, 'CLEAR'),
      ]
      return [
        ...['', METADATA_FILE, SERVICE_FILE].map((name) => versionFolder(version) + name),
        ...[...lists, ...years, ...files].map((name) => folder + name),
      ]
    }),
  )
  const keys = keysOf(context.openPgp).map(({ fingerprint }) => `openpgp/${fingerprint}.asc`)
  return ['', METADATA_FILE, SERVICE_FILE, 'openpgp/', ...keys, ...perVersion.flat()]
}
