// SPDX-License-Identifier: Apache-2.0
/** Which of the clock engine's rules a decision about a finding starts. */
import { clockRule } from '@primum/clocks'

/**
 * What an uncontrolled risk obliges to when no Part 806 report is made: FDA Postmarket Management of Cybersecurity in
 * Medical Devices (2016), section VII.B, conditions 2 and 3.
 */
const uncontrolledObligations = ['fda-pm-communicate', 'fda-pm-fix'] as const

export const obligationRules = (): readonly string[] => uncontrolledObligations

/** Whether there is such a rule and that event starts its clock. */
export const isRule = (id: string, startEvent: string): boolean => clockRule(id)?.startsAt === startEvent
