// SPDX-License-Identifier: Apache-2.0
/** What a converted document says of itself: by the options, else by the source, else made up and told. */
import { createHash } from 'node:crypto'
import type {
  ConvertedHead,
  CsafPublisherCategory,
  CsafTlpLabel,
  VexDialect,
  VexDocument,
} from '@primum/advisory'
import { UsageError } from '../../command/usage-error.ts'
import { tool } from '../check/tool.ts'
import { vexConvert } from './declaration.ts'

export type HeadOptions = {
  readonly to: VexDialect
  readonly author: string | undefined
  readonly id: string | undefined
  readonly namespace: string | undefined
  readonly category: CsafPublisherCategory | undefined
  readonly title: string | undefined
  readonly tlp: CsafTlpLabel | undefined
}

/** The head, and what of it the source does not say, in words. */
export type MadeHead = { readonly head: ConvertedHead; readonly made: readonly string[] }

const iri = /^[a-z][a-z0-9+.-]*:\S+$/i
const uuid = /^(?:urn:uuid:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i

/** @throws UsageError for options that do not fit the dialect */
export function requireFitting({ to, id, ...options }: HeadOptions): void {
  for (const name of ['namespace', 'category', 'title', 'tlp'] as const) {
    if (to !== 'csaf' && options[name] !== undefined) fail(`--${name} is only for --to csaf`)
  }
  if (options.namespace !== undefined && !URL.canParse(options.namespace)) {
    fail(`--namespace wants a URL, not "${options.namespace}"`)
  }
  if (id === undefined) return
  if (to === 'openvex' && !iri.test(id)) fail(`--id wants an IRI with --to openvex, not "${id}"`)
  if (to === 'cyclonedx' && !uuid.test(id)) fail(`--id wants a UUID with --to cyclonedx, not "${id}"`)
  if (to === 'csaf' && (id === '' || id.trim() !== id))
    fail('--id wants a tracking id without space around it')
}

/** @throws UsageError for options that would change a document which stays what it is */
export function requireChange(document: VexDocument, { to, ...options }: HeadOptions): void {
  if (document.dialect !== to || document.specVersion === '0.0.1') return
  for (const name of ['author', 'id', 'namespace', 'category', 'title', 'tlp'] as const) {
    if (options[name] !== undefined)
      fail(`--${name} would change a document that is ${to} already, and stays as it is`)
  }
}

function fail(message: string): never {
  throw new UsageError(message, vexConvert.path)
}

/** @param bytes the source, from which ids come where it has none, so that the same source gives the same document */
export function headOf(
  document: VexDocument,
  options: HeadOptions,
  { bytes, now }: { readonly bytes: Uint8Array; readonly now: Temporal.Instant },
): MadeHead {
  const { publisher } = document
  const isCsaf = options.to === 'csaf'
  const made: string[] = []
  const orElse = <T extends string>(known: T | undefined, value: T, what: string, isNeeded = true): T => {
    if (known === undefined && isNeeded) made.push(`the source does not say ${what}; "${value}" is written`)
    return known ?? value
  }
  const serial = uuid.exec(options.id ?? document.id ?? '')?.[1]?.toLowerCase() ?? uuidOf(bytes)
  const id = (options.to === 'openvex' ? options.id : undefined) ?? iriOf(document, serial)
  const timestamp = orElse(document.timestamp, now.round('second').toString(), 'when it was made')
  const author = orElse(options.author ?? document.author, 'unknown', 'who its author is (--author NAME)')
  const namespace = orElse(
    options.namespace ?? publisher?.namespace,
    id,
    'under which address its publisher is known (--namespace URL)',
    isCsaf,
  )
  const category = orElse(
    options.category ?? publisher?.category,
    'other',
    'what its publisher is (--category CATEGORY)',
    isCsaf,
  )
  const title = orElse(
    options.title ?? document.title,
    `VEX of ${author}`,
    'what its title is (--title TEXT)',
    isCsaf,
  )
  const head: ConvertedHead = {
    id,
    serial,
    author,
    timestamp,
    tool,
    csaf: {
      title,
      publisher: { name: author, namespace, category },
      trackingId: (isCsaf ? options.id : undefined) ?? document.id?.trim() ?? serial,
      ...(options.tlp === undefined ? {} : { tlp: options.tlp }),
    },
  }
  return { head, made }
}

/** CSAF, section 3.2.1.12.4: the namespace and the tracking id together name a document. */
function iriOf({ id, publisher }: VexDocument, serial: string): string {
  if (id !== undefined && iri.test(id)) return id
  if (id === undefined || publisher === undefined) return `urn:uuid:${serial}`
  return `${publisher.namespace.replace(/\/$/, '')}/${encodeURIComponent(id)}`
}

/** RFC 9562, section 5.8: a UUID of our own making, from a digest. */
function uuidOf(bytes: Uint8Array): string {
  const digest = createHash('sha256').update(bytes).digest('hex')
  const variant = ((Number.parseInt(digest.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `${variant}${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-')
}
