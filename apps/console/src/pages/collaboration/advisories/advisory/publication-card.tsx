// SPDX-License-Identifier: Apache-2.0
import { Anchor, Button, Checkbox, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import {
  type Advisory,
  advisoryQuery,
  approveAdvisory,
  beginRevision,
  discardDraft,
  publishAdvisory,
  type RevisionKind,
  scheduleAdvisory,
  withdrawAdvisory,
} from '../../../../api/collaboration/advisories.ts'
import { TextLink } from '../../../../components/app-link.tsx'
import { ProblemAlert } from '../../../../components/problem.tsx'
import { useSession, useUnavailable } from '../../../../components/session.tsx'
import { keysOf } from '../../../../components/status/words.ts'
import { paths, serverPaths } from '../../../../paths.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { Card } from '../../../../ui/card.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { notify } from '../../../../ui/notices.tsx'
import { Time } from '../../../../ui/time.tsx'
import { revisionWords } from '../advisory-words.ts'
import classes from './advisory.module.css'
import { useDraft } from './use-draft.ts'

/** From the text to the public: what kind of revision, who approves, when it is published, and what comes after. */
export function PublicationCard() {
  const { advisory } = useDraft()
  const isInWork = advisory.state === 'draft' || advisory.state === 'approved'
  return (
    <Card title="Publication">
      <div className={classes['stack']}>
        <Facts
          facts={[
            [
              'Published',
              advisory.revision === null || advisory.publishedAt === null ? (
                'Not yet'
              ) : (
                <span key="published">
                  {advisory.revision}, <Time at={advisory.publishedAt} as="date-time" />
                </span>
              ),
            ],
            ...(advisory.address === null
              ? []
              : ([
                  [
                    'Public page',
                    <Anchor
                      key="page"
                      href={serverPaths.publicAdvisory(advisory.trackingId)}
                      inherit
                      underline="always"
                    >
                      {advisory.trackingId}
                    </Anchor>,
                  ],
                ] as const)),
            ...(advisory.case === null
              ? []
              : ([
                  [
                    'Case',
                    <TextLink key="case" href={paths.case(advisory.case.id)}>
                      {advisory.case.number}
                    </TextLink>,
                  ],
                ] as const)),
            ...(advisory.embargoEndsAt === null
              ? []
              : ([
                  ['Embargo ends', <Time key="embargo" at={advisory.embargoEndsAt} as="date-time" />],
                ] as const)),
          ]}
        />
        {advisory.publicationFault === null ? null : (
          <ProblemAlert error={new Error(`It could not be published: ${advisory.publicationFault}`)} />
        )}
        {isInWork ? <InWork /> : <AfterPublication advisory={advisory} />}
      </div>
    </Card>
  )
}

function useAct(advisory: Advisory) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (act: () => Promise<Advisory>) => act(),
    onSuccess: (after) => {
      client.setQueryData(advisoryQuery(advisory.id).queryKey, after)
      void client.invalidateQueries({ queryKey: ['advisories', 'list'] })
      void client.invalidateQueries({ queryKey: ['cases'] })
    },
    onError: () => void client.invalidateQueries({ queryKey: advisoryQuery(advisory.id).queryKey }),
  })
}

