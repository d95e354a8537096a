// SPDX-License-Identifier: Apache-2.0
/** What an address below `/.well-known/csaf/` means. A path that is not listed here is no file, whatever the database holds. */
import {
  CHANGES_FILE,
  type CsafVersion,
  categoryFile,
  csafVersions,
  feedFile,
  formatTlpLabel,
  INDEX_FILE,
  labelFolder,
  METADATA_FILE,
  SERVICE_FILE,
  type TlpLabel,
  tlpLabels,
  versionFolder,
} from '@primum/advisory/provider'

export const PROVIDER_PATH = '/.well-known/csaf/'

/** The files beside a document. */
const attachments = { '': 'document', '.sha256': 'sha256', '.sha512': 'sha512', '.asc': 'signature' } as const

export type ProviderPath =
  | { readonly kind: 'root' | 'keys' }
  /** Without a version: the leading one's. */
  | { readonly kind: 'metadata' | 'service'; readonly version?: CsafVersion }
  | { readonly kind: 'version'; readonly version: CsafVersion }
  | { readonly kind: 'key'; readonly fingerprint: string }
  | (Folder & { readonly kind: 'folder' })
  | (Folder & { readonly kind: 'index' | 'changes' | 'feed' | 'category' })
  | (Folder & { readonly kind: 'year'; readonly year: string })
  | (Folder & {
      readonly kind: 'document' | 'sha256' | 'sha512' | 'signature'
      /** Of the document, below the label's folder. */
      readonly file: string
    })

type Folder = { readonly version: CsafVersion; readonly label: TlpLabel }

const folders: readonly (Folder & { readonly prefix: string })[] = csafVersions.flatMap((version) =>
  tlpLabels
    .filter((label) => formatTlpLabel(label, version) !== undefined)
    .map((label) => ({ version, label, prefix: labelFolder(version, label) })),
)

/** Every label's folder, for those who register a route for each. */
export const providerFolders = folders

/** @param path decoded, below {@link PROVIDER_PATH} */
export function parseProviderPath(path: string): ProviderPath | undefined {
  if (path === '') return { kind: 'root' }
  if (path === 'openpgp/') return { kind: 'keys' }
  if (path === METADATA_FILE) return { kind: 'metadata' }
  if (path === SERVICE_FILE) return { kind: 'service' }
  const fingerprint = /^openpgp\/([0-9A-F]{40,128})\.asc$/.exec(path)?.[1]
  if (fingerprint !== undefined) return { kind: 'key', fingerprint }
  const folder = folders.find(({ prefix }) => path.startsWith(prefix))
  if (folder !== undefined) return inFolder(folder, path.slice(folder.prefix.length))
  const version = csafVersions.find((one) => path.startsWith(versionFolder(one)))
  if (version === undefined) return undefined
  switch (path.slice(versionFolder(version).length)) {
    case '':
      return { kind: 'version', version }
    case METADATA_FILE:
      return { kind: 'metadata', version }
    case SERVICE_FILE:
      return { kind: 'service', version }
    default:
      return undefined
  }
}

function inFolder({ version, label }: Folder, name: string): ProviderPath | undefined {
  const folder = { version, label }
  switch (name) {
    case '':
      return { kind: 'folder', ...folder }
    case INDEX_FILE:
      return { kind: 'index', ...folder }
    case CHANGES_FILE:
      return { kind: 'changes', ...folder }
    case feedFile(version, label):
      return { kind: 'feed', ...folder }
    case categoryFile(version, label):
      return { kind: 'category', ...folder }
  }
  const year = /^(\d{4})\/$/.exec(name)?.[1]
  if (year !== undefined) return { kind: 'year', ...folder, year }
  const [, file, ending] = /^(\d{4}\/[+a-z0-9_-]+\.json)(\.sha256|\.sha512|\.asc)?$/.exec(name) ?? []
  if (file === undefined) return undefined
  // The pattern lets no other ending through.
  const kind = attachments[(ending ?? '') as keyof typeof attachments]
  return { kind, ...folder, file }
}

/** What stands beside a document, by its ending. */
export const attachmentEndings = Object.keys(attachments).filter((ending) => ending !== '')
