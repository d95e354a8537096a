// SPDX-License-Identifier: Apache-2.0
import { latin1Text } from '../byte-reader.ts'
import { cpeName } from '../catalog/cpes.ts'
import { purlText } from '../catalog/purls.ts'
import type { Evidence, FoundComponent } from '../model.ts'
import type { Rule } from './rule.ts'
import { rules } from './rules.ts'

/** How sure the version is when a text of the product says it in a file of the product's name. */
const nameAndText = 0.9
const nameAndFileVersion = 0.5
const nameOnly = 0.3

const insideRules = rules.flatMap((rule) =>
  rule.inside === undefined ? [] : [{ rule, inside: rule.inside }],
)

/** All anchors in one pass: a large binary is looked through once, however many rules there are. */
const anchors = new RegExp(
  [...new Set(insideRules.map(({ inside }) => literal(inside.anchor)))].join('|'),
  'g',
)

/**
 * What a binary is, by its name, and what was built into it, by the texts in it.
 *
 * @param name the base name
 * @param parts those of the file that hold texts
 */
export function applyRules(
  name: string,
  parts: readonly Uint8Array[],
  location: string,
): readonly FoundComponent[] {
  const isOwn = rules.some(({ files }) => files?.test(name) === true)
  if (!isOwn && !parts.some(hasAnchor)) return []
  const text = `\0${parts.map(latin1Text).join('\0')}\0`
  const own = rules.flatMap((rule) => ownFile(rule, name, text, location))
  const named = new Set(own.map(({ name: product }) => product))
  // What a file is need not be said again of what is in it.
  return [...own, ...builtIn(text, location).filter(({ name: product }) => !named.has(product))]
}

function ownFile(rule: Rule, name: string, text: string, location: string): readonly FoundComponent[] {
  if (rule.files?.test(name) !== true || rule.needs?.test(text) === false) return []
  for (const pattern of rule.texts ?? []) {
    const match = pattern.exec(text)
    const version = match?.groups?.['version']
    if (match !== null && version !== undefined) {
      return [
        component(rule, version, {
          technique: 'binary-analysis',
          confidence: nameAndText,
          location,
          said: match[0],
        }),
      ]
    }
  }
  const version = rule.fileVersion?.exec(name)?.groups?.['version']
  if (version === undefined && rule.isNameUnique !== true) return []
  const confidence = version === undefined ? nameOnly : nameAndFileVersion
  return [component(rule, version, { technique: 'filename', confidence, location })]
}

function builtIn(text: string, location: string): readonly FoundComponent[] {
  const places = anchorPlaces(text)
  const found = new Map<string, FoundComponent>()
  for (const { rule, inside } of insideRules) {
    const at = places.get(inside.anchor)
    if (at === undefined) continue
    const { confidence, isProof, isSpread, needs } = inside
    const searched = isSpread === true ? text : around(text, at)
    if (needs?.test(searched) === false) continue
    const versions = versionsIn(searched, inside.text)
    for (const { version, said } of versions) {
      const evidence = { technique: 'binary-analysis', confidence, location, said } as const
      found.set(`${rule.product} ${version}`, component(rule, version, evidence))
    }
    if (versions.length === 0 && isProof === true) {
      const said = inside.anchor
      const evidence = { technique: 'binary-analysis', confidence: confidence / 2, location, said } as const
      found.set(rule.product, component(rule, undefined, evidence))
    }
  }
  return withoutNameless([...found.values()]).map((one) => ({ ...one, isEmbedded: true }))
}

/** Two rules may find a product, one of them without its version. */
function withoutNameless(found: readonly FoundComponent[]): readonly FoundComponent[] {
  const known = new Set(found.flatMap(({ name, version }) => (version === undefined ? [] : [name])))
  return found.filter(({ name, version }) => version !== undefined || !known.has(name))
}

/** Most files have none; they are looked through in windows, so that a large one is never held as text. */
const windowBytes = 1024 * 1024
/** More than the longest anchor. */
const overlapBytes = 64

function hasAnchor(part: Uint8Array): boolean {
  for (let at = 0; at < part.length; at += windowBytes) {
    const window = latin1Text(part.subarray(at, at + windowBytes + overlapBytes))
    if (window.search(anchors) >= 0) return true
  }
  return false
}

/** So many places of one anchor are looked at; a file of nothing else must not take for ever. */
const maxPlaces = 64

function anchorPlaces(text: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const { 0: anchor, index } of text.matchAll(anchors)) {
    const known = places.get(anchor)
    if (known === undefined) places.set(anchor, [index])
    else if (known.length < maxPlaces) known.push(index)
  }
  return places
}

const before = 128
const after = 1024

function around(text: string, places: readonly number[]): string {
  return places.map((at) => text.slice(Math.max(0, at - before), at + after)).join('\0')
}

/** An image of a whole flash chip may hold a product more than once. */
const maxVersions = 4

function versionsIn(
  text: string,
  pattern: RegExp,
): readonly { readonly version: string; readonly said: string }[] {
  const found = new Map<string, string>()
  for (const match of text.matchAll(new RegExp(pattern.source, 'g'))) {
    const version = match.groups?.['version']
    if (version !== undefined && !found.has(version)) found.set(version, match[0])
    if (found.size === maxVersions) break
  }
  return [...found].map(([version, said]) => ({ version, said }))
}

const maxSaidLength = 120

function component(
  rule: Rule,
  version: string | undefined,
  evidence: Omit<Evidence, 'foundBy'>,
): FoundComponent {
  const { product, type, cpe } = rule
  const [part, vendor, cpeProduct] = cpe
  const { said, ...rest } = evidence
  const purl = purlText({ type: 'generic', name: product, version })
  return {
    type,
    name: product,
    ...(version === undefined ? {} : { version }),
    ...(purl === undefined ? {} : { purl }),
    cpes: [cpeName(part, vendor, cpeProduct, version)],
    evidence: { foundBy: 'library', ...rest, ...(said === undefined ? {} : { said: readable(said) }) },
  }
}

/** The text as a person reads it: without the bytes that end it. */
function readable(said: string): string {
  return said
    .replace(/[^\x20-\x7e]+/g, ' ')
    .trim()
    .slice(0, maxSaidLength)
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\0', '\\0')
}
