// SPDX-License-Identifier: Apache-2.0
import { CodedError } from './error.ts'

/** Why a JSON text was refused. */
export type JsonCode =
  | 'json/empty'
  | 'json/truncated'
  | 'json/syntax'
  | 'json/trailing-data'
  | 'json/duplicate-key'
  | 'json/too-deep'
  | 'json/too-large'
  | 'json/number-out-of-range'
  | 'json/invalid-utf8'

/** Where a piece of JSON sits in its document, so that a fault in the piece is reported by its place in the whole. */
export type JsonPlace = {
  readonly file?: string | undefined
  /**
   * Line and column (1-based) of some characters of the piece, in rising order of their offset `at`. A piece from which
   * parts were cut has one for each cut. Absent: the piece starts at line 1, column 1.
   */
  readonly marks?: readonly JsonMark[] | undefined
  /** Arrays and objects already open around the piece; absent: 0. */
  readonly depth?: number | undefined
  /** JSON Pointer of the piece; absent: the root. */
  readonly path?: string | undefined
  /** When the piece is a run of an array's elements in brackets of its own: the index of the first. */
  readonly firstIndex?: number | undefined
}

/** The line and column of the character at offset `at`. */
export type JsonMark = { readonly at: number; readonly line: number; readonly column: number }

type Fault = { readonly code: JsonCode; readonly message: string; readonly at: number; readonly path: string }
type Frame = { readonly names: Set<string> | undefined; name: string; index: number }

/**
 * Goes over a text that was refused, token by token, and says what the first fault is and where. Slow and exact; only
 * the error path comes here.
 */
export function explainJsonFault(
  text: string,
  options: { readonly maxDepth: number; readonly where: JsonPlace },
  cause?: unknown,
): CodedError<JsonCode> {
  const { where } = options
  const fault = findJsonFault(text, options.maxDepth, where) ?? {
    code: 'json/syntax' as const,
    message: cause instanceof Error ? cause.message : 'this is not JSON',
    at: 0,
    path: where.path ?? '',
  }
  const { line, column } = advance(
    where.marks?.findLast((mark) => mark.at <= fault.at) ?? { at: 0, line: 1, column: 1 },
    text,
    fault.at,
  )
  return new CodedError(fault.code, fault.message, {
    where: { ...(where.file === undefined ? {} : { file: where.file }), line, column, path: fault.path },
    cause,
  })
}

/** The line and column of `text[to]`, from a mark before it. */
export function advance(mark: JsonMark, text: string, to: number): JsonMark {
  let line = mark.line
  let lineStart = mark.at - (mark.column - 1)
  for (let i = text.indexOf('\n', mark.at); i !== -1 && i < to; i = text.indexOf('\n', i + 1)) {
    line++
    lineStart = i + 1
  }
  return { at: to, line, column: to - lineStart + 1 }
}

/** The first fault in `text`, or undefined when there is none. */
export function findJsonFault(text: string, maxDepth: number, where: JsonPlace = {}): Fault | undefined {
  return new FaultFinder(text, maxDepth, where).find()
}

