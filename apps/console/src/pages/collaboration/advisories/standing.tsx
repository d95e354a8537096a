// SPDX-License-Identifier: Apache-2.0
import type { AdvisorySummary } from '../../../api/collaboration/advisories.ts'
import { Status } from '../../../ui/status.tsx'
import { stateWords, tlpWords } from './advisory-words.ts'

type Shown = Pick<AdvisorySummary, 'state' | 'tlp' | 'withdrawn' | 'publicationFault' | 'revision'>

/** Where an advisory stands, and who may read it. */
export function Standing({ advisory }: { readonly advisory: Shown }) {
  const { state, tlp, withdrawn, publicationFault, revision } = advisory
  const { label, tone, icon, help } = stateWords[state]
  const isRevision = revision !== null && state !== 'published'
  return (
    <>
      <Status tone={tone} {...(icon && { icon })} title={help}>
        {isRevision ? `${label} of a revision` : label}
      </Status>
      {withdrawn ? <Status tone="warn">Withdrawn</Status> : null}
      {publicationFault === null ? null : (
        <Status tone="danger" icon="alert" title={publicationFault}>
          Could not be published
        </Status>
      )}
      <Status tone={tlp === 'CLEAR' ? 'neutral' : 'notice'} title={`For: ${tlpWords[tlp]}`}>
        TLP:{tlp}
      </Status>
    </>
  )
}
