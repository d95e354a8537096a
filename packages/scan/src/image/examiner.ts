// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { type Cataloguer, type FileHead, headBytes, type ScannedFile } from '../catalog/cataloguer.ts'
import { compareText } from '../compare-text.ts'
import { scanError } from '../fault.ts'
import type { ScanLimits } from '../limits.ts'
import type { Fact, ScanWarning } from '../model.ts'
import type { FileFacts } from './layer.ts'

/** The content of a file. Each call gives the file's first bytes anew, as many as there are up to `length`. */
export type FileContent = { prefix(length: number): Uint8Array | Promise<Uint8Array> }

export type ExaminerOptions = {
  readonly cataloguers: readonly Cataloguer[]
  readonly limits: ScanLimits
  /** Lower-case hexadecimal. */
  readonly sha256: (bytes: Uint8Array) => string
}

/** Decides which files are opened, shows them to the cataloguers, and counts. One for a scan. */
export class Examiner {
  readonly limits: ScanLimits
  readonly files = { seen: 0, opened: 0, bytes: 0 }
  readonly #cataloguers: readonly Cataloguer[]
  readonly #sha256: (bytes: Uint8Array) => string
  readonly #warnings: ScanWarning[] = []
  #warningsLeftOut = 0
  #facts = 0

  constructor({ cataloguers, limits, sha256 }: ExaminerOptions) {
    this.limits = limits
    this.#cataloguers = cataloguers
    this.#sha256 = sha256
  }

  /** Counts an entry of the tree. @throws CodedError `scan/too-large` */
  count(): void {
    if (++this.files.seen > this.limits.maxEntries) {
      throw scanError('scan/too-large', `there are more than ${this.limits.maxEntries} files`)
    }
  }

  warn(location: string, message: string): void {
    if (this.#warnings.length < this.limits.maxWarnings) this.#warnings.push({ location, message })
    else this.#warningsLeftOut++
  }

  /** Sorted, so that the order in which files were seen does not show. */
  warnings(): { readonly warnings: readonly ScanWarning[]; readonly warningsLeftOut: number } {
    const warnings = this.#warnings.toSorted(
      (a, b) => compareText(a.location, b.location) || compareText(a.message, b.message),
    )
    return { warnings, warningsLeftOut: this.#warningsLeftOut }
  }

  /** Who wants to see a file; nobody, for most. */
  wanting(head: FileHead): readonly Cataloguer[] {
    return this.#cataloguers.filter((cataloguer) => cataloguer.wants(head))
  }

  /**
   * What the cataloguers make of a file; undefined where it says nothing.
   *
   * @throws CodedError `scan/too-large`, and whatever `content` throws
   */
  async examine(
    head: FileHead,
    wanting: readonly Cataloguer[],
    content: FileContent,
  ): Promise<FileFacts | undefined> {
    const location = `/${head.path}`
    const first = await content.prefix(Math.min(headBytes, most(wanting)))
    const accepting = wanting.filter(
      (cataloguer) => fits(cataloguer, head, this, location) && (cataloguer.accepts?.(first, head) ?? true),
    )
    if (accepting.length === 0) return undefined
    const bytes = await content.prefix(most(accepting))
    this.files.opened++
    this.files.bytes += bytes.length
    const file = { ...head, bytes, isWhole: bytes.length >= head.sizeBytes }
    if (!file.isWhole && bytes.length > 0) {
      this.warn(location, `only its first ${bytes.length} of ${head.sizeBytes} bytes were looked at`)
    }
    return this.keep(
      file,
      accepting.flatMap((cataloguer) => this.#read(cataloguer, file)),
    )
  }

  /** Files what was found in a file. @throws CodedError `scan/too-large` */
  keep(file: ScannedFile, facts: readonly Fact[]): FileFacts | undefined {
    const kept = facts.filter((fact) => {
      if (fact.kind === 'warning') this.warn(`/${file.path}`, fact.message)
      return fact.kind !== 'warning'
    })
    this.#facts += kept.length
    if (this.#facts > this.limits.maxFacts) {
      throw scanError('scan/too-large', `more than ${this.limits.maxFacts} things were found`)
    }
    if (kept.length === 0) return undefined
    const isComponent = kept.some(
      (fact) =>
        fact.kind === 'component' &&
        fact.component.evidence.technique === 'binary-analysis' &&
        fact.component.isEmbedded !== true,
    )
    return { facts: kept, ...(isComponent && file.isWhole ? { sha256: this.#sha256(file.bytes) } : {}) }
  }

  #read(cataloguer: Cataloguer, file: ScannedFile): readonly Fact[] {
    try {
      return cataloguer.read(file)
    } catch (error) {
      if (!(error instanceof CodedError)) throw error
      return [
        { kind: 'warning', message: `the ${cataloguer.name} cataloguer could not read it: ${error.message}` },
      ]
    }
  }
}

function most(cataloguers: readonly Cataloguer[]): number {
  return Math.max(...cataloguers.map(({ maxBytes }) => maxBytes))
}

function fits(
  { maxBytes, readsPart, name }: Cataloguer,
  head: FileHead,
  examiner: Examiner,
  location: string,
) {
  if (readsPart === true || head.sizeBytes <= maxBytes) return true
  examiner.warn(
    location,
    `the ${name} cataloguer reads at most ${maxBytes} bytes, and it has ${head.sizeBytes}`,
  )
  return false
}