const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y
const escapeSequence = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const literal = /true|false|null/y
/** Finding the control characters that RFC 8259, 7 wants escaped is what this is for. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: see above
const plainCharacters = /[^"\\\u0000-\u001f]+/y

class FaultFinder {
  readonly #text: string
  readonly #maxDepth: number
  readonly #where: JsonPlace
  readonly #frames: Frame[] = []
  #at = 0
  #fault: Fault | undefined

  constructor(text: string, maxDepth: number, where: JsonPlace) {
    this.#text = text
    this.#maxDepth = maxDepth - (where.depth ?? 0)
    this.#where = where
  }

  find(): Fault | undefined {
    this.#space()
    if (this.#at === this.#text.length) {
      return this.#refuse('json/empty', 'the text is empty; expected a JSON value')
    }
    this.#run()
    return this.#fault
  }

  /** One pass without recursion, so that a deep text cannot exhaust the stack here either. */
  #run(): void {
    while (this.#fault === undefined) {
      if (!this.#value()) continue
      // A value just ended: close what can be closed, then go on to the next member or element.
      for (;;) {
        this.#space()
        const frame = this.#frames.at(-1)
        const c = this.#text[this.#at]
        if (frame === undefined) {
          if (c !== undefined)
            this.#refuse('json/trailing-data', `unexpected ${quote(c)} after the end of the value`)
          return
        }
        const closer = frame.names === undefined ? ']' : '}'
        if (c === ',') {
          this.#at++
          this.#space()
          if (frame.names === undefined) frame.index++
          else this.#member(frame)
          break
        }
        if (c !== closer) {
          this.#unexpected(`"," or ${quote(closer)}`)
          return
        }
        this.#at++
        this.#frames.pop()
      }
    }
  }

  /** Reads a scalar whole, or opens an array or object; true when a value ended here. */
  #value(): boolean {
    const c = this.#text[this.#at]
    if (c === '{' || c === '[') return this.#open(c)
    if (c === '"') return this.#string() !== undefined
    const start = this.#at
    number.lastIndex = start
    literal.lastIndex = start
    const [found] = number.exec(this.#text) ?? literal.exec(this.#text) ?? []
    if (found === undefined || /[\w.+-]/.test(this.#text[start + found.length] ?? ' ')) {
      this.#unexpected('a JSON value')
      return false
    }
    if (found !== 'true' && found !== 'false' && found !== 'null' && !Number.isFinite(Number(found))) {
      this.#refuse(
        'json/number-out-of-range',
        `the number ${clip(found)} does not fit a double (RFC 8259, 6)`,
      )
      return false
    }
    this.#at += found.length
    return true
  }

  #open(c: '{' | '['): boolean {
    if (this.#frames.length >= this.#maxDepth) {
      const limit = this.#maxDepth + (this.#where.depth ?? 0)
      this.#refuse('json/too-deep', `arrays and objects are nested more than ${limit} deep`)
      return false
    }
    const frame: Frame = { names: c === '{' ? new Set() : undefined, name: '', index: 0 }
    if (this.#frames.length === 0) frame.index = this.#where.firstIndex ?? 0
    this.#at++
    this.#space()
    if (this.#text[this.#at] === (c === '{' ? '}' : ']')) {
      this.#at++
      return true
    }
    this.#frames.push(frame)
    if (frame.names !== undefined) this.#member(frame)
    return false
  }

  /** Reads `"name" :` and leaves the place at the member's value. */
  #member(frame: Frame): void {
    if (this.#text[this.#at] !== '"') {
      this.#unexpected('a member name in double quotes')
      return
    }
    const start = this.#at
    const name = this.#string()
    if (name === undefined) return
    frame.name = name
    if (frame.names?.has(name) === true) {
      this.#at = start
      this.#refuse('json/duplicate-key', `the member ${quote(name)} is there twice in one object`)
      return
    }
    frame.names?.add(name)
    this.#space()
    if (this.#text[this.#at] !== ':') {
      this.#unexpected('":"')
      return
    }
    this.#at++
    this.#space()
  }

  #string(): string | undefined {
    const start = this.#at
    for (this.#at++; ; ) {
      plainCharacters.lastIndex = this.#at
      this.#at += plainCharacters.exec(this.#text)?.[0].length ?? 0
      const c = this.#text[this.#at]
      if (c === '"') break
      escapeSequence.lastIndex = this.#at
      const found = c === '\\' ? escapeSequence.exec(this.#text) : null
      if (found !== null) this.#at += found[0].length
      else if (
        c === undefined ||
        (this.#at + 6 > this.#text.length && /^\\u?[0-9a-fA-F]*$/.test(this.#text.slice(this.#at)))
      ) {
        this.#at = c === undefined ? this.#at : this.#text.length
        this.#refuse('json/truncated', 'the text ends inside a string')
        return undefined
      } else {
        this.#refuse(
          'json/syntax',
          c === '\\'
            ? 'this is not a JSON escape'
            : `the control character ${quote(c)} must be escaped in a string`,
        )
        return undefined
      }
    }
    this.#at++
    return JSON.parse(this.#text.slice(start, this.#at)) as string // a whole JSON string, checked above
  }

  #space(): void {
    for (;;) {
      const c = this.#text.charCodeAt(this.#at)
      if (c !== 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09) return
      this.#at++
    }
  }

  #unexpected(expected: string): void {
    const c = this.#text[this.#at]
    if (c === undefined) this.#refuse('json/truncated', `the text ends where ${expected} was expected`)
    else this.#refuse('json/syntax', `unexpected ${quote(c)}; expected ${expected}`)
  }

  #refuse(code: JsonCode, message: string): Fault {
    const steps = this.#frames.map((frame) =>
      frame.names === undefined
        ? String(frame.index)
        : frame.name.replaceAll('~', '~0').replaceAll('/', '~1'),
    )
    const path = [this.#where.path ?? '', ...steps].join('/')
    this.#fault = { code, message, at: this.#at, path }
    return this.#fault
  }
}

function quote(text: string): string {
  return JSON.stringify(clip(text))
}

/** An attacker chooses these texts, so a message never carries more than a little of them. */
function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
