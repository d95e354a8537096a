// SPDX-License-Identifier: Apache-2.0
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ActDetail } from '../../../api/types.ts'
import { Copyable } from '../../../components/copyable.tsx'
import { Lines, Loaded } from '../../../components/loaded.tsx'
import { serverPaths } from '../../../paths.ts'
import { Card } from '../../../ui/card.tsx'
import { formatQuantity } from '../../../ui/format/number.ts'
import { entryQuery, type PublicEntry } from './read-entry.ts'

/** What everyone sees of an act, and what the log keeps back of it. */
export function PublicCard({ act }: { readonly act: ActDetail }) {
  return (
    <Card title="What everyone sees">
      {act.leafIndex === null ? (
        <p style={{ margin: 0 }}>
          {act.shown === null
            ? 'The act has no place in the log.'
            : 'Nothing yet: it waits for its place in the log, which it gets within seconds.'}
        </p>
      ) : (
        <Entry act={act} leafIndex={act.leafIndex} />
      )}
    </Card>
  )
}

function Entry({ act, leafIndex }: { readonly act: ActDetail; readonly leafIndex: string }) {
  const entry = useQuery(entryQuery(leafIndex))
  return (
    <Loaded query={entry} skeleton={<Lines />}>
      {(loaded) =>
        loaded === null ? (
          <p style={{ margin: 0 }}>
            It has index {leafIndex}, and the log will publish it with its next checkpoint, within seconds.
          </p>
        ) : (
          <>
            <p style={{ marginTop: 0 }}>{keptBack(loaded, act, leafIndex)}</p>
            <Copyable label="The entry" value={loaded.text} />
            <p style={{ marginBottom: 0, fontSize: '0.86rem' }}>
              {formatQuantity(loaded.sizeBytes, 'byte')} of canonical JSON, as the log’s file{' '}
              <code>{loaded.bundlePath}</code> holds them.
            </p>
          </>
        )
      }
    </Loaded>
  )
}

/** What is sealed, by what the entry itself has. */
function keptBack({ text }: PublicEntry, act: ActDetail, leafIndex: string): ReactNode {
  const members = membersOf(text)
  if (!members.includes('sealed')) return 'Everything: who did what to what, when, and the facts.'
  const shown = members.includes('subject')
    ? 'What happened to which subject, and when. Who did it and the facts are sealed'
    : 'What happened, and when. Who did it, to whom or what, and the facts are sealed'
  if (act.facts === null) return `${shown}, and were erased: nobody can open the seal any more.`
  if (!act.disclosed) return `${shown}: the entry has only the hash over them and a salt.`
  return (
    <>
      {shown}. They were disclosed: everyone is given{' '}
      <Anchor href={serverPaths.logFile(`disclosed/${leafIndex}`)} inherit>
        salt and content
      </Anchor>{' '}
      and can recompute the seal.
    </>
  )
}

/** None for what is no entry; the checks say so. */
function membersOf(text: string): readonly string[] {
  try {
    return Object.keys(JSON.parse(text))
  } catch {
    return []
  }
}
