// SPDX-License-Identifier: Apache-2.0
/** Tar archives for tests, also such as no tar would write. */

export type TarFile = {
  readonly path: string
  readonly data?: string | Uint8Array
  /** The type flag; absent: a file. */
  readonly type?: string
  readonly target?: string
  readonly mode?: number
  /** Written instead of the data's own length. */
  readonly sizeField?: string
  readonly checksum?: string
}

export function tarEntry({
  path,
  data = '',
  type = '0',
  target = '',
  mode = 0o644,
  ...odd
}: TarFile): Buffer {
  const content = Buffer.from(data)
  const header = Buffer.alloc(512)
  header.write(path, 0, 100)
  header.write(octal(mode, 7), 100)
  header.write(odd.sizeField ?? octal(content.length, 11), 124, 'latin1')
  header.write(octal(0, 11), 136)
  header.write('        ', 148)
  header.write(type, 156)
  header.write(target, 157, 100)
  header.write('ustar\x0000', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(odd.checksum ?? `${octal(sum, 6)}\0 `, 148)
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)])
}

export function tarFile(files: readonly TarFile[]): Buffer {
  return Buffer.concat([...files.map(tarEntry), Buffer.alloc(1024)])
}

/** A pax record, which counts its own digits. */
export function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`
  let length = Buffer.byteLength(rest)
  while (length !== Buffer.byteLength(rest) + String(length).length) {
    length = Buffer.byteLength(rest) + String(length).length
  }
  return `${length}${rest}`
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0')
}
