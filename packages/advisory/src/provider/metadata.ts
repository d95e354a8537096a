// SPDX-License-Identifier: Apache-2.0
/** `provider-metadata.json` (CSAF 2.0 and 2.1, section 7.1.7): who publishes, where the documents are, which keys sign. */
import { CodedError } from '@primum/parse'
import { Place, present } from './read-json.ts'
import { type CsafVersion, formatTlpLabel, parseTlpLabel, type TlpLabel } from './tlp.ts'

/** Section 7.2, from the least to the most that is promised. */
export const providerRoles = ['csaf_publisher', 'csaf_provider', 'csaf_trusted_provider'] as const
export type ProviderRole = (typeof providerRoles)[number]

export type Publisher = {
  /** Section 3.2.1.8.1 (2.1: 3.2.2.8.1), as `vendor`. */
  readonly category: string
  readonly name: string
  /** A URL under the publisher's control. */
  readonly namespace: string
  readonly contactDetails?: string
  readonly issuingAuthority?: string
}

/** A label, or `UNLABELED`, which 2.0 knows and which may be read by everyone. */
export type FeedLabel = TlpLabel | 'UNLABELED'

export type RolieFeedPlace = {
  readonly label: FeedLabel
  readonly url: string
  readonly summary?: string
  /** 2.1 requires it, 2.0 has no place for it. */
  readonly lastUpdated?: Temporal.Instant
}

export type DirectoryPlace = {
  readonly url: string
  /** 2.1 requires it, 2.0 has no place for it. */
  readonly label?: FeedLabel
}

export type ProviderMetadata = {
  readonly csafVersion: CsafVersion
  readonly canonicalUrl: string
  readonly lastUpdated: Temporal.Instant
  readonly listOnAggregators: boolean
  readonly mirrorOnAggregators: boolean
  /** From and until when the distributions are looked after; 2.1 only. Absent: without limit. */
  readonly maintainedFrom?: Temporal.Instant
  readonly maintainedUntil?: Temporal.Instant
  readonly role: ProviderRole
  readonly publisher: Publisher
  readonly keys: readonly OpenPgpKeyPlace[]
  readonly directories: readonly DirectoryPlace[]
  readonly feeds: readonly RolieFeedPlace[]
  readonly categoryUrls: readonly string[]
  readonly serviceUrls: readonly string[]
}

export type OpenPgpKeyPlace = {
  /** At least 40 hexadecimal digits. Absent where a 2.0 document does not say. */
  readonly fingerprint?: string
  readonly url: string
}

const schema21 = 'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/provider.json'

/**
 * As JSON text with a final newline.
 *
 * @throws CodedError `provider/label` where the version has no such label; `provider/incomplete` where 2.1 requires what is absent
 */
export function formatProviderMetadata(metadata: ProviderMetadata): string {
  const { csafVersion: version, publisher } = metadata
  const rolie = {
    ...(metadata.categoryUrls.length === 0 ? {} : { categories: metadata.categoryUrls }),
    feeds: metadata.feeds.map((feed) => formatFeedPlace(feed, version)),
    ...(metadata.serviceUrls.length === 0 ? {} : { services: metadata.serviceUrls }),
  }
  const distributions = [
    ...(metadata.feeds.length === 0 ? [] : [{ rolie }]),
    ...metadata.directories.map((directory) => formatDirectory(directory, version)),
  ]
  const document = {
    ...(version === '2.1' ? { $schema: schema21 } : {}),
    canonical_url: metadata.canonicalUrl,
    ...(distributions.length === 0 ? {} : { distributions }),
    last_updated: metadata.lastUpdated.toString(),
    list_on_CSAF_aggregators: metadata.listOnAggregators,
    ...(version === '2.1'
      ? present({
          maintained_from: metadata.maintainedFrom?.toString(),
          maintained_until: metadata.maintainedUntil?.toString(),
        })
      : {}),
    metadata_version: version,
    mirror_on_CSAF_aggregators: metadata.mirrorOnAggregators,
    public_openpgp_keys: metadata.keys,
    publisher: {
      category: publisher.category,
      ...present({
        contact_details: publisher.contactDetails,
        issuing_authority: publisher.issuingAuthority,
      }),
      name: publisher.name,
      namespace: publisher.namespace,
    },
    role: metadata.role,
  }
  return `${JSON.stringify(document, undefined, 2)}\n`
}

function formatFeedPlace({ label, url, summary, lastUpdated }: RolieFeedPlace, version: CsafVersion) {
  if (version === '2.1' && lastUpdated === undefined) throw incomplete('when a feed was last updated')
  return {
    ...(version === '2.1' ? present({ last_updated: lastUpdated?.toString() }) : {}),
    ...present({ summary }),
    tlp_label: labelText(label, version),
    url,
  }
}

