// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import type { HashAlgorithm } from '../provider/hash-file.ts'
import { type ListedFile, parseChangesCsv, parseIndexTxt } from '../provider/lists.ts'
import type { DirectoryPlace, FeedLabel, ProviderMetadata, RolieFeedPlace } from '../provider/metadata.ts'
import { isHttpsUrl, present } from '../provider/read-json.ts'
import { parseRolieFeed } from '../provider/rolie.ts'
import { type Fetching, getFile, jsonOf, maxBytes, statusFault, textOf } from './read.ts'
import type { Shelf } from './shelf.ts'

/** A document that a provider lists. */
export type ListedDocument = {
  readonly url: string
  /** Of the place that lists it; undefined: a folder of CSAF 2.0, which has none. */
  readonly label: FeedLabel | undefined
  /** When it changed, as the list has it; undefined: the list does not say. */
  readonly updated: string | undefined
  /** Where a feed says the files beside it are; undefined: where a folder has them, if it has them. */
  readonly beside:
    | {
        readonly hashes: readonly { readonly algorithm: HashAlgorithm; readonly url: string }[]
        readonly signatureUrl: string | undefined
      }
    | undefined
}

export type ProviderLists = {
  readonly documents: readonly ListedDocument[]
  /** Places and entries that could not be used. */
  readonly faults: readonly CodedError[]
  /** Places that want a key, when there is none. */
  readonly restricted: readonly string[]
}

type Listing = Fetching & { readonly shelf: Shelf; readonly hasToken: boolean }

/**
 * Everything that a provider lists (CSAF 2.1, section 7.3.2): by its ROLIE feeds where it has any, else, or where one of them
 * cannot be read, by its folders. What one list gets wrong does not hide the others.
 */
export async function listDocuments(listing: Listing, metadata: ProviderMetadata): Promise<ProviderLists> {
  const fromFeeds = await gather(metadata.feeds, (feed) => listFeed(listing, feed))
  const isWhole = metadata.feeds.length > 0 && fromFeeds.faults.length === 0
  const fromFolders = isWhole
    ? nothing
    : await gather(metadata.directories, (folder) => listFolder(listing, folder))
  const all = [...fromFeeds.documents, ...fromFolders.documents]
  return {
    documents: [...new Map(all.toReversed().map((one) => [one.url, one])).values()].reverse(),
    faults: [...fromFeeds.faults, ...fromFolders.faults],
    restricted: [...fromFeeds.restricted, ...fromFolders.restricted],
  }
}

const nothing: ProviderLists = { documents: [], faults: [], restricted: [] }

async function gather<T extends { readonly url: string }>(
  places: readonly T[],
  list: (place: T) => Promise<ProviderLists>,
): Promise<ProviderLists> {
  const lists: ProviderLists[] = []
  for (const place of places) {
    try {
      lists.push(await list(place))
    } catch (error) {
      if (!(error instanceof CodedError)) throw error
      lists.push({ ...nothing, faults: [error] })
    }
  }
  return {
    documents: lists.flatMap(({ documents }) => documents),
    faults: lists.flatMap(({ faults }) => faults),
    restricted: lists.flatMap(({ restricted }) => restricted),
  }
}

async function listFeed(listing: Listing, { url, label }: RolieFeedPlace): Promise<ProviderLists> {
  const body = await getList(listing, url)
  if (body === 'restricted') return { ...nothing, restricted: [url] }
  if (body === undefined) throw statusFault(url, 404)
  const { entries, faults } = parseRolieFeed(jsonOf(body, url), url)
  return {
    documents: entries.map(({ url: place, updated, hashes, signatureUrl }) => ({
      url: place,
      label,
      updated: updated.toString(),
      beside: { hashes, signatureUrl },
    })),
    faults,
    restricted: [],
  }
}

/** `index.txt` says what is there, `changes.csv` when it changed; one of them is enough. */
async function listFolder(listing: Listing, { url, label }: DirectoryPlace): Promise<ProviderLists> {
  const base = url.endsWith('/') ? url : `${url}/`
  const [changesUrl, indexUrl] = [`${base}changes.csv`, `${base}index.txt`]
  const changes = await getList(listing, changesUrl)
  const index = await getList(listing, indexUrl)
  if (changes === 'restricted' || index === 'restricted') return { ...nothing, restricted: [base] }
  if (changes === undefined && index === undefined) throw statusFault(indexUrl, 404)
  const faults: CodedError[] = []
  const changed = changes === undefined ? [] : readChanges(changes, changesUrl, faults)
  const times = new Map(changed.map((file) => [file.path, file.changedAt.toString()]))
  const named = index === undefined ? [] : parseIndexTxt(textOf(index, indexUrl))
  const documents = [...new Set([...times.keys(), ...named])].flatMap((path): ListedDocument[] => {
    const place = URL.canParse(path, base) ? new URL(path, base).href : ''
    // What is listed lies below the folder (section 7.1.12); a list cannot send its reader anywhere else.
    if (!isHttpsUrl(place) || !place.startsWith(base) || !place.endsWith('.json')) {
      faults.push(
        new CodedError('provider/list', `"${path.slice(0, 200)}" is no document below the folder`, {
          where: { file: indexUrl },
        }),
      )
      return []
    }
    return [{ url: place, label, updated: times.get(path), beside: undefined }]
  })
  return { documents, faults, restricted: [] }
}

/** Times that cannot be read leave the other list, which has none. */
function readChanges(body: Buffer, url: string, faults: CodedError[]): readonly ListedFile[] {
  try {
    return parseChangesCsv(textOf(body, url), url)
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    faults.push(error)
    return []
  }
}

/**
 * A list as it is now. One that did not change is taken from the shelf: the server answered with a few bytes.
 *
 * @returns undefined where there is none
 */
async function getList(
  { shelf, hasToken, ...fetching }: Listing,
  url: string,
): Promise<Buffer | 'restricted' | undefined> {
  const kept = shelf.findList(url)
  const answer = await getFile(fetching, url, {
    maxBytes: maxBytes.list,
    headers: present({ 'if-none-match': kept?.etag, 'if-modified-since': kept?.lastModified }) as Record<
      string,
      string // absent members were left out
    >,
  })
  if (answer.status === 304 && kept !== undefined) return kept.body
  if (answer.status === 404 || answer.status === 410) return undefined
  if ((answer.status === 401 || answer.status === 403) && !hasToken) return 'restricted'
  if (answer.status !== 200) throw statusFault(url, answer.status)
  shelf.keepList(url, answer)
  return answer.body
}
