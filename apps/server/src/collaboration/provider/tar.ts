// SPDX-License-Identifier: Apache-2.0
/** Writes a tar archive (POSIX.1-2017, pax, "ustar Interchange Format"): what every system and CDN's tools unpack. */

const BLOCK_BYTES = 512

export type TarFile = {
  /** At most 255 bytes, of which the last part at most 100. */
  readonly path: string
  readonly content: Buffer
  readonly changedAt: Temporal.Instant
}

/** The archive's chunks, one file after the other. */
export async function* formatTar(files: AsyncIterable<TarFile>): AsyncGenerator<Buffer> {
  for await (const { path, content, changedAt } of files) {
    yield headerOf(path, content.length, changedAt)
    yield content
    yield Buffer.alloc((BLOCK_BYTES - (content.length % BLOCK_BYTES)) % BLOCK_BYTES)
  }
  yield Buffer.alloc(2 * BLOCK_BYTES)
}

function headerOf(path: string, sizeBytes: number, changedAt: Temporal.Instant): Buffer {
  const header = Buffer.alloc(BLOCK_BYTES)
  const slash = path.length > 100 ? path.indexOf('/', path.length - 101) : -1
  const name = path.slice(slash + 1)
  const prefix = slash < 0 ? '' : path.slice(0, slash)
  if (name.length > 100 || prefix.length > 155) throw new RangeError(`too long a path for tar: ${path}`)
  const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\0`
  const fields: readonly (readonly [number, string])[] = [
    [0, name],
    [100, octal(0o644, 8)],
    [108, octal(0, 8)],
    [116, octal(0, 8)],
    [124, octal(sizeBytes, 12)],
    [136, octal(Math.floor(changedAt.epochMilliseconds / 1000), 12)],
    [148, ' '.repeat(8)],
    [156, '0'],
    [257, 'ustar\0'],
    [263, '00'],
    [345, prefix],
  ]
  for (const [offset, text] of fields) header.write(text, offset, 'latin1')
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return header
}
