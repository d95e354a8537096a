// SPDX-License-Identifier: Apache-2.0
import { Button, Menu, Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { meetClock, pauseClock, resumeClock, stopClock } from '../api/collaboration/clocks.ts'
import type { Clock } from '../api/types.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { notify } from '../ui/notices.tsx'
import { TextAreaField, TextField } from './form/fields.tsx'
import { FormShell } from './form/form-shell.tsx'
import { useForm } from './form/use-form.ts'
import { useUnavailable } from './session.tsx'

/** Whether a clock still counts. */
export const isOpen = ({ state }: Pick<Clock, 'state'>): boolean =>
  state === 'running' || state === 'due-soon' || state === 'overdue' || state === 'paused'

/** What ends a clock: it was met, with evidence, or it no longer applies, with the reason. One of our own may also pause. */
export function ClockActions({ clock }: { readonly clock: Clock }) {
  const [dialog, setDialog] = useState<'met' | 'stopped' | 'paused'>()
  const unavailable = useUnavailable('clocks:write')
  const close = () => setDialog(undefined)
  if (!isOpen(clock)) return null
  if (unavailable !== undefined) {
    return (
      <ActionButton size="xs" variant="default" unavailable={unavailable}>
        Mark as met
      </ActionButton>
    )
  }
  return (
    <>
      <Button.Group>
        <Button size="xs" variant="default" onClick={() => setDialog('met')}>
          Mark as met
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button size="xs" variant="default" px={8} aria-label={`More for ${clock.rule.title}`}>
              …
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {clock.mayPause ? <PauseItem clock={clock} onPause={() => setDialog('paused')} /> : null}
            <Menu.Item onClick={() => setDialog('stopped')}>Stop this clock</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Button.Group>
      <Modal
        opened={dialog === 'met'}
        onClose={close}
        title={clock.rule.title}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <MeetForm clock={clock} onClose={close} />
      </Modal>
      <Modal
        opened={dialog === 'stopped'}
        onClose={close}
        title={`Stop: ${clock.rule.title}`}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <StopForm clock={clock} onClose={close} />
      </Modal>
      <Modal
        opened={dialog === 'paused'}
        onClose={close}
        title={`Pause: ${clock.rule.title}`}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <PauseForm clock={clock} onClose={close} />
      </Modal>
    </>
  )
}

function PauseItem({ clock, onPause }: { readonly clock: Clock; readonly onPause: () => void }) {
  const resuming = useMutation({
    mutationFn: () => resumeClock(clock.id),
    onSuccess: () => notify('The clock goes on'),
    onError: (error) => notify(error.message),
  })
  if (clock.state !== 'paused') return <Menu.Item onClick={onPause}>Pause this clock</Menu.Item>
  return <Menu.Item onClick={() => resuming.mutate()}>Let it go on</Menu.Item>
}

type ClockFormProps = { readonly clock: Clock; readonly onClose: () => void }

function MeetForm({ clock, onClose }: ClockFormProps) {
  const form = useForm({
    initial: { evidence: '', metAt: '' },
    check: ({ evidence }) =>
      evidence.trim() === '' ? { evidence: 'Say what was done and where the proof is' } : {},
    submit: ({ evidence, metAt }) =>
      meetClock(clock.id, { evidence, ...(metAt !== '' && { metAt: new Date(metAt).toISOString() }) }),
    onDone: () => {
      notify('Marked as met')
      onClose()
    },
  })
  return (
    <FormShell form={form} submitLabel="Mark as met" onCancel={onClose}>
      <TextAreaField
        form={form}
        name="evidence"
        label="Evidence"
        description="What was done, when, and where the proof is kept."
        required
      />
      <TextField
        form={form}
        name="metAt"
        label="Done at"
        description="In your own time zone. Empty: now."
        type="datetime-local"
      />
    </FormShell>
  )
}

function StopForm({ clock, onClose }: ClockFormProps) {
  const form = useForm({
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim() === '' ? { reason: 'Say why it no longer applies' } : {}),
    submit: ({ reason }) => stopClock(clock.id, reason),
    onDone: () => {
      notify('Clock stopped')
      onClose()
    },
  })
  return (
    <FormShell form={form} submitLabel="Stop the clock" onCancel={onClose}>
      <TextAreaField
        form={form}
        name="reason"
        label="Reason"
        description="It stays in the journal, with your name."
        required
      />
    </FormShell>
  )
}

function PauseForm({ clock, onClose }: ClockFormProps) {
  const form = useForm({
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim() === '' ? { reason: 'Say why it waits' } : {}),
    submit: ({ reason }) => pauseClock(clock.id, reason),
    onDone: () => {
      notify('Clock paused')
      onClose()
    },
  })
  return (
    <FormShell form={form} submitLabel="Pause the clock" onCancel={onClose}>
      <TextAreaField
        form={form}
        name="reason"
        label="Reason"
        description="Its end moves by as long as it is paused. Both stay in the journal, with your name."
        required
      />
    </FormShell>
  )
}
