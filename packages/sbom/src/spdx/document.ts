// SPDX-License-Identifier: Apache-2.0
import type { JsonObject, JsonValue } from '@primum/parse'
import type { SbomBuild } from '../build.ts'
import { textOf } from '../cyclonedx/component.ts'
import { compact, membersLeft, named, type Relationship, type SbomDocument } from '../model.ts'
import { sbomError } from '../sbom-error.ts'
import { Faults, isObject, nameOf, type Shape } from '../shape.ts'
import { reportContainment } from './containment.ts'
import { parseAgent, toComponent, toHashes } from './package.ts'
import { dependencyDirection, describesDirection } from './relationships.ts'
import * as shapes from './shapes.ts'

const documentRef = 'SPDXRef-DOCUMENT'

/**
 * An SPDX 2 document in the JSON form, taken in piece by piece: packages, files, snippets and relationships as they come, then the
 * document without them. The tag-value reader feeds it too.
 */
export class Spdx2Document {
  readonly #build: SbomBuild
  readonly #faults = new Faults()
  readonly #describes = new Set<string>()
  /** Elements in packages by `hasFiles` or by position, to be stated once if no relationship does. */
  readonly #implied: Relationship[] = []

  constructor(build: SbomBuild) {
    this.#build = build
  }

  element(list: 'packages' | 'files' | 'snippets' | 'relationships', index: number, value: JsonValue): void {
    const path = `/${list}/${index}`
    this.#check(shapeOf[list], value, [list, index])
    if (!isObject(value)) throw this.#build.invalid(path, `expected an object, found ${nameOf(value)}`)
    if (list === 'packages') this.#takePackage(value, path)
    else if (list === 'relationships') this.#takeRelationship(value, path)
    else this.#takeOther(value, path, list)
  }

  /** `root` has the four lists empty, if it has them. */
  finish(root: JsonObject, format: 'spdx-json' | 'spdx-tag-value'): SbomDocument {
    const build = this.#build
    const specVersion = this.#version(root)
    for (const name of ['packages', 'files', 'snippets', 'relationships']) {
      if (root[name] !== undefined && !Array.isArray(root[name])) {
        throw build.invalid(`/${name}`, `expected a list, found ${nameOf(root[name])}`)
      }
    }
    this.#check(shapes.document, root, [])
    const described: readonly JsonValue[] = Array.isArray(root['documentDescribes'])
      ? root['documentDescribes']
      : []
    for (const to of described) {
      if (typeof to === 'string') this.#implied.push({ from: documentRef, type: 'DESCRIBES', to })
    }
    this.#stateImplied()
    this.#checkGraph()
    const creation = isObject(root['creationInfo']) ? root['creationInfo'] : {}
    const creators = this.#creators(creation)
    return compact<SbomDocument>({
      format,
      specVersion,
      serialNumber: textOf(root['documentNamespace']),
      documentVersion: undefined,
      name: textOf(root['name']),
      timestamp: textOf(creation['created']),
      authors: creators.filter(({ kind }) => kind !== 'tool'),
      tools: creators.filter(({ kind }) => kind === 'tool').map(({ name }) => ({ name })),
      subject: undefined,
      describes: [...this.#describes],
      dependencies: build.dependencies(),
      relationships: build.relationships,
      others: build.others,
      warnings: build.warnings(this.#faults.in(Number(specVersion.slice(2)))),
      members: membersLeft(root, carriedByDocument),
    })
  }

  /** States that `outer` contains `inner` unless a relationship in the document does; how tag-value says it by position. */
  imply(outer: string, inner: string): void {
    if (this.#build.options.identitiesOnly) return
    this.#implied.push({ from: outer, type: 'CONTAINS', to: inner })
  }

  #version(root: JsonObject): string {
    const version = root['spdxVersion']
    const [, number] = /^SPDX-(2\.[1-3])$/.exec(typeof version === 'string' ? version : '') ?? []
    if (number !== undefined) return number
    throw sbomError(
      'sbom/unsupported-version',
      `${nameOf(version ?? null)}; SPDX-2.2, SPDX-2.3 and SPDX 3.0 are read`,
      {
        file: this.#build.options.file,
        path: '/spdxVersion',
      },
    )
  }

  #creators(creation: JsonObject) {
    const creators: readonly JsonValue[] = Array.isArray(creation['creators']) ? creation['creators'] : []
    return creators.flatMap((creator) => (typeof creator === 'string' ? (parseAgent(creator) ?? []) : []))
  }

  #takePackage(raw: JsonObject, path: string): void {
    const name = raw['name']
    if (typeof name !== 'string') {
      throw this.#build.invalid(`${path}/name`, `a package needs a name; found ${nameOf(name ?? null)}`)
    }
    const ref = this.#claim(raw, path)
    this.#build.component(toComponent(raw, ref, name), path)
    const files: readonly JsonValue[] = Array.isArray(raw['hasFiles']) ? raw['hasFiles'] : []
    for (const to of files) if (typeof to === 'string') this.imply(ref, to)
  }

