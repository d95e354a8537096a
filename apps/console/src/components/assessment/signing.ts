// SPDX-License-Identifier: Apache-2.0
import type { Assessment, Session, Signatory } from '../../api/types.ts'
import { keysOf, signatoryWords, signPermission } from '../status/words.ts'

type Signed = Pick<Assessment, 'signatures'>

/** Roles whose signature is still missing. */
export const missingSignatures = ({ signatures }: Signed): readonly Signatory[] =>
  keysOf(signatoryWords).filter((signatory) => !signatures.some(({ as }) => as === signatory))

/** Why this person cannot sign in that role; undefined when they can. Two different people have to sign. */
export function whyNotSign(
  { signatures }: Signed,
  signatory: Signatory,
  session: Pick<Session, 'permissions' | 'id'>,
): string | undefined {
  if (!session.permissions.includes(signPermission[signatory])) {
    return `Someone with the role ${signatoryWords[signatory].toLowerCase()} has to sign.`
  }
  return signatures.some(({ person }) => person.id === session.id)
    ? 'You have signed in the other role already; two different people have to sign.'
    : undefined
}
