// SPDX-License-Identifier: Apache-2.0
import type { ByteSource } from '@primum/parse'
import { type BuildOptions, SbomBuild } from './build.ts'
import { detectSyntax, sniffBytes } from './detect.ts'
import { defaultLimits, type SbomLimits } from './limits.ts'
import type { Component, Sbom, SbomDocument } from './model.ts'
import { JsonReader } from './read-json.ts'
import type { Support } from './support.ts'

export type ReadSbomOptions = {
  /** The document's name for messages. */
  readonly file?: string | undefined
  /** Absent members have the value of {@link defaultLimits}. */
  readonly limits?: Partial<SbomLimits>
  /**
   * Refuse what the standard does not allow even where it does not hinder reading (a licence id that is not on the SPDX list, a
   * time without a zone, a member the schema does not know). Absent: such faults are {@link SbomDocument.warnings}.
   */
  readonly strict?: boolean
}

/** A syntax's reader: bytes in order, then the end. */
export type SbomReader = {
  readonly push: (bytes: Uint8Array) => void
  readonly end: () => SbomDocument
}

/**
 * Reads an SBOM of any of the formats, known by its content. The whole value or an error; never part of a document.
 *
 * @throws CodedError `sbom/…` ({@link import('./sbom-error.ts').SbomCode}) or `json/…`, saying which file, where and why.
 */
export async function readSbom(source: ByteSource, options: ReadSbomOptions = {}): Promise<Sbom> {
  const components: Component[] = []
  const document = await readSbomComponents(source, (component) => components.push(component), options)
  const [described, ...more] = document.describes
  const subject =
    document.subject ??
    (more.length === 0 && described !== undefined
      ? components.find(({ ref }) => ref === described)
      : undefined)
  return { ...document, ...(subject === undefined ? {} : { subject }), components }
}

/**
 * {@link readSbom} for documents too large to hold: `onComponent` gets each component as it is read, in document order, and the rest is
 * returned. A fault may come to light after components were handed over; drop them when this throws. For SPDX the subject is one of
 * the components, and only named, in `describes`. An SPDX 3 graph is held whole all the same.
 *
 * @throws CodedError as {@link readSbom} does, and whatever `onComponent` throws.
 */
export async function readSbomComponents(
  source: ByteSource,
  onComponent: (component: Component) => void,
  options: ReadSbomOptions = {},
): Promise<SbomDocument> {
  return readWith(source, { onComponent, identitiesOnly: false }, options)
}

/** Of a component what names it, and what the document says of its support. */
export type ComponentIdentity = Pick<
  Component,
  | 'ref'
  | 'parent'
  | 'type'
  | 'group'
  | 'name'
  | 'version'
  | 'purl'
  | 'cpe'
  | 'cpes'
  | 'supplier'
  | 'source'
  | keyof Support
>

/** Of a document what names it and what it is about. */
export type SbomHead = Pick<SbomDocument, 'format' | 'specVersion' | 'serialNumber' | 'describes'> & {
  readonly subject?: ComponentIdentity
}

/**
 * {@link readSbomComponents} for a caller who only asks what is in it: no graph is built, and nothing is looked for that does
 * not hinder reading. It refuses what {@link readSbom} refuses when it is not strict.
 *
 * @throws CodedError as {@link readSbom} does, and whatever `onComponent` throws.
 */
export async function readSbomIdentities(
  source: ByteSource,
  onComponent: (component: ComponentIdentity) => void,
  options: Omit<ReadSbomOptions, 'strict'> = {},
): Promise<SbomHead> {
  return readWith(source, { onComponent, identitiesOnly: true }, options)
}

async function readWith(
  source: ByteSource,
  wanted: Pick<BuildOptions, 'onComponent' | 'identitiesOnly'>,
  { file, strict = false, limits }: ReadSbomOptions,
): Promise<SbomDocument> {
  const build = new SbomBuild({ ...wanted, file, strict, limits: { ...defaultLimits, ...limits } })
  let head: Uint8Array = new Uint8Array(0)
  let reader: SbomReader | undefined
  for await (const chunk of source instanceof Uint8Array ? [source] : source) {
    if (reader === undefined) {
      head = head.length === 0 ? chunk : concat(head, chunk)
      if (head.length < sniffBytes) continue
      reader = await readerFor(head, build)
      pushAll(reader, head)
      head = new Uint8Array(0)
    } else pushAll(reader, chunk)
  }
  if (reader === undefined) {
    reader = await readerFor(head, build)
    pushAll(reader, head)
  }
  return reader.end()
}

/** Most documents are JSON; the readers of the others are loaded when one comes. */
async function readerFor(head: Uint8Array, build: SbomBuild): Promise<SbomReader> {
  const syntax = detectSyntax(head.subarray(0, sniffBytes), build.options.file)
  switch (syntax) {
    case 'json':
      return new JsonReader(build)
    case 'xml':
      return new (await import('./cyclonedx/xml.ts')).CycloneDxXmlReader(build)
    case 'tag-value':
      return new (await import('./spdx/tag-value.ts')).TagValueReader(build)
  }
}

const windowBytes = 256 * 1024

/** In pieces, so that a document given whole is not turned into one text all at once. */
function pushAll(reader: SbomReader, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; at += windowBytes) reader.push(bytes.subarray(at, at + windowBytes))
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length)
  joined.set(a)
  joined.set(b, a.length)
  return joined
}
