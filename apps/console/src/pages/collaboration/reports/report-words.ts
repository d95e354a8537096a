// SPDX-License-Identifier: Apache-2.0
import type { ReportText } from '@primum/intake'

/** The fields of a report in the order in which they are read, with their names. */
export const textWords = [
  ['description', 'What was seen'],
  ['impact', 'What could come of it'],
  ['exploitationDetails', 'What is known of its use'],
  ['disclosurePlans', 'Plans to publish'],
  ['configuration', 'Configuration'],
  ['environment', 'Surroundings'],
] as const satisfies readonly (readonly [keyof ReportText, string])[]

export const kindWords: Readonly<Record<ReportText['kind'], string>> = {
  security: 'Security',
  safety: 'Safety',
  'security-and-safety': 'Security and safety',
}

export const exploitationWords: Readonly<Record<ReportText['exploitation'], string>> = {
  unknown: 'not known',
  'none-known': 'none known',
  possible: 'signs of it',
  seen: 'seen',
}

export const creditWords: Readonly<Record<ReportText['creditWish'], string>> = {
  unsaid: 'not said yet',
  named: 'by name',
  anonymous: 'without a name',
  declined: 'not wished',
}
