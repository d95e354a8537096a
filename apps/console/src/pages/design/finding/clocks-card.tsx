// SPDX-License-Identifier: Apache-2.0
import { Modal, MultiSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { recordStartEvent } from '../../../api/design/acts.ts'
import { clockRulesQuery } from '../../../api/design/queries.ts'
import type { Clock, FindingDetail, StartEventInput } from '../../../api/types.ts'
import { ClockActions, isOpen } from '../../../components/clock-actions.tsx'
import { SelectField, TextAreaField, TextField } from '../../../components/form/fields.tsx'
import { FormShell } from '../../../components/form/form-shell.tsx'
import { useForm } from '../../../components/form/use-form.ts'
import { useUnavailable } from '../../../components/session.tsx'
import { DeadlineState } from '../../../components/status/statuses.tsx'
import { keysOf, startEventText, startEventWords } from '../../../components/status/words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Absent } from '../../../ui/facts.tsx'
import { notify } from '../../../ui/notices.tsx'
import { Time } from '../../../ui/time.tsx'
import classes from './clocks-card.module.css'

/** The deadlines that follow, and the events that they count from. */
export function ClocksCard({ finding }: { readonly finding: FindingDetail }) {
  const { clocks, startEvents } = finding
  const [isRecording, setRecording] = useState(false)
  const unavailable = useUnavailable('clocks:write')
  return (
    <Card title="Clocks" aside={clocks.length === 0 ? undefined : String(clocks.length)}>
      {clocks.length === 0 ? (
        <Absent>
          None runs. Clocks start when a decision comes into force that needs them, or a rule of the policy
          sets one.
        </Absent>
      ) : (
        <ul className={classes['clocks']}>
          {clocks.map((clock) => (
            <ClockRow key={clock.id} clock={clock} />
          ))}
        </ul>
      )}
      <h3 className={classes['subtitle']}>Start events</h3>
      {startEvents.length === 0 ? (
        <p className={classes['dim']}>Only that it became known here, as above.</p>
      ) : null}
      <ul className={classes['events']}>
        {startEvents.map(({ event, at, note, recordedBy }) => (
          <li key={`${event} ${at}`}>
            <strong>{startEventText(event)}</strong>
            <span>
              <Time at={at} as="date-time" />, {recordedBy}
              {note === '' ? '' : `: ${note}`}
            </span>
          </li>
        ))}
      </ul>
      <ActionButton size="xs" variant="default" unavailable={unavailable} onClick={() => setRecording(true)}>
        Record a start event
      </ActionButton>
      <Modal
        opened={isRecording}
        onClose={() => setRecording(false)}
        title="Record a start event"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <StartEventForm findingId={finding.id} onClose={() => setRecording(false)} />
      </Modal>
    </Card>
  )
}

function ClockRow({ clock }: { readonly clock: Clock }) {
  const { rule, dueAt, state, metAt, evidence, stoppedReason, startEvent, startedAt } = clock
  return (
    <li>
      <div className={classes['head']}>
        <DeadlineState state={state} />
        {isOpen(clock) && state !== 'paused' ? (
          <strong className={classes['left']} data-overdue={state === 'overdue'}>
            <Time at={dueAt} as="left" />
          </strong>
        ) : null}
      </div>
      <span className={classes['title']}>{rule.title}</span>
      <span className={classes['dim']}>
        Due <Time at={dueAt} as="date-time" />, counted from “{startEventText(startEvent)}” (
        <Time at={startedAt} as="date" />)
      </span>
      <span className={classes['dim']}>{rule.source}</span>
      {evidence === null ? null : (
        <span className={classes['dim']}>
          Evidence{metAt === null ? '' : ', '}
          {metAt === null ? null : <Time at={metAt} as="date" />}: {evidence}
        </span>
      )}
      {stoppedReason === null ? null : <span className={classes['dim']}>Stopped: {stoppedReason}</span>}
      <div>
        <ClockActions clock={clock} />
      </div>
    </li>
  )
}

type StartEvent = StartEventInput['event']
const events = keysOf(startEventWords).map((value) => ({ value, label: startEventWords[value].label }))

function StartEventForm({
  findingId,
  onClose,
}: {
  readonly findingId: string
  readonly onClose: () => void
}) {
  const rules = useQuery(clockRulesQuery).data?.items ?? []
  const form = useForm({
    initial: { event: 'aware' as StartEvent, at: '', note: '', rules: [] as string[] },
    check: ({ at }) => (at === '' ? { at: 'Say when it was' } : {}),
    submit: ({ event, at, note, rules: started }) =>
      recordStartEvent(findingId, { event, at: new Date(at).toISOString(), note, rules: started }),
    onDone: () => {
      notify('Start event recorded')
      onClose()
    },
  })
  const fitting = rules.filter(({ startEvent }) => startEvent === form.values.event)
  return (
    <FormShell form={form} submitLabel="Record" onCancel={onClose}>
      <SelectField
        form={form}
        name="event"
        label="What happened"
        description={startEventWords[form.values.event].help}
        options={events}
      />
      <TextField
        form={form}
        name="at"
        label="When"
        description="In your own time zone."
        type="datetime-local"
        required
      />
      <TextAreaField form={form} name="note" label="Note" minRows={2} />
      <MultiSelect
        label="Clocks to start"
        description="Rules that count from this event."
        data={fitting.map(({ id, title, source }) => ({ value: id, label: `${title} (${source})` }))}
        value={form.values.rules}
        onChange={(started) => form.set({ rules: started })}
        error={form.errors['rules']}
      />
    </FormShell>
  )
}
