// SPDX-License-Identifier: Apache-2.0
/** The form at /report. */
import { MAX_ATTACHMENTS, textFields } from '@primum/intake'
import { type Html, html } from '../../../platform/html/html.ts'
import { ACCOUNT_PATH, KEY_PATH, REPORT_PATH } from '../paths.ts'
import type { TeamKey } from '../queries.ts'
import { MAX_FILE_BYTES, MAX_FORM_BYTES } from '../received-form.ts'
import {
  choiceField,
  faultSummary,
  fieldWords,
  filesField,
  hidden,
  lineField,
  selectField,
  type Typed,
  textField,
} from './fields.ts'

export type FormPage = Typed & {
  readonly ticket: string
  readonly products: readonly { readonly id: string; readonly name: string }[]
  readonly teamKey: TeamKey | undefined
  /** Why the report was not taken, when it is none of its fields. */
  readonly refusal?: string
  /** Whether a CSAF document filled in the fields. */
  readonly isPrefilled?: boolean
}

const word = (name: string): string => fieldWords[name] ?? name
const yesNo = [
  ['unknown', 'I do not know'],
  ['no', 'No'],
  ['yes', 'Yes'],
] as const

/** Shown wherever a person may be in danger, before anything else. */
export const emergencyAdvice = (): Html => html`<div class="card">
<p class="warning">If a person is in danger now, do not wait for us. Call the emergency number of your country, or the hospital’s emergency and biomedical engineering services. If you can do so safely, let clinical staff take the device out of use and care for the patient another way.</p>
</div>
`

