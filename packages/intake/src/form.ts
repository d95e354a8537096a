// SPDX-License-Identifier: Apache-2.0
/** What a report says, field by field: one table for the form, the document, the API and every page that shows it. */

/** A text that people write. `lines`: it may have several. Lengths in UTF-16 units. */
type TextField = { readonly max: number; readonly lines: boolean; readonly required: boolean }

export const textFields = {
  /** What it is, in a few words. */
  summary: { max: 200, lines: false, required: true },
  /** Name of the product, chosen or in the reporter's words. */
  product: { max: 200, lines: false, required: false },
  version: { max: 200, lines: false, required: false },
  configuration: { max: 4_000, lines: true, required: false },
  environment: { max: 4_000, lines: true, required: false },
  /** What was seen and how to see it again. */
  description: { max: 50_000, lines: true, required: true },
  impact: { max: 8_000, lines: true, required: false },
  /** What is known of its use against anybody. */
  exploitationDetails: { max: 8_000, lines: true, required: false },
  disclosurePlans: { max: 4_000, lines: true, required: false },
  /** As the reporter wants to be thanked. */
  creditName: { max: 200, lines: false, required: false },
} as const satisfies Readonly<Record<string, TextField>>

/** Questions with a closed list of answers; the first is what counts when nothing was chosen. */
export const choices = {
  kind: ['security', 'safety', 'security-and-safety'],
  patientAtRisk: ['unknown', 'no', 'yes'],
  exploitation: ['unknown', 'none-known', 'possible', 'seen'],
  /** A device that was tested never returns to a patient. */
  deviceTested: ['unknown', 'no', 'yes'],
  creditWish: ['unsaid', 'named', 'anonymous', 'declined'],
  wantsReward: ['no', 'yes'],
} as const

type TextName = keyof typeof textFields
type ChoiceName = keyof typeof choices

/** What a report says, without what came with it. */
export type ReportText = { readonly [Name in TextName]: string } & {
  readonly [Name in ChoiceName]: (typeof choices)[Name][number]
} & {
  /** UUID of a product of the maker's list; absent: in the reporter's words only. */
  readonly productId?: string
}

export type ReportKind = ReportText['kind']
export type CreditWish = ReportText['creditWish']

/** What a form brings: text under names, as it was typed. */
export type FormValues = Readonly<Record<string, string | undefined>>

/** A field that does not fit, in words for the person who filled it in. */
export type FieldFault = { readonly field: string; readonly message: string }

// The table's own keys, which Object.keys only knows as text.
const textNames = Object.keys(textFields) as readonly TextName[]
const choiceNames = Object.keys(choices) as readonly ChoiceName[]

/**
 * Text as it is kept: line feeds only, no other control characters, no halves of characters, nothing around it. What is cut here could not be
 * read by anybody and would upset whoever prints it.
 */
export function readText(typed: string): string {
  return (
    typed
      .toWellFormed()
      .replaceAll(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
      .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
      .trim()
  )
}

type Faulty<Value> = { readonly value: Value } | { readonly faults: readonly FieldFault[] }

/** What of a report stands outside of its ciphertext, because patients depend on it: whom it has to reach, how fast, and what is quarantined. */
export type ReportHead = Pick<ReportText, 'kind' | 'patientAtRisk' | 'deviceTested'>

/** Reads what an encrypted report says in the clear. */
export function readHead(values: FormValues): Faulty<ReportHead> {
  const faults: FieldFault[] = []
  const kind = readChoice('kind', values, faults)
  const patientAtRisk = readChoice('patientAtRisk', values, faults)
  const deviceTested = readChoice('deviceTested', values, faults)
  return faults.length > 0 ? { faults } : { value: { kind, patientAtRisk, deviceTested } }
}

/** Reads what was typed; all that does not fit is said at once. */
export function readForm(values: FormValues): Faulty<ReportText> {
  const faults: FieldFault[] = []
  const texts = textNames.map((name) => [name, readTextField(name, values, faults)] as const)
  const chosen = choiceNames.map((name) => [name, readChoice(name, values, faults)] as const)
  const productId = values['productId'] ?? ''
  if (productId !== '' && !UUID.test(productId)) {
    faults.push({ field: 'productId', message: 'This is none of the products.' })
  }
  if (faults.length > 0) return { faults }
  const report = {
    ...Object.fromEntries([...texts, ...chosen]),
    ...(productId === '' ? {} : { productId: productId.toLowerCase() }),
  }
  // Every name of both tables is there, each with a text of its length or an answer of its list.
  return { value: report as ReportText }
}

function readTextField(name: TextName, values: FormValues, faults: FieldFault[]): string {
  const { max, lines, required } = textFields[name]
  const text = readText(values[name] ?? '')
  const kept = lines ? text : text.replaceAll(/\s+/g, ' ')
  if (required && kept === '') faults.push({ field: name, message: 'Please fill this in.' })
  if (kept.length > max) {
    faults.push({
      field: name,
      message: `This has ${kept.length} characters; at most ${max} fit. Put the rest into a file and attach it.`,
    })
  }
  return kept
}

function readChoice<Name extends ChoiceName>(
  name: Name,
  values: FormValues,
  faults: FieldFault[],
): (typeof choices)[Name][number] {
  const given = values[name] ?? ''
  const answers: readonly (typeof choices)[Name][number][] = choices[name]
  const answer = answers.find((each) => each === given)
  if (answer === undefined && given !== '') {
    faults.push({ field: name, message: 'This is none of the answers.' })
  }
  return answer ?? choices[name][0]
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
