// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query'
import { waitingQuery } from '../../api/design/queries.ts'
import { useSession } from '../session.tsx'
import { keysOf, signatoryWords, signPermission } from '../status/words.ts'
import { missingSignatures, whyNotSign } from './signing.ts'

/** How many proposed decisions the signed-in person can sign. Nothing is asked for people who never sign. */
export function useAwaitingMine(): number {
  const session = useSession()
  const signs = keysOf(signatoryWords).some((as) => session.permissions.includes(signPermission[as]))
  const waiting = useQuery({ ...waitingQuery, enabled: signs })
  return (waiting.data?.items ?? []).filter((each) =>
    missingSignatures(each).some((as) => whyNotSign(each, as, session) === undefined),
  ).length
}