export function formPage(page: FormPage): Html {
  const { ticket, products, teamKey, refusal, isPrefilled = false } = page
  return html`${faultSummary(page, refusal)}${emergencyAdvice()}
<p>Tell us of anything that could harm a patient or weaken the security of our devices. You need no account and no name. Researchers, clinicians, engineers and patients are equally welcome; our <a href="/disclosure">policy</a> says what we promise you, and protects you when you act in good faith.</p>
${
  isPrefilled
    ? html`<p class="card" role="status">The form below was filled in from your CSAF document. Look it over, and attach the document itself at the end.</p>`
    : html`<details><summary>I have a CSAF document</summary>
<form method="post" action="${REPORT_PATH}/csaf" enctype="multipart/form-data">
<label>CSAF 2.0 or 2.1, as JSON<input type="file" name="csaf" accept="application/json,.json" required></label>
<button>Fill in the form from it</button>
</form></details>`
}
<form method="post" action="${REPORT_PATH}" enctype="multipart/form-data" id="report"${teamKey === undefined ? '' : html` data-recipients="${teamKey.recipients.join(' ')}"`}>
${hidden('ticket', ticket)}${hidden('work', '')}
<p id="script-says" class="hint">${
    teamKey === undefined
      ? 'The report is sent over this connection and stored as you write it.'
      : 'Without JavaScript the report is sent over this connection and stored as you write it; to encrypt it yourself, see below. With JavaScript your browser encrypts it before it is sent.'
  }</p>
${choiceField(page, {
  name: 'kind',
  label: word('kind'),
  answers: [
    ['security', 'Security: somebody could misuse the device or its data'],
    ['safety', 'Safety: the device did or could do harm, with nobody’s ill will'],
    ['security-and-safety', 'Both'],
  ],
})}${choiceField(page, {
  name: 'patientAtRisk',
  label: word('patientAtRisk'),
  hint: 'Yes brings your report to the people who look after safety at once, whatever it is about.',
  answers: yesNo,
})}
<fieldset><legend>The device</legend>
${
  products.length === 0
    ? ''
    : selectField(page, {
        name: 'productId',
        label: word('productId'),
        answers: [
          ['', 'Another one, or I do not know'],
          ...products.map(({ id, name }) => [id, name] as const),
        ],
      })
}${lineField(page, {
  name: 'product',
  label: products.length === 0 ? word('product') : 'Product, in your own words',
  hint: 'Name and model, as on its label.',
  max: textFields.product.max,
})}${lineField(page, {
  name: 'version',
  label: word('version'),
  hint: 'Of the software or firmware.',
  max: textFields.version.max,
})}${textField(page, {
  name: 'configuration',
  label: word('configuration'),
  hint: 'Options, interfaces in use, accessories.',
  max: textFields.configuration.max,
})}${textField(page, {
  name: 'environment',
  label: word('environment'),
  hint: 'Laboratory, ward or home; network; what it was connected to. No data of patients, please.',
  max: textFields.environment.max,
})}</fieldset>
<fieldset><legend>What happened</legend>
${lineField(page, { name: 'summary', label: word('summary'), required: true, max: textFields.summary.max })}${textField(
  page,
  {
    name: 'description',
    label: word('description'),
    hint: 'And how can we see it too? Step by step is best.',
    required: true,
    max: textFields.description.max,
  },
)}${textField(page, {
  name: 'impact',
  label: word('impact'),
  hint: 'Above all for a patient.',
  max: textFields.impact.max,
})}</fieldset>
${choiceField(page, {
  name: 'exploitation',
  label: word('exploitation'),
  answers: [
    ['unknown', 'I do not know'],
    ['none-known', 'Not as far as I know'],
    ['possible', 'There are signs of it'],
    ['seen', 'Yes, I have evidence'],
  ],
})}${textField(page, { name: 'exploitationDetails', label: word('exploitationDetails'), max: textFields.exploitationDetails.max })}${choiceField(
  page,
  {
    name: 'deviceTested',
    label: word('deviceTested'),
    hint: 'A device that was tested must never be used on a patient again. Please label it and keep it apart.',
    answers: yesNo,
  },
)}${textField(page, {
  name: 'disclosurePlans',
  label: word('disclosurePlans'),
  hint: 'When and where, and who else knows of it.',
  max: textFields.disclosurePlans.max,
})}
<fieldset><legend>You</legend>
${choiceField(page, {
  name: 'contact',
  label: word('contact'),
  hint: 'However you choose, you get a private link by which you follow the case and write to us.',
  answers: [
    ['anonymous', 'Only by the private link: I stay anonymous'],
    ['e-mail', 'Also by e-mail'],
    ['new-account', 'Make me an account: a secret code that gathers my reports, without e-mail or name'],
    ['account', 'I have an account code'],
  ],
})}${lineField(page, { name: 'email', label: word('email'), type: 'email', max: 254 })}${lineField(page, { name: 'reporterName', label: word('reporterName'), max: 200 })}${lineField(page, { name: 'accountCode', label: word('accountCode'), max: 60 })}${choiceField(
  page,
  {
    name: 'creditWish',
    label: word('creditWish'),
    answers: [
      ['unsaid', 'I will say so later'],
      ['named', 'Yes, by the name below'],
      ['anonymous', 'Yes, without a name'],
      ['declined', 'No'],
    ],
  },
)}${lineField(page, { name: 'creditName', label: word('creditName'), max: textFields.creditName.max })}${choiceField(
  page,
  {
    name: 'wantsReward',
    label: word('wantsReward'),
    hint: 'Our policy says what there is.',
    answers: [
      ['no', 'No'],
      ['yes', 'Yes'],
    ],
  },
)}</fieldset>
${filesField(page, {
  name: 'attachments',
  label: word('attachments'),
  hint: `At most ${MAX_ATTACHMENTS}, ${MAX_FILE_BYTES / 1_048_576} MiB each and ${MAX_FORM_BYTES / 1_048_576} MiB together. Any kind; nothing is opened or run here. After an error they have to be chosen again.`,
})}${teamKey === undefined && (page.values['armored'] ?? '') === '' ? '' : encryptedByHand(page)}
<button>Send the report</button>
<p class="hint">You get a receipt at once: an entry in our public log, which proves to anyone that your report came and when, and shows nobody what it says.</p>
</form>
<p>Have you reported before? Open your private link, or <a href="${ACCOUNT_PATH}">your account</a>.</p>
`
}

const encryptedByHand = (
  page: Typed,
): Html => html`<details${(page.values['armored'] ?? '') === '' ? '' : html` open`}><summary>I have encrypted my report myself</summary>
<p>Put an <a href="https://age-encryption.org">age</a> file here, armored, that is encrypted to <a href="${KEY_PATH}">our key</a>; attach encrypted files too. Then of all the fields above only these are read: what it is about, whether a patient is at risk, whether a device was tested, and how we can reach you.</p>
${textField(page, { name: 'armored', label: fieldWords['armored'] ?? '', max: 390_000 })}</details>
`
