// SPDX-License-Identifier: Apache-2.0
import { CodedError } from './error.ts'
import {
  defaultMaxBytes,
  defaultMaxDepth,
  type JsonLimits,
  type JsonValue,
  parseCountedJson,
  parseJsonText,
} from './json.ts'
import { advance, explainJsonFault, type JsonCode, type JsonMark } from './json-fault.ts'
import { decodeUtf8 } from './json-utf8.ts'

/** Bytes as they come: whole, in pieces, or in pieces over time. */
export type ByteSource = Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>

export type JsonStreamOptions = JsonLimits & {
  /**
   * JSON Pointers of the arrays to take apart, such as `/components` (or the empty string when the document itself is one). A
   * pointer names members of objects only; elements of other arrays cannot be chosen.
   */
  readonly arrays: readonly string[]
  /** Called for each element of a chosen array, in document order. What it throws ends the reading. */
  readonly onElement: (element: JsonValue, index: number, pointer: string) => void
}

/**
 * Reads a JSON document piece by piece: each element of the chosen arrays is handed over as soon as it is complete, and the
 * rest of the document is returned with those arrays empty. As strict as `parseJson`; memory is that of the largest
 * element, a batch of 256 KiB, and the rest. A fault can come to light after elements were handed over, so a
 * caller must drop them when this throws.
 *
 * @throws CodedError {@link JsonCode}
 */
export async function readJsonStream(source: ByteSource, options: JsonStreamOptions): Promise<JsonValue> {
  const splitter = new JsonSplitter(options)
  for await (const chunk of source instanceof Uint8Array ? [source] : source) splitter.push(chunk)
  return splitter.end()
}

/** Chosen arrays by member name. */
type Choice = { readonly members: Map<string, Choice>; pointer: string | undefined }

const windowBytes = 1024 * 1024
const batchBytes = 256 * 1024
const [lineFeed, space, quote, backslash, comma, colon, openArray, closeArray, openObject, closeObject] = [
  0x0a, 0x20, 0x22, 0x5c, 0x2c, 0x3a, 0x5b, 0x5d, 0x7b, 0x7d,
]

/** The synchronous heart of {@link readJsonStream}: `push` the bytes in order, then `end`. */
export class JsonSplitter {
  readonly #options: JsonStreamOptions
  readonly #maxDepth: number
  readonly #choices: Choice
  #total = 0

  // The bytes not yet parsed. #piece is where the present piece starts: a stretch of the rest of the document, or in a
  // chosen array the bracket or comma before the next element.
  #bytes = new Uint8Array(2 * windowBytes)
  #length = 0
  #piece = 0
  #scanned = 0
  #pieceOffset = 0
  #mark: JsonMark = { at: 0, line: 1, column: 1 }

  // What the scanner knows between two windows.
  #inString = false
  #escaped = false
  #depth = 0
  #colons = 0
  #stringStart = 0
  #stringEnd = 0
  readonly #open: { readonly choice: Choice | undefined; readonly isObject: boolean }[] = []

  // The chosen array being read.
  #array: { readonly pointer: string; readonly depth: number } | undefined
  #index = 0
  #commas = 0
  #lines = 0
  #lastComma = -1
  #colonsAtLastComma = 0
  #linesAtLastComma = 0

  // The rest of the document.
  #rest = ''
  readonly #marks: JsonMark[] = []

  constructor(options: JsonStreamOptions) {
    this.#options = options
    this.#maxDepth = options.maxDepth ?? defaultMaxDepth
    this.#choices = choose(options.arrays)
  }

