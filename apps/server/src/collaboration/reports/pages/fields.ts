// SPDX-License-Identifier: Apache-2.0
/** Fields of the public forms: each with its label, its hint, and what was wrong with it, tied together for screen readers. */
import type { FieldFault } from '@primum/intake'
import { type Html, html } from '../../../platform/html/html.ts'

/** What was typed and what of it does not fit. */
export type Typed = {
  readonly values: Readonly<Record<string, string | undefined>>
  readonly faults: readonly FieldFault[]
}

type FieldProps = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly required?: boolean
}

export function lineField(
  typed: Typed,
  props: FieldProps & { readonly max: number; readonly type?: 'text' | 'email' },
): Html {
  const { name, label, hint, required = false, max, type = 'text' } = props
  return html`<label>${label}${required ? ' (required)' : ''}${hintOf(name, hint)}
<input type="${type}" name="${name}" value="${typed.values[name]}" maxlength="${max}"${described(typed, name, hint)}${required ? html` required` : ''}>
${faultOf(typed, name)}</label>
`
}

export function textField(typed: Typed, props: FieldProps & { readonly max: number }): Html {
  const { name, label, hint, required = false, max } = props
  // The line feed after the tag is dropped by every parser (HTML, 13.1.2.5), so that a text that begins with one keeps it.
  return html`<label>${label}${required ? ' (required)' : ''}${hintOf(name, hint)}
<textarea name="${name}" maxlength="${max}"${described(typed, name, hint)}${required ? html` required` : ''}>
${typed.values[name]}</textarea>
${faultOf(typed, name)}</label>
`
}

type ChoiceProps = FieldProps & { readonly answers: readonly (readonly [value: string, label: string])[] }

/** One of a few answers; the first is chosen when nothing was. */
export function choiceField(typed: Typed, { name, label, hint, answers }: ChoiceProps): Html {
  const given = typed.values[name] ?? ''
  const chosen = answers.some(([value]) => value === given) ? given : (answers[0]?.[0] ?? '')
  return html`<fieldset${described(typed, name, hint)}><legend>${label}</legend>
${hintOf(name, hint)}${answers.map(
  ([value, text]) =>
    html`<label class="choice"><input type="radio" name="${name}" value="${value}"${value === chosen ? html` checked` : ''}>${text}</label>
`,
)}${faultOf(typed, name)}</fieldset>
`
}

export function selectField(typed: Typed, { name, label, hint, answers }: ChoiceProps): Html {
  const given = typed.values[name] ?? ''
  return html`<label>${label}${hintOf(name, hint)}
<select name="${name}"${described(typed, name, hint)}>
${answers.map(
  ([value, text]) => html`<option value="${value}"${value === given ? html` selected` : ''}>${text}</option>
`,
)}</select>
${faultOf(typed, name)}</label>
`
}

export function filesField(typed: Typed, { name, label, hint }: FieldProps): Html {
  return html`<label>${label}${hintOf(name, hint)}
<input type="file" name="${name}" multiple${described(typed, name, hint)}>
${faultOf(typed, name)}</label>
`
}

export const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}">
`

/** All that does not fit, at the top of the page, where whoever has sent the form looks first. */
export function faultSummary(typed: Typed, more?: string): Html | undefined {
  if (typed.faults.length === 0 && more === undefined) return undefined
  return html`<div class="card" role="alert" id="faults">
<p class="error">${more ?? 'The report was not sent yet. What you typed is still here.'}</p>
${typed.faults.length === 0 ? '' : html`<ul>${typed.faults.map(({ field, message }) => html`<li>${fieldWords[field] ?? field}: ${message}</li>`)}</ul>`}
</div>
`
}

const hintOf = (name: string, hint: string | undefined): Html | undefined =>
  hint === undefined ? undefined : html`<span class="hint" id="hint-${name}">${hint}</span>`

function faultOf({ faults }: Typed, name: string): Html | undefined {
  const fault = faults.find(({ field }) => field === name)
  return fault === undefined
    ? undefined
    : html`<span class="error" id="fault-${name}">${fault.message}</span>`
}

/** Attributes that tie a field to its hint and its fault. */
function described({ faults }: Typed, name: string, hint: string | undefined): Html | undefined {
  const isWrong = faults.some(({ field }) => field === name)
  const ids = [...(hint === undefined ? [] : [`hint-${name}`]), ...(isWrong ? [`fault-${name}`] : [])]
  return ids.length === 0
    ? undefined
    : html` aria-describedby="${ids.join(' ')}"${isWrong ? html` aria-invalid="true"` : ''}`
}

/** As the form calls its fields. */
export const fieldWords: Readonly<Record<string, string>> = {
  kind: 'What is it about',
  summary: 'In a few words',
  product: 'Product',
  productId: 'Product',
  version: 'Version',
  configuration: 'Configuration',
  environment: 'Surroundings',
  description: 'What did you see',
  impact: 'What could come of it',
  patientAtRisk: 'Is a patient at risk now',
  exploitation: 'Is it used against anybody',
  exploitationDetails: 'What do you know of that',
  disclosurePlans: 'Your plans to publish',
  deviceTested: 'Was a device tested',
  creditWish: 'May we thank you in public',
  creditName: 'Name for the thanks',
  wantsReward: 'Do you hope for a reward',
  contact: 'How can we reach you',
  email: 'E-mail address',
  reporterName: 'Your name',
  accountCode: 'Account code',
  attachments: 'Files',
  armored: 'Encrypted report',
  text: 'Message',
}
