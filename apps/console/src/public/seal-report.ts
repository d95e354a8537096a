// SPDX-License-Identifier: Apache-2.0
import { type FieldFault, formatReport, readForm, readText } from '@primum/intake'
import { sha256 } from '@primum/tlog/web'
import { encryptTo } from '../age/age.ts'

/** What leaves the browser in the clear: what patients depend on, and how to reach the reporter. */
const CLEAR = [
  'ticket',
  'work',
  'kind',
  'patientAtRisk',
  'deviceTested',
  'contact',
  'email',
  'reporterName',
  'accountCode',
]

/** A form whose text and files are encrypted to the team; or what of it does not fit. */
export async function sealReport(
  form: FormData,
  recipients: readonly string[],
): Promise<{ readonly body: FormData } | { readonly faults: readonly FieldFault[] }> {
  const values = textsOf(form)
  const read = readForm(values)
  if ('faults' in read) return read
  const body = new FormData()
  for (const name of CLEAR) body.set(name, values[name] ?? '')
  const sealed = await sealFiles(form, recipients)
  const document = formatReport({
    ...read.value,
    attachments: sealed.map(({ name, bytes }) => ({
      name,
      sizeBytes: bytes.length,
      sha256: sha256(bytes).toHex(),
    })),
  })
  body.set('encrypted', fileOf(await encryptTo(recipients, document), 'report.age'))
  for (const [index, { bytes }] of sealed.entries()) {
    body.append('attachments', fileOf(bytes, `attachment-${index + 1}.age`))
  }
  return { body }
}

/** A message with its files, encrypted to the team. The names of the files stand in its text. */
export async function sealMessage(form: FormData, recipients: readonly string[]): Promise<FormData> {
  const values = textsOf(form)
  const sealed = await sealFiles(form, recipients)
  const names = sealed.map(({ name }, index) => `attachment-${index + 1}.age: ${name}`)
  const text = [readText(values['text'] ?? ''), names.join('\n')].filter((part) => part !== '').join('\n\n')
  const body = new FormData()
  body.set('to', values['to'] ?? '')
  body.set('encrypted', fileOf(await encryptTo(recipients, new TextEncoder().encode(text)), 'message.age'))
  for (const [index, { bytes }] of sealed.entries()) {
    body.append('attachments', fileOf(bytes, `attachment-${index + 1}.age`))
  }
  return body
}

async function sealFiles(form: FormData, recipients: readonly string[]) {
  const files = form
    .getAll('attachments')
    // An empty file field gives one file without name and bytes.
    .filter((file) => file instanceof File && (file.size > 0 || file.name !== ''))
  return Promise.all(
    files.map(async (entry) => {
      // Filtered above.
      const file = entry as File
      return {
        name: readText(file.name).slice(-200) || 'file',
        bytes: await encryptTo(recipients, new Uint8Array(await file.arrayBuffer())),
      }
    }),
  )
}

const textsOf = (form: FormData): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
  )

// A byte array of our own making lies in plain memory, never in a shared one.
const fileOf = (bytes: Uint8Array, name: string): File =>
  new File([bytes as Uint8Array<ArrayBuffer>], name, { type: 'application/octet-stream' })
