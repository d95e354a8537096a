// SPDX-License-Identifier: Apache-2.0
/** Directory listings (CSAF 2.0 and 2.1, section 7.1.14): plain links, made by the server, for people who look around. */
import {
  CHANGES_FILE,
  categoryFile,
  csafVersions,
  feedFile,
  INDEX_FILE,
  labelFolder,
  METADATA_FILE,
  SERVICE_FILE,
  versionFolder,
} from '@primum/advisory/provider'
import { assertNever } from '@primum/parse'
import { html } from '../../platform/html/html.ts'
import { formatPage } from '../../platform/html/page.ts'
import { attachmentEndings, PROVIDER_PATH, type ProviderPath } from './paths.ts'
import { keysOf, latest, listDocuments, listFeeds, type ProviderContext, settledAt } from './queries.ts'

type FolderPath = Extract<ProviderPath, { readonly kind: 'root' | 'keys' | 'version' | 'folder' | 'year' }>

type Listing = { readonly page: string; readonly changedAt: Temporal.Instant }
type Content = { readonly names: readonly string[]; readonly changedAt: Temporal.Instant }

/** Undefined: there is no such folder. */
export async function formatListing(
  context: ProviderContext,
  path: FolderPath,
  organisation: string,
): Promise<Listing | undefined> {
  const content = await contentOf(context, path)
  if (content === undefined) return undefined
  const up = path.kind === 'root' ? undefined : html`<li><a href="../">../</a></li>\n`
  const items = content.names.map((name) => html`<li><a href="${name}">${name}</a></li>\n`)
  const page = formatPage({
    title: `${PROVIDER_PATH}${folderOf(path)}`,
    organisation,
    body: html`<ul>\n${up}${items}</ul>`,
  })
  return { page, changedAt: content.changedAt }
}

function folderOf(path: FolderPath): string {
  switch (path.kind) {
    case 'root':
      return ''
    case 'keys':
      return 'openpgp/'
    case 'version':
      return versionFolder(path.version)
    case 'folder':
      return labelFolder(path.version, path.label)
    case 'year':
      return `${labelFolder(path.version, path.label)}${path.year}/`
    default:
      return assertNever(path)
  }
}

/** Names relative to the folder, so that a mirror under another address can be walked too. */
async function contentOf(context: ProviderContext, path: FolderPath): Promise<Content | undefined> {
  const { db } = context
  switch (path.kind) {
    case 'root':
      return {
        names: [METADATA_FILE, SERVICE_FILE, 'openpgp/', ...csafVersions.map(versionFolder)],
        changedAt: await settledAt(db),
      }
    case 'keys':
      return {
        names: keysOf(context.openPgp).map(({ fingerprint }) => `${fingerprint}.asc`),
        changedAt: await settledAt(db),
      }
    case 'version': {
      const feeds = await listFeeds(db, path.version)
      const folders = feeds.map(({ label }) =>
        labelFolder(path.version, label).slice(versionFolder(path.version).length),
      )
      return {
        names: [METADATA_FILE, SERVICE_FILE, ...folders],
        changedAt: latest(feeds.map(({ changedAt }) => changedAt.toString())),
      }
    }
    case 'folder': {
      const feed = await feedOf(context, path)
      const documents = await listDocuments(db, path.version, path.label)
      const years = [...new Set(documents.map((one) => one.path.slice(0, 5)))].toSorted()
      const { version, label } = path
      const lists = [INDEX_FILE, CHANGES_FILE, feedFile(version, label), categoryFile(version, label)]
      return feed && { names: [...lists, ...years], changedAt: feed.changedAt }
    }
    case 'year': {
      const feed = await feedOf(context, path)
      const documents = await listDocuments(db, path.version, path.label)
      const own = documents
        .flatMap((one) => (one.path.startsWith(`${path.year}/`) ? [one.path.slice(5)] : []))
        .toSorted()
      const names = own.flatMap((name) => ['', ...attachmentEndings].map((ending) => name + ending))
      return own.length === 0 || feed === undefined ? undefined : { names, changedAt: feed.changedAt }
    }
    default:
      return assertNever(path)
  }
}

async function feedOf(
  { db }: ProviderContext,
  { version, label }: Extract<FolderPath, { readonly kind: 'folder' | 'year' }>,
) {
  return (await listFeeds(db, version)).find((feed) => feed.label === label)
}
