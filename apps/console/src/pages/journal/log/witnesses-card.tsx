// SPDX-License-Identifier: Apache-2.0
import { useMutation } from '@tanstack/react-query'
import { publishCheckpoint } from '../../../api/journal/acts.ts'
import type { LogStatus, WitnessStatus } from '../../../api/types.ts'
import { ProblemAlert } from '../../../components/problem.tsx'
import { useUnavailable } from '../../../components/session.tsx'
import { witnessingOf, witnessingWords, witnessWords } from '../../../components/status/log-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Card } from '../../../ui/card.tsx'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Absent } from '../../../ui/facts.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { notify } from '../../../ui/notices.tsx'
import { Status } from '../../../ui/status.tsx'
import { Time } from '../../../ui/time.tsx'

/** What each witness answered the last time. */
export function WitnessesCard({ log }: { readonly log: LogStatus }) {
  const unavailable = useUnavailable('instance:write')
  const asking = useMutation({
    mutationFn: publishCheckpoint,
    onSuccess: () => notify('The witnesses were asked'),
  })
  const nobody = log.witnesses.length === 0
  return (
    <Card
      title="Witnesses"
      aside={<WitnessingStatus log={log} />}
      flush={!nobody}
      actions={
        <ActionButton
          size="sm"
          variant="default"
          loading={asking.isPending}
          unavailable={unavailable ?? (nobody ? 'The policy names no witness.' : undefined)}
          leftSection={<Icon name="reuse" size={15} />}
          onClick={() => asking.mutate()}
        >
          Ask for fresh cosignatures
        </ActionButton>
      }
    >
      {asking.error === null ? null : <ProblemAlert error={asking.error} />}
      {nobody ? (
        <Empty icon="people" title="No witness watches this log">
          <p>
            Only its own key vouches for it. Ask others to run one, or run one for them (
            <code>primum witness</code>), and name them in the policy below.
          </p>
        </Empty>
      ) : (
        <DataTable
          caption="Witnesses of the log"
          rows={log.witnesses}
          rowKey={({ name }) => name}
          columns={columns}
        />
      )}
    </Card>
  )
}

/** Whether enough witnesses cosigned the newest checkpoint. */
export function WitnessingStatus({ log }: { readonly log: LogStatus }) {
  const { label, tone, icon, help } = witnessingWords[witnessingOf(log)]
  return (
    <Status tone={tone} icon={icon} title={help}>
      {label}
    </Status>
  )
}

const columns: readonly Column<WitnessStatus>[] = [
  {
    id: 'name',
    header: 'Witness',
    cell: ({ name, verifierKey, url }) => (
      <>
        <strong>{name}</strong>
        <br />
        <code title={verifierKey}>{verifierKey.split('+')[0]}</code>
        {url === null ? null : (
          <>
            <br />
            <span style={{ overflowWrap: 'anywhere' }}>{url}</span>
          </>
        )}
      </>
    ),
  },
  {
    id: 'outcome',
    header: 'Last answer',
    width: '42%',
    card: 'bare',
    cell: (witness) => {
      const { label, tone, icon, help } = witnessWords(witness)
      return (
        <>
          <Status tone={tone} icon={icon}>
            {label}
          </Status>{' '}
          {help}
          {witness.message === '' ? null : ` (${witness.message})`}
        </>
      )
    },
  },
  {
    id: 'asked',
    header: 'Asked',
    cell: ({ askedAt }) => (askedAt === null ? <Absent>never</Absent> : <Time at={askedAt} />),
  },
  {
    id: 'cosigned',
    header: 'Cosigned last',
    cell: ({ cosigned }) =>
      cosigned === null ? (
        <Absent>nothing</Absent>
      ) : (
        <span>
          {cosigned.treeSize} entries, <Time at={cosigned.at} />
        </span>
      ),
  },
]
