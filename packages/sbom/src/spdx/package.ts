// SPDX-License-Identifier: Apache-2.0
import type { JsonObject, JsonValue } from '@primum/parse'
import { objectsIn, textOf } from '../cyclonedx/component.ts'
import {
  type Agent,
  type Component,
  compact,
  type Hash,
  type Identifier,
  type License,
  membersLeft,
} from '../model.ts'
import { sourceFromInfo } from '../source-package.ts'
import { supportFrom, supportFromProperties } from '../support.ts'

/** An SPDX 2 package (SPDX 2.3, clause 7) in the model. */
export function toComponent(raw: JsonObject, ref: string, name: string): Component {
  const supplier = parseAgent(textOf(raw['supplier']))
  const originator = parseAgent(textOf(raw['originator']))
  const externalRefs = toExternalRefs(raw['externalRefs'])
  const [purl, ...otherPurls] = externalRefs.filter(({ type }) => type === 'purl')
  const cpes = externalRefs.filter(({ type }) => cpeTypes.has(type)).map(({ value }) => value)
  const identifiers = [
    ...otherPurls,
    ...externalRefs.filter(({ type }) => type !== 'purl' && !cpeTypes.has(type)),
  ]
  const support = supportOf(raw)
  return compact<Component>({
    ref,
    parent: undefined,
    type: textOf(raw['primaryPackagePurpose'])?.toLowerCase().replaceAll('_', '-'),
    group: undefined,
    name,
    version: textOf(raw['versionInfo']),
    versionRange: undefined,
    description: textOf(raw['description']),
    purl: purl?.value,
    cpe: cpes[0],
    cpes,
    identifiers,
    supplier: supplier?.name,
    manufacturer: undefined,
    publisher: undefined,
    originator: originator?.name,
    source: sourceFromInfo(textOf(raw['sourceInfo'])),
    authors: [],
    hashes: toHashes(raw['checksums']),
    licenses: [
      ...toLicense(raw['licenseDeclared'], 'declared'),
      ...toLicense(raw['licenseConcluded'], 'concluded'),
    ],
    copyright: asserted(textOf(raw['copyrightText'])),
    downloadLocation: asserted(textOf(raw['downloadLocation'])),
    externalReferences: toReferences(raw),
    scope: undefined,
    supportLevel: support.supportLevel,
    supportStatus: support.supportStatus,
    endOfSupport: support.endOfSupport,
    endOfSupportDate: support.endOfSupportDate,
    members: membersLeft(raw, isCarried),
  })
}

const cpeTypes = new Set(['cpe22Type', 'cpe23Type'])

/** What the model gives back exactly. `NOASSERTION` and `NONE` differ there, so such members stay. */
function isCarried(name: string, value: JsonValue | undefined): boolean {
  if (name === 'SPDXID' || name === 'name') return true
  if (name === 'versionInfo' || name === 'description') return textOf(value) !== undefined
  return (name === 'copyrightText' || name === 'downloadLocation') && asserted(textOf(value)) !== undefined
}

/** 2.3, 3.5: a text that is neither NONE nor NOASSERTION. */
export function asserted(text: string | undefined): string | undefined {
  return text === undefined || text === 'NONE' || text === 'NOASSERTION' ? undefined : text
}

/** `Organization: Example Inc. (info@example.com)` in its parts; undefined when nothing is asserted. */
export function parseAgent(text: string | undefined): Agent | undefined {
  const written = asserted(text?.trim())
  if (written === undefined) return undefined
  const [, kind, rest = written] = /^(Person|Organization|Tool):\s*(.*)$/s.exec(written) ?? []
  const [, name = rest, email] = /^(.*?)\s*\(([^()]*)\)$/s.exec(rest) ?? []
  return compact<Agent>({
    kind: kind === undefined ? 'unknown' : kinds[kind as keyof typeof kinds], // the expression allows just these
    name: name === '' ? rest : name,
    email: email === undefined || email.trim() === '' ? undefined : email,
  })
}

const kinds = { Person: 'person', Organization: 'organization', Tool: 'tool' } as const

/** 2.3, 7.10: SPDX's spelling of an algorithm (also SPDX 3's, in lower case) in CycloneDX's. */
export function algorithmName(spdx: string): string {
  return algorithms.get(spdx.toUpperCase().replace(/[-_]/g, '')) ?? spdx
}

const algorithms: ReadonlyMap<string, string> = new Map(
  ['MD2', 'MD4', 'MD5', 'MD6', 'SHA-1', 'SHA-224', 'SHA-256', 'SHA-384', 'SHA-512', 'SHA3-224', 'SHA3-256']
    .concat(['SHA3-384', 'SHA3-512', 'BLAKE2b-256', 'BLAKE2b-384', 'BLAKE2b-512', 'BLAKE3', 'ADLER32'])
    .map((name) => [name.toUpperCase().replaceAll('-', ''), name] as const),
)

export function toHashes(value: JsonValue | undefined): readonly Hash[] {
  return objectsIn(value).flatMap((checksum) => {
    const algorithm = textOf(checksum['algorithm'])
    const content = textOf(checksum['checksumValue'])
    return algorithm === undefined || content === undefined
      ? []
      : [{ algorithm: algorithmName(algorithm), value: content }]
  })
}

/** 2.3, 7.21. Old documents give the type as its URI (`http://spdx.org/rdf/references/purl`). */
function toExternalRefs(value: JsonValue | undefined): readonly Identifier[] {
  return objectsIn(value).flatMap((ref) => {
    const type = textOf(ref['referenceType'])
    const locator = textOf(ref['referenceLocator'])
    return type === undefined || locator === undefined
      ? []
      : [{ type: type.replace(/^https?:\/\/spdx\.org\/rdf\/references\//, ''), value: locator.trim() }]
  })
}

function toReferences(raw: JsonObject): Component['externalReferences'] {
  const homepage = asserted(textOf(raw['homepage']))
  return homepage === undefined ? [] : [{ type: 'website', url: homepage }]
}

function toLicense(
  value: JsonValue | undefined,
  acknowledgement: 'declared' | 'concluded',
): readonly License[] {
  const expression = asserted(textOf(value))
  return expression === undefined ? [] : [{ expression, acknowledgement }]
}

/**
 * 2.3, 7.27 "valid until date" is the end of support. SPDX 2 has no member for the level of support, so an annotation that says
 * `Level of Support: …` (one statement a line, `:` or `=`) is taken for it, and likewise `End of Support: …`.
 */
function supportOf(raw: JsonObject) {
  const statements = objectsIn(raw['annotations']).flatMap((annotation) =>
    (textOf(annotation['comment']) ?? '').split(/\r?\n/).flatMap((line) => {
      const [, name, value] = /^\s*([^:=]{2,60}?(?:::?[\w-]+)*)\s*[:=]\s*(.+?)\s*$/.exec(line) ?? []
      return name === undefined || value === undefined ? [] : [{ name, value }]
    }),
  )
  const annotated = supportFromProperties((wanted) => statements.find(({ name }) => wanted.test(name))?.value)
  return supportFrom(annotated.supportLevel, textOf(raw['validUntilDate']) ?? annotated.endOfSupport)
}
