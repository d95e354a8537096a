// SPDX-License-Identifier: Apache-2.0
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { CodedError } from '@primum/parse'
import { hintAtStdin, type Terminal } from './terminal.ts'

type InputCode = 'input/unreadable' | 'input/too-large' | 'input/bad-gzip'

/** A document that a person named, and the name to call it by in messages. `chunks` may be walked once. */
export type InputFile = { readonly name: string; readonly chunks: AsyncIterable<Uint8Array> }

/** A document is at most this large, unpacked; so that a small gzip file cannot fill the memory. */
const maxMebibytes = 256
const maxBytes = maxMebibytes * 1024 * 1024

/**
 * Opens a file, or standard input for `-`. What is compressed with gzip is unpacked on the way, so that stored SBOMs
 * need no temporary copy.
 *
 * @throws CodedError {@link InputCode}, also while the chunks are walked
 */
export function openInput(name: string, terminal: Pick<Terminal, 'stdin' | 'stderr'>): InputFile {
  if (name === '-') return { name: 'stdin', chunks: unpack('stdin', readStdin(terminal)) }
  return { name, chunks: unpack(name, readFile(name)) }
}

/** {@link openInput}, for what is read as a whole. @throws CodedError {@link InputCode} */
export async function readInput(
  name: string,
  terminal: Pick<Terminal, 'stdin' | 'stderr'>,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of openInput(name, terminal).chunks) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function* readStdin(terminal: Pick<Terminal, 'stdin' | 'stderr'>): AsyncGenerator<Uint8Array> {
  await hintAtStdin(terminal)
  yield* terminal.stdin
}

async function* readFile(name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(name, { highWaterMark: 256 * 1024 })
  } catch (cause) {
    throw new CodedError<InputCode>('input/unreadable', reasonOf(cause), { where: { file: name }, cause })
  }
}

async function* unpack(name: string, source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]()
  const first = await chunks.next()
  if (first.done === true) return
  async function* whole(): AsyncGenerator<Uint8Array> {
    if (first.done !== true) yield first.value
    yield* { [Symbol.asyncIterator]: () => chunks }
  }
  const [one, two] = first.value
  // RFC 1952, 2.3.1: the two bytes with which gzip begins.
  yield* limit(name, one === 0x1f && two === 0x8b ? gunzip(name, whole()) : whole())
}

async function* gunzip(name: string, packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { createGunzip } = await import('node:zlib')
  const input = Readable.from(packed)
  const output = createGunzip()
  let broken: Error | undefined
  input.once('error', (error) => {
    broken = error
    output.destroy(error)
  })
  try {
    yield* input.pipe(output)
  } catch (cause) {
    if (broken !== undefined) throw broken
    throw new CodedError<InputCode>('input/bad-gzip', 'the gzip data is damaged or cut off', {
      where: { file: name },
      cause,
    })
  } finally {
    input.destroy()
  }
}

async function* limit(name: string, source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let sizeBytes = 0
  for await (const chunk of source) {
    sizeBytes += chunk.length
    if (sizeBytes > maxBytes) {
      throw new CodedError<InputCode>('input/too-large', `more than ${maxMebibytes} MiB are not read`, {
        where: { file: name },
      })
    }
    yield chunk
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'this is a folder; expected a file',
  ENOTDIR: 'a part of this path is a file, not a folder',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'the links in this path go round in a circle',
  ERR_INVALID_ARG_VALUE: 'this cannot be the name of a file',
}

/** What the system said, in words. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return reasons[code] ?? error.message
}
