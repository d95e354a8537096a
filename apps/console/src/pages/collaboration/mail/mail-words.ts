// SPDX-License-Identifier: Apache-2.0
import type { Mail, MailStanding } from '../../../api/collaboration/mail.ts'
import { paths } from '../../../paths.ts'

type Security = NonNullable<MailStanding['server']>['security']

export const securityWords: Readonly<Record<Security, string>> = {
  tls: 'TLS from the first byte',
  starttls: 'STARTTLS, required',
  'starttls-if-offered': 'STARTTLS if the server offers it; else none',
  none: 'None',
}

export const failureWords: Readonly<Record<NonNullable<Mail['failure']>, string>> = {
  refused: 'Refused for good',
  'gave-up': 'Tried in vain for days',
  'on-hold': 'Its address is on hold',
}

const aboutWords: Readonly<Record<string, string>> = {
  case: 'A case',
  report: 'A report',
  reminder: 'Deadlines',
  'mail-test': 'A test',
}

/** What a mail was about, and where to read it here. */
export function aboutText({ kind, id }: Mail['about']): { readonly label: string; readonly href?: string } {
  const label = aboutWords[kind] ?? kind
  if (kind === 'case') return { label, href: paths.case(id) }
  return kind === 'reminder' ? { label, href: paths.deadlines() } : { label }
}
