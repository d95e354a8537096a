// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query'
import { logQuery } from '../../../api/journal/queries.ts'
import type { LogStatus } from '../../../api/types.ts'
import { Copyable } from '../../../components/copyable.tsx'
import { LoadedPage } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { witnessingOf, writerWords } from '../../../components/status/log-words.ts'
import { paths, serverPaths } from '../../../paths.ts'
import { Card } from '../../../ui/card.tsx'
import { Absent, type Fact, Facts } from '../../../ui/facts.tsx'
import { formatCount } from '../../../ui/format/number.ts'
import { Status } from '../../../ui/status.tsx'
import { Time } from '../../../ui/time.tsx'
import { LogNotice } from '../log-notice.tsx'
import { Remembered } from '../verify/remembered.tsx'
import classes from './log.module.css'
import { PolicyCard } from './policy-card.tsx'
import { verifyCommand } from './verify-command.ts'
import { WitnessesCard, WitnessingStatus } from './witnesses-card.tsx'

/** The log that the acts go into: how it stands, who witnesses it, and how others verify it. */
export function LogPage() {
  const query = useQuery(logQuery)
  return (
    <LoadedPage query={query}>
      {(log) => (
        <Page
          title="The journal’s log"
          crumbs={[['Journal', paths.journal()]]}
          intro="Every act is one entry of a public log that only grows. Its key signs how it stands, witnesses vouch that everyone sees the same, and anyone can verify all of it."
        >
          <LogNotice />
          <StandingCard log={log} />
          <WitnessesCard log={log} />
          <PolicyCard policy={log.policy} />
          <OutsideCard log={log} />
        </Page>
      )}
    </LoadedPage>
  )
}

function StandingCard({ log }: { readonly log: LogStatus }) {
  const { origin, verifierKey, treeSize, waiting, published, writer } = log
  const { label, tone, icon, help } = writerWords[writer.state]
  const facts: readonly Fact[] = [
    ['Origin', <code key="origin">{origin}</code>],
    ['Entries', formatCount(Number(treeSize))],
    ['Acts that wait for their place', waiting === 0 ? 'none' : formatCount(waiting)],
    [
      'Newest checkpoint',
      published === null ? (
        <Absent key="none">none yet</Absent>
      ) : (
        <span key="newest">
          {formatCount(Number(published.treeSize))} entries, <Time at={published.at} />
        </span>
      ),
    ],
    ['Root hash', published === null ? null : <code key="root">{published.rootHash}</code>],
    ['Witnessed', <Witnessed key="witnessed" log={log} />],
    [
      'This server',
      <span key="writer">
        <Status tone={tone} icon={icon}>
          {label}
        </Status>{' '}
        {help}.{writer.message === null ? '' : ` The reason: ${writer.message}.`}
      </span>,
    ],
  ]
  return (
    <Card title="How it stands">
      <Facts columns={3} facts={facts} />
      <p className={classes['label']}>
        Verifier key: whoever verifies the log needs it. Publish it where this server cannot change it.
      </p>
      <Copyable label="The verifier key" value={verifierKey} />
    </Card>
  )
}

function Witnessed({ log }: { readonly log: LogStatus }) {
  const { witnessed, published } = log
  switch (witnessingOf(log)) {
    case 'witnessed':
      return (
        <span>
          <WitnessingStatus log={log} /> by {published?.witnesses.join(', ')}
        </span>
      )
    case 'not-witnessed':
      return (
        <span>
          <WitnessingStatus log={log} />{' '}
          {witnessed === null ? (
            'since the policy was set'
          ) : (
            <>
              since the checkpoint of {formatCount(Number(witnessed.treeSize))} entries,{' '}
              <Time at={witnessed.at} as="date-time" />
            </>
          )}
        </span>
      )
    case 'nobody-asked':
    case 'none-needed':
      return <WitnessingStatus log={log} />
  }
}

function OutsideCard({ log }: { readonly log: LogStatus }) {
  const { origin: address } = window.location
  return (
    <Card title="Verify it from outside">
      <p style={{ marginTop: 0 }}>
        With a copy of Primum of their own, anyone who reaches this instance verifies the whole log: every
        signature, every tile and every entry. Give the keys in another way than through this server.
      </p>
      <Copyable label="The command" value={verifyCommand(address, log)} />
      <p className={classes['label']}>
        {log.witnesses.length === 0 ? null : (
          <>
            Add <code>--policy FILE</code> with the witness policy in a file, and its witnesses count too.{' '}
          </>
        )}
        Add <code>--state FILE</code> to come back later: what was verified is remembered, and the log has to
        continue it.
      </p>
      <p className={classes['label']}>
        The log’s files (C2SP tlog-tiles) lie below{' '}
        <code>{new URL(serverPaths.logFile(''), address).href}</code>; other tools for such logs read them
        too.
      </p>
      <Remembered />
    </Card>
  )
}
