// SPDX-License-Identifier: Apache-2.0

/** Where in an input something was found wrong. Every part may be absent when it is not known. */
export type Where = {
  /** The input's name as the user gave it: a path, an address, or `stdin`. */
  readonly file?: string
  /** 1-based line. */
  readonly line?: number
  /** 1-based column, in UTF-16 code units. */
  readonly column?: number
  /** 0-based byte offset. */
  readonly offset?: number
  /** JSON Pointer (RFC 6901), XPath-like path, or field name. */
  readonly path?: string
}

/**
 * An error that callers switch on. `code` is stable and documented as `area/what`; `message` is for people and says
 * what was wrong and what was expected; `where` says which file and which place; the cause is kept.
 */
export class CodedError<Code extends string = string> extends Error {
  override readonly name: string = 'CodedError'
  readonly code: Code
  readonly where: Where

  constructor(
    code: Code,
    message: string,
    options: { readonly where?: Where; readonly cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.where = options.where ?? {}
  }

  /** The same error seen from one layer further out, which knows more about the place (usually the file name). */
  at(where: Where): CodedError<Code> {
    return new CodedError(this.code, this.message, {
      where: { ...where, ...this.where },
      cause: this.cause ?? this,
    })
  }
}

/** `sbom.json:12:7 /components/3/purl: message` with whatever parts are known. */
export function formatError(error: CodedError): string {
  const { file, line, column, path } = error.where
  const place = [file, line, line === undefined ? undefined : column]
    .filter((part) => part !== undefined)
    .join(':')
  const head = [place, path].filter((part) => part !== undefined && part !== '').join(' ')
  return head === '' ? error.message : `${head}: ${error.message}`
}

/** Marks the end of an exhaustive switch: a new member of the union is a compile error here. */
export function assertNever(value: never): never {
  throw new TypeError(`unreachable: ${JSON.stringify(value)}`)
}
