// SPDX-License-Identifier: Apache-2.0
import type { JsonObject, JsonValue } from '@primum/parse'
import type { Identity, SbomBuild } from '../build.ts'
import {
  type Agent,
  type Component,
  compact,
  type Dependency,
  membersLeft,
  named,
  type SbomDocument,
  type Tool,
} from '../model.ts'
import { sbomError } from '../sbom-error.ts'
import { Faults, isObject, nameOf, type Shape } from '../shape.ts'
import { objectsIn, textOf, toComponent, toIdentity } from './component.ts'
import * as shapes from './shapes.ts'

/**
 * A CycloneDX document in the JSON form, taken in piece by piece: the elements of `components`, `services` and `dependencies` as
 * they come, then the document without them. The XML reader feeds it too.
 */
export class CycloneDxDocument {
  readonly #build: SbomBuild
  readonly #faults = new Faults()

  constructor(build: SbomBuild) {
    this.#build = build
  }

  element(list: 'components' | 'services' | 'dependencies', index: number, value: JsonValue): void {
    const path = `/${list}/${index}`
    this.#check(shapeOf[list], value, [list, index])
    if (!isObject(value)) throw this.#build.invalid(path, `expected an object, found ${nameOf(value)}`)
    if (list === 'components') this.#takeComponent(value, path, undefined)
    else if (list === 'services') this.#takeService(value, path)
    else this.#takeDependency(value, path)
  }

  /** `root` has the three lists empty, if it has them. */
  finish(root: JsonObject, format: 'cyclonedx-json' | 'cyclonedx-xml'): SbomDocument {
    const build = this.#build
    const version = this.#version(root, format)
    for (const name of ['components', 'services', 'dependencies'] as const) {
      if (root[name] !== undefined && !Array.isArray(root[name])) {
        throw build.invalid(`/${name}`, `expected a list, found ${nameOf(root[name])}`)
      }
    }
    this.#check(shapes.bom, root, [])
    const metadata = isObject(root['metadata']) ? root['metadata'] : {}
    const rawSubject = metadata['component']
    const subject = isObject(rawSubject)
      ? this.#componentFrom(rawSubject, '/metadata/component', undefined)
      : undefined
    if (isObject(rawSubject) && subject !== undefined) {
      this.#takeNested(rawSubject, '/metadata/component', subject.ref)
    }
    const dependencies = build.dependencies()
    this.#checkLinks(dependencies)
    const minor = Number(version.slice(2))
    const rest = membersLeft(metadata, named('timestamp component'))
    const members = membersLeft(root, carriedByDocument)
    return compact<SbomDocument>({
      format,
      specVersion: version,
      serialNumber: textOf(root['serialNumber']),
      documentVersion: typeof root['version'] === 'number' ? root['version'] : undefined,
      name: undefined,
      timestamp: textOf(metadata['timestamp']),
      authors: toAuthors(metadata),
      tools: toTools(metadata['tools']),
      subject,
      describes: subject === undefined ? [] : [subject.ref],
      dependencies,
      relationships: build.relationships,
      others: build.others,
      warnings: build.warnings(this.#faults.in(minor)),
      members: Object.keys(rest).length === 0 ? members : { ...members, metadata: rest },
    })
  }

  #version(root: JsonObject, format: 'cyclonedx-json' | 'cyclonedx-xml'): string {
    const version = root['specVersion']
    // 1.0 and 1.1 exist in XML only.
    const readable = format === 'cyclonedx-xml' ? /^1\.[0-7]$/ : /^1\.[2-7]$/
    if (typeof version === 'string' && readable.test(version)) return version
    throw sbomError(
      'sbom/unsupported-version',
      `CycloneDX ${version === undefined ? 'without a specVersion' : nameOf(version)}; versions 1.2 to 1.7 are read`,
      { file: this.#build.options.file, path: '/specVersion' },
    )
  }

  #takeComponent(raw: JsonObject, path: string, parent: string | undefined): void {
    const component = this.#componentFrom(raw, path, parent)
    this.#build.component(component, path)
    this.#takeNested(raw, path, component.ref)
  }

