// SPDX-License-Identifier: Apache-2.0
import { Progress } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { syncIntelligence, uploadIntelligence } from '../../api/design/acts.ts'
import { intelligenceQuery } from '../../api/design/queries.ts'
import type { Intelligence, IntelligenceSourceResult } from '../../api/types.ts'
import { FRESH_HOURS, Freshness } from '../../components/intelligence-age.tsx'
import { Lines, Loaded } from '../../components/loaded.tsx'
import { Page } from '../../components/page.tsx'
import { ProblemAlert } from '../../components/problem.tsx'
import { useUnavailable } from '../../components/session.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import { Card } from '../../ui/card.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DropZone } from '../../ui/drop-zone.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Absent, Facts } from '../../ui/facts.tsx'
import { formatBytes, formatCount, formatQuantity } from '../../ui/format/number.ts'
import { Icon } from '../../ui/icon.tsx'
import { notify } from '../../ui/notices.tsx'
import { Status } from '../../ui/status.tsx'
import { Time } from '../../ui/time.tsx'

/** What is known of flaws, how old it is, and how to renew it. */
export function IntelligencePage() {
  const intelligence = useQuery(intelligenceQuery)
  const unavailable = useUnavailable('intelligence:write')
  const syncing = useMutation({
    mutationFn: syncIntelligence,
    onSuccess: () => notify('Synchronising with the sources'),
  })
  const isSyncing = intelligence.data !== undefined && intelligence.data.syncing !== null
  return (
    <Page
      title="Intelligence"
      intro="The local index of known flaws. Whenever it changes, the releases that it touches are judged again."
      actions={
        <ActionButton
          unavailable={unavailable ?? (isSyncing ? 'A synchronisation is running.' : undefined)}
          loading={syncing.isPending}
          leftSection={<Icon name="reuse" size={16} />}
          onClick={() => syncing.mutate()}
        >
          Synchronise now
        </ActionButton>
      }
    >
      {syncing.error === null ? null : <ProblemAlert error={syncing.error} />}
      <Loaded
        query={intelligence}
        skeleton={
          <Card>
            <Lines count={6} />
          </Card>
        }
      >
        {(loaded) => (
          <>
            <Syncing intelligence={loaded} />
            {loaded.lastFailure === null ? null : <Failure failure={loaded.lastFailure} />}
            <Index intelligence={loaded} />
          </>
        )}
      </Loaded>
      <AddFiles unavailable={unavailable} />
    </Page>
  )
}

const phases = { downloading: 'Downloading', reading: 'Reading', writing: 'Writing the index' } as const

function Syncing({ intelligence: { syncing } }: { readonly intelligence: Intelligence }) {
  if (syncing === null) return null
  const { source, phase, done, total, startedAt } = syncing
  const amount = phase === 'downloading' ? formatBytes : formatCount
  return (
    <Card title="Synchronising" aside={<Time at={startedAt} />}>
      <p style={{ marginTop: 0 }} role="status">
        {phases[phase]} {source}: {amount(done)}
        {total === null ? '' : ` of ${amount(total)}`}
      </p>
      <Progress.Root>
        <Progress.Section
          value={total === null || total === 0 ? 100 : (done / total) * 100}
          animated
          aria-label={`${phases[phase]} ${source}`}
        />
      </Progress.Root>
    </Card>
  )
}

function Failure({ failure }: { readonly failure: NonNullable<Intelligence['lastFailure']> }) {
  return (
    <Card title="The last synchronisation failed" aside={<Time at={failure.at} />} tone="danger">
      <p style={{ margin: 0 }}>
        <strong>{failure.source}</strong>: {failure.reason}
      </p>
      <p style={{ marginBottom: 0 }}>The index from before stays in use.</p>
    </Card>
  )
}

type IndexProps = { readonly intelligence: Intelligence }

function Index({ intelligence }: IndexProps) {
  if (!intelligence.present) {
    return (
      <Card>
        <Empty icon="intelligence" title="There is no index yet">
          <p>
            Synchronise with the sources, or add files below. Until then every component is unknown, and
            nothing is shown as clean.
          </p>
        </Empty>
      </Card>
    )
  }
  return (
    <>
      {intelligence.canMatch ? null : <Snapshot intelligence={intelligence} />}
      <Card
        title="The index in use"
        aside={
          <Freshness
            intelligence={{ present: true, fresh: (intelligence.ageHours ?? FRESH_HOURS) < FRESH_HOURS }}
          />
        }
      >
        <Facts
          columns={3}
          facts={[
            ['Known flaws in packages', formatCount(intelligence.records)],
            ['Exploited in the wild (CISA KEV)', formatCount(intelligence.kevEntries)],
            ['Named in security advisories', formatCount(intelligence.advisories?.cves ?? 0)],
            ['Chances of exploitation (FIRST EPSS)', formatCount(intelligence.epssScores)],
            [
              'Newest entry',
              intelligence.newestEntryAt === null ? null : (
                <Time key="n" at={intelligence.newestEntryAt} as="date-time" />
              ),
            ],
            [
              'Built',
              intelligence.builtAt === null ? null : (
                <Time key="b" at={intelligence.builtAt} as="date-time" />
              ),
            ],
            ['Size', formatBytes(intelligence.sizeBytes)],
            ['SHA-256', <code key="s">{intelligence.sha256}</code>],
            [
              'Ecosystems',
              intelligence.ecosystems
                .map(({ name, packages }) => `${name} (${formatCount(packages)})`)
                .join(', '),
            ],
          ]}
        />
      </Card>
      <Card title="Sources" aside={String(intelligence.sources.length)} flush>
        <DataTable
          caption="Sources of the index"
          rows={intelligence.sources}
          rowKey={({ name }) => name}
          columns={sourceColumns}
        />
      </Card>
    </>
  )
}

