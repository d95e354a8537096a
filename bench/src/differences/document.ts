// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { type Purl, parsePurlLeniently } from '@primum/flaws'
import { CodedError } from '@primum/parse'
import { readSbomComponents } from '@primum/sbom'
import type { NamedComponent } from '../scanners/scanner.ts'

/** A component that has a purl, under the one name that every scanner's answer is put under. */
export type Known = { readonly key: string; readonly purl: Purl; readonly version: string }

/** The purl types of the packages of OSV's ecosystems. */
const types: Readonly<Record<string, string>> = {
  AlmaLinux: 'rpm',
  Alpine: 'apk',
  Bitnami: 'bitnami',
  'crates.io': 'cargo',
  Debian: 'deb',
  'GitHub Actions': 'github',
  Go: 'golang',
  Hex: 'hex',
  Maven: 'maven',
  npm: 'npm',
  NuGet: 'nuget',
  Packagist: 'composer',
  Pub: 'pub',
  PyPI: 'pypi',
  'Red Hat': 'rpm',
  RubyGems: 'gem',
  SwiftURL: 'swift',
  Ubuntu: 'deb',
  Wolfi: 'apk',
}

/** The purl type of an ecosystem's packages; its release does not count. Empty for one that is not known here. */
export function typeOfEcosystem(ecosystem: string): string {
  return types[ecosystem.split(':')[0] ?? ''] ?? ''
}

/** The components of a document, found by whichever words a scanner has for them. */
export class SbomDocument {
  readonly known = new Map<string, Known>()
  readonly #spelled = new Map<string, string>()

  static async read(file: string): Promise<SbomDocument> {
    const document = new SbomDocument()
    await readSbomComponents(readFileSync(file), ({ name, version, purl }) => {
      if (purl !== undefined) document.#add(name, version ?? '', purl)
    })
    return document
  }

  #add(name: string, version: string, text: string): void {
    const purl = parseOrNothing(text)
    if (purl === undefined) return
    const key = keyOf(purl)
    this.known.set(key, { key, purl, version: version === '' ? (purl.version ?? '') : version })
    const spellings = new Set([name, purl.name])
    for (const cut of ['/', ':'])
      if (purl.namespace !== null) spellings.add(`${purl.namespace}${cut}${purl.name}`)
    for (const spelling of spellings) {
      for (const said of [version, purl.version ?? '']) {
        const spelled = spell(purl.type, spelling, said)
        // The whole name of one may be the short name of another: who came first keeps it.
        if (!this.#spelled.has(spelled)) this.#spelled.set(spelled, key)
      }
    }
  }

  /** Undefined when no component of the document has such a name. */
  keyOf(component: NamedComponent): string | undefined {
    if ('purl' in component) {
      const purl = parseOrNothing(component.purl)
      const key = purl === undefined ? undefined : keyOf(purl)
      return key !== undefined && this.known.has(key) ? key : undefined
    }
    const type = typeOfEcosystem(component.ecosystem)
    return this.#spelled.get(spell(type, component.name, component.version))
  }
}

function keyOf({ type, namespace, name, version, qualifiers }: Purl): string {
  const distro = qualifiers?.['distro']
  return `${type}/${namespace === null ? '' : `${namespace}/`}${name}@${version ?? ''}${distro === undefined ? '' : ` on ${distro}`}`
}

/** Without what scanners drop: case, the epoch of a version, and the `v` before Go's. */
function spell(type: string, name: string, version: string): string {
  const folded = type === 'pypi' ? name.replace(/[-_.]+/g, '-') : name
  const bare = version.replace(/^\d+:/, '')
  return `${type} ${folded} ${type === 'golang' ? bare.replace(/^v/, '') : bare}`.toLowerCase()
}

function parseOrNothing(text: string): Purl | undefined {
  try {
    return parsePurlLeniently(text)
  } catch (error) {
    if (error instanceof CodedError) return undefined
    throw error
  }
}
