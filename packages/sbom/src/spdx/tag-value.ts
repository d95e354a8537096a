// SPDX-License-Identifier: Apache-2.0
import { decodeUtf8, type JsonObject, type JsonValue } from '@primum/parse'
import type { SbomBuild } from '../build.ts'
import type { SbomDocument } from '../model.ts'
import type { SbomReader } from '../read-sbom.ts'
import { sbomError } from '../sbom-error.ts'
import { nameOf } from '../shape.ts'
import { Spdx2Document } from './document.ts'
import { type Entry, isTag, type Section, type Tag, tags } from './tags.ts'

/**
 * Reads SPDX 2 tag-value (SPDX 2.3, clause 4.4 and annex D of 2.2): `Tag: value` lines, values over several lines in
 * `<text>…</text>`, comments after `#`. Each package, file and so on is brought into the JSON form and handed on when
 * the next one begins.
 */
export class TagValueReader implements SbomReader {
  readonly #build: SbomBuild
  readonly #document: Spdx2Document
  readonly #root: Entry = {}
  readonly #creation: Entry = {}
  readonly #counts = { packages: 0, files: 0, snippets: 0, relationships: 0 }
  #rest = new Uint8Array(0)
  #size = 0
  #line = 0
  /** A value that goes on over lines: its tag, the lines so far, and where it began. */
  #open: { readonly tag: string; readonly line: number; readonly lines: string[] } | undefined
  #section: Section = 'document'
  #entry: Entry = this.#root
  /** The package whose files follow (SPDX 2.3, 8: files after a package belong to it). */
  #package: string | undefined
  #annotation: Entry | undefined
  #relationship: Entry | undefined
  #externalRef: Entry | undefined

  constructor(build: SbomBuild) {
    this.#build = build
    this.#document = new Spdx2Document(build)
  }

