// SPDX-License-Identifier: Apache-2.0
/** One document with the files beside it: fetched, checked, and only then kept. */
import { createHash } from 'node:crypto'
import { CodedError, formatError } from '@primum/parse'
import { csafFileName } from '../csaf/file-name.ts'
import { type DocumentHead, readDocumentHead } from '../provider/document-head.ts'
import { isCsafFileName } from '../provider/file-name.ts'
import { type HashAlgorithm, hashAlgorithms, parseHashFile } from '../provider/hash-file.ts'
import { documentFile } from '../provider/layout.ts'
import type { FeedLabel } from '../provider/metadata.ts'
import { present } from '../provider/read-json.ts'
import { tlpLabels } from '../provider/tlp.ts'
import type { ListedDocument } from './list-documents.ts'
import { type Fetching, findFile, getFile, jsonOf, maxBytes, statusFault, textOf } from './read.ts'
import type { KeptDocument, NewFile, Shelf } from './shelf.ts'

/** Checks signatures with the provider's keys. */
export type Keyring = {
  /**
   * @returns who signed, and until when the signature stands; absent: without end
   * @throws CodedError `provider/signature` when no key of the ring made this signature of these bytes
   */
  verify(
    document: Uint8Array,
    armoredSignature: string,
  ): Promise<{ readonly fingerprint: string; readonly expiresAt?: Temporal.Instant }>
}

export type DocumentOutcome = {
  readonly url: string
  /** `refused`: it, or what lies beside it, is not what it has to be, and nothing was kept of it. */
  readonly outcome: 'new' | 'changed' | 'unchanged' | 'refused' | 'unreachable'
  /** Below the folder. */
  readonly file?: string
  readonly trackingId?: string
  /** The strongest hash that was checked; absent: the provider has none. */
  readonly hash?: string
  /** Fingerprint of the key whose signature was checked; absent: the provider signs nothing. */
  readonly signedBy?: string
  readonly problem?: { readonly code: string; readonly message: string }
  readonly warnings: readonly string[]
}

export type Checking = Fetching & {
  readonly shelf: Shelf
  readonly keyring: Keyring
  /** A trusted provider has hashes and signatures (CSAF 2.1, section 7.2.3); so has one whose key is pinned. */
  readonly mustBeSigned: boolean
  /** What is wrong with a document by the standard's own rules (section 7.3.2, steps 3 and 4); none: nothing. */
  readonly validate: (document: Uint8Array) => readonly string[]
  /** Keeps a document that is verified and breaks these rules, with a warning. */
  readonly keepInvalid: boolean
  readonly now: Temporal.Instant
}

/** Never rejects for what the provider does; only for a folder that cannot be written. */
export async function fetchDocument(checking: Checking, listed: ListedDocument): Promise<DocumentOutcome> {
  const { url } = listed
  const known = checking.shelf.find(url)
  if (known !== undefined && listed.updated !== undefined && known.updated === listed.updated) {
    return unchanged(known)
  }
  try {
    // A document that was replaced while it was fetched does not fit its new hash: the next try is of one revision.
    return await fetchAnew(checking, listed, known).catch((error: unknown) => {
      if (error instanceof CodedError && error.code === 'provider/hash')
        return fetchAnew(checking, listed, known)
      throw error
    })
  } catch (error) {
    if (!(error instanceof CodedError) || error.code === 'provider/unwritable') throw error
    const isNetwork = error.code.startsWith('network/') && error.code !== 'network/too-large'
    const problem = { code: error.code, message: formatError(error) }
    return { url, outcome: isNetwork ? 'unreachable' : 'refused', problem, warnings: [] }
  }
}

function unchanged({ url, file, trackingId, hash, signedBy }: KeptDocument): DocumentOutcome {
  return { url, outcome: 'unchanged', file, trackingId, ...present({ hash, signedBy }), warnings: [] }
}

async function fetchAnew(
  checking: Checking,
  listed: ListedDocument,
  known: KeptDocument | undefined,
): Promise<DocumentOutcome> {
  const { url } = listed
  const answer = await getFile(checking, url, {
    maxBytes: maxBytes.document,
    headers: conditionOf(known),
  })
  if (answer.status === 304 && known !== undefined) {
    checking.shelf.remember({ ...known, ...present({ updated: listed.updated }) })
    return unchanged(known)
  }
  if (answer.status !== 200) throw statusFault(url, answer.status)
  const { body } = answer
  const hashes = await checkHashes(checking, listed, body)
  const signature = await checkSignature(checking, listed, body)
  const head = readHead(body, url)
  const file = fileOf(head, url)
  checkLabel(head, listed.label, url)
  const older = checking.shelf.findById(head.trackingId)
  checkAge(head, older, url)
  const faults = checking.validate(body)
  const invalid = faults.length === 0 ? [] : [`it is no valid CSAF document: ${faults.join('; ')}`]
  if (invalid[0] !== undefined && !checking.keepInvalid) throw refusal('provider/invalid', url, invalid[0])
  const kept: KeptDocument = {
    url,
    file,
    sha256: createHash('sha256').update(body).digest('hex'),
    trackingId: head.trackingId,
    currentReleaseDate: head.currentReleaseDate.toString(),
    ...present({
      updated: listed.updated,
      etag: answer.etag,
      lastModified: answer.lastModified,
      hash: hashes[0]?.algorithm,
      signedBy: signature?.fingerprint,
    }),
  }
  const beside: NewFile[] = [
    ...hashes.map(({ algorithm, content }) => ({ file: `${file}.${algorithm}`, content })),
    ...(signature === undefined ? [] : [{ file: `${file}.asc`, content: signature.content }]),
  ]
  checking.shelf.keep(kept, beside, body)
  const redirected = answer.redirects > 0 ? [`it was redirected ${answer.redirects} times`] : []
  return {
    ...unchanged(kept),
    outcome: older === undefined ? 'new' : older.sha256 === kept.sha256 ? 'unchanged' : 'changed',
    warnings: [...redirected, ...(signature?.warnings ?? []), ...invalid],
  }
}