function formatDirectory({ label, url }: DirectoryPlace, version: CsafVersion) {
  if (version === '2.0') return { directory_url: url }
  if (label === undefined) throw incomplete("a directory's label")
  return { directory: { tlp_label: labelText(label, version), url } }
}

function labelText(label: FeedLabel, version: CsafVersion): string {
  const text = label === 'UNLABELED' ? label : formatTlpLabel(label, version)
  if (text === undefined || (label === 'UNLABELED' && version === '2.1')) {
    throw new CodedError('provider/label', `CSAF ${version} has no label TLP:${label}`)
  }
  return text
}

const incomplete = (what: string): CodedError =>
  new CodedError('provider/incomplete', `CSAF 2.1 wants ${what}`)

/**
 * Reads the metadata of any provider as far as it is needed to find documents and to check them; members beyond that are
 * passed over.
 *
 * @param json the parsed JSON (from an untrusted party)
 * @throws CodedError `provider/shape`, naming the place
 */
export function parseProviderMetadata(json: unknown, file?: string): ProviderMetadata {
  try {
    return readMetadata(new Place(json))
  } catch (error) {
    if (error instanceof CodedError && file !== undefined) throw error.at({ file })
    throw error
  }
}

function readMetadata(root: Place): ProviderMetadata {
  const version = root.at('metadata_version').oneOf(['2.0', '2.1'])
  const distributions = root.at('distributions').list()
  const rolies = distributions.map((one) => one.at('rolie')).filter((rolie) => rolie.isPresent)
  return {
    csafVersion: version,
    canonicalUrl: root.at('canonical_url').httpsUrl(),
    lastUpdated: root.at('last_updated').instant(),
    listOnAggregators: root.at('list_on_CSAF_aggregators').flag(),
    mirrorOnAggregators: root.at('mirror_on_CSAF_aggregators').flag(),
    ...present({
      maintainedFrom: optionalInstant(root.at('maintained_from')),
      maintainedUntil: optionalInstant(root.at('maintained_until')),
    }),
    role: root.at('role').oneOf(providerRoles),
    publisher: readPublisher(root.at('publisher')),
    keys: root.at('public_openpgp_keys').list().map(readKey),
    directories: distributions.flatMap((one) => readDirectory(one, version)),
    feeds: rolies.flatMap((rolie) =>
      rolie
        .at('feeds')
        .list()
        .map((feed) => readFeedPlace(feed, version)),
    ),
    categoryUrls: rolies.flatMap((rolie) => urlsOf(rolie.at('categories'))),
    serviceUrls: rolies.flatMap((rolie) => urlsOf(rolie.at('services'))),
  }
}

const optionalInstant = (place: Place): Temporal.Instant | undefined =>
  place.isPresent ? place.instant() : undefined

const urlsOf = (list: Place): readonly string[] => list.list().map((place) => place.httpsUrl())

function readPublisher(place: Place): Publisher {
  return {
    category: place.at('category').text(),
    name: place.at('name').text(),
    namespace: place.at('namespace').text(),
    ...present({
      contactDetails: place.at('contact_details').optionalText(),
      issuingAuthority: place.at('issuing_authority').optionalText(),
    }),
  }
}

function readKey(place: Place): OpenPgpKeyPlace {
  const fingerprint = place.at('fingerprint')
  if (fingerprint.isPresent && !/^[0-9a-fA-F]{40,}$/.test(fingerprint.text())) {
    fingerprint.fail('a fingerprint of at least 40 hexadecimal digits')
  }
  return { ...present({ fingerprint: fingerprint.optionalText() }), url: place.at('url').httpsUrl() }
}

/** 2.0: `directory_url`; 2.1: `directory`, with its label. */
function readDirectory(distribution: Place, version: CsafVersion): readonly DirectoryPlace[] {
  const old = distribution.at('directory_url')
  if (old.isPresent) return [{ url: old.httpsUrl() }]
  const place = distribution.at('directory')
  if (!place.isPresent) return []
  return [{ url: place.at('url').httpsUrl(), label: readLabel(place.at('tlp_label'), version) }]
}

function readFeedPlace(place: Place, version: CsafVersion): RolieFeedPlace {
  return {
    label: readLabel(place.at('tlp_label'), version),
    url: place.at('url').httpsUrl(),
    ...present({
      summary: place.at('summary').optionalText(),
      lastUpdated: optionalInstant(place.at('last_updated')),
    }),
  }
}

function readLabel(place: Place, version: CsafVersion): FeedLabel {
  const text = place.text()
  if (text === 'UNLABELED' && version === '2.0') return text
  return parseTlpLabel(text, version) ?? place.fail(`a TLP label of CSAF ${version}`)
}
