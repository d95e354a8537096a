// SPDX-License-Identifier: Apache-2.0
import { Anchor, Modal, VisuallyHidden } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type ReportKey, reportKeysQuery, retireReportKey } from '../../../api/collaboration/reports.ts'
import { Lines, Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemAlert } from '../../../components/problem.tsx'
import { useUnavailable } from '../../../components/session.tsx'
import { paths, serverPaths } from '../../../paths.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Card } from '../../../ui/card.tsx'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { notify } from '../../../ui/notices.tsx'
import { Status } from '../../../ui/status.tsx'
import { Time } from '../../../ui/time.tsx'
import { KeyOpener } from './key-opener.tsx'
import { NewKey } from './new-key.tsx'

/** The keys that reports are encrypted to: made here in the browser, the private halves in nobody's hands but the team's. */
export function ReportKeysPage() {
  const keys = useQuery(reportKeysQuery)
  const unavailable = useUnavailable('disclosure:write')
  const [isMaking, setMaking] = useState(false)
  const [retired, setRetired] = useState<ReportKey>()
  return (
    <Page
      title="Keys for reports"
      crumbs={[['Programme', paths.programme()]]}
      intro="Reporters’ browsers encrypt to every key in use. The server stores what only these keys open, and never sees a private one."
      actions={
        <ActionButton
          unavailable={unavailable}
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => setMaking(true)}
        >
          Make a key
        </ActionButton>
      }
    >
      <Card flush>
        <Loaded query={keys} skeleton={<Lines />}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty icon="key" title="No key yet">
                <p>Until there is one, reports are stored as they are written.</p>
              </Empty>
            ) : (
              <DataTable
                caption="Keys for reports"
                rows={items}
                rowKey={({ id }) => id}
                columns={columnsWith(setRetired, unavailable)}
              />
            )
          }
        </Loaded>
      </Card>
      <Card title="Reading encrypted reports">
        <p style={{ marginTop: 0 }}>
          Open the key file in this tab, then open a case. The key stays in the tab’s memory until you close
          it.
        </p>
        <KeyOpener />
      </Card>
      <Card title="Changing keys">
        <ul style={{ margin: 0 }}>
          <li>
            Make a new key every year, and whenever somebody leaves who has the file. First make the new one,
            then retire the old one.
          </li>
          <li>Keep the files of retired keys: what was encrypted to them is read with nothing else.</li>
          <li>
            Several keys may be in use, as one for each member of the team. Everybody with one of the files
            reads every report from then on.
          </li>
          <li>
            <Anchor href={serverPaths.reportKey} inherit underline="always">
              The public page
            </Anchor>{' '}
            shows reporters the keys in use. Adding and retiring one stands in the open in the journal’s log.
          </li>
        </ul>
      </Card>
      <Modal
        opened={isMaking}
        onClose={() => setMaking(false)}
        title="Make a key"
        size="lg"
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <NewKey onClose={() => setMaking(false)} />
      </Modal>
      <Modal
        opened={retired !== undefined}
        onClose={() => setRetired(undefined)}
        title="Retire the key"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {retired === undefined ? null : <Retire reportKey={retired} onClose={() => setRetired(undefined)} />}
      </Modal>
    </Page>
  )
}

const columnsWith = (
  onRetire: (key: ReportKey) => void,
  unavailable: string | undefined,
): readonly Column<ReportKey>[] => [
  { id: 'recipient', header: 'Public key', width: '52%', cell: ({ recipient }) => <code>{recipient}</code> },
  {
    id: 'state',
    header: 'State',
    cell: ({ retiredAt }) =>
      retiredAt === null ? (
        <Status tone="good" icon="check">
          In use
        </Status>
      ) : (
        <Status tone="neutral" icon="dash">
          Retired <Time at={retiredAt} as="date" />
        </Status>
      ),
  },
  { id: 'added', header: 'Added', cell: ({ addedAt }) => <Time at={addedAt} as="date" /> },
  {
    id: 'actions',
    header: <VisuallyHidden>Actions</VisuallyHidden>,
    align: 'end',
    cell: (key) =>
      key.retiredAt === null ? (
        <ActionButton size="xs" variant="default" unavailable={unavailable} onClick={() => onRetire(key)}>
          Retire<VisuallyHidden> {key.recipient}</VisuallyHidden>
        </ActionButton>
      ) : null,
  },
]

function Retire({ reportKey, onClose }: { readonly reportKey: ReportKey; readonly onClose: () => void }) {
  const retiring = useMutation({
    mutationFn: () => retireReportKey(reportKey.id),
    onSuccess: () => {
      notify('The key is retired')
      onClose()
    },
  })
  return (
    <>
      <p style={{ marginTop: 0 }}>
        Nothing is encrypted to it any more, and it never comes back. Keep its file: what came before is read
        with it alone.
      </p>
      {retiring.error === null ? null : <ProblemAlert error={retiring.error} />}
      <ActionButton color="red" loading={retiring.isPending} onClick={() => retiring.mutate()}>
        Retire
      </ActionButton>
    </>
  )
}
