// SPDX-License-Identifier: Apache-2.0
import { Lines } from '../loaded.tsx'
import { ProblemAlert } from '../problem.tsx'
import { Decision } from '../status/statuses.tsx'
import { JudgementPreview } from './judgement-preview.tsx'
import classes from './preview-panel.module.css'
import { PREVIEWED, type Previewed } from './use-judgements.ts'

type PreviewPanelProps = {
  readonly previewed: readonly Previewed[]
  readonly total: number
  /** Whether a severity of harm was chosen; nothing is judged before. */
  readonly isJudged: boolean
}

/** What follows from the answers so far, beside the form. */
export function PreviewPanel({ previewed, total, isJudged }: PreviewPanelProps) {
  return (
    <aside className={classes['panel']} aria-label="What follows" aria-live="polite">
      <h2 className={classes['title']}>What follows</h2>
      {isJudged ? (
        <Preview previewed={previewed} total={total} />
      ) : (
        <p className={classes['hint']}>Choose the severity of harm, and the conclusion appears here.</p>
      )}
    </aside>
  )
}

function Preview({ previewed, total }: Pick<PreviewPanelProps, 'previewed' | 'total'>) {
  const known = previewed.flatMap(({ finding, judgement }) =>
    judgement === undefined ? [] : [{ finding, judgement }],
  )
  const error = previewed.find((each) => each.error !== null)?.error
  const uncontrolled = known.filter(({ judgement }) => judgement.conclusion === 'uncontrolled')
  // The worst one is shown in full: it decides what has to be done.
  const shown = uncontrolled[0] ?? known[0]
  if (shown === undefined) return error ? <ProblemAlert error={error} /> : <Lines count={3} />
  if (total === 1) return <JudgementPreview judgement={shown.judgement} />
  return (
    <>
      <p className={classes['hint']}>
        Each finding is judged by itself{total > PREVIEWED ? `; the first ${PREVIEWED} of ${total} here` : ''}
        .
      </p>
      <p className={classes['counts']}>
        {uncontrolled.length} <Decision state="uncontrolled" />
      </p>
      <p className={classes['counts']}>
        {known.length - uncontrolled.length} <Decision state="controlled" />
      </p>
      <p className={classes['hint']}>
        {shown.finding.vulnerability} in {shown.finding.component.name}:
      </p>
      <JudgementPreview judgement={shown.judgement} />
    </>
  )
}
