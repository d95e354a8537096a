// SPDX-License-Identifier: Apache-2.0
import { Button, Menu, Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type Case,
  makeLink,
  type Participant,
  type PrivateLink,
  revokeLink,
} from '../../../../api/collaboration/cases.ts'
import { TextLink } from '../../../../components/app-link.tsx'
import { ProblemAlert } from '../../../../components/problem.tsx'
import { Secret } from '../../../../components/secret.tsx'
import { useUnavailable } from '../../../../components/session.tsx'
import { paths } from '../../../../paths.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { Card } from '../../../../ui/card.tsx'
import { Absent } from '../../../../ui/facts.tsx'
import { notify } from '../../../../ui/notices.tsx'
import { Status } from '../../../../ui/status.tsx'
import { Time, useNow } from '../../../../ui/time.tsx'
import { creditWords, participantName, roleWords, vendorWords } from '../case-words.ts'
import classes from './case.module.css'
import { InviteForm, LeaveForm, StatementForm } from './participant-forms.tsx'

type Dialog =
  | { readonly kind: 'invite' }
  | { readonly kind: 'link'; readonly link: PrivateLink }
  | { readonly kind: 'statement' | 'leave'; readonly participant: Participant }

const titles = {
  invite: 'Invite another maker or a coordinator',
  link: 'The private link',
  statement: 'What the vendor says',
  leave: 'Takes part no longer',
} as const

/** Who takes part from outside, by which link, and what vendors say of their products. */
export function ParticipantsCard({ file }: { readonly file: Case }) {
  const [dialog, setDialog] = useState<Dialog>()
  const unavailable = useUnavailable('cases:write')
  const close = () => setDialog(undefined)
  const showLink = (link: PrivateLink) => setDialog({ kind: 'link', link })
  return (
    <Card title="Participants" aside={String(file.participants.length)}>
      {file.participants.length === 0 ? <Absent>The team alone.</Absent> : null}
      <ul className={classes['list']}>
        {file.participants.map((participant) => (
          <ParticipantRow
            key={participant.id}
            file={file}
            participant={participant}
            onLink={showLink}
            onDialog={setDialog}
          />
        ))}
      </ul>
      <ActionButton
        size="xs"
        variant="default"
        unavailable={unavailable}
        onClick={() => setDialog({ kind: 'invite' })}
      >
        Invite
      </ActionButton>
      <Modal
        opened={dialog !== undefined}
        onClose={close}
        title={dialog === undefined ? '' : titles[dialog.kind]}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {dialog?.kind === 'invite' ? (
          <InviteForm caseId={file.id} onInvited={showLink} onCancel={close} />
        ) : null}
        {dialog?.kind === 'link' ? <ShownLink link={dialog.link} /> : null}
        {dialog?.kind === 'statement' ? (
          <StatementForm caseId={file.id} participant={dialog.participant} onClose={close} />
        ) : null}
        {dialog?.kind === 'leave' ? (
          <LeaveForm caseId={file.id} participant={dialog.participant} onClose={close} />
        ) : null}
      </Modal>
    </Card>
  )
}

function ShownLink({ link: { url, expiresAt, mailed } }: { readonly link: PrivateLink }) {
  return (
    <>
      <p>
        Give it to nobody else: whoever has it reads and writes in this part of the case. It is shown now and
        never again{mailed ? ', and a mail with it is on its way' : ''}.
      </p>
      <Secret label="Private link" value={url} />
      {expiresAt === null ? null : (
        <p className={classes['dim']}>
          It ends <Time at={expiresAt} as="date-time" />.
        </p>
      )}
    </>
  )
}

type RowProps = {
  readonly file: Case
  readonly participant: Participant
  readonly onLink: (link: PrivateLink) => void
  readonly onDialog: (dialog: Dialog) => void
}

function ParticipantRow({ file, participant, onLink, onDialog }: RowProps) {
  const { role, email, credit, via, leftAt, leftBecause, statement } = participant
  return (
    <li>
      <span className={classes['row']}>
        <strong>{participantName(participant)}</strong>
        <Status tone="neutral">{roleWords[role]}</Status>
        {statement === null ? null : (
          <Status
            tone={vendorWords[statement.status].tone}
            icon={vendorWords[statement.status].icon}
            title={vendorWords[statement.status].help}
          >
            {vendorWords[statement.status].label}
          </Status>
        )}
      </span>
      {email === null ? null : <span className={classes['dim']}>{email}</span>}
      {role === 'reporter' ? (
        <span className={classes['dim']}>
          {credit.name === null ? '' : `${credit.name}: `}
          {creditWords[credit.wish]}
        </span>
      ) : null}
      {via === null ? null : (
        <span className={classes['dim']}>
          Came with <TextLink href={paths.case(via.id)}>{via.number}</TextLink>
        </span>
      )}
      {statement === null || statement.statement === '' ? null : (
        <span className={classes['text']}>{statement.statement}</span>
      )}
      {leftAt === null ? (
        <LinkPart file={file} participant={participant} onLink={onLink} onDialog={onDialog} />
      ) : (
        <span className={classes['dim']}>
          Left <Time at={leftAt} as="date" />: {leftBecause}
        </span>
      )}
    </li>
  )
}

function LinkPart({ file, participant, onLink, onDialog }: RowProps) {
  const unavailable = useUnavailable('cases:write')
  const making = useMutation({ mutationFn: () => makeLink(file.id, participant.id), onSuccess: onLink })
  const revoking = useMutation({
    mutationFn: () => revokeLink(file.id, participant.id),
    onSuccess: () => notify('The private link is revoked'),
  })
  const problem = making.error ?? revoking.error
  const name = participantName(participant)
  return (
    <>
      <span className={classes['dim']}>
        <LinkStanding link={participant.link} />
      </span>
      {unavailable === undefined ? (
        <div>
          <Menu position="bottom-start">
            <Menu.Target>
              <Button size="xs" variant="default" aria-label={`What can be done about ${name}`}>
                …
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => making.mutate()}>Make a new link</Menu.Item>
              <Menu.Item onClick={() => revoking.mutate()}>Revoke the link</Menu.Item>
              {participant.role === 'vendor' ? (
                <Menu.Item onClick={() => onDialog({ kind: 'statement', participant })}>
                  Write down what they say
                </Menu.Item>
              ) : null}
              <Menu.Item onClick={() => onDialog({ kind: 'leave', participant })}>
                Takes part no longer
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      ) : null}
      {problem === null ? null : <ProblemAlert error={problem} />}
    </>
  )
}

function LinkStanding({ link }: { readonly link: Participant['link'] }) {
  const now = useNow()
  if (link === null) return 'No private link'
  if (link.revokedAt !== null) return 'The private link is revoked'
  if (link.expiresAt === null) return 'Has a private link'
  if (Date.parse(link.expiresAt) <= now) return 'The private link has expired'
  return (
    <>
      Has a private link until <Time at={link.expiresAt} as="date" />
    </>
  )
}
