// SPDX-License-Identifier: Apache-2.0
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import {
  type CaseJudged,
  caseJudgementQuery,
  rubricScoreQuery,
} from '../../../api/collaboration/assessments.ts'
import { JudgementPreview } from '../../../components/assessment/judgement-preview.tsx'
import { Lines } from '../../../components/loaded.tsx'
import { ProblemAlert } from '../../../components/problem.tsx'
import classes from './assessment.module.css'
import { Patients } from './patients.tsx'
import { Score } from './score.tsx'
import { type CaseAssessmentValues, toCaseJudged } from './values.ts'

const TYPING_MS = 250
/** Never sent: the query is off until there is something to judge. */
const nothing: CaseJudged = { rubric: {}, answers: {}, severity: 'negligible', phiOnly: false, controls: [] }

/** Score and conclusion for what is filled in, asked again whenever the typing pauses. */
export function useFollowing(caseId: string, values: CaseAssessmentValues) {
  const [settled] = useDebouncedValue(values, TYPING_MS)
  const judged = toCaseJudged(settled)
  const severity = settled.severity === '' ? 'unknown' : settled.severity
  const score = useQuery({
    ...rubricScoreQuery(settled.rubric, severity),
    placeholderData: keepPreviousData,
  })
  const judgement = useQuery({
    ...caseJudgementQuery(caseId, judged ?? nothing),
    enabled: judged !== undefined,
    placeholderData: keepPreviousData,
  })
  return { score, judgement, isJudged: judged !== undefined }
}

/** What follows from the answers so far. */
export function WhatFollows({ score, judgement, isJudged }: ReturnType<typeof useFollowing>) {
  const error = score.error ?? judgement.error
  return (
    <aside className={classes['panel']} aria-label="What follows" aria-live="polite">
      <h2>What follows</h2>
      {error === null ? null : <ProblemAlert error={error} />}
      {score.data === undefined ? <Lines count={3} /> : <Score score={score.data} />}
      {isJudged && judgement.data !== undefined ? (
        <>
          <JudgementPreview judgement={judgement.data.judgement} />
          <h3>Patients exposed</h3>
          <Patients patients={judgement.data.patients} />
        </>
      ) : (
        <p className={classes['hint']}>Choose the severity of harm, and the conclusion appears here.</p>
      )}
    </aside>
  )
}
