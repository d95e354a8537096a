// SPDX-License-Identifier: Apache-2.0
/** FDA postmarket guidance 2016, section VI.B: severity of patient harm, from least to worst. */
export const severities = ['negligible', 'minor', 'serious', 'critical', 'catastrophic'] as const
export type Severity = (typeof severities)[number]

/** The guidance's definitions (after ISO 14971), in plain words. */
export const severityDefinitions: Readonly<Record<Severity, string>> = {
  negligible: 'An inconvenience or a passing discomfort.',
  minor: 'A temporary injury or impairment that needs no professional medical help.',
  serious: 'An injury or impairment that needs professional medical help.',
  critical: 'A permanent impairment or a life-threatening injury.',
  catastrophic: 'The death of a patient.',
}

/** How easily the flaw can be used against a patient. */
export const exploitabilities = ['low', 'medium', 'high'] as const
export type Exploitability = (typeof exploitabilities)[number]

export type Conclusion = 'controlled' | 'uncontrolled'
