// SPDX-License-Identifier: Apache-2.0
import type { Act } from '../../api/types.ts'
import { Status } from '../../ui/status.tsx'
import { standingOf, standingWords } from './act-standing.ts'

/** Where an act stands: waiting, in the log, disclosed or erased. */
export function Standing({ act }: { readonly act: Act }) {
  const { label, tone, icon, help } = standingWords[standingOf(act)]
  return (
    <Status tone={tone} icon={icon} title={help}>
      {label}
    </Status>
  )
}
