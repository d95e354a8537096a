// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query'
import { actQuery } from '../../../api/journal/queries.ts'
import { LoadedPage } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { usePathParameter } from '../../../components/use-url-state.ts'
import { paths } from '../../../paths.ts'
import { ActActions } from '../act-actions.tsx'
import { standingOf } from '../act-standing.ts'
import { actWords } from '../act-words.ts'
import { Standing } from '../standing.tsx'
import { FactsCard } from './facts-card.tsx'
import { PublicCard } from './public-card.tsx'
import { VerifyCard } from './verify-card.tsx'

/** One act: what is known of it, what everyone sees of it, and the proof that it stands in the log as it was written. */
export function EntryPage() {
  const actId = usePathParameter('actId')
  const query = useQuery(actQuery(actId))
  return (
    <LoadedPage query={query}>
      {(act) => (
        <Page
          key={actId}
          title={actWords(act.type)}
          crumbs={[['Journal', paths.journal()]]}
          badges={<Standing act={act} />}
          actions={<ActActions acts={[act]} />}
        >
          <FactsCard act={act} />
          <PublicCard act={act} />
          {/* What was verified before it was disclosed or erased is no longer what stands above. */}
          {act.leafIndex === null ? null : (
            <VerifyCard key={standingOf(act)} act={act} leafIndex={act.leafIndex} />
          )}
        </Page>
      )}
    </LoadedPage>
  )
}