  /** Takes the next bytes; hands over the elements they complete. The bytes are copied. */
  push(chunk: Uint8Array): void {
    this.#total += chunk.length
    const maxBytes = this.#options.maxBytes ?? defaultMaxBytes
    if (this.#total > maxBytes) this.#refuse('json/too-large', `the document has more than ${maxBytes} bytes`)
    for (let at = 0; at < chunk.length; at += windowBytes) {
      this.#append(chunk.subarray(at, at + windowBytes))
      this.#scan()
      if (this.#array !== undefined && this.#lastComma - this.#piece >= batchBytes) this.#takeBatch()
    }
  }

  /** Says that no bytes follow, and returns the document with the chosen arrays empty. */
  end(): JsonValue {
    if (this.#array !== undefined) {
      throw this.#explain(decodeUtf8(this.#bytes.subarray(this.#piece, this.#length), this.#place()))
    }
    this.#takeRest(this.#length)
    const where = { file: this.#options.file, marks: this.#marks }
    return parseJsonText(this.#rest, { maxDepth: this.#maxDepth, where })
  }

  #append(window: Uint8Array): void {
    // The byte before the piece is not needed again, so what is left moves to the front.
    this.#bytes.copyWithin(0, this.#piece, this.#length)
    const moved = this.#piece
    this.#length -= moved
    this.#scanned -= moved
    this.#lastComma -= moved
    this.#stringStart -= moved
    this.#stringEnd -= moved
    this.#piece = 0
    if (this.#length + window.length > this.#bytes.length) {
      const larger = new Uint8Array(2 * (this.#length + window.length))
      larger.set(this.#bytes.subarray(0, this.#length))
      this.#bytes = larger
    }
    this.#bytes.set(window, this.#length)
    this.#length += window.length
  }

  #scan(): void {
    const bytes = this.#bytes
    const end = this.#length
    let i = this.#scanned
    while (i < end) {
      if (this.#inString) {
        i = this.#scanString(i, end)
        continue
      }
      const c = bytes[i] ?? 0
      if (c <= space) {
        if (c === lineFeed) this.#lines++
      } else if (c === quote) {
        this.#inString = true
        this.#stringStart = i
      } else if (c === colon) {
        this.#colons++
      } else if (c === comma) {
        if (this.#array?.depth === this.#depth) {
          this.#commas++
          this.#lastComma = i
          this.#colonsAtLastComma = this.#colons
          this.#linesAtLastComma = this.#lines
        }
      } else if (c === openObject || c === openArray) {
        this.#enter(i, c === openObject)
      } else if (c === closeObject || c === closeArray) {
        this.#leave(i)
      }
      i++
    }
    this.#scanned = i
  }

  /** Goes on in a string from `i`; returns the place after its closing quote, or `end`. */
  #scanString(from: number, end: number): number {
    const bytes = this.#bytes
    let i = from
    if (this.#escaped) {
      this.#escaped = false
      i++
    }
    for (; i < end; i++) {
      const c = bytes[i]
      if (c === quote) {
        this.#inString = false
        this.#stringEnd = i + 1
        return i + 1
      }
      if (c === backslash && ++i === end) this.#escaped = true
    }
    return end
  }

  #enter(at: number, isObject: boolean): void {
    if (this.#depth >= this.#maxDepth) {
      throw this.#explain(decodeUtf8(this.#bytes.subarray(this.#piece, at + 1), this.#place()))
    }
    this.#depth++
    if (this.#array !== undefined) return
    const choice = this.#choiceAt()
    this.#open.push({ choice, isObject })
    if (isObject || choice?.pointer === undefined) return
    this.#takeRest(at + 1)
    // The bracket stays in the rest of the document, and begins the first batch of elements too.
    this.#piece = at
    this.#pieceOffset--
    this.#mark = { ...this.#mark, column: this.#mark.column - 1 }
    this.#array = { pointer: choice.pointer, depth: this.#depth }
    this.#index = 0
    this.#commas = 0
    this.#lastComma = -1
    this.#colons = 0
    this.#lines = 0
  }

  /** What is chosen at, or below, the value that opens here. */
  #choiceAt(): Choice | undefined {
    if (this.#open.length === 0) return this.#choices
    const around = this.#open.at(-1)
    if (around?.choice === undefined || around.choice.members.size === 0 || !around.isObject) return undefined
    const name = decodeUtf8(this.#bytes.subarray(this.#stringStart, this.#stringEnd), this.#place())
    try {
      return around.choice.members.get(String(JSON.parse(name)))
    } catch {
      return undefined // not a name at all: the rest of the document will be refused with the place
    }
  }

  #leave(at: number): void {
    const array = this.#array
    if (array === undefined) {
      this.#open.pop()
      if (this.#depth > 0) this.#depth--
      return
    }
    if (this.#depth === array.depth) {
      this.#finishArray(at)
      this.#open.pop()
    }
    this.#depth--
  }

  /** Hands over the elements up to the last comma. */
  #takeBatch(): void {
    const colonsAfter = this.#colons - this.#colonsAtLastComma
    const linesAfter = this.#lines - this.#linesAtLastComma
    this.#handOver(this.#lastComma, this.#commas, this.#colonsAtLastComma, this.#linesAtLastComma)
    this.#commas = 0
    this.#colons = colonsAfter
    this.#lines = linesAfter
    this.#colonsAtLastComma = 0
    this.#linesAtLastComma = 0
  }

  #finishArray(at: number): void {
    if (this.#bytes[at] !== closeArray) {
      // The piece as it stands has the wrong bracket in it, which the explanation will come upon.
      throw this.#explain(decodeUtf8(this.#bytes.subarray(this.#piece, at + 1), this.#place()))
    }
    const isEmpty = this.#commas === 0 && this.#index === 0 && isBlank(this.#bytes, this.#piece + 1, at)
    this.#handOver(at, isEmpty ? 0 : this.#commas + 1, this.#colons, this.#lines)
    this.#array = undefined
    this.#colons = 0
  }

  /** Parses the elements between the piece's first byte and the byte at `end`, which becomes the next piece's first. */
  #handOver(end: number, expected: number, colons: number, lines: number): void {
    const array = this.#array
    if (array === undefined) return
    const first = this.#bytes[this.#piece] ?? openArray
    const last = this.#bytes[end] ?? closeArray
    this.#bytes[this.#piece] = openArray
    this.#bytes[end] = closeArray
    const text = decodeUtf8(this.#bytes.subarray(this.#piece, end + 1), this.#place())
    this.#bytes[this.#piece] = first
    this.#bytes[end] = last
    const elements = parseCountedJson(text, colons, this.#explainOptions())
    const next = this.#markAfter(text, lines)
    if (!Array.isArray(elements) || elements.length !== expected) {
      const { line, column } = next
      this.#refuse(
        'json/syntax',
        `unexpected ${JSON.stringify(String.fromCharCode(last))}; expected a JSON value`,
        {
          line,
          column,
          path: `${array.pointer}/${this.#index + Math.max(0, expected - 1)}`,
        },
      )
    }
    for (const element of elements as readonly JsonValue[]) {
      this.#options.onElement(element, this.#index, array.pointer)
      this.#index++
    }
    this.#pieceOffset += end - this.#piece
    this.#piece = end
    this.#mark = { ...next, at: 0 }
  }

  /** The mark of the last character of a batch, whose line feeds were counted. */
  #markAfter(text: string, lines: number): JsonMark {
    const at = text.length - 1
    const { line, column } = this.#mark
    return lines === 0
      ? { at, line, column: column + at }
      : { at, line: line + lines, column: at - text.lastIndexOf('\n') }
  }

  /** Keeps the bytes up to `end` as part of the rest of the document. */
  #takeRest(end: number): void {
    const decoded = decodeUtf8(this.#bytes.subarray(this.#piece, end), this.#place())
    const text = this.#pieceOffset === 0 && decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded
    this.#marks.push({ ...this.#mark, at: this.#rest.length })
    this.#rest += text
    this.#mark = { ...advance(this.#mark, text, text.length), at: 0 }
    this.#pieceOffset += end - this.#piece
    this.#piece = end
  }

  #place(): { readonly file: string | undefined; readonly offset: number; readonly line: number } {
    return { file: this.#options.file, offset: this.#pieceOffset, line: this.#mark.line }
  }

  #explainOptions() {
    const where =
      this.#array === undefined
        ? { file: this.#options.file, marks: [...this.#marks, { ...this.#mark, at: this.#rest.length }] }
        : {
            file: this.#options.file,
            marks: [this.#mark],
            depth: this.#array.depth - 1,
            path: this.#array.pointer,
            firstIndex: this.#index,
          }
    return { maxDepth: this.#maxDepth, where }
  }

  /** The fault in a piece that ends too early or goes too deep. */
  #explain(piece: string): CodedError<JsonCode> {
    const text = this.#array === undefined ? this.#rest + piece : `[${piece.slice(1)}`
    return explainJsonFault(text, this.#explainOptions())
  }

  #refuse(code: JsonCode, message: string, where: object = {}): never {
    const { file } = this.#options
    throw new CodedError(code, message, { where: { ...(file === undefined ? {} : { file }), ...where } })
  }
}

function choose(pointers: readonly string[]): Choice {
  const root: Choice = { members: new Map(), pointer: undefined }
  for (const pointer of pointers) {
    let choice = root
    for (const step of pointer.split('/').slice(1)) {
      const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
      const next = choice.members.get(name) ?? { members: new Map(), pointer: undefined }
      choice.members.set(name, next)
      choice = next
    }
    choice.pointer = pointer
  }
  return root
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const c = bytes[i]
    if (c !== 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09) return false
  }
  return true
}
