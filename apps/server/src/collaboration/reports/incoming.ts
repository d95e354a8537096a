// SPDX-License-Identifier: Apache-2.0
/** What somebody sends as a report, read from a form's fields or from the API's body; everything that does not fit is said at once. */
import {
  type FieldFault,
  type FormValues,
  type ReportHead,
  type ReportText,
  readForm,
  readHead,
  readText,
} from '@primum/intake'
import { mailAddress } from '../../platform/mail/index.ts'
import { parseAccountCode } from './account-code.ts'

/** How the reporter wants to be reached. */
export type Contact =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'e-mail'; readonly email: string; readonly name: string }
  /** `code` undefined: a new one is to be made. */
  | { readonly kind: 'account'; readonly code: string | undefined }

/** A report whose every field fits. Files are known by their bytes; nothing is stored yet. */
export type Incoming =
  | { readonly kind: 'plain'; readonly text: ReportText; readonly contact: Contact }
  | { readonly kind: 'encrypted'; readonly head: ReportHead; readonly contact: Contact }

export const contactKinds = ['anonymous', 'e-mail', 'account', 'new-account'] as const

const MAX_NAME_LENGTH = 200

export function readIncoming(
  values: FormValues,
  isEncrypted: boolean,
): { readonly value: Incoming } | { readonly faults: readonly FieldFault[] } {
  const said = isEncrypted ? readHead(values) : readForm(values)
  const contact = readContact(values)
  const faults = ['faults' in said ? said.faults : [], 'faults' in contact ? contact.faults : []].flat()
  if ('faults' in said || 'faults' in contact) return { faults }
  return {
    value: isEncrypted
      ? { kind: 'encrypted', head: said.value, contact: contact.value }
      : // Without encryption the whole form was read.
        { kind: 'plain', text: said.value as ReportText, contact: contact.value },
  }
}

function readContact(
  values: FormValues,
): { readonly value: Contact } | { readonly faults: readonly FieldFault[] } {
  const kind = values['contact'] ?? ''
  const wrong = (field: string, message: string) => ({ faults: [{ field, message }] })
  switch (kind) {
    case '':
    case 'anonymous':
      return { value: { kind: 'anonymous' } }
    case 'e-mail': {
      const address = mailAddress.safeParse(readText(values['email'] ?? ''))
      const name = readText(values['reporterName'] ?? '').replaceAll('\n', ' ')
      if (!address.success) return wrong('email', 'This is no e-mail address; or choose to stay anonymous.')
      if (name.length > MAX_NAME_LENGTH) return wrong('reporterName', 'This name is too long.')
      return { value: { kind: 'e-mail', email: address.data, name } }
    }
    case 'account': {
      const code = parseAccountCode(values['accountCode'] ?? '')
      if (code === undefined)
        return wrong('accountCode', 'This is no account code; it has 30 letters and digits.')
      return { value: { kind: 'account', code } }
    }
    case 'new-account':
      return { value: { kind: 'account', code: undefined } }
    default:
      return wrong('contact', 'This is none of the answers.')
  }
}

/** A patient at risk is always for those who look after safety too, whatever kind was chosen. */
export function routedKind({ kind, patientAtRisk }: ReportHead): ReportHead['kind'] {
  return kind === 'security' && patientAtRisk === 'yes' ? 'security-and-safety' : kind
}
