// SPDX-License-Identifier: Apache-2.0
import type { JsonObject, JsonValue } from '@primum/parse'
import type { SbomBuild } from '../build.ts'
import { textOf } from '../cyclonedx/component.ts'
import { type Agent, compact, membersLeft, named, type Relationship, type SbomDocument } from '../model.ts'
import { sbomError } from '../sbom-error.ts'
import { isObject, nameOf } from '../shape.ts'
import { reportContainment } from './containment.ts'
import { dependencyDirection } from './relationships.ts'
import {
  componentTypes,
  elementsIn,
  hashesOf,
  idOf,
  licensesOf,
  toComponent,
  valuesOf,
} from './spdx3-element.ts'

/**
 * An SPDX 3.0 document in JSON-LD as its serialization clause has it: the official context, and one `@graph` of elements in
 * compact form (or one element alone). Elements refer to each other in any order, so the graph is taken in whole before
 * components are handed on. Other JSON-LD forms (expanded, own contexts) are not read.
 */
export class Spdx3Document {
  readonly #build: SbomBuild
  readonly #elements = new Map<string, JsonObject>()
  readonly #paths = new Map<string, string>()

  constructor(build: SbomBuild) {
    this.#build = build
  }

  element(index: number, value: JsonValue): void {
    this.#take(value, `/@graph/${index}`)
  }

  /** `root` has an empty `@graph`, or is the only element. */
  finish(root: JsonObject): SbomDocument {
    const build = this.#build
    if (root['@graph'] === undefined) this.#take(root, '')
    else if (!Array.isArray(root['@graph'])) {
      throw build.invalid('/@graph', `expected a list, found ${nameOf(root['@graph'])}`)
    }
    const elements = [...this.#elements.values()]
    const documents = elements.filter((element) => element['type'] === 'SpdxDocument')
    if (documents.length > 1) throw build.invalid('/@graph', 'the graph holds more than one SpdxDocument')
    const document = documents[0]
    const creation = this.#creation(
      document ?? elements.find((element) => element['creationInfo'] !== undefined),
    )
    const specVersion = this.#version(root, creation)
    const relationships = elements.filter((element) => 'relationshipType' in element)
    const licenses = licensesOf(relationships, this.#elements)
    this.#takeSoftware(elements, licenses)
    const describes = new Set<string>(this.#roots(document))
    for (const relationship of relationships) this.#takeRelationship(relationship, describes, document)
    reportContainment(build, '/@graph')
    return compact<SbomDocument>({
      format: 'spdx-json-ld',
      specVersion,
      serialNumber: document === undefined ? undefined : idOf(document),
      documentVersion: undefined,
      name: textOf(document?.['name']),
      timestamp: textOf(creation?.['created']),
      authors: this.#agents(creation?.['createdBy']),
      tools: this.#agents(creation?.['createdUsing']).map(({ name }) => ({ name })),
      subject: undefined,
      describes: [...describes],
      dependencies: build.dependencies(),
      relationships: build.relationships,
      others: build.others,
      warnings: build.warnings([]),
      members: this.#rest(root, elements),
    })
  }

  #take(value: JsonValue, path: string): void {
    if (!isObject(value)) throw this.#build.invalid(path, `expected an object, found ${nameOf(value)}`)
    const given = idOf(value)
    if (typeof value['type'] !== 'string') throw this.#build.invalid(path, 'an element needs a type')
    if (given === undefined) {
      if (value['type'] === 'CreationInfo') return
      throw this.#build.invalid(path, 'an element needs an spdxId')
    }
    this.#build.count(path)
    // Nothing refers to a relationship, so two of the same id hinder nobody.
    const id = this.#build.claim(given, path, 'relationshipType' in value ? {} : undefined)
    this.#elements.set(id, value)
    this.#paths.set(id, path)
  }

  #version(root: JsonObject, creation: JsonObject | undefined): string {
    const contexts: readonly JsonValue[] = [root['@context'] ?? []].flat()
    const [, ofContext] =
      /\/rdf\/([\d.]+)\//.exec(String(contexts.find((context) => typeof context === 'string'))) ?? []
    const version = textOf(creation?.['specVersion']) ?? ofContext
    if (version !== undefined && /^3\.0(?:\.\d+)?$/.test(version)) return version
    throw sbomError(
      'sbom/unsupported-version',
      `SPDX ${version ?? 'without a version'}; of SPDX 3, 3.0 is read`,
      {
        file: this.#build.options.file,
      },
    )
  }

