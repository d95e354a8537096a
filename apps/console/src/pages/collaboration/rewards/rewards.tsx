// SPDX-License-Identifier: Apache-2.0
import { Anchor, Modal } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Reward, type RewardPage, rewardsQuery } from '../../../api/collaboration/rewards.ts'
import { TextLink } from '../../../components/app-link.tsx'
import { Lines, Loaded } from '../../../components/loaded.tsx'
import { MoreRows } from '../../../components/more-rows.tsx'
import { Page } from '../../../components/page.tsx'
import { useMay, useUnavailable } from '../../../components/session.tsx'
import { paths, serverPaths } from '../../../paths.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Card } from '../../../ui/card.tsx'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Status } from '../../../ui/status.tsx'
import { Time } from '../../../ui/time.tsx'
import { CreditsCard } from './credits-card.tsx'
import { ProposalForm } from './proposal-form.tsx'
import { RewardActions } from './reward-actions.tsx'
import { rewardWords } from './reward-words.ts'
import classes from './rewards.module.css'

/** What those who reported are given: money and thanks. */
export function RewardsPage() {
  const query = useInfiniteQuery(rewardsQuery)
  const mayReadCases = useMay('cases:read')
  const unavailable = useUnavailable('rewards:write')
  const [isProposing, setProposing] = useState(false)
  const close = () => setProposing(false)
  return (
    <Page
      title="Rewards"
      intro={
        <>
          What those who reported are given. The{' '}
          <Anchor href={serverPaths.thanks} target="_blank" rel="noopener" underline="always">
            page of thanks
          </Anchor>{' '}
          is public.
        </>
      }
      actions={
        <ActionButton
          unavailable={unavailable}
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => setProposing(true)}
        >
          Propose a reward
        </ActionButton>
      }
    >
      <Card title="Ledger" flush>
        <Loaded query={query} skeleton={<Lines count={5} />}>
          {({ pages }) => {
            const rows = pages.flatMap(({ items }) => items)
            return rows.length === 0 ? (
              <Empty icon="gift" title="No reward yet">
                <p>One proposes it, another one approves it, and what was paid stays here.</p>
              </Empty>
            ) : (
              <>
                <Totals page={pages[0]} />
                <DataTable
                  caption="Rewards, the newest first"
                  rows={rows}
                  rowKey={({ id }) => id}
                  columns={columns}
                />
                <MoreRows shown={rows.length} query={query} />
              </>
            )
          }}
        </Loaded>
      </Card>
      {mayReadCases ? <CreditsCard /> : null}
      <Modal
        opened={isProposing}
        onClose={close}
        title="Propose a reward"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <ProposalForm promised={query.data?.pages[0]?.promised.money ?? null} onClose={close} />
      </Modal>
    </Page>
  )
}

function Totals({ page }: { readonly page: RewardPage | undefined }) {
  const totals = page?.totals ?? []
  return (
    <div className={classes['totals']}>
      {totals.map(({ currency, proposed, approved, paid }) => (
        <Facts
          key={currency}
          columns={3}
          facts={[
            ['Proposed', proposed],
            ['Approved, to be paid', approved],
            ['Paid', paid],
          ]}
        />
      ))}
    </div>
  )
}

const columns: readonly Column<Reward>[] = [
  {
    id: 'case',
    header: 'Case',
    cell: ({ case: { id, number, title }, participant }) => (
      <div>
        {title === null ? <strong>{number}</strong> : <TextLink href={paths.case(id)}>{number}</TextLink>}
        <div className={classes['dim']}>{participant.name === '' ? 'Unnamed' : participant.name}</div>
      </div>
    ),
  },
  { id: 'amount', header: 'Amount', cell: ({ amount }) => <strong>{amount}</strong> },
  { id: 'state', header: 'State', cell: (reward) => <RewardStanding reward={reward} /> },
  { id: 'reason', header: 'For', hide: 'medium', cell: ({ reason }) => reason },
  { id: 'actions', header: 'Next', align: 'end', cell: (reward) => <RewardActions reward={reward} /> },
]

function RewardStanding({ reward }: { readonly reward: Reward }) {
  const { label, tone, icon, help } = rewardWords[reward.state]
  const last = reward.entries.at(-1)
  const by = last?.by ?? reward.proposedBy
  return (
    <div>
      <Status tone={tone} icon={icon} title={help}>
        {label}
      </Status>
      <div className={classes['dim']}>
        {by.name}, <Time at={last?.at ?? reward.proposedAt} as="date" />
        {last?.reference == null ? '' : `; ${last.reference}`}
        {last?.donatedTo == null ? '' : ` to ${last.donatedTo}`}
        {last === undefined || last.note === '' ? '' : `: ${last.note}`}
      </div>
    </div>
  )
}