/** What is there after the first start: something to know, and nothing to match a component by. */
function Snapshot({ intelligence: { kevEntries, kevReleasedAt, advisories } }: IndexProps) {
  const holdings = [
    kevReleasedAt !== null && (
      <li key="kev">
        {formatQuantity(kevEntries, 'exploited flaw')} (CISA KEV), as of <Time at={kevReleasedAt} as="date" />
      </li>
    ),
    advisories !== null && advisories.newestAt !== null && (
      <li key="advisories">
        {formatQuantity(advisories.documents, 'security advisory', 'security advisories')}, the newest of{' '}
        <Time at={advisories.newestAt} as="date" />
      </li>
    ),
  ]
  return (
    <Card
      title="No component can be matched yet"
      aside={
        <Status tone="warn" icon="alert">
          Every component is unknown
        </Status>
      }
    >
      <p style={{ marginTop: 0 }}>
        Primum starts with a snapshot of CISA’s catalogue of exploited flaws and of its advisories on medical
        devices, and with nothing else. The index holds:
      </p>
      <ul>{holdings}</ul>
      <p style={{ marginBottom: 0 }}>
        None of it says which versions of which package are affected. Until such records are synchronised or
        added below, every component is unknown, and none is clean.
      </p>
    </Card>
  )
}

const sourceColumns: readonly Column<Intelligence['sources'][number]>[] = [
  {
    id: 'name',
    header: 'Source',
    cell: ({ name }) => <strong>{name}</strong>,
  },
  { id: 'records', header: 'Records', align: 'end', cell: ({ records }) => formatCount(records) },
  {
    id: 'newest',
    header: 'Newest',
    cell: ({ newestAt }) => (newestAt === null ? <Absent>unknown</Absent> : <Time at={newestAt} />),
  },
  { id: 'terms', header: 'Terms', hide: 'narrow', cell: ({ terms }) => terms ?? <Absent /> },
]

function AddFiles({ unavailable }: { readonly unavailable: string | undefined }) {
  const [sent, setSent] = useState(0)
  const [results, setResults] = useState<readonly (readonly [string, IntelligenceSourceResult])[]>([])
  const adding = useMutation({
    mutationFn: async (files: readonly File[]) => {
      setResults([])
      for (const file of new Map(files.map((each) => [each.name, each])).values()) {
        setSent(0)
        const result = await uploadIntelligence({ file, onProgress: setSent })
        setResults((before) => [...before, [file.name, result]])
      }
    },
  })
  const { mutate } = adding
  const take = useCallback((files: readonly File[]) => mutate(files), [mutate])
  return (
    <>
      <DropZone
        compact
        title="Add files"
        hint="For instances without a network: OSV records and CSAF advisories (JSON, JSONL, zip, gz), CISA KEV (JSON), FIRST EPSS (CSV)."
        overlay="Drop files with intelligence"
        choose="Choose files"
        multiple
        unavailable={unavailable ?? (adding.isPending ? 'Files are being added.' : undefined)}
        onFiles={take}
      />
      {adding.isPending ? (
        <Progress.Root>
          <Progress.Section value={sent * 100} animated={sent >= 1} aria-label="Adding files" />
        </Progress.Root>
      ) : null}
      {adding.error === null ? null : <ProblemAlert error={adding.error} />}
      {results.map(([name, { accepted, unchanged, refused }]) => (
        <Card
          key={name}
          title={name}
          aside={`${formatQuantity(accepted, 'record')} added or replaced, ${formatCount(unchanged)} known already`}
        >
          {refused.length === 0 ? (
            'Everything in it was taken.'
          ) : (
            <details>
              <summary>{formatQuantity(refused.length, 'record')} refused</summary>
              <ul>
                {refused.map(({ where, message }) => (
                  <li key={`${where} ${message}`}>
                    <code>{where}</code> {message}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </Card>
      ))}
    </>
  )
}
