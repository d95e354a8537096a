// SPDX-License-Identifier: Apache-2.0
import type { JsonObject } from '@primum/parse'
import type { SbomBuild } from '../build.ts'
import type { SbomDocument } from '../model.ts'
import type { SbomReader } from '../read-sbom.ts'
import { sbomError } from '../sbom-error.ts'
import { type XmlElement, XmlStream } from '../xml/xml-stream.ts'
import { CycloneDxDocument } from './document.ts'
import { toJsonObject } from './xml-to-json.ts'

const bomNamespace = 'http://cyclonedx.org/schema/bom/'
/** The extension that 1.0 and 1.1 documents have their dependencies in; 1.2 took it in. */
const graphNamespace = 'http://cyclonedx.org/schema/ext/dependency-graph/1.0'

/**
 * Reads CycloneDX XML. Each top component, service and dependency is brought into the JSON form (see `toJsonObject`) as soon as its end
 * tag is read, and handed on; what is left of the document becomes the rest.
 */
export class CycloneDxXmlReader implements SbomReader {
  readonly #build: SbomBuild
  readonly #document: CycloneDxDocument
  readonly #stream: XmlStream
  readonly #counts = { components: 0, services: 0, dependencies: 0 }
  #namespace = ''
  #root: XmlElement | undefined

  constructor(build: SbomBuild) {
    this.#build = build
    this.#document = new CycloneDxDocument(build)
    this.#stream = new XmlStream(
      {
        onOpen: (element, depth) => {
          if (depth === 0) this.#takeRoot(element)
        },
        onClose: (element, path) => this.#takeElement(element, path),
      },
      build.options,
    )
  }

  push(bytes: Uint8Array): void {
    this.#stream.push(bytes)
  }

  end(): SbomDocument {
    this.#stream.end()
    const root: JsonObject = this.#root === undefined ? {} : toJsonObject(this.#root, this.#namespace)
    const { version, ...rest } = root
    // xs:integer, 1 when absent (bom-1.2.xsd, attribute version).
    const count = typeof version === 'string' && /^\d{1,9}$/.test(version) ? Number(version) : (version ?? 1)
    const specVersion = this.#namespace.slice(bomNamespace.length)
    return this.#document.finish({ ...rest, version: count, specVersion }, 'cyclonedx-xml')
  }

  #takeRoot(element: XmlElement): void {
    this.#root = element
    this.#namespace = element.namespace
    if (element.name === 'bom' && element.namespace.startsWith(bomNamespace)) return
    const { file } = this.#build.options
    const where = { file, line: this.#stream.line }
    if (element.name === 'RDF' || element.namespace.startsWith('http://spdx.org/')) {
      throw sbomError(
        'sbom/unsupported-format',
        'this is SPDX in RDF/XML, which is not read; convert it to SPDX JSON or tag-value',
        where,
      )
    }
    if (element.name === 'Document') {
      throw sbomError(
        'sbom/unsupported-format',
        'this looks like SPDX in XML, which is not read; convert it to SPDX JSON or tag-value',
        where,
      )
    }
    const name = `<${element.name.slice(0, 60)}>`
    throw sbomError(
      'sbom/not-an-sbom',
      `this XML document is ${name}${element.namespace === '' ? ' of no namespace' : ` of ${element.namespace.slice(0, 100)}`}; ` +
        `expected <bom> of ${bomNamespace}1.2 to 1.7`,
      where,
    )
  }

  /** Takes the elements of the three lists out of the document as they end. */
  #takeElement(element: XmlElement, path: readonly XmlElement[]): boolean {
    if (path.length !== 2 || !this.#isOwn(element)) return false
    const list = path[1]
    if (list === undefined || !this.#isOwn(list)) return false
    const name = list.name
    if (name !== 'components' && name !== 'services' && name !== 'dependencies') return false
    if (element.name !== singular[name]) return false
    const index = this.#counts[name]++
    try {
      this.#document.element(name, index, toJsonObject(element, element.namespace))
    } catch (fault) {
      throw fault instanceof Error && 'at' in fault && typeof fault.at === 'function'
        ? fault.at({ line: this.#stream.line })
        : fault
    }
    return true
  }

  #isOwn(element: XmlElement): boolean {
    return element.namespace === this.#namespace || element.namespace === graphNamespace
  }
}

const singular = { components: 'component', services: 'service', dependencies: 'dependency' } as const
