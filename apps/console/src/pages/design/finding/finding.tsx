// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { findingQuery } from '../../../api/design/queries.ts'
import type { FindingDetail } from '../../../api/types.ts'
import { LoadedPage } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { Decision, Exploited, FlawSeverity, PolicyOutcome } from '../../../components/status/statuses.tsx'
import { usePathParameter } from '../../../components/use-url-state.ts'
import { paths } from '../../../paths.ts'
import { Status } from '../../../ui/status.tsx'
import { Advised } from './advisories.tsx'
import { ClocksCard } from './clocks-card.tsx'
import { AssessCard, DecisionCard } from './decision-card.tsx'
import { AdvisoryCard, MatchCard } from './evidence-cards.tsx'
import { ChangesCard, ElsewhereCard, KeyFacts } from './facts-cards.tsx'
import classes from './finding.module.css'
import { PolicyCard } from './policy-card.tsx'
import { ProposalsCard } from './proposals-card.tsx'
import { ClosedCard, MergedCard } from './standing-card.tsx'
import { TrailCard } from './trail-card.tsx'
import { VexEvidenceCard } from './vex-evidence-card.tsx'

/** One flaw in one component of one release: the evidence, the decision, and what follows from it. */
export function FindingPage() {
  const findingId = usePathParameter('findingId')
  const finding = useQuery(findingQuery(findingId))
  return <LoadedPage query={finding}>{(loaded) => <Finding key={findingId} finding={loaded} />}</LoadedPage>
}

function Finding({ finding }: { readonly finding: FindingDetail }) {
  const { vulnerability, component, product, release, summary, decision, state, closedReason } = finding
  const [isAssessing, setAssessing] = useState(false)
  return (
    <Page
      title={`${vulnerability} in ${component.name}${component.version === null ? '' : ` ${component.version}`}`}
      crumbs={[
        ['Findings', paths.findings()],
        [product.name, paths.product(product.id)],
        [release.version, paths.release(release.id)],
      ]}
      badges={
        <>
          {state === 'closed' ? (
            <Status tone="neutral" icon="dash" title={closedReason ?? 'It no longer applies'}>
              Closed
            </Status>
          ) : null}
          {finding.kev ? <Exploited dueOn={finding.kevDueOn} ransomware={finding.kevRansomware} /> : null}
          <Advised advisories={finding.advisories} />
          <FlawSeverity severity={finding.severity} score={finding.score} />
          <Decision state={decision} />
          {finding.policy === null ? null : <PolicyOutcome outcome={finding.policy.outcome} />}
        </>
      }
      intro={summary}
    >
      {isAssessing ? <AssessCard finding={finding} onClose={() => setAssessing(false)} /> : null}
      <div className={classes['columns']}>
        <div className={classes['main']}>
          {isAssessing ? null : (
            <>
              <ClosedCard finding={finding} />
              <ProposalsCard finding={finding} />
              <DecisionCard finding={finding} onAssess={() => setAssessing(true)} />
            </>
          )}
          <MatchCard finding={finding} />
          <VexEvidenceCard findingId={finding.id} />
          <AdvisoryCard finding={finding} />
          <TrailCard finding={finding} />
        </div>
        <div className={classes['side']}>
          <KeyFacts finding={finding} />
          <PolicyCard finding={finding} />
          <ClocksCard finding={finding} />
          <MergedCard finding={finding} />
          <ElsewhereCard finding={finding} />
          <ChangesCard finding={finding} />
        </div>
      </div>
    </Page>
  )
}