  #takeOther(raw: JsonObject, path: string, list: 'files' | 'snippets'): void {
    const ref = this.#claim(raw, path)
    this.#build.count(path)
    if (this.#build.options.identitiesOnly) return
    this.#build.others.push({
      ref,
      kind: list === 'files' ? 'file' : 'snippet',
      name: textOf(raw['fileName']) ?? textOf(raw['name']) ?? ref,
      hashes: toHashes(raw['checksums']),
      members: membersLeft(raw, carriedByOther),
    })
  }

  #claim(raw: JsonObject, path: string): string {
    const ref = textOf(raw['SPDXID'])
    if (ref === undefined) throw this.#build.invalid(`${path}/SPDXID`, 'an element needs an SPDXID')
    return this.#build.claim(ref, path)
  }

  #takeRelationship(raw: JsonObject, path: string): void {
    const from = textOf(raw['spdxElementId'])
    const to = textOf(raw['relatedSpdxElement'])
    const type = textOf(raw['relationshipType'])
    if (from === undefined || to === undefined || type === undefined) {
      throw this.#build.invalid(
        path,
        'a relationship needs spdxElementId, relatedSpdxElement and relationshipType',
      )
    }
    this.#relate(compact<Relationship>({ from, type, to, comment: textOf(raw['comment']) }), path)
  }

  #relate(relationship: Relationship, path: string): void {
    const { from, type, to } = relationship
    this.#build.relate(relationship, path)
    const described = describesDirection(type)
    if (described === 'forward' && from === documentRef) this.#describes.add(to)
    if (described === 'backward' && to === documentRef) this.#describes.add(from)
    // 11.2: NONE says that there is nothing, which is knowledge; NOASSERTION says nothing.
    const direction = dependencyDirection(type)
    if (direction === undefined || from === documentRef || to === 'NOASSERTION') return
    const [needs, needed] = direction === 'forward' ? [from, to] : [to, from]
    this.#build.depend(needs, needed === 'NONE' ? [] : [needed])
  }

  #stateImplied(): void {
    if (this.#implied.length === 0) return
    const stated = new Set(this.#build.relationships.map(({ from, type, to }) => `${from} ${type} ${to}`))
    for (const relationship of this.#implied) {
      const { from, type, to } = relationship
      const inverse = `${to} ${type === 'CONTAINS' ? 'CONTAINED_BY' : 'DESCRIBED_BY'} ${from}`
      if (stated.has(`${from} ${type} ${to}`) || stated.has(inverse)) continue
      stated.add(`${from} ${type} ${to}`)
      this.#relate(relationship, '')
    }
  }

  #checkGraph(): void {
    reportContainment(this.#build, '/relationships')
    for (const { from, to } of this.#build.relationships) {
      for (const ref of [from, to]) {
        const isKnown =
          ref === documentRef || ref === 'NONE' || ref === 'NOASSERTION' || ref.startsWith('DocumentRef-')
        if (!isKnown && !this.#build.has(ref)) {
          this.#build.doubt(
            '/relationships',
            `a relationship names ${nameOf(ref)}, which is not in this document`,
          )
        }
      }
    }
  }

  #check(shape: Shape, value: JsonValue, steps: readonly (string | number)[]): void {
    if (this.#build.options.identitiesOnly) return
    this.#faults.steps.length = 0
    this.#faults.steps.push(...steps)
    shape(value, this.#faults)
  }
}

const shapeOf = {
  packages: shapes.spdxPackage,
  files: shapes.file,
  snippets: shapes.snippet,
  relationships: shapes.relationship,
} as const
const carriedByDocument = named(
  'spdxVersion SPDXID name documentNamespace packages files snippets relationships documentDescribes',
)
const carriedByOther = named('SPDXID fileName')
