// SPDX-License-Identifier: Apache-2.0
import { Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import {
  answerEmbargo,
  type Case,
  liftEmbargo,
  type Proposal,
  proposeEmbargo,
} from '../../../../api/collaboration/cases.ts'
import { SelectField, TextAreaField, TextField } from '../../../../components/form/fields.tsx'
import { FormShell } from '../../../../components/form/form-shell.tsx'
import { useForm } from '../../../../components/form/use-form.ts'
import { ProblemAlert } from '../../../../components/problem.tsx'
import { useUnavailable } from '../../../../components/session.tsx'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { Card } from '../../../../ui/card.tsx'
import { Absent } from '../../../../ui/facts.tsx'
import { notify } from '../../../../ui/notices.tsx'
import { Status } from '../../../../ui/status.tsx'
import { Time } from '../../../../ui/time.tsx'
import classes from './case.module.css'

/** Until when the flaw stays secret: what counts, what is proposed, and who still has to answer. */
export function EmbargoCard({ file }: { readonly file: Case }) {
  const [dialog, setDialog] = useState<'propose' | 'lift'>()
  const forbidden = useUnavailable('cases:write')
  const { endsAt, liftedAt, proposals } = file.embargo
  const isOver = file.publicAt !== null || file.state === 'dismissed'
  const over = isOver ? 'There is nothing left to keep secret.' : undefined
  const nothing = endsAt === null || liftedAt !== null ? 'There is no embargo to lift.' : undefined
  const close = () => setDialog(undefined)
  return (
    <Card title="Embargo">
      <Standing file={file} />
      {proposals.map((proposal) => (
        <ProposalPart key={proposal.position} file={file} proposal={proposal} />
      ))}
      <div className={classes['row']}>
        <ActionButton
          size="xs"
          variant="default"
          unavailable={forbidden ?? over}
          onClick={() => setDialog('propose')}
        >
          Propose another date
        </ActionButton>
        <ActionButton
          size="xs"
          variant="default"
          unavailable={forbidden ?? over ?? nothing}
          onClick={() => setDialog('lift')}
        >
          Lift now
        </ActionButton>
      </div>
      <Modal
        opened={dialog === 'propose'}
        onClose={close}
        title="Propose another date"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <ProposeForm caseId={file.id} onClose={close} />
      </Modal>
      <Modal
        opened={dialog === 'lift'}
        onClose={close}
        title="Lift the embargo"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <LiftForm caseId={file.id} onClose={close} />
      </Modal>
    </Card>
  )
}

function Standing({ file: { embargo, publicAt } }: { readonly file: Case }) {
  const { endsAt, agreed, liftedAt, liftedBecause } = embargo
  if (publicAt !== null) {
    return (
      <p className={classes['standing']}>
        <Status tone="brand" icon="external">
          Public
        </Status>{' '}
        since <Time at={publicAt} as="date-time" />.
      </p>
    )
  }
  if (liftedAt !== null) {
    return (
      <p className={classes['standing']}>
        Lifted <Time at={liftedAt} as="date-time" />. {liftedBecause}
      </p>
    )
  }
  if (endsAt === null) return <Absent>No date is set.</Absent>
  return (
    <p className={classes['standing']}>
      Secret until{' '}
      <strong>
        <Time at={endsAt} as="date-time" />
      </strong>{' '}
      (<Time at={endsAt} as="left" />
      ), {agreed ? 'as everybody agreed.' : 'as the published policy promises.'}
    </p>
  )
}

const proposalWords = {
  open: { label: 'Waits for answers', tone: 'waiting', icon: 'undecided' },
  agreed: { label: 'Agreed', tone: 'good', icon: 'check' },
  declined: { label: 'Declined', tone: 'warn', icon: 'close' },
  superseded: { label: 'Superseded', tone: 'neutral', icon: 'dash' },
} as const

type ProposalProps = { readonly file: Case; readonly proposal: Proposal }

function ProposalPart({ file, proposal }: ProposalProps) {
  const { position, endsAt, reason, proposedBy, state, answers, waitsFor } = proposal
  const { label, tone, icon } = proposalWords[state]
  return (
    <section aria-label={`Proposal ${position}`}>
      <h3 className={classes['subtitle']}>
        Proposal {position}: <Time at={endsAt} as="date-time" />{' '}
        <Status tone={tone} icon={icon}>
          {label}
        </Status>
      </h3>
      <p className={classes['text']}>{reason}</p>
      <p className={classes['dim']}>Proposed by {proposedBy}</p>
      <ul className={classes['list']}>
        {answers.map(({ party, name, answer, reason: because, recordedBy }) => (
          <li key={party}>
            <span className={classes['row']}>
              <Status
                tone={answer === 'agree' ? 'good' : 'warn'}
                icon={answer === 'agree' ? 'check' : 'close'}
              >
                {answer === 'agree' ? 'Agreed' : 'Declined'}
              </Status>
              {name}
            </span>
            <span className={classes['dim']}>
              {because === '' ? '' : `${because} `}
              {party === 'team' || recordedBy === name ? '' : `Written down by ${recordedBy}`}
            </span>
          </li>
        ))}
        {waitsFor.map(({ party, name }) => (
          <li key={party}>
            <span>{name} has not answered</span>
            <AnswerButtons file={file} position={position} party={party} name={name} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type AnswerProps = {
  readonly file: Case
  readonly position: number
  readonly party: string
  readonly name: string
}

/** For the team itself, or for an answer that came by another way, as by telephone. */
function AnswerButtons({ file, position, party, name }: AnswerProps) {
  const unavailable = useUnavailable('cases:write')
  const isTeam = party === 'team'
  const answering = useMutation({
    mutationFn: (answer: 'agree' | 'decline') =>
      answerEmbargo(file.id, position, {
        party,
        answer,
        reason: isTeam ? '' : 'Told the team by another way.',
      }),
    onSuccess: () => notify('Answer recorded'),
  })
  const label = (word: string) => (isTeam ? word : `${name} ${word === 'Agree' ? 'agreed' : 'declined'}`)
  return (
    <>
      <div className={classes['row']}>
        {(['agree', 'decline'] as const).map((answer) => (
          <ActionButton
            key={answer}
            size="xs"
            variant="default"
            unavailable={unavailable}
            loading={answering.isPending && answering.variables === answer}
            onClick={() => answering.mutate(answer)}
          >
            {label(answer === 'agree' ? 'Agree' : 'Decline')}
          </ActionButton>
        ))}
      </div>
      {answering.error === null ? null : <ProblemAlert error={answering.error} />}
    </>
  )
}

type FormProps = { readonly caseId: string; readonly onClose: () => void }

function ProposeForm({ caseId, onClose }: FormProps) {
  const form = useForm({
    initial: { endsAt: '', reason: '' },
    check: ({ endsAt, reason }) => ({
      ...(endsAt === '' && { endsAt: 'Say when it ends' }),
      ...(endsAt !== '' &&
        Date.parse(endsAt) <= Date.now() && {
          endsAt: 'An embargo cannot end in the past; to end it at once, lift it',
        }),
      ...(reason.trim() === '' && { reason: 'Say why; everybody who takes part reads it' }),
    }),
    submit: ({ endsAt, reason }) =>
      proposeEmbargo(caseId, { endsAt: new Date(endsAt).toISOString(), reason }),
    onDone: () => {
      notify('Date proposed')
      onClose()
    },
  })
  return (
    <FormShell form={form} submitLabel="Propose" onCancel={onClose}>
      <TextField
        form={form}
        name="endsAt"
        label="The embargo ends"
        description="In your own time zone. It counts once everybody who takes part agreed."
        type="datetime-local"
        required
      />
      <TextAreaField
        form={form}
        name="reason"
        label="Reason"
        description="Everybody who takes part reads it."
        required
      />
    </FormShell>
  )
}

function LiftForm({ caseId, onClose }: FormProps) {
  const form = useForm({
    initial: { because: 'public' as 'public' | 'exploited' | 'agreed', note: '' },
    check: ({ note }) => (note.trim() === '' ? { note: 'Say what happened and where it can be seen' } : {}),
    submit: (values) => liftEmbargo(caseId, values),
    onDone: () => {
      notify('Embargo lifted')
      onClose()
    },
  })
  return (
    <FormShell form={form} submitLabel="Lift the embargo" onCancel={onClose}>
      <SelectField
        form={form}
        name="because"
        label="Why now"
        options={[
          { value: 'public', label: 'It became public' },
          { value: 'exploited', label: 'Somebody exploits it' },
          { value: 'agreed', label: 'Everybody agreed to speak now' },
        ]}
      />
      <TextAreaField form={form} name="note" label="What happened, and where it can be seen" required />
    </FormShell>
  )
}
