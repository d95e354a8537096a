// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query'
import { type Report, reportsOfCaseQuery } from '../../../api/collaboration/reports.ts'
import { Lines, Loaded } from '../../../components/loaded.tsx'
import { Card } from '../../../ui/card.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Status } from '../../../ui/status.tsx'
import { Time } from '../../../ui/time.tsx'
import { MarkSpam } from './mark-spam.tsx'
import { ReportContent } from './report-content.tsx'
import { kindWords } from './report-words.ts'
import classes from './reports.module.css'

/** The reports of a case, as they came in. */
export function CaseReports({ caseId }: { readonly caseId: string }) {
  const reports = useQuery(reportsOfCaseQuery(caseId))
  return (
    <Loaded query={reports} skeleton={<Lines count={6} />}>
      {({ items }) =>
        items.length === 0 ? (
          <Card title="Report">
            <p className={classes['quiet']}>No report came in: the team opened this case itself.</p>
          </Card>
        ) : (
          items.map((report) => <ReportCard key={report.id} report={report} />)
        )
      }
    </Loaded>
  )
}

function ReportCard({ report }: { readonly report: Report }) {
  const { receivedAt, kind, product, document, encrypted } = report
  return (
    <Card
      title="Report"
      aside={<Time at={receivedAt} as="date-time" />}
      tone={report.patientAtRisk === 'yes' ? 'danger' : 'plain'}
      actions={<MarkSpam report={report} />}
    >
      <Warnings report={report} />
      <Facts
        columns={2}
        facts={[
          ['Kind', kindWords[kind]],
          ['Product', product?.name],
          ['Stored', encrypted ? 'as ciphertext' : 'as it was written'],
          ['SHA-256', <code key="hash">{document.sha256}</code>],
        ]}
      />
      <ReportContent report={report} />
    </Card>
  )
}

function Warnings({ report: { patientAtRisk, deviceTested, spam } }: { readonly report: Report }) {
  return (
    <p style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 0 }}>
      {patientAtRisk === 'yes' ? (
        <Status tone="alarm" icon="alert">
          A patient is at risk now, says the reporter
        </Status>
      ) : null}
      {deviceTested === 'yes' ? (
        <Status tone="warn" icon="device">
          Quarantine: the tested device never returns to a patient
        </Status>
      ) : null}
      {spam ? (
        <Status tone="neutral" icon="dash">
          Marked as spam
        </Status>
      ) : null}
    </p>
  )
}