  /** Where `creationInfo` leads: a blank node in the graph, or an object in place. */
  #creation(element: JsonObject | undefined): JsonObject | undefined {
    const info = element?.['creationInfo']
    return isObject(info) ? info : typeof info === 'string' ? this.#elements.get(info) : undefined
  }

  #agents(ids: JsonValue | undefined): readonly Agent[] {
    return elementsIn(ids, this.#elements).flatMap(({ id, element }) => {
      const name = textOf(element?.['name']) ?? id
      if (name === undefined) return []
      const type = element?.['type']
      const kind =
        type === 'Person'
          ? 'person'
          : type === 'Organization'
            ? 'organization'
            : type === 'Tool'
              ? 'tool'
              : 'unknown'
      const email = valuesOf(element?.['externalIdentifier'])
        .filter((identifier) => isObject(identifier))
        .find((identifier) => identifier['externalIdentifierType'] === 'email')?.['identifier']
      return [compact<Agent>({ kind, name, email: textOf(email) })]
    })
  }

  #takeSoftware(elements: readonly JsonObject[], licenses: ReturnType<typeof licensesOf>): void {
    for (const element of elements) {
      const id = idOf(element) ?? ''
      const path = this.#paths.get(id) ?? ''
      const type = String(element['type'])
      if (componentTypes.has(type)) {
        const name = textOf(element['name'])
        if (name === undefined) throw this.#build.invalid(`${path}/name`, 'a package needs a name')
        this.#build.component(toComponent(element, id, name, this.#elements, licenses.get(id) ?? []), path)
      } else if (type === 'software_File' || type === 'software_Snippet') {
        this.#build.others.push({
          ref: id,
          kind: type === 'software_File' ? 'file' : 'snippet',
          name: textOf(element['name']) ?? id,
          hashes: hashesOf(element),
          members: membersLeft(element, carriedByOther),
        })
      }
    }
  }

  /** Core/ElementCollection rootElement, of the document and through a software_Sbom that it has as its root. */
  #roots(document: JsonObject | undefined): readonly string[] {
    const collections = [...this.#elements.values()].filter((element) => element['type'] === 'software_Sbom')
    const ids = [document, ...collections].flatMap((collection) => valuesOf(collection?.['rootElement']))
    return ids.filter(
      (id): id is string => typeof id === 'string' && this.#elements.get(id)?.['type'] !== 'software_Sbom',
    )
  }

  #takeRelationship(raw: JsonObject, describes: Set<string>, document: JsonObject | undefined): void {
    const path = this.#paths.get(idOf(raw) ?? '') ?? ''
    const from = elementsIn(raw['from'], this.#elements)[0]?.id
    const type = textOf(raw['relationshipType'])
    const targets = elementsIn(raw['to'], this.#elements).flatMap(({ id }) => id ?? [])
    if (from === undefined || type === undefined || targets.length === 0) {
      throw this.#build.invalid(path, 'a relationship needs from, to and relationshipType')
    }
    const direction = dependencyDirection(type)
    for (const to of targets) {
      this.#build.relate(compact<Relationship>({ from, type, to, comment: textOf(raw['comment']) }), path)
      if (type === 'describes' && (document === undefined || from === idOf(document))) describes.add(to)
      if (direction === undefined || this.#elements.get(from)?.['type'] === 'SpdxDocument') continue
      const isNone = to.endsWith('/NoneElement')
      if (!to.endsWith('/NoAssertionElement')) this.#build.depend(from, isNone ? [] : [to])
    }
  }

  /** Elements that became no component, other element or relationship are kept as they are. */
  #rest(root: JsonObject, elements: readonly JsonObject[]): JsonObject {
    const graph = elements.filter((element) => {
      const type = String(element['type'])
      return !(componentTypes.has(type) || type === 'software_File' || type === 'software_Snippet')
    })
    return root['@graph'] === undefined
      ? { '@context': root['@context'] ?? null, '@graph': graph }
      : { ...root, '@graph': graph }
  }
}

const carriedByOther = named('spdxId @id type name verifiedUsing')