  push(bytes: Uint8Array): void {
    const { maxBytes } = this.#build.options.limits
    this.#size += bytes.length
    if (this.#size > maxBytes) this.#refuse('sbom/too-large', `the document has more than ${maxBytes} bytes`)
    const last = bytes.lastIndexOf(0x0a)
    if (last === -1) {
      this.#rest = join(this.#rest, bytes)
      if (this.#rest.length > maxLineBytes) {
        this.#line++
        this.#refuse('sbom/tag-value-syntax', `a line is longer than ${maxLineBytes} bytes`)
      }
      return
    }
    this.#lines(join(this.#rest, bytes.subarray(0, last)))
    this.#rest = bytes.slice(last + 1)
  }

  end(): SbomDocument {
    this.#lines(this.#rest)
    if (this.#open !== undefined) {
      this.#line = this.#open.line
      this.#refuse(
        'sbom/truncated',
        `the document ends inside the <text> of "${this.#open.tag}", which begins here`,
      )
    }
    this.#closeEntry()
    if (typeof this.#root['spdxVersion'] !== 'string') {
      this.#refuse('sbom/not-an-sbom', 'an SPDX tag-value document begins with "SPDXVersion:"; there is none')
    }
    return this.#document.finish(
      { ...toJson(this.#root), creationInfo: toJson(this.#creation) },
      'spdx-tag-value',
    )
  }

  #lines(bytes: Uint8Array): void {
    const { file } = this.#build.options
    const text = decodeUtf8(bytes, { file, line: this.#line + 1 })
    for (const line of text.split('\n')) {
      this.#line++
      this.#takeLine(line.endsWith('\r') ? line.slice(0, -1) : line)
    }
  }

  #takeLine(line: string): void {
    const open = this.#open
    if (open !== undefined) {
      const close = line.indexOf('</text>')
      if (close === -1) {
        open.lines.push(line)
        return
      }
      this.#open = undefined
      open.lines.push(line.slice(0, close))
      this.#takeTag(open.tag, open.lines.join('\n'))
      return
    }
    const trimmed = (this.#line === 1 && line.startsWith('\ufeff') ? line.slice(1) : line).trim()
    if (trimmed === '' || trimmed.startsWith('#')) return
    const colon = trimmed.indexOf(':')
    if (colon <= 0) this.#refuse('sbom/tag-value-syntax', `expected "Tag: value", found ${nameOf(trimmed)}`)
    const tag = trimmed.slice(0, colon).trimEnd()
    const value = trimmed.slice(colon + 1).trim()
    if (!value.startsWith('<text>')) {
      this.#takeTag(tag, value)
      return
    }
    const close = value.indexOf('</text>')
    if (close !== -1) this.#takeTag(tag, value.slice('<text>'.length, close))
    else this.#open = { tag, line: this.#line, lines: [value.slice('<text>'.length)] }
  }

  #takeTag(name: string, value: string): void {
    if (!isTag(name)) {
      this.#build.doubt(`line ${this.#line}`, `SPDX 2 has no tag ${nameOf(name)}; it was passed over`)
      return
    }
    const tag: Tag = tags[name]
    if (tag.begins !== undefined) this.#begin(tag.begins)
    const entry = this.#entryFor(tag, name)
    const { member } = tag
    const parsed = tag.parse === undefined ? value : tag.parse(value)
    if (parsed === undefined) {
      this.#refuse(
        'sbom/tag-value-syntax',
        `the value of "${name}" must be ${tag.expected ?? 'of another form'}`,
      )
    }
    if (tag.begins === 'relationship') Object.assign(entry, parsed)
    else if (tag.list === true) {
      const list = entry[member]
      if (Array.isArray(list)) list.push(parsed)
      else entry[member] = [parsed]
    } else if (entry[member] !== undefined) {
      this.#refuse('sbom/tag-value-syntax', `"${name}" is there twice for one element`)
    } else entry[member] = parsed
    if (tag.opens === 'externalRef') this.#externalRef = parsed as Entry // its parse makes an object
    if (name === 'SPDXID' && this.#section === 'packages') this.#package = value
    if (name === 'SPDXID' && this.#section === 'files' && this.#package !== undefined) {
      this.#document.imply(this.#package, value)
    }
  }

  /** The object that a tag's value goes into. */
  #entryFor(tag: Tag, name: string): Entry {
    const entry = {
      entry: this.#entry,
      root: this.#root,
      creation: this.#creation,
      annotation: this.#annotation,
      relationship: this.#relationship,
      externalRef: this.#externalRef,
    }[tag.into]
    if (entry === undefined || (tag.sections !== undefined && !tag.sections.includes(this.#section))) {
      this.#refuse('sbom/tag-value-syntax', `"${name}" is out of place here`)
    }
    return entry
  }

  #begin(begins: NonNullable<Tag['begins']>): void {
    if (begins === 'annotation') {
      this.#closeAnnotation()
      this.#annotation = {}
    } else if (begins === 'relationship') {
      this.#closeRelationship()
      this.#relationship = {}
    } else {
      this.#closeEntry()
      this.#section = begins
      this.#entry = {}
    }
  }

  #closeEntry(): void {
    this.#closeAnnotation()
    this.#closeRelationship()
    this.#externalRef = undefined
    const section = this.#section
    if (section === 'document') return
    if (section === 'licenses') this.#keepLicense()
    else this.#document.element(section, this.#counts[section]++, toJson(this.#entry))
    this.#entry = {}
  }

  #keepLicense(): void {
    const list = this.#root['hasExtractedLicensingInfos']
    if (Array.isArray(list)) list.push(this.#entry)
    else this.#root['hasExtractedLicensingInfos'] = [this.#entry]
  }

  /** 12: an annotation names its element; in the JSON form it stands in it. One on an element already gone stays with the document. */
  #closeAnnotation(): void {
    const annotation = this.#annotation
    if (annotation === undefined) return
    this.#annotation = undefined
    const isHere = annotation['subject'] === this.#entry['SPDXID']
    const holder = isHere ? this.#entry : this.#root
    if (isHere) delete annotation['subject']
    const list = holder['annotations']
    if (Array.isArray(list)) list.push(annotation)
    else holder['annotations'] = [annotation]
  }

  #closeRelationship(): void {
    const relationship = this.#relationship
    if (relationship === undefined) return
    this.#relationship = undefined
    this.#document.element('relationships', this.#counts.relationships++, toJson(relationship))
  }

  #refuse(
    code: 'sbom/too-large' | 'sbom/truncated' | 'sbom/not-an-sbom' | 'sbom/tag-value-syntax',
    message: string,
  ): never {
    throw sbomError(code, message, { file: this.#build.options.file, line: this.#line })
  }
}

const maxLineBytes = 4 * 1024 * 1024

/** An entry holds only texts, lists and entries, which is to say JSON. */
function toJson(entry: Entry): JsonObject {
  return entry as { [name: string]: JsonValue }
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(a.length + b.length)
  joined.set(a)
  joined.set(b, a.length)
  return joined
}
