// SPDX-License-Identifier: Apache-2.0
import sax, { type QualifiedTag } from 'sax'
import type { SbomLimits } from '../limits.ts'
import { type SbomCode, sbomError } from '../sbom-error.ts'

/** An element with the namespaces worked out. Attributes of no namespace go by their local name, others by prefix and name. */
export type XmlElement = {
  readonly name: string
  readonly namespace: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: XmlElement[]
  text: string
}

export type XmlHandler = {
  /** Called when an element begins; `depth` is 0 for the root. */
  readonly onOpen: (element: XmlElement, depth: number) => void
  /** Called when it is complete; when it returns true the element is not kept in its parent. */
  readonly onClose: (element: XmlElement, path: readonly XmlElement[]) => boolean
}

/**
 * XML 1.0 with namespaces, taken in bytes and given out in elements. It wraps `sax` in strict mode and refuses what an SBOM never
 * needs and attacks do: document types, and with them entities of the document's own (billion laughs, external entities);
 * processing instructions have no effect. Only UTF-8 is read.
 *
 * Known gap: sax passes over an attribute that is there twice, and keeps the first, where XML 1.0, 3.1 wants an error.
 */
export class XmlStream {
  readonly #parser = sax.parser(true, { xmlns: true, position: true })
  readonly #decoder = new TextDecoder('utf-8', { fatal: true })
  readonly #file: string | undefined
  readonly #limits: SbomLimits
  readonly #open: XmlElement[] = []
  #size = 0
  #hasRoot = false

  constructor(
    handler: XmlHandler,
    options: { readonly file: string | undefined; readonly limits: SbomLimits },
  ) {
    this.#file = options.file
    this.#limits = options.limits
    const parser = this.#parser
    parser.onerror = (error) => {
      throw this.#syntaxError(error)
    }
    parser.ondoctype = () => {
      this.#refuse('sbom/xml-doctype', 'a document type (<!DOCTYPE>) is not accepted in an SBOM; remove it')
    }
    parser.onprocessinginstruction = ({ name, body }) => {
      const [, encoding] = name === 'xml' ? (/encoding\s*=\s*["']([^"']*)["']/.exec(body) ?? []) : []
      if (encoding !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(encoding)) {
        this.#refuse(
          'sbom/encoding',
          `the document says it is in ${encoding.slice(0, 40)}; only UTF-8 is read`,
        )
      }
    }
    parser.onopentag = (tag) => {
      // With xmlns: true every tag is qualified; the type cannot say so.
      const element = toElement(tag as QualifiedTag)
      const depth = this.#open.length
      if (depth === 0 && this.#hasRoot) this.#refuse('sbom/xml-syntax', 'a second root element')
      this.#hasRoot = true
      if (depth >= this.#limits.maxDepth) {
        this.#refuse('sbom/too-deep', `elements are nested more than ${this.#limits.maxDepth} deep`)
      }
      this.#open.push(element)
      handler.onOpen(element, depth)
    }
    parser.onclosetag = () => {
      const element = this.#open.pop()
      if (element === undefined) return
      const parent = this.#open.at(-1)
      if (!handler.onClose(element, this.#open)) parent?.children.push(element)
    }
    const addText = (text: string) => {
      const top = this.#open.at(-1)
      if (top !== undefined) top.text += text
      else if (text.trim() !== '') this.#refuse('sbom/xml-syntax', 'text outside the root element')
    }
    parser.ontext = addText
    parser.oncdata = addText
  }

  /** 1-based line of what was read last. */
  get line(): number {
    return this.#parser.line + 1
  }

  /** Names of the elements open now. */
  get path(): string {
    return this.#open.map(({ name }) => `/${name}`).join('')
  }

  push(bytes: Uint8Array): void {
    this.#size += bytes.length
    const { maxBytes } = this.#limits
    if (this.#size > maxBytes) this.#refuse('sbom/too-large', `the document has more than ${maxBytes} bytes`)
    this.#write(bytes, true)
  }

  end(): void {
    this.#write(new Uint8Array(0), false)
    if (this.#open.length > 0) {
      this.#refuse('sbom/truncated', `the document ends inside <${this.#open.at(-1)?.name}>`)
    }
    if (!this.#hasRoot) this.#refuse('sbom/truncated', 'the document ends before its root element')
    this.#parser.close()
  }

  #write(bytes: Uint8Array, stream: boolean): void {
    let text: string
    try {
      text = this.#decoder.decode(bytes, { stream })
    } catch (cause) {
      throw sbomError(
        'sbom/encoding',
        'the document is not valid UTF-8',
        { file: this.#file, line: this.line },
        cause,
      )
    }
    if (text !== '') this.#parser.write(text)
  }

  #syntaxError(error: Error): Error {
    const [message = error.message] = error.message.split('\n')
    // sax goes on after an error unless it is cleared; the throw ends the reading anyway.
    return sbomError(
      'sbom/xml-syntax',
      `not well-formed XML: ${message.slice(0, 200)}`,
      { file: this.#file, line: this.line, column: this.#parser.column + 1, path: this.path },
      error,
    )
  }

  #refuse(code: SbomCode, message: string): never {
    throw sbomError(code, message, {
      file: this.#file,
      line: this.line,
      column: this.#parser.column + 1,
      path: this.path,
    })
  }
}

function toElement(tag: QualifiedTag): XmlElement {
  const attributes = new Map<string, string>()
  for (const { prefix, local, name, value } of Object.values(tag.attributes)) {
    if (prefix === 'xmlns' || name === 'xmlns') continue
    attributes.set(prefix === '' ? local : name, value)
  }
  return { name: tag.local, namespace: tag.uri, attributes, children: [], text: '' }
}
