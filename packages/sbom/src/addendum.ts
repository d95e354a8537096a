// SPDX-License-Identifier: Apache-2.0
import { type JsonObject, parseJson } from '@primum/parse'
import type { Component, Sbom } from './model.ts'
import { sbomError } from './sbom-error.ts'
import { Faults, list, object, pattern, type Shape, text } from './shape.ts'
import { supportFrom } from './support.ts'

/**
 * Levels and ends of support that came after, or apart from, an SBOM (the FDA's premarket guidance lets them be in an addendum).
 *
 * The document is JSON:
 *
 *     {
 *       "primumSupportAddendum": 1,
 *       "components": [
 *         { "purl": "pkg:npm/left-pad@1.3.0", "supportLevel": "No longer maintained", "endOfSupport": "2018-03-01" },
 *         { "ref": "SPDXRef-Package-zlib", "endOfSupport": "2030-12-31" },
 *         { "name": "FreeRTOS", "version": "10.4.3", "supportLevel": "Actively maintained" }
 *       ]
 *     }
 *
 * An entry names its components by exactly one of `ref`, `purl` (as written in the SBOM), or `name`, alone or with `version`, and has
 * `supportLevel`, `endOfSupport` or both. Where several entries fit one component, `ref` goes before `purl`, that before name and version,
 * that before name alone; each of the two statements is taken from the first entry that makes it.
 */
export type SupportAddendum = { readonly components: readonly SupportEntry[] }

export type SupportEntry = {
  readonly ref?: string
  readonly purl?: string
  readonly name?: string
  readonly version?: string
  readonly supportLevel?: string
  readonly endOfSupport?: string
}

/** @throws CodedError `sbom/addendum` (or `json/…`) with the place. */
export function parseSupportAddendum(input: string | Uint8Array, file?: string): SupportAddendum {
  const value = parseJson(input, { file, maxBytes: 64 * 1024 * 1024, maxDepth: 8 })
  const faults = new Faults()
  addendumShape(value, faults)
  const [fault] = faults.in(0)
  if (fault !== undefined) throw sbomError('sbom/addendum', fault.message, { file, path: fault.path })
  return value as unknown as SupportAddendum // the shape has looked at every member
}

/**
 * The SBOM with what the addendum says; where both say something, the addendum, being later, wins. Entries that fit no component are
 * returned, so that a misspelt one is not lost in silence.
 */
export function applySupportAddendum(
  sbom: Sbom,
  addendum: SupportAddendum,
): { readonly sbom: Sbom; readonly unused: readonly SupportEntry[] } {
  const entries = new Map<string, SupportEntry[]>()
  for (const entry of addendum.components) {
    const key = keyOf(entry)
    entries.set(key, [...(entries.get(key) ?? []), entry])
  }
  const used = new Set<SupportEntry>()
  const change = (component: Component): Component => {
    const fitting = keysOf(component).flatMap((key) => entries.get(key) ?? [])
    for (const entry of fitting) used.add(entry)
    if (fitting.length === 0) return component
    return withSupport(
      component,
      fitting.find(({ supportLevel }) => supportLevel !== undefined)?.supportLevel,
      fitting.find(({ endOfSupport }) => endOfSupport !== undefined)?.endOfSupport,
    )
  }
  const changed = { ...sbom, components: sbom.components.map(change) }
  const subject = sbom.subject === undefined ? {} : { subject: change(sbom.subject) }
  return { sbom: { ...changed, ...subject }, unused: addendum.components.filter((entry) => !used.has(entry)) }
}

function withSupport(component: Component, level: string | undefined, end: string | undefined): Component {
  const { supportLevel, supportStatus: _, endOfSupport, endOfSupportDate: __, ...rest } = component
  return { ...rest, ...supportFrom(level ?? supportLevel, end ?? endOfSupport) }
}

function keyOf({ ref, purl, name, version }: SupportEntry): string {
  if (ref !== undefined) return `ref ${ref}`
  return purl === undefined ? nameKey(name ?? '', version) : `purl ${purl}`
}

function keysOf({ ref, purl, name, version }: Component): readonly string[] {
  return [
    `ref ${ref}`,
    ...(purl === undefined ? [] : [`purl ${purl}`]),
    ...(version === undefined ? [] : [nameKey(name, version)]),
    nameKey(name, undefined),
  ]
}

function nameKey(name: string, version: string | undefined): string {
  return `name ${JSON.stringify([name, version ?? null])}`
}

const filled = pattern('text that is not empty', /\S/)
const statements: Shape = object(
  { ref: filled, purl: filled, name: filled, version: text, supportLevel: filled, endOfSupport: filled },
  {
    also: (value, faults) => {
      const named = ['ref', 'purl', 'name'].filter((name) => Object.hasOwn(value, name))
      if (named.length !== 1)
        faults.add('an entry names its component by exactly one of "ref", "purl" and "name"')
      if (!Object.hasOwn(value, 'supportLevel') && !Object.hasOwn(value, 'endOfSupport')) {
        faults.add('an entry has "supportLevel", "endOfSupport" or both')
      }
      if (Object.hasOwn(value, 'version') && !Object.hasOwn(value, 'name'))
        faults.add('"version" goes with "name"')
      addUnknown(value, ['ref', 'purl', 'name', 'version', 'supportLevel', 'endOfSupport'], faults)
    },
  },
)

const addendumShape: Shape = object(
  { components: list(statements) },
  {
    required: 'primumSupportAddendum components',
    also: (value, faults) => {
      if (value['primumSupportAddendum'] !== 1)
        faults.add('"primumSupportAddendum" is 1, the version of this format')
      addUnknown(value, ['primumSupportAddendum', 'components', '$schema', 'comment'], faults)
    },
  },
)

/** In a format of our own a member nobody knows is a misspelt one. */
function addUnknown(value: JsonObject, known: readonly string[], faults: Faults): void {
  for (const name of Object.keys(value)) {
    if (!known.includes(name)) faults.add(`there is no member ${JSON.stringify(name.slice(0, 60))} here`)
  }
}