function InWork() {
  const { advisory, isChanged, checked } = useDraft()
  const { version, approval } = advisory
  const acting = useAct(advisory)
  const { id: me } = useSession()
  const mayNotApprove = useUnavailable('advisories:approve')
  const mayNotWrite = useUnavailable('advisories:write')
  const [asks, setAsks] = useState<'schedule' | 'publish' | 'discard'>()
  const unsaved = isChanged ? 'Save the text first.' : undefined
  const invalid =
    checked === undefined || checked.publishable
      ? undefined
      : checked.revision === null && checked.fault === null
        ? 'Nothing differs from the revision that is published.'
        : 'The checks found errors.'
  const own =
    advisory.editedBy.id === me ? 'You wrote this version; someone else has to approve it.' : undefined
  return (
    <>
      <RevisionFields />
      {approval === null ? (
        <ActionButton
          unavailable={mayNotApprove ?? unsaved ?? own ?? invalid}
          loading={acting.isPending}
          onClick={() =>
            acting.mutate(async () => {
              const after = await approveAdvisory(advisory.id, version)
              notify(`Version ${version} approved`)
              return after
            })
          }
        >
          Approve version {version}
        </ActionButton>
      ) : (
        <p className={classes['text']}>
          Version {version} was approved by {approval.by.name}, <Time at={approval.at} />. Any change voids
          that.
        </p>
      )}
      {advisory.publishAt === null ? null : (
        <p className={classes['text']}>
          Publishes itself <Time at={advisory.publishAt} as="date-time" /> (
          <Time at={advisory.publishAt} as="left" />){approval === null ? ', if it is approved by then' : ''}.
        </p>
      )}
      <div className={classes['ends']}>
        <ActionButton
          variant="default"
          unavailable={mayNotWrite ?? unsaved}
          onClick={() => setAsks('schedule')}
        >
          {advisory.publishAt === null ? 'Plan publication' : 'Change the plan'}
        </ActionButton>
        <ActionButton
          unavailable={mayNotWrite ?? unsaved ?? (approval === null ? 'It is not approved yet.' : undefined)}
          onClick={() => setAsks('publish')}
        >
          Publish now
        </ActionButton>
        <ActionButton variant="subtle" unavailable={mayNotWrite} onClick={() => setAsks('discard')}>
          Discard the draft
        </ActionButton>
      </div>
      {acting.error === null ? null : <ProblemAlert error={acting.error} />}
      <Asking title="Plan publication" isOpen={asks === 'schedule'} onClose={() => setAsks(undefined)}>
        <Schedule advisory={advisory} onClose={() => setAsks(undefined)} />
      </Asking>
      <Asking title="Publish now" isOpen={asks === 'publish'} onClose={() => setAsks(undefined)}>
        <Publish advisory={advisory} onClose={() => setAsks(undefined)} />
      </Asking>
      <Asking title="Discard the draft" isOpen={asks === 'discard'} onClose={() => setAsks(undefined)}>
        <Confirm
          label="Discard"
          onClose={() => setAsks(undefined)}
          advisory={advisory}
          act={() => discardDraft(advisory.id, version)}
        >
          {advisory.revision === null
            ? 'The advisory ends with its draft. What was saved can still be read.'
            : `What is published stays as it is: revision ${advisory.revision}.`}
        </Confirm>
      </Asking>
    </>
  )
}

/** What the next revision is and what it is called in the history; part of the text, and approved with it. */
function RevisionFields() {
  const { advisory, written, write, unavailable, checked } = useDraft()
  const least = checked?.leastRevision ?? null
  return (
    <>
      {advisory.revision === null ? null : (
        <NativeSelect
          label="What changes"
          description={
            least === null
              ? undefined
              : `At least: ${revisionWords[least]} Next: ${checked?.revision ?? 'nothing new'}.`
          }
          disabled={unavailable !== undefined}
          value={written.revisionKind}
          data={keysOf(revisionWords).map((value) => ({ value, label: revisionWords[value] }))}
          // The list offers the kinds and nothing else.
          onChange={(event) => write({ revisionKind: event.currentTarget.value as RevisionKind })}
        />
      )}
      <TextInput
        label="What the history says"
        description="One line; everyone who can read the advisory reads it."
        placeholder={advisory.revision === null ? 'First release.' : 'Revised.'}
        readOnly={unavailable !== undefined}
        value={written.revisionSummary}
        onChange={(event) => write({ revisionSummary: event.currentTarget.value })}
      />
    </>
  )
}

type AskingProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: React.ReactNode
}

function Asking({ title, isOpen, onClose, children }: AskingProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': 'Close' }}>
      {children}
    </Modal>
  )
}

type DialogProps = { readonly advisory: Advisory; readonly onClose: () => void }

