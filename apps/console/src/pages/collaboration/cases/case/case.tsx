// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query'
import { type Case, caseQuery } from '../../../../api/collaboration/cases.ts'
import { TextLink } from '../../../../components/app-link.tsx'
import { LoadedPage } from '../../../../components/loaded.tsx'
import { Page } from '../../../../components/page.tsx'
import { usePathParameter, useUrlState } from '../../../../components/use-url-state.ts'
import { paths } from '../../../../paths.ts'
import { type Tab, TabsBar } from '../../../../ui/tabs-bar.tsx'
import { CaseAdvisories } from '../../advisories/index.ts'
import { CaseAssessmentSection, CaseCveSection, CaseReportingSection } from '../../assessment/index.ts'
import { CaseReports } from '../../reports/index.ts'
import { kindWords } from '../case-words.ts'
import { CaseStanding, Priority, Waits } from '../statuses.tsx'
import classes from './case.module.css'
import { CaseClocks } from './clocks-card.tsx'
import { ConversationCard } from './conversation-card.tsx'
import { EmbargoCard } from './embargo-card.tsx'
import { FlawCard } from './flaw-card.tsx'
import { KeepingCard } from './keeping-card.tsx'
import { ParticipantsCard } from './participants-card.tsx'
import { StepsCard } from './steps-card.tsx'
import { TimelineCard } from './timeline-card.tsx'
import { type CaseTab, caseUrl } from './url-state.ts'

const tabs: readonly Tab<CaseTab>[] = [
  { id: 'talk', label: 'Conversation' },
  { id: 'flaw', label: 'Flaw' },
  { id: 'assessment', label: 'Assessment' },
  { id: 'publication', label: 'Publication' },
  { id: 'timeline', label: 'Timeline' },
]

/** One case: where it stands and what comes next, who takes part, what was said, and which releases it concerns. */
export function CasePage() {
  const caseId = usePathParameter('caseId')
  const query = useQuery(caseQuery(caseId))
  return <LoadedPage query={query}>{(loaded) => <CaseFile key={caseId} file={loaded} />}</LoadedPage>
}

function CaseFile({ file }: { readonly file: Case }) {
  const [{ tab }, change] = useUrlState(caseUrl)
  const { number, title, kind, state, outcome, priority, waits, mergedInto } = file
  return (
    <Page
      title={title}
      crumbs={[['Cases', paths.cases()]]}
      badges={
        <>
          <CaseStanding state={state} outcome={outcome} />
          {priority === 'normal' ? null : <Priority priority={priority} />}
          <Waits waits={waits} />
        </>
      }
      intro={
        <>
          {number} · {kindWords[kind]}
          {mergedInto === null ? null : (
            <>
              {' '}
              · goes on in <TextLink href={paths.case(mergedInto.id)}>{mergedInto.number}</TextLink>
            </>
          )}
        </>
      }
    >
      <div className={classes['columns']}>
        <div className={classes['main']}>
          <StepsCard file={file} />
          <TabsBar
            label="Parts of the case"
            tabs={tabs}
            value={tab}
            onChange={(next) => change({ tab: next })}
          >
            <div className={classes['main']}>
              <Part file={file} tab={tab} />
            </div>
          </TabsBar>
        </div>
        <div className={classes['side']}>
          <KeepingCard file={file} />
          <EmbargoCard file={file} />
          <CaseClocks file={file} />
          <ParticipantsCard file={file} />
        </div>
      </div>
    </Page>
  )
}

function Part({ file, tab }: { readonly file: Case; readonly tab: CaseTab }) {
  switch (tab) {
    case 'talk':
      return (
        <>
          <CaseReports caseId={file.id} />
          <ConversationCard file={file} />
        </>
      )
    case 'flaw':
      return <FlawCard file={file} />
    case 'assessment':
      return (
        <>
          <CaseAssessmentSection caseId={file.id} />
          <CaseReportingSection caseId={file.id} />
        </>
      )
    case 'publication':
      return (
        <>
          <CaseAdvisories caseId={file.id} />
          <CaseCveSection caseId={file.id} />
        </>
      )
    case 'timeline':
      return <TimelineCard caseId={file.id} />
  }
}
