// SPDX-License-Identifier: Apache-2.0
/** The words of the standard in the words of people. What is not listed is shown as it stands. */

export const statusWords: Readonly<Record<string, string>> = {
  known_affected: 'Affected',
  first_affected: 'First affected version',
  last_affected: 'Last affected version',
  fixed: 'Fixed',
  first_fixed: 'First fixed version',
  known_not_affected: 'Not affected',
  under_investigation: 'Being investigated',
  recommended: 'Recommended version',
  unknown: 'Not known',
}

export const remediationWords: Readonly<Record<string, string>> = {
  vendor_fix: 'Fix by the maker',
  mitigation: 'Mitigation',
  workaround: 'Workaround',
  no_fix_planned: 'No fix is planned',
  none_available: 'No fix is available now',
  fix_planned: 'A fix is planned',
  optional_patch: 'Optional patch',
}

export const threatWords: Readonly<Record<string, string>> = {
  impact: 'Impact',
  exploit_status: 'Known attacks',
  target_set: 'Who is a target',
}

/** CSAF 2.0, section 3.2.3.5. */
export const flagWords: Readonly<Record<string, string>> = {
  component_not_present: 'The component is not in the product.',
  vulnerable_code_not_present: 'The vulnerable code is not in the product.',
  vulnerable_code_not_in_execute_path: 'The vulnerable code is never run.',
  vulnerable_code_cannot_be_controlled_by_adversary: 'An attacker cannot control the vulnerable code.',
  inline_mitigations_already_exist: 'The product has a protection already.',
}

/** FIRST, TLP 2.0: what a reader may do with the document. */
export const tlpWords: Readonly<Record<string, string>> = {
  CLEAR: 'TLP:CLEAR. Everyone may read and share it.',
  WHITE: 'TLP:WHITE. Everyone may read and share it.',
  GREEN: 'TLP:GREEN. Share it within your community only.',
  AMBER: 'TLP:AMBER. Share it within your organisation and with its clients, only where they need it.',
  'AMBER+STRICT': 'TLP:AMBER+STRICT. Share it within your organisation only.',
  RED: 'TLP:RED. For the people it was given to, and nobody else.',
}

export const noteWords: Readonly<Record<string, string>> = {
  summary: 'Summary',
  description: 'Description',
  details: 'Details',
  general: 'General',
  faq: 'Questions and answers',
  legal_disclaimer: 'Legal notice',
  other: 'Note',
}

export const relationWords: Readonly<Record<string, string>> = {
  default_component_of: 'is part of',
  optional_component_of: 'can be part of',
  external_component_of: 'is used by',
  installed_on: 'is installed on',
  installed_with: 'is installed with',
}

export const helperWords: Readonly<Record<string, string>> = {
  cpe: 'CPE',
  purl: 'purl',
  purls: 'purl',
  model_numbers: 'Model',
  serial_numbers: 'Serial number',
  skus: 'Stock keeping unit',
  sbom_urls: 'SBOM',
}

export const wordOf = (words: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(words, key) ? (words[key] ?? key) : key
