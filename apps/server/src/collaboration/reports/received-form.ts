// SPDX-License-Identifier: Apache-2.0
/** Forms with files (RFC 7578) from strangers: text in memory up to a limit, files into a temporary folder, nothing looked into or unpacked. */
import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { MAX_ATTACHMENTS, readText } from '@primum/intake'
import type { FastifyRequest } from 'fastify'
import { Problem } from '../../platform/errors/problems.ts'

/** Of one file, and of all files of a form together. */
export const MAX_FILE_BYTES = 26_214_400
export const MAX_FORM_BYTES = 52_428_800

/** A file that came with a form. `sha256` in lower-case hexadecimal. */
export type FormFile = {
  readonly field: string
  readonly name: string
  readonly path: string
  readonly sizeBytes: number
  readonly sha256: string
}

export type ReceivedForm = {
  readonly fields: Readonly<Record<string, string>>
  readonly files: readonly FormFile[]
  /** What of the form was too much, in words for the person who sent it; what fits is there. */
  readonly tooMuch: string | undefined
}

/** More than any form of ours; what goes beyond is no form of ours. */
const limits = {
  fieldNameSize: 100,
  fieldSize: 400_000,
  fields: 60,
  fileSize: MAX_FILE_BYTES,
  files: 4 * MAX_ATTACHMENTS,
  parts: 120,
  headerPairs: 20,
}

/**
 * Receives a form, hands it to `use`, and removes its files afterwards whatever happens. What is too large is read and dropped, because a
 * browser hears no answer before it has sent everything.
 */
export async function withReceivedForm<T>(
  request: FastifyRequest,
  { dir }: { readonly dir: string },
  use: (form: ReceivedForm) => Promise<T>,
): Promise<T> {
  const folder = path.join(dir, `form-${randomUUID()}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    return await use(await receive(request, folder).catch(refuse))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What the reader of forms throws for a form that is cut off or is none has neither a status nor a system call behind it. */
function refuse(error: unknown): never {
  if (!(error instanceof Error) || 'statusCode' in error || 'syscall' in error) throw error
  throw new Problem(
    'invalid-request',
    'The form did not arrive as a browser sends it; it may have been cut off.',
    {
      cause: error,
    },
  )
}

async function receive(request: FastifyRequest, folder: string): Promise<ReceivedForm> {
  const fields: Record<string, string> = {}
  const files: FormFile[] = []
  let tooMuch: string | undefined
  let room = MAX_FORM_BYTES
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') {
      if (part.valueTruncated) tooMuch = `The field ${part.fieldname} is longer than this form takes.`
      // A part that calls itself JSON comes parsed; no form of ours has one.
      fields[part.fieldname] = typeof part.value === 'string' ? part.value : ''
      continue
    }
    const isKept = files.length < MAX_ATTACHMENTS + 1
    const file = await store(part.file, path.join(folder, randomUUID()), isKept ? room : 0)
    // An empty file field sends a file without a name.
    if (file.sizeBytes === 0 && (part.filename ?? '') === '') continue
    if (part.file.truncated || file.isCut || !isKept) {
      tooMuch = `Files take at most ${mebibytes(MAX_FILE_BYTES)} MiB each, ${mebibytes(MAX_FORM_BYTES)} MiB together, and there are at most ${MAX_ATTACHMENTS}. Send the report first and the rest from its status page, or tell us how we can get it.`
      continue
    }
    room -= file.sizeBytes
    files.push({ field: part.fieldname, name: attachmentName(part.filename), ...file })
  }
  return { fields, files, tooMuch }
}

type Stored = {
  readonly path: string
  readonly sizeBytes: number
  readonly sha256: string
  readonly isCut: boolean
}

async function store(stream: NodeJS.ReadableStream, file: string, maxBytes: number): Promise<Stored> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  let isCut = false
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (sizeBytes + chunk.length > maxBytes) isCut = true
      if (isCut) return done()
      sizeBytes += chunk.length
      hash.update(chunk)
      return done(null, chunk)
    },
  })
  await pipeline(stream, counted, createWriteStream(file, { mode: 0o600, flags: 'wx' }))
  return { path: file, sizeBytes, sha256: hash.digest('hex'), isCut }
}

/** As people call it: no path, no control characters, not too long. */
export function attachmentName(name: string | undefined): string {
  const last =
    readText(name ?? '')
      .replaceAll('\n', ' ')
      .split(/[\\/]/)
      .at(-1)
      ?.trim() ?? ''
  return last === '' ? 'file' : last.slice(-200)
}

const mebibytes = (bytes: number): number => bytes / 1_048_576
