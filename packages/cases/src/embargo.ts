// SPDX-License-Identifier: Apache-2.0
/**
 * Until when a flaw stays secret, as all agreed who know of it (ISO/IEC 29147:2018, 5.6.6; FIRST, Guidelines and Practices for
 * Multi-Party Vulnerability Coordination 1.1). A date counts once everybody said yes; nobody's silence is a yes.
 */
import { CodedError } from '@primum/parse'

export type Answer = 'agree' | 'decline'

/** `agreed`: in force; `declined`: one said no, so what was in force stays. */
export type ProposalState = 'open' | 'agreed' | 'declined'

/**
 * Where a proposal stands.
 *
 * @param parties everyone whose yes it takes: the team, and each participant that still takes part
 * @param answers by party; those of others do not count
 */
export function stateOfProposal(
  parties: readonly string[],
  answers: ReadonlyMap<string, Answer>,
): ProposalState {
  const given = parties.map((party) => answers.get(party))
  if (given.includes('decline')) return 'declined'
  return given.every((answer) => answer === 'agree') ? 'agreed' : 'open'
}

/** Longer than any that is known, so that a slip of the year is noticed. */
const MAX_DAYS = 730

/** @throws CodedError `cases/embargo-past` or `cases/embargo-long`: a date that no embargo can have */
export function requireEmbargoEnd(endsAt: Temporal.Instant, now: Temporal.Instant): void {
  if (Temporal.Instant.compare(endsAt, now) <= 0) {
    throw new CodedError(
      'cases/embargo-past',
      `an embargo cannot end in the past: ${endsAt} is before now (${now.round('second')}); to end it at once, lift it`,
    )
  }
  if (Temporal.Instant.compare(endsAt, now.add({ hours: MAX_DAYS * 24 })) > 0) {
    throw new CodedError(
      'cases/embargo-long',
      `an embargo of more than ${MAX_DAYS} days is not taken: ${endsAt} may be a slip of the year`,
    )
  }
}
