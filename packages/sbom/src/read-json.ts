// SPDX-License-Identifier: Apache-2.0
import { type JsonObject, JsonSplitter, type JsonValue } from '@primum/parse'
import type { SbomBuild } from './build.ts'
import { CycloneDxDocument } from './cyclonedx/document.ts'
import { whatElseIsIt } from './foreign.ts'
import type { SbomDocument } from './model.ts'
import type { SbomReader } from './read-sbom.ts'
import { sbomError } from './sbom-error.ts'
import { isObject } from './shape.ts'
import { Spdx2Document } from './spdx/document.ts'
import { Spdx3Document } from './spdx/spdx3.ts'

/**
 * Reads a JSON document of any of the standards. Which one it is may be said last, so the lists of all of them are taken apart as they
 * come, and a fault in an element waits until it is known that the document is an SBOM at all.
 */
export class JsonReader implements SbomReader {
  readonly #build: SbomBuild
  readonly #splitter: JsonSplitter
  readonly #cycloneDx: CycloneDxDocument
  readonly #spdx2: Spdx2Document
  readonly #spdx3: Spdx3Document
  #fault: unknown

  constructor(build: SbomBuild) {
    this.#build = build
    this.#cycloneDx = new CycloneDxDocument(build)
    this.#spdx2 = new Spdx2Document(build)
    this.#spdx3 = new Spdx3Document(build)
    const { limits, file } = build.options
    this.#splitter = new JsonSplitter({
      maxBytes: limits.maxBytes,
      maxDepth: limits.maxDepth,
      file,
      arrays: [...lists.keys()],
      onElement: (value, index, pointer) => {
        this.#take(value, index, pointer)
      },
    })
  }

  push(bytes: Uint8Array): void {
    this.#splitter.push(bytes)
  }

  end(): SbomDocument {
    const root = this.#splitter.end()
    const { file } = this.#build.options
    const kind = isObject(root) ? kindOf(root) : undefined
    if (kind === undefined || !isObject(root)) {
      throw sbomError('sbom/not-an-sbom', whatElseIsIt(root), { file })
    }
    if (this.#fault !== undefined) throw this.#fault
    if (kind === 'cyclonedx') return this.#cycloneDx.finish(root, 'cyclonedx-json')
    return kind === 'spdx2' ? this.#spdx2.finish(root, 'spdx-json') : this.#spdx3.finish(root)
  }

  #take(value: JsonValue, index: number, pointer: string): void {
    if (this.#fault !== undefined) return
    try {
      const list = lists.get(pointer)
      if (list === undefined) return
      if (list.of === 'cyclonedx') this.#cycloneDx.element(list.name, index, value)
      else if (list.of === 'spdx2') this.#spdx2.element(list.name, index, value)
      else this.#spdx3.element(index, value)
    } catch (fault) {
      this.#fault = fault
    }
  }
}

type List =
  | { readonly of: 'cyclonedx'; readonly name: 'components' | 'services' | 'dependencies' }
  | { readonly of: 'spdx2'; readonly name: 'packages' | 'files' | 'snippets' | 'relationships' }
  | { readonly of: 'spdx3' }

const lists: ReadonlyMap<string, List> = new Map<string, List>([
  ['/components', { of: 'cyclonedx', name: 'components' }],
  ['/services', { of: 'cyclonedx', name: 'services' }],
  ['/dependencies', { of: 'cyclonedx', name: 'dependencies' }],
  ['/packages', { of: 'spdx2', name: 'packages' }],
  ['/files', { of: 'spdx2', name: 'files' }],
  ['/snippets', { of: 'spdx2', name: 'snippets' }],
  ['/relationships', { of: 'spdx2', name: 'relationships' }],
  ['/@graph', { of: 'spdx3' }],
])

function kindOf(root: JsonObject): 'cyclonedx' | 'spdx2' | 'spdx3' | undefined {
  if (root['bomFormat'] === 'CycloneDX') return 'cyclonedx'
  if (typeof root['spdxVersion'] === 'string') return 'spdx2'
  const contexts: readonly JsonValue[] = [root['@context'] ?? []].flat()
  const isSpdx3 = contexts.some(
    (context) => typeof context === 'string' && /^https:\/\/spdx\.org\/rdf\/3\./.test(context),
  )
  return isSpdx3 ? 'spdx3' : undefined
}
