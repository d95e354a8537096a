// SPDX-License-Identifier: Apache-2.0
import { CodedError, type JsonObject, parseJson } from '@primum/parse'
import { choices, type FormValues, type ReportText, readForm, readText, textFields } from './form.ts'

/** A file that came with a report, by its bytes as they are stored: of an encrypted report the ciphertext. */
export type AttachmentEntry = {
  /** As the reporter calls it, never a path. */
  readonly name: string
  readonly sizeBytes: number
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string
}

/** A report as it is stored, or lies inside an age file. */
export type Report = ReportText & { readonly attachments: readonly AttachmentEntry[] }

export const REPORT_FORMAT = 'primum.report/1'
export const MAX_ATTACHMENTS = 10
const MAX_NAME_LENGTH = 200
/** All fields filled to the brim, each character of them six bytes as an escape. */
const MAX_BYTES = 1_000_000

// The tables' own keys, which Object.keys only knows as text.
const names = [
  ...Object.keys(choices),
  'productId',
  ...Object.keys(textFields),
] as readonly (keyof ReportText)[]

/** A report as a file: JSON in UTF-8 with the members always in the same order, so that the same report is the same bytes. */
export function formatReport(report: Report): Uint8Array {
  const members = names.flatMap((name) => (report[name] === undefined ? [] : [[name, report[name]]]))
  const file = {
    format: REPORT_FORMAT,
    ...Object.fromEntries(members),
    attachments: report.attachments.map(({ name, sizeBytes, sha256 }) => ({ name, sizeBytes, sha256 })),
  }
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`)
}

/**
 * The inverse of {@link formatReport}. Reports were written by strangers: what is given back is only ever text, numbers and answers of the lists.
 *
 * @throws CodedError `intake/bad-report`
 */
export function parseReport(bytes: Uint8Array): Report {
  const json = read(bytes)
  const { format, attachments, ...members } = json
  if (format !== REPORT_FORMAT) throw badReport(`its format is not ${REPORT_FORMAT}`)
  const known: ReadonlySet<string> = new Set(names)
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(members)) {
    if (!known.has(name)) throw badReport(`it has a member "${name}" that is not one of a report`)
    if (typeof value !== 'string') throw badReport(`${name} is not text`)
    values[name] = value
  }
  const result = readForm(values satisfies FormValues)
  if ('faults' in result) {
    const [fault] = result.faults
    throw badReport(`${fault?.field ?? ''}: ${fault?.message ?? ''}`)
  }
  return { ...result.value, attachments: readAttachments(attachments) }
}

function read(bytes: Uint8Array): JsonObject {
  try {
    const json = parseJson(bytes, { maxBytes: MAX_BYTES, maxDepth: 4 })
    if (isObject(json)) return json
  } catch (cause) {
    if (!(cause instanceof CodedError)) throw cause
    throw badReport(cause.message, cause)
  }
  throw badReport('it is not a JSON object')
}

function readAttachments(value: unknown): readonly AttachmentEntry[] {
  if (!Array.isArray(value) || value.length > MAX_ATTACHMENTS) {
    throw badReport(`attachments is not a list of at most ${MAX_ATTACHMENTS}`)
  }
  return value.map((entry: unknown) => {
    if (!isObject(entry)) throw badReport('an attachment is not an object')
    const { name, sizeBytes, sha256 } = entry
    if (typeof name !== 'string' || readText(name) !== name || name === '' || name.length > MAX_NAME_LENGTH) {
      throw badReport('an attachment has no name')
    }
    if (typeof sizeBytes !== 'number' || !Number.isSafeInteger(sizeBytes) || sizeBytes < 0) {
      throw badReport('an attachment has no size')
    }
    if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256))
      throw badReport('an attachment has no hash')
    return { name, sizeBytes, sha256 }
  })
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function badReport(message: string, cause?: unknown): CodedError {
  return new CodedError('intake/bad-report', `not a report: ${message}`, cause === undefined ? {} : { cause })
}
