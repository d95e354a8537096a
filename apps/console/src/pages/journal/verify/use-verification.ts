// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { loadCode } from '../../../api/connection.ts'
import { readLogFile } from '../../../api/journal/log-files.ts'
import { logQuery } from '../../../api/journal/queries.ts'
import type { ActDetail } from '../../../api/types.ts'
import { announce } from '../../../components/announcer.tsx'
import { type Check, isLoud } from './check.ts'
import { requireRecentBrowser } from './recent-browser.ts'
import { useSeen } from './use-seen.ts'
import type { Verification } from './verify-entry.ts'
import { verdictWords } from './words.ts'

export type VerificationState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly checks: readonly Check[] }
  | { readonly kind: 'done'; readonly verification: Verification }
  /** It could not even begin. */
  | { readonly kind: 'failed'; readonly error: unknown }

/** Verifies an entry when it is asked to. Its code, with the hash and the parsers, is loaded then. */
export function useVerification(act: ActDetail, leafIndex: string) {
  const client = useQueryClient()
  const [seen, remember] = useSeen()
  const [state, setState] = useState<VerificationState>({ kind: 'idle' })

  async function verify(): Promise<void> {
    setState({ kind: 'running', checks: [] })
    try {
      requireRecentBrowser()
      const [{ verifyEntry }, log] = await Promise.all([
        loadCode(() => import('./verify-entry.ts')),
        client.fetchQuery({ ...logQuery, staleTime: 0 }),
      ])
      const asked = { log, act, leafIndex: BigInt(leafIndex), seen, at: new Date().toISOString() }
      const verification = await verifyEntry(asked, readLogFile, (check) =>
        setState((before) =>
          before.kind === 'running' ? { kind: 'running', checks: [...before.checks, check] } : before,
        ),
      )
      if (verification.remember !== undefined) remember(verification.remember)
      setState({ kind: 'done', verification })
      // What is loud is an alert, which speaks for itself.
      if (!isLoud(verification.verdict)) announce(verdictWords[verification.verdict].label)
    } catch (error) {
      setState({ kind: 'failed', error })
    }
  }

  return { state, verify }
}
