// SPDX-License-Identifier: Apache-2.0

/** The hashes that are written and checked (CSAF 2.0 and 2.1, section 7.1.18), the stronger first; MD5 and SHA-1 never. */
export const hashAlgorithms = ['sha512', 'sha256'] as const
export type HashAlgorithm = (typeof hashAlgorithms)[number]

const hexLength: Readonly<Record<HashAlgorithm, number>> = { sha512: 128, sha256: 64 }

/** @param hex the document's hash in lower-case hexadecimal digits */
export function formatHashFile(hex: string, fileName: string): string {
  return `${hex}  ${fileName}\n`
}

/** The hash in lower-case digits, of whatever case it was; undefined when the file does not start with one of this length. */
export function parseHashFile(text: string, algorithm: HashAlgorithm): string | undefined {
  const hex = /^\uFEFF?([0-9a-fA-F]+)(?=\s|$)/.exec(text)?.[1]
  return hex?.length === hexLength[algorithm] ? hex.toLowerCase() : undefined
}
