// SPDX-License-Identifier: Apache-2.0
import { Anchor, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  caseAssessmentsQuery,
  type Report,
  type Reporting,
  recordReportingFacts,
  reportingQuery,
} from '../../../api/collaboration/assessments.ts'
import { CheckField, SelectField, TextAreaField, TextField } from '../../../components/form/fields.tsx'
import { FormShell } from '../../../components/form/form-shell.tsx'
import { useForm } from '../../../components/form/use-form.ts'
import { Loaded } from '../../../components/loaded.tsx'
import { useUnavailable } from '../../../components/session.tsx'
import { serverPaths } from '../../../paths.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Card } from '../../../ui/card.tsx'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { notify } from '../../../ui/notices.tsx'
import { Status } from '../../../ui/status.tsx'
import { Time } from '../../../ui/time.tsx'
import classes from './assessment.module.css'
import { IsaoDialog } from './isao-dialog.tsx'
import { checkReporting, fromReporting, noReporting, toReporting } from './reporting-values.ts'
import { useSeenVersion } from './use-seen-version.ts'

/** Which reports to authorities are due, why, and the notice to customers. */
export function CaseReportingSection({ caseId }: { readonly caseId: string }) {
  const query = useQuery(reportingQuery(caseId))
  return (
    <Loaded query={query}>{(reporting) => <ReportingCard caseId={caseId} reporting={reporting} />}</Loaded>
  )
}

type ReportingProps = { readonly caseId: string; readonly reporting: Reporting }

const dueWords = {
  yes: { tone: 'danger', icon: 'alert', label: 'Due' },
  no: { tone: 'neutral', icon: 'dash', label: 'Not due' },
  unknown: { tone: 'notice', icon: 'undecided', label: 'Not known' },
} as const
const stateWords = {
  held: { tone: 'good', icon: 'check', label: 'Holds' },
  failed: { tone: 'danger', icon: 'close', label: 'Failed' },
  pending: { tone: 'waiting', icon: 'clock', label: 'Open' },
} as const

const columns: readonly Column<Report>[] = [
  {
    id: 'report',
    header: 'Report',
    cell: ({ title, source }) => (
      <>
        {title}
        <br />
        <small>{source}</small>
      </>
    ),
  },
  {
    id: 'due',
    header: 'Due',
    card: 'corner',
    cell: ({ due }) => (
      <Status tone={dueWords[due].tone} icon={dueWords[due].icon}>
        {dueWords[due].label}
      </Status>
    ),
  },
  {
    id: 'by',
    header: 'By',
    isEmpty: ({ dueAt }) => dueAt === null,
    cell: ({ dueAt }) => (dueAt === null ? null : <Time at={dueAt} as="date" />),
  },
  { id: 'why', header: 'Why', cell: ({ because }) => because },
]

function ReportingCard({ caseId, reporting }: ReportingProps) {
  const [isOpen, setOpen] = useState(false)
  const unavailable = useUnavailable('cases:write')
  const { data } = useQuery(caseAssessmentsQuery(caseId))
  const { conditions, exemption, reports, facts } = reporting
  return (
    <Card
      title="Reports to authorities"
      actions={
        <ActionButton size="xs" variant="default" unavailable={unavailable} onClick={() => setOpen(true)}>
          {facts === null ? 'Say what happened' : 'Change what happened'}
        </ActionButton>
      }
    >
      <DataTable caption="Reports to authorities" columns={columns} rows={reports} rowKey={({ id }) => id} />
      {exemption === null ? null : (
        <>
          <h3 className={classes['subtitle']}>No 806 report is needed while all four hold</h3>
          <ul className={classes['plain']}>
            {conditions.map(({ id, text, state, because, dueAt }) => (
              <li key={id}>
                <Status tone={stateWords[state].tone} icon={stateWords[state].icon}>
                  {stateWords[state].label}
                </Status>{' '}
                {text} {because}{' '}
                {dueAt === null ? null : (
                  <>
                    (<Time at={dueAt} as="date" />)
                  </>
                )}{' '}
                {id === 'isao-member' ? <IsaoDialog /> : null}
              </li>
            ))}
          </ul>
        </>
      )}
      {data?.inForce == null ? null : (
        <p>
          <Anchor href={serverPaths.fdaNotice(caseId)} target="_blank" rel="noreferrer">
            Notice to customers and users (30 days), to print or send
          </Anchor>
        </p>
      )}
      <p className={classes['hint']}>
        An aid for whoever decides, by what is recorded here. What nobody recorded is never taken as good
        news.
      </p>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        size="lg"
        title="What happened, and where"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <FactsForm caseId={caseId} reporting={reporting} onClose={() => setOpen(false)} />
      </Modal>
    </Card>
  )
}

const events = [
  { value: 'none-known', label: 'We looked, and nothing is known' },
  { value: 'malfunction', label: 'A malfunction that could kill or seriously injure if it happened again' },
  { value: 'serious-injury', label: 'A serious injury' },
  { value: 'death', label: 'A death' },
  { value: 'unknown', label: 'We do not know' },
]

function FactsForm({ caseId, reporting, onClose }: ReportingProps & { readonly onClose: () => void }) {
  const basedOnSeen = useSeenVersion(reporting.version)
  const form = useForm({
    initial: reporting.facts === null ? noReporting : fromReporting(reporting.facts),
    check: checkReporting,
    submit: (values) =>
      basedOnSeen((basedOn) => recordReportingFacts(caseId, { basedOn, facts: toReporting(values) })),
    onDone: () => {
      notify('Recorded; the clocks of what is due run')
      onClose()
    },
  })
  return (
    <FormShell form={form} submitLabel="Record" onCancel={onClose} label="What happened">
      <SelectField
        form={form}
        name="event"
        label="The worst that happened through the flaw"
        placeholder="Choose"
        options={events}
        required
      />
      <TextField
        form={form}
        name="awareAt"
        type="datetime-local"
        label="Since when somebody here knows of it (UTC)"
        description="The clocks of these reports count from then."
      />
      <CheckField form={form} name="us" label="Sold or used in the United States" />
      <CheckField form={form} name="eu" label="Sold or used in the European Union" />
      <CheckField
        form={form}
        name="remedialActionNeeded"
        label="Action is needed against an unreasonable risk of substantial harm"
        description="Then the report to FDA is due within 5 working days."
      />
      <CheckField
        form={form}
        name="publicHealthThreat"
        label="Many people may be at imminent risk of death or serious harm"
        description="Then the report in the European Union is due within 2 days."
      />
      <TextField
        form={form}
        name="correctionInitiatedAt"
        type="datetime-local"
        label="When a correction or removal was begun (UTC)"
      />
      <TextField
        form={form}
        name="isaoToldAt"
        type="datetime-local"
        label="When the ISAO got the communication to customers (UTC)"
      />
      <TextAreaField form={form} name="note" label="Note" />
    </FormShell>
  )
}
