// SPDX-License-Identifier: Apache-2.0
import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { Case, NextStep } from '../../../../api/collaboration/cases.ts'
import { useUnavailable } from '../../../../components/session.tsx'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { Card } from '../../../../ui/card.tsx'
import { type Fact, Facts } from '../../../../ui/facts.tsx'
import { formatQuantity } from '../../../../ui/format/number.ts'
import { Time } from '../../../../ui/time.tsx'
import { StepForm } from './step-form.tsx'
import classes from './steps-card.module.css'

/** Steps on the way to a disclosure; all others end the case or go back. */
const onwards: ReadonlySet<string> = new Set([
  'acknowledge',
  'reproduce',
  'assess',
  'remedy',
  'disclose',
  'close',
])

/** How far the case has come, and what the team may do next; each says what it takes. */
export function StepsCard({ file }: { readonly file: Case }) {
  const [step, setStep] = useState<NextStep>()
  const unavailable = useUnavailable('cases:write')
  const forward = file.next.filter(({ event }) => onwards.has(event))
  const others = file.next.filter(({ event }) => !onwards.has(event))
  const close = () => setStep(undefined)
  return (
    <Card title="Steps" tone={file.waits.length > 0 ? 'brand' : 'plain'}>
      <Track file={file} />
      <Facts facts={factsOf(file)} columns={2} />
      {forward.map((next, place) => (
        <div key={next.event} className={classes['step']}>
          <ActionButton
            unavailable={unavailable}
            variant={place === 0 ? 'filled' : 'default'}
            onClick={() => setStep(next)}
          >
            {next.title}
          </ActionButton>
          <span className={classes['needs']}>{needsText(next)}</span>
        </div>
      ))}
      {others.length === 0 ? null : (
        <fieldset className={classes['others']}>
          <legend>{forward.length === 0 ? 'What can be done' : 'Or otherwise'}</legend>
          {others.map((next) => (
            <ActionButton
              key={next.event}
              unavailable={unavailable}
              variant="default"
              size="xs"
              onClick={() => setStep(next)}
            >
              {next.title}
            </ActionButton>
          ))}
        </fieldset>
      )}
      <Modal
        opened={step !== undefined}
        onClose={close}
        size="lg"
        title={step?.title ?? ''}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {step === undefined ? null : <StepForm file={file} step={step} onClose={close} />}
      </Modal>
    </Card>
  )
}

const needsText = ({ needs }: NextStep): string =>
  needs.length === 0 ? '' : `Needs ${needs.map(({ words }) => words).join('; and ')}.`

/** The main way, with the day of each step that was taken. */
function Track({ file: { openedAt, openedBy, steps } }: { readonly file: Case }) {
  const way = [
    ...(openedBy === 'report' ? ([['Received', openedAt]] as const) : []),
    ['Acknowledged', steps.acknowledgedAt],
    ['Confirmed', steps.reproducedAt],
    ['Assessed', steps.assessedAt],
    ['Remedied', steps.remediedAt],
    ['Disclosed', steps.disclosedAt],
    steps.dismissedAt === null ? ['Closed', steps.closedAt] : ['Dismissed', steps.dismissedAt],
  ] as const
  return (
    <ol className={classes['track']} aria-label="Steps taken">
      {way.map(([label, at]) => (
        <li key={label} data-done={at !== null}>
          <span>{label}</span>
          <span className={classes['when']}>{at === null ? 'not yet' : <Time at={at} as="date" />}</span>
        </li>
      ))}
    </ol>
  )
}

function factsOf({ said, silentDays, publicAt }: Case): readonly Fact[] {
  const { confirmedHow, conclusion, remedy, publication, vigilanceReference, endedBecause } = said
  return [
    ...(silentDays === null
      ? []
      : [['Silence towards those who reported', formatQuantity(silentDays, 'day')] as const]),
    ...(confirmedHow === null ? [] : [['How it was confirmed', confirmedHow] as const]),
    ...(conclusion === null ? [] : [['Risk to patients', conclusion] as const]),
    ...(remedy === null ? [] : [['Remedy', remedy] as const]),
    ...(publicAt === null
      ? []
      : [['Public since', <Time key="public" at={publicAt} as="date-time" />] as const]),
    ...(publication === null
      ? []
      : [['Published', publication.trackingId ?? `${publication.where}: ${publication.reason}`] as const]),
    ...(vigilanceReference === null ? [] : [['In vigilance', vigilanceReference] as const]),
    ...(endedBecause === null ? [] : [['Ended because', endedBecause] as const]),
  ]
}
