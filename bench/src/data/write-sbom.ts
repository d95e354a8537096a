// SPDX-License-Identifier: Apache-2.0
import { closeSync, openSync, writeSync } from 'node:fs'
import type { Drawn } from './draw-components.ts'
import { Random } from './random.ts'
import { inventText } from './words.ts'

/** An SBOM on disk. */
export type WrittenSbom = { readonly file: string; readonly components: number; readonly sizeBytes: number }

/** Where to stop: after so many components, or so that the document comes as close below a size as it can. */
export type SbomSize = { readonly components: number } | { readonly sizeBytes: number }

const bufferedBytes = 1_000_000
/** Of a document with a given size, what the dependencies get at the end. */
const dependencyShare = 0.08
const licences = ['MIT', 'Apache-2.0', 'BSD-3-Clause', 'ISC', 'GPL-2.0-only', 'LGPL-2.1-or-later']

/**
 * Writes a CycloneDX 1.6 document as build tools write theirs: indented, with hashes, licences, references and properties,
 * about 1.7 kB a component, and with a dependency graph. Piece by piece, because it may be larger than a string can be.
 */
export function writeSbom(file: string, drawn: Iterator<Drawn>, size: SbomSize, seed: number): WrittenSbom {
  const random = new Random(seed)
  using output = new Output(file)
  output.write(head(random))
  const end = 'sizeBytes' in size ? size.sizeBytes * (1 - dependencyShare) : Number.POSITIVE_INFINITY
  const most = 'components' in size ? size.components : Number.POSITIVE_INFINITY
  let components = 0
  for (; components < most && output.sizeBytes < end; components++) {
    const next = drawn.next()
    if (next.done === true) break
    const text = indent(componentOf(random, next.value, components))
    output.write(`${components === 0 ? '' : ',\n'}${text}`)
  }
  output.write('\n  ],\n  "dependencies": [\n')
  const room = 'sizeBytes' in size ? size.sizeBytes - 1_000 : Number.POSITIVE_INFINITY
  for (let i = 0; i < components && output.sizeBytes < room; i++) {
    // Only on what stands later, so that there is no circle.
    const later = components - i - 1
    const dependsOn = Array.from(
      { length: Math.min(later, random.below(4)) },
      () => i + 1 + random.below(later),
    )
    const entry = { ref: refOf(i), dependsOn: [...new Set(dependsOn)].map(refOf) }
    output.write(`${i === 0 ? '' : ',\n'}${indent(entry)}`)
  }
  output.write('\n  ]\n}\n')
  return { file, components, sizeBytes: output.sizeBytes }
}

function head(random: Random): string {
  const document = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${random.hex(8)}-${random.hex(4)}-4${random.hex(3)}-8${random.hex(3)}-${random.hex(12)}`,
    version: 1,
    metadata: {
      timestamp: '2026-11-24T00:00:00Z',
      authors: [{ name: 'Benchmark' }],
      component: { type: 'device', 'bom-ref': 'device', name: 'Bedside pump', version: '4.2' },
    },
  }
  // Without the closing brace, which is written last.
  return `${JSON.stringify(document, null, 2).slice(0, -2)},\n  "components": [\n`
}

const refOf = (number: number): string => `component-${number}`

function componentOf(random: Random, { name, version, purl }: Drawn, number: number): object {
  const page = `https://example.org/${name}`
  return {
    type: 'library',
    'bom-ref': refOf(number),
    // Whole, as Syft writes it, and not cut into group and name: there are programs that look up the name alone.
    name,
    version,
    description: inventText(random, 4 + random.below(10)),
    supplier: { name: inventText(random, 2) },
    hashes: [
      { alg: 'SHA-256', content: random.hex(64) },
      { alg: 'SHA-512', content: random.hex(128) },
    ],
    licenses: [{ license: { id: random.pick(licences) } }],
    ...(purl === undefined ? {} : { purl }),
    externalReferences: [
      {
        type: 'distribution',
        url: `${page}/-/${random.hex(8)}.tgz`,
        comment: 'as resolved by the lock file',
      },
      { type: 'issue-tracker', url: `${page}/issues`, comment: 'as found in the manifest, "bugs.url"' },
      { type: 'vcs', url: `git+${page}.git`, comment: 'as found in the manifest, "repository.url"' },
      { type: 'website', url: `${page}#readme`, comment: 'as found in the manifest, "homepage"' },
    ],
    properties: [{ name: 'cdx:package:path', value: `modules/${name}` }],
  }
}

/** As deep as a member of a list at the top of the document. */
function indent(value: object): string {
  return `    ${JSON.stringify(value, null, 2).replaceAll('\n', '\n    ')}`
}

class Output {
  sizeBytes = 0
  readonly #file: number
  #waiting: string[] = []
  #waitingBytes = 0

  constructor(file: string) {
    this.#file = openSync(file, 'w')
  }

  write(text: string): void {
    const bytes = Buffer.byteLength(text)
    this.sizeBytes += bytes
    this.#waitingBytes += bytes
    this.#waiting.push(text)
    if (this.#waitingBytes >= bufferedBytes) this.#flush()
  }

  #flush(): void {
    writeSync(this.#file, this.#waiting.join(''))
    this.#waiting = []
    this.#waitingBytes = 0
  }

  [Symbol.dispose](): void {
    this.#flush()
    closeSync(this.#file)
  }
}
