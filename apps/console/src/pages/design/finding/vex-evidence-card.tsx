// SPDX-License-Identifier: Apache-2.0
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { vexEvidenceQuery } from '../../../api/design/queries.ts'
import { VexStatus } from '../../../components/status/statuses.tsx'
import { justificationText } from '../../../components/status/words.ts'
import { serverPaths } from '../../../paths.ts'
import { Card } from '../../../ui/card.tsx'
import { formatQuantity } from '../../../ui/format/number.ts'
import { Status } from '../../../ui/status.tsx'
import { Time } from '../../../ui/time.tsx'
import classes from './evidence-cards.module.css'

/** What suppliers say about the flaw here. Their words are shown as text; nothing is decided by them. */
export function VexEvidenceCard({ findingId }: { readonly findingId: string }) {
  const { data } = useQuery(vexEvidenceQuery(findingId))
  if (data === undefined || data.items.length === 0) return null
  return (
    <Card title="What suppliers say (VEX)" aside={formatQuantity(data.items.length, 'document')}>
      <ul className={classes['lines']}>
        {data.items.map((said) => (
          <li key={said.document.id}>
            <VexStatus status={said.status} />{' '}
            {said.isContradicted ? <Status tone="warn">Contradicted</Status> : null}{' '}
            <strong>{said.document.author ?? 'Unknown author'}</strong>
            {[
              justificationText(said.justification),
              said.impactStatement,
              said.actionStatement,
              said.statusNotes,
            ].map((words) => (words === null || words === undefined ? null : <div key={words}>{words}</div>))}
            <div className={classes['dim']}>
              <Anchor href={serverPaths.vexDocument(said.document.id)} download inherit underline="always">
                {said.document.fileName}
              </Anchor>{' '}
              <code>{said.path}</code>
              {said.statedAt === null ? null : (
                <>
                  , <Time at={said.statedAt} as="date" />
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
