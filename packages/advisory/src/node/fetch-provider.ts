// SPDX-License-Identifier: Apache-2.0
import { CodedError, formatError } from '@primum/parse'
import type { ProviderMetadata } from '../provider/metadata.ts'
import { type Checking, type DocumentOutcome, fetchDocument, type Keyring } from './fetch-document.ts'
import { type ListedDocument, listDocuments } from './list-documents.ts'
import { locateProvider } from './locate-provider.ts'
import { type Fetching, maxBytes, needFile, textOf } from './read.ts'
import { Shelf } from './shelf.ts'

/** OpenPGP, which the caller brings. */
export type OpenPgp = {
  /**
   * @returns fingerprints of the primary keys in an armoured text, upper-case hexadecimal
   * @throws CodedError `provider/key` when it is none
   */
  fingerprintsOf(armored: string): Promise<readonly string[]>
  /** @param fingerprints of those keys in the armoured texts that count */
  openKeyring(armored: readonly string[], fingerprints: readonly string[]): Promise<Keyring>
}

export type FetchOptions = Fetching & {
  /** A domain, or the address of a `provider-metadata.json`. */
  readonly provider: string
  readonly folder: string
  readonly openPgp: OpenPgp
  /** Fingerprints, upper-case hexadecimal; with any, nothing that another key signed is taken. */
  readonly pinned: readonly string[]
  /** Whether {@link Fetching.get} sends a key to the provider. */
  readonly hasToken: boolean
  readonly validate: Checking['validate']
  readonly keepInvalid: boolean
  readonly now: Temporal.Instant
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

export type FetchReport = {
  readonly provider: {
    readonly url: string
    readonly name: string
    readonly role: ProviderMetadata['role']
    readonly keys: readonly string[]
  }
  /** In the order of the lists. */
  readonly documents: readonly DocumentOutcome[]
  /** Lists and single entries that could not be used. */
  readonly faults: readonly CodedError[]
  /** Lists that want a key. */
  readonly restricted: readonly string[]
  /** Addresses of documents that are here and are listed no longer. */
  readonly unlisted: readonly string[]
  readonly warnings: readonly string[]
}

const PARALLEL = 4

/**
 * Brings a folder up to date with what a provider publishes (CSAF 2.1, section 7.3): finds its metadata, reads its lists,
 * fetches what changed, and keeps what is verified.
 *
 * @throws CodedError `network/…` and `provider/…` when there is no provider to fetch from, its keys are not the pinned ones, it
 *   is maintained no longer, or the folder cannot be used; what is wrong with single documents and lists is in the report
 */
export async function fetchProvider(options: FetchOptions): Promise<FetchReport> {
  const { folder, pinned, now, onProgress } = options
  const { url, metadata, warnings: located } = await locateProvider(options, options.provider)
  const maintained = checkMaintained(metadata, now)
  using shelf = new Shelf(folder, metadata.canonicalUrl)
  const keys = await readKeys(options, metadata)
  const trusted =
    pinned.length === 0 ? keys.found : keys.found.filter(({ fingerprint }) => pinned.includes(fingerprint))
  if (pinned.length > 0 && trusted.length === 0) {
    throw new CodedError('provider/pinned', 'none of its keys is one that was named', {
      where: { file: url },
    })
  }
  const changed = keyChange(
    shelf.keys,
    keys.found.map(({ fingerprint }) => fingerprint),
    pinned,
  )
  const lists = await listDocuments({ ...options, shelf }, metadata)
  const checking: Checking = {
    ...options,
    shelf,
    keyring: await options.openPgp.openKeyring(
      trusted.map(({ armored }) => armored),
      trusted.map(({ fingerprint }) => fingerprint),
    ),
    mustBeSigned: metadata.role === 'csaf_trusted_provider' || pinned.length > 0,
  }
  const documents = await fetchAll(checking, lists.documents, onProgress)
  shelf.keepKeys(keys.found.map(({ fingerprint }) => fingerprint))
  const listed = new Set(lists.documents.map((one) => one.url))
  return {
    provider: {
      url,
      name: metadata.publisher.name,
      role: metadata.role,
      keys: trusted.map(({ fingerprint }) => fingerprint),
    },
    documents,
    faults: [...keys.faults, ...lists.faults],
    restricted: lists.restricted,
    // A list that could not be read says nothing of what is not in it.
    unlisted: lists.faults.length > 0 ? [] : shelf.urls.filter((one) => !listed.has(one)),
    warnings: [...located, ...maintained, ...changed],
  }
}

/** CSAF 2.1, section 7.1.7. */
function checkMaintained(
  { maintainedFrom, maintainedUntil, canonicalUrl }: ProviderMetadata,
  now: Temporal.Instant,
): readonly string[] {
  const days = (end: Temporal.Instant): number => now.until(end).total('hours') / 24
  if (maintainedUntil !== undefined && days(maintainedUntil) < 0) {
    throw new CodedError('provider/unmaintained', `it is maintained no longer since ${maintainedUntil}`, {
      where: { file: canonicalUrl },
    })
  }
  return [
    ...(maintainedUntil !== undefined && days(maintainedUntil) < 90
      ? [`the provider is maintained until ${maintainedUntil} only`]
      : []),
    ...(maintainedFrom !== undefined && days(maintainedFrom) > 0
      ? [`the provider is not maintained before ${maintainedFrom}`]
      : []),
  ]
}

type Key = { readonly fingerprint: string; readonly armored: string }

/** A key that cannot be fetched, or is another than the metadata says, leaves the others. */
async function readKeys(
  options: FetchOptions,
  { keys }: ProviderMetadata,
): Promise<{ readonly found: readonly Key[]; readonly faults: readonly CodedError[] }> {
  const found: Key[] = []
  const faults: CodedError[] = []
  for (const { url, fingerprint } of keys) {
    try {
      const armored = textOf(await needFile(options, url, maxBytes.key), url)
      const own = await options.openPgp.fingerprintsOf(armored)
      if (fingerprint !== undefined && !own.includes(fingerprint.toUpperCase())) {
        throw new CodedError('provider/key', `it is not the key ${fingerprint} that the metadata names`)
      }
      found.push(...own.map((one) => ({ fingerprint: one, armored })))
    } catch (error) {
      if (!(error instanceof CodedError)) throw error
      faults.push(error.at({ file: url }))
    }
  }
  return { found, faults }
}

/** Keys come from the same server as the documents: who holds it can change both, which a pinned key would show. */
function keyChange(
  before: readonly string[] | undefined,
  now: readonly string[],
  pinned: readonly string[],
): readonly string[] {
  if (before === undefined || pinned.length > 0 || before.length === 0) return []
  const fresh = now.filter((fingerprint) => !before.includes(fingerprint))
  return fresh.length === 0
    ? []
    : [`the provider has keys that it did not have before: ${fresh.join(', ')}; --key says which are meant`]
}

/** Several at a time; the outcomes in the order of the list. */
async function fetchAll(
  checking: Checking,
  listed: readonly ListedDocument[],
  onProgress: FetchOptions['onProgress'],
): Promise<readonly DocumentOutcome[]> {
  const outcomes: DocumentOutcome[] = new Array(listed.length)
  const queue = listed.entries()
  let done = 0
  const work = async (): Promise<void> => {
    for (const [position, one] of queue) {
      outcomes[position] = await fetchDocument(checking, one)
      done += 1
      onProgress?.(done, listed.length)
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, work))
  return outcomes
}

/** What became of a run: `verified` all is here and good, `refused` something is not what it has to be, `incomplete` something could not be had. */
export type FetchVerdict = 'verified' | 'refused' | 'incomplete'

export function verdictOf({ documents, faults }: FetchReport): FetchVerdict {
  const isNetwork = ({ code }: CodedError): boolean => code.startsWith('network/')
  if (documents.some(({ outcome }) => outcome === 'refused') || faults.some((one) => !isNetwork(one))) {
    return 'refused'
  }
  return documents.some(({ outcome }) => outcome === 'unreachable') || faults.length > 0
    ? 'incomplete'
    : 'verified'
}

export const describeFault = (error: CodedError): { readonly code: string; readonly message: string } => ({
  code: error.code,
  message: formatError(error),
})