  #takeNested(raw: JsonObject, path: string, parent: string): void {
    const nested: JsonValue | undefined = raw['components']
    if (!Array.isArray(nested)) return
    for (let i = 0; i < nested.length; i++) {
      const value: JsonValue = nested[i]
      const place = `${path}/components/${i}`
      if (!isObject(value)) throw this.#build.invalid(place, `expected an object, found ${nameOf(value)}`)
      this.#takeComponent(value, place, parent)
    }
  }

  #componentFrom(raw: JsonObject, path: string, parent: string | undefined): Component {
    const name = raw['name']
    if (typeof name !== 'string') {
      throw this.#build.invalid(`${path}/name`, `a component needs a name; found ${nameOf(name ?? null)}`)
    }
    const ref = this.#build.claim(textOf(raw['bom-ref']) ?? `#${path}`, path, identityOf(raw))
    const read = this.#build.options.identitiesOnly ? toIdentity : toComponent
    return read(raw, ref, name, parent)
  }

  #takeService(raw: JsonObject, path: string): void {
    const name = raw['name']
    if (typeof name !== 'string') {
      throw this.#build.invalid(`${path}/name`, `a service needs a name; found ${nameOf(name ?? null)}`)
    }
    this.#build.count(path)
    const ref = this.#build.claim(textOf(raw['bom-ref']) ?? `#${path}`, path)
    if (!this.#build.options.identitiesOnly) {
      const members = membersLeft(raw, carriedByService)
      this.#build.others.push({ ref, kind: 'service', name, hashes: [], members })
    }
    objectsIn(raw['services']).forEach((nested, i) => {
      this.#takeService(nested, `${path}/services/${i}`)
    })
  }

  #takeDependency(raw: JsonObject, path: string): void {
    const from = textOf(raw['ref'])
    if (from === undefined) throw this.#build.invalid(`${path}/ref`, 'a dependency needs a "ref"')
    const dependsOn = this.#refsIn(raw, 'dependsOn', path)
    const provides = this.#refsIn(raw, 'provides', path)
    for (const to of dependsOn) this.#build.relate({ from, type: 'dependsOn', to }, path)
    for (const to of provides) this.#build.relate({ from, type: 'provides', to }, path)
    this.#build.depend(from, dependsOn, provides)
  }

  #refsIn(raw: JsonObject, name: string, path: string): readonly string[] {
    const value: JsonValue = raw[name] ?? []
    if (Array.isArray(value) && value.every((item: JsonValue) => typeof item === 'string')) return value
    throw this.#build.invalid(`${path}/${name}`, 'expected a list of references')
  }

  /** ECMA-424: every dependency names an element of the document (or, in another document, a BOM-Link). */
  #checkLinks(dependencies: readonly Dependency[]): void {
    for (const { ref, dependsOn } of dependencies) {
      this.#checkLink(ref)
      for (const to of dependsOn) this.#checkLink(to)
    }
  }

  #checkLink(to: string): void {
    if (this.#build.has(to) || to.startsWith('urn:cdx:')) return
    this.#build.doubt('/dependencies', `the dependency ${nameOf(to)} names no element of this document`)
  }

  #check(shape: Shape, value: JsonValue, steps: readonly (string | number)[]): void {
    if (this.#build.options.identitiesOnly) return
    this.#faults.steps.length = 0
    this.#faults.steps.push(...steps)
    shape(value, this.#faults)
  }
}

const shapeOf = {
  components: shapes.component,
  services: shapes.service,
  dependencies: shapes.dependency,
} as const
const carriedByDocument = named(
  'bomFormat specVersion serialNumber version components services dependencies metadata',
)
const carriedByService = named('bom-ref name services')

/** Who made the BOM: `authors`, and the organisations that the metadata names as its maker or supplier. */
function toAuthors(metadata: JsonObject): readonly Agent[] {
  const people = objectsIn(metadata['authors']).flatMap((author) => toAgent(author, 'person'))
  const organizations = ['manufacturer', 'manufacture', 'supplier'].flatMap((name) => {
    const entity = metadata[name]
    return isObject(entity) ? toAgent(entity, 'organization') : []
  })
  return [...people, ...organizations]
}

function toAgent(raw: JsonObject, kind: Agent['kind']): readonly Agent[] {
  const email = textOf(raw['email'])
  const name = textOf(raw['name']) ?? email
  return name === undefined ? [] : [compact<Agent>({ kind, name, email })]
}

/** A list of tools (up to 1.4, deprecated since), or the components and services that were used (1.5). */
function toTools(tools: JsonValue | undefined): readonly Tool[] {
  const raw = isObject(tools)
    ? [...objectsIn(tools['components']), ...objectsIn(tools['services'])]
    : objectsIn(tools)
  return raw.flatMap((tool) => {
    const name = textOf(tool['name'])
    const vendor = textOf(tool['vendor']) ?? textOf(tool['group']) ?? textOf(tool['publisher'])
    return name === undefined ? [] : [compact<Tool>({ vendor, name, version: textOf(tool['version']) })]
  })
}

function identityOf(raw: JsonObject): Identity {
  return {
    type: raw['type'],
    group: raw['group'],
    name: raw['name'],
    version: raw['version'],
    purl: textOf(raw['purl']),
  }
}