function Schedule({ advisory, onClose }: DialogProps) {
  const acting = useAct(advisory)
  const [at, setAt] = useState(localOf(advisory.publishAt ?? advisory.embargoEndsAt))
  const [beforeEmbargo, setBeforeEmbargo] = useState(false)
  const plan = (publishAt: string | null) =>
    acting.mutate(async () => {
      const after = await scheduleAdvisory(advisory.id, {
        version: advisory.version,
        publishAt,
        beforeEmbargo,
      })
      onClose()
      return after
    })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const instant = instantOf(at)
    if (instant !== undefined) plan(instant)
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          type="datetime-local"
          step={1}
          label="When"
          description={`In your time zone (${Intl.DateTimeFormat().resolvedOptions().timeZone}).`}
          value={at}
          onChange={(event) => setAt(event.currentTarget.value)}
          required
        />
        {instantOf(at) === undefined ? null : <p className={classes['dim']}>In UTC: {instantOf(at)}</p>}
        <BeforeEmbargo advisory={advisory} checked={beforeEmbargo} onChange={setBeforeEmbargo} />
        {acting.error === null ? null : <ProblemAlert error={acting.error} />}
        <div className={classes['ends']}>
          <Button type="submit" loading={acting.isPending}>
            Plan it
          </Button>
          {advisory.publishAt === null ? null : (
            <Button variant="default" onClick={() => plan(null)}>
              No plan
            </Button>
          )}
        </div>
      </Stack>
    </form>
  )
}

/** What a field for a local time takes, to the second. */
function localOf(instant: string | null): string {
  if (instant === null) return ''
  const date = new Date(instant)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19)
}

function instantOf(local: string): string | undefined {
  const date = new Date(local)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}

type BeforeEmbargoProps = {
  readonly advisory: Advisory
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

function BeforeEmbargo({ advisory, checked, onChange }: BeforeEmbargoProps) {
  if (advisory.embargoEndsAt === null) return null
  return (
    <Checkbox
      label="Also before the embargo of its case ends"
      description="Only where all who agreed to the embargo know."
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}

function Publish({ advisory, onClose }: DialogProps) {
  const [beforeEmbargo, setBeforeEmbargo] = useState(false)
  return (
    <Confirm
      label={`Publish for ${advisory.tlp === 'CLEAR' ? 'everyone' : `TLP:${advisory.tlp}`}`}
      advisory={advisory}
      onClose={onClose}
      act={() => publishAdvisory(advisory.id, { version: advisory.version, beforeEmbargo })}
    >
      {advisory.tlp === 'CLEAR'
        ? 'What everyone has read cannot become a secret again. A later revision can correct or withdraw it.'
        : 'Those who may read restricted advisories get it at once.'}
      <BeforeEmbargo advisory={advisory} checked={beforeEmbargo} onChange={setBeforeEmbargo} />
    </Confirm>
  )
}

type ConfirmProps = DialogProps & {
  readonly label: string
  readonly act: () => Promise<Advisory>
  readonly children: React.ReactNode
}

function Confirm({ advisory, label, act, onClose, children }: ConfirmProps) {
  const acting = useAct(advisory)
  return (
    <Stack>
      <div>{children}</div>
      {acting.error === null ? null : <ProblemAlert error={acting.error} />}
      <div className={classes['ends']}>
        <Button
          loading={acting.isPending}
          onClick={() =>
            acting.mutate(async () => {
              const after = await act()
              onClose()
              return after
            })
          }
        >
          {label}
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </Stack>
  )
}

function AfterPublication({ advisory }: { readonly advisory: Advisory }) {
  const acting = useAct(advisory)
  const mayNot = useUnavailable('advisories:write')
  const [isWithdrawing, setWithdrawing] = useState(false)
  const [reason, setReason] = useState('')
  if (advisory.state === 'discarded') return <p className={classes['text']}>The draft was discarded.</p>
  return (
    <>
      <div className={classes['ends']}>
        <ActionButton
          unavailable={mayNot}
          loading={acting.isPending}
          onClick={() => acting.mutate(() => beginRevision(advisory.id))}
        >
          Begin a revision
        </ActionButton>
        <ActionButton
          variant="subtle"
          unavailable={mayNot ?? (advisory.withdrawn ? 'It is withdrawn already.' : undefined)}
          onClick={() => setWithdrawing(true)}
        >
          Withdraw
        </ActionButton>
      </div>
      {acting.error === null ? null : <ProblemAlert error={acting.error} />}
      <Asking title="Withdraw the advisory" isOpen={isWithdrawing} onClose={() => setWithdrawing(false)}>
        <Confirm
          label="Draft the withdrawal"
          advisory={advisory}
          onClose={() => setWithdrawing(false)}
          act={() => withdrawAdvisory(advisory.id, reason)}
        >
          <Textarea
            label="Reason"
            description="Published with it. A second person approves the withdrawal like any revision."
            autosize
            minRows={3}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            required
          />
        </Confirm>
      </Asking>
    </>
  )
}