/** What is whole here need not be sent again. */
function conditionOf(known: KeptDocument | undefined): Readonly<Record<string, string>> {
  if (known?.etag !== undefined) return { 'if-none-match': known.etag }
  return known?.lastModified === undefined ? {} : { 'if-modified-since': known.lastModified }
}

type CheckedHash = { readonly algorithm: HashAlgorithm; readonly content: Buffer }

/** Every hash that is there has to fit; of a trusted provider one has to be there (section 7.1.18). */
async function checkHashes(
  checking: Checking,
  { url, beside }: ListedDocument,
  body: Buffer,
): Promise<readonly CheckedHash[]> {
  const checked: CheckedHash[] = []
  for (const algorithm of hashAlgorithms) {
    const place =
      beside === undefined
        ? `${url}.${algorithm}`
        : beside.hashes.find((hash) => hash.algorithm === algorithm)?.url
    const content = place === undefined ? undefined : await findFile(checking, place, maxBytes.beside)
    if (place === undefined || content === undefined) continue
    const wanted = parseHashFile(textOf(content, place), algorithm)
    if (wanted === undefined)
      throw refusal('provider/hash', place, `it does not begin with a ${algorithm} hash`)
    if (wanted !== createHash(algorithm).update(body).digest('hex')) {
      throw refusal('provider/hash', url, `it is not what ${place} says`)
    }
    checked.push({ algorithm, content })
  }
  if (checked.length === 0 && checking.mustBeSigned) {
    throw refusal('provider/no-hash', url, 'there is no SHA-512 or SHA-256 hash beside it')
  }
  return checked
}

type CheckedSignature = {
  readonly fingerprint: string
  readonly content: Buffer
  readonly warnings: readonly string[]
}

/** Section 7.1.19. */
async function checkSignature(
  checking: Checking,
  { url, beside }: ListedDocument,
  body: Buffer,
): Promise<CheckedSignature | undefined> {
  const place = beside === undefined ? `${url}.asc` : beside.signatureUrl
  const content = place === undefined ? undefined : await findFile(checking, place, maxBytes.beside)
  if (place === undefined || content === undefined) {
    if (!checking.mustBeSigned) return undefined
    throw refusal('provider/no-signature', url, 'there is no signature beside it')
  }
  const { fingerprint, expiresAt } = await checking.keyring
    .verify(body, textOf(content, place))
    .catch((error: unknown) => {
      throw error instanceof CodedError ? error.at({ file: url }) : error
    })
  const warnings = expiresAt === undefined ? [] : checkEnd(expiresAt, checking.now, url)
  return { fingerprint, content, warnings }
}

/** CSAF 2.1, section 7.1.19: 90 days or less is a warning, 30 days or less an error. */
function checkEnd(expiresAt: Temporal.Instant, now: Temporal.Instant, url: string): readonly string[] {
  const days = Math.floor(now.until(expiresAt).total('hours') / 24)
  if (days <= 30)
    throw refusal('provider/signature', url, `its signature ends on ${expiresAt}, within 30 days`)
  return days <= 90 ? [`its signature ends on ${expiresAt}, within 90 days`] : []
}

function readHead(body: Buffer, url: string): DocumentHead {
  try {
    return readDocumentHead(jsonOf(body, url))
  } catch (error) {
    throw error instanceof CodedError ? error.at({ file: url }) : error
  }
}

/** Section 7.1.2. The local name comes from the document and never from the address, which may hold anything. */
function fileOf({ trackingId, initialReleaseDate }: DocumentHead, url: string): string {
  const wanted = csafFileName(trackingId)
  const name = new URL(url).pathname.split('/').at(-1) ?? ''
  if (!isCsafFileName(wanted) || name !== wanted) {
    throw refusal(
      'provider/name',
      url,
      `the file of "${trackingId.slice(0, 200)}" has to be called ${wanted.slice(0, 250)}`,
    )
  }
  return documentFile(trackingId, initialReleaseDate)
}

/** A feed that shows what is not for its readers, or lets them pass on what they may not, is wrong. */
function checkLabel({ tlp = 'CLEAR' }: DocumentHead, label: FeedLabel | undefined, url: string): void {
  if (label === undefined) return
  const rank = label === 'UNLABELED' ? 0 : tlpLabels.indexOf(label)
  if (tlpLabels.indexOf(tlp) <= rank) return
  throw refusal('provider/label', url, `it is TLP:${tlp}, and is listed as TLP:${label}`)
}

/** Whoever gets between could otherwise show a revision that was signed long ago, before the flaw was told. */
function checkAge({ currentReleaseDate }: DocumentHead, kept: KeptDocument | undefined, url: string): void {
  if (kept === undefined) return
  const before = Temporal.Instant.from(kept.currentReleaseDate)
  if (Temporal.Instant.compare(currentReleaseDate, before) >= 0) return
  throw refusal('provider/older', url, `it is of ${currentReleaseDate}; the one that is here is of ${before}`)
}

const refusal = (code: string, file: string, message: string): CodedError =>
  new CodedError(code, message, { where: { file } })
