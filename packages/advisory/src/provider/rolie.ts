// SPDX-License-Identifier: Apache-2.0
/** ROLIE (RFC 8322) in JSON, as CSAF 2.0 and 2.1 use it: feeds (section 7.1.15), service (7.1.16) and category documents (7.1.17). */
import { CodedError } from '@primum/parse'
import type { HashAlgorithm } from './hash-file.ts'
import { Place, present } from './read-json.ts'
import { type CsafVersion, csafVersions } from './tlp.ts'

export type RolieEntry = {
  /** The document's tracking id. */
  readonly id: string
  readonly title: string
  /** When the document came into this feed. */
  readonly published: Temporal.Instant
  /** When it last changed. */
  readonly updated: Temporal.Instant
  /** Of the document. */
  readonly url: string
  readonly hashes: readonly { readonly algorithm: HashAlgorithm; readonly url: string }[]
  /** Absent where the provider signs nothing. */
  readonly signatureUrl?: string
  readonly csafVersion: CsafVersion
}

export type RolieFeed = {
  /** Letters, digits and `+-_.`. */
  readonly id: string
  readonly title: string
  readonly url: string
  readonly serviceUrl?: string
  readonly updated: Temporal.Instant
  readonly entries: readonly RolieEntry[]
}

const informationType = { scheme: 'urn:ietf:params:rolie:category:information-type', term: 'csaf' }

const formatOf: Readonly<Record<CsafVersion, { readonly schema: string; readonly version: CsafVersion }>> = {
  '2.0': { schema: 'https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json', version: '2.0' },
  '2.1': { schema: 'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json', version: '2.1' },
}

/** As JSON text with a final newline; entries stay in the order that was given. */
export function formatRolieFeed({ id, title, url, serviceUrl, updated, entries }: RolieFeed): string {
  const feed = {
    id,
    title,
    link: [
      { rel: 'self', href: url },
      ...(serviceUrl === undefined ? [] : [{ rel: 'service', href: serviceUrl }]),
    ],
    category: [informationType],
    updated: updated.toString(),
    entry: entries.map(formatEntry),
  }
  return `${JSON.stringify({ feed }, undefined, 2)}\n`
}

function formatEntry(entry: RolieEntry) {
  return {
    id: entry.id,
    title: entry.title,
    link: [
      { rel: 'self', href: entry.url },
      ...entry.hashes.map(({ url }) => ({ rel: 'hash', href: url })),
      ...(entry.signatureUrl === undefined ? [] : [{ rel: 'signature', href: entry.signatureUrl }]),
    ],
    published: entry.published.toString(),
    updated: entry.updated.toString(),
    content: { type: 'application/json', src: entry.url },
    format: formatOf[entry.csafVersion],
  }
}

/** A feed as it was read: one entry that cannot be used does not hide the others. */
export type ReadRolieFeed = RolieFeed & { readonly faults: readonly CodedError[] }

/**
 * Reads the feed of any provider.
 *
 * @param json the parsed JSON (from an untrusted party)
 * @throws CodedError `provider/shape` when it is no feed; what is wrong with single entries is in `faults`
 */
export function parseRolieFeed(json: unknown, file?: string): ReadRolieFeed {
  const within = (error: CodedError): CodedError => (file === undefined ? error : error.at({ file }))
  try {
    return readFeed(new Place(json).at('feed'), within)
  } catch (error) {
    if (error instanceof CodedError) throw within(error)
    throw error
  }
}

function readFeed(feed: Place, within: (error: CodedError) => CodedError): ReadRolieFeed {
  const links = readLinks(feed)
  const entries: RolieEntry[] = []
  const faults: CodedError[] = []
  for (const place of feed.at('entry').list()) {
    try {
      entries.push(readEntry(place))
    } catch (error) {
      if (!(error instanceof CodedError)) throw error
      faults.push(within(error))
    }
  }
  return {
    id: feed.at('id').text(),
    title: feed.at('title').text(),
    url: linkOf(links, 'self') ?? feed.at('link').fail('a link "self"'),
    ...present({ serviceUrl: linkOf(links, 'service') }),
    updated: feed.at('updated').instant(),
    entries,
    faults,
  }
}

type Link = { readonly rel: string; readonly href: string }

const readLinks = (place: Place): readonly Link[] =>
  place
    .at('link')
    .list()
    .map((link) => ({ rel: link.at('rel').text(), href: link.at('href').httpsUrl() }))

const linkOf = (links: readonly Link[], rel: string): string | undefined =>
  links.find((link) => link.rel === rel)?.href

function readEntry(place: Place): RolieEntry {
  const links = readLinks(place)
  return {
    id: place.at('id').text(),
    title: place.at('title').text(),
    published: place.at('published').instant(),
    updated: place.at('updated').instant(),
    url: linkOf(links, 'self') ?? place.at('content').at('src').httpsUrl(),
    hashes: links.flatMap(({ rel, href }) => {
      const algorithm = rel === 'hash' ? algorithmOf(href) : undefined
      return algorithm === undefined ? [] : [{ algorithm, url: href }]
    }),
    ...present({ signatureUrl: linkOf(links, 'signature') }),
    csafVersion: place.at('format').at('version').oneOf(csafVersions),
  }
}

/** By the file's extension, which is named by the algorithm (section 7.1.18); another is not known here and not looked at. */
function algorithmOf(url: string): HashAlgorithm | undefined {
  const extension = /\.(sha256|sha512)$/i.exec(new URL(url).pathname)?.[1]?.toLowerCase()
  return extension === 'sha256' || extension === 'sha512' ? extension : undefined
}

/** One feed of a service document. */
export type RolieCollection = { readonly title: string; readonly url: string }

/** Section 7.1.16: lists the feeds, all of them and no others. */
export function formatRolieService(title: string, collections: readonly RolieCollection[]): string {
  const collection = collections.map((one) => ({
    title: one.title,
    href: one.url,
    categories: { category: [informationType] },
  }))
  return `${JSON.stringify({ service: { workspace: [{ title, collection }] } }, undefined, 2)}\n`
}

/** Section 7.1.17: the terms by which a feed's documents can be told apart, such as the names of products. */
export function formatRolieCategories(terms: readonly string[]): string {
  const category = [...new Set(terms)].toSorted().map((term) => ({ term }))
  return `${JSON.stringify({ categories: { category } }, undefined, 2)}\n`
}
