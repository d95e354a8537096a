// SPDX-License-Identifier: Apache-2.0
import type { ActDetail } from '../../../api/types.ts'
import { TextLink } from '../../../components/app-link.tsx'
import { formatValue } from '../../../components/change-words.ts'
import { paths } from '../../../paths.ts'
import { Card } from '../../../ui/card.tsx'
import { Absent, type Fact, Facts } from '../../../ui/facts.tsx'
import { Time } from '../../../ui/time.tsx'
import { factWords, subjectPath } from '../act-words.ts'
import { Actor } from '../actor.tsx'

/** The act as those see it who may read the journal. */
export function FactsCard({ act }: { readonly act: ActDetail }) {
  const { type, version, actor, at, subject, leafIndex, facts } = act
  const path = subjectPath(act)
  const head: readonly Fact[] = [
    ['Who', <Actor key="who" actor={actor} />],
    ['When', <Time key="when" at={at} as="date-time" />],
    [
      'About',
      <span key="about">
        {path === undefined ? subject.kind : <TextLink href={path}>{subject.kind}</TextLink>},{' '}
        <TextLink href={paths.journal({ subject: subject.id })}>its acts</TextLink>
      </span>,
    ],
    ['Index in the log', leafIndex ?? <Absent key="index">none yet</Absent>],
    ['Type', <code key="type">{`${type} (version ${version})`}</code>],
    ['Id of who', <code key="actor">{actor.id}</code>],
    ['Id of what', <code key="subject">{subject.id}</code>],
    ['Id of the act', <code key="id">{act.id}</code>],
  ]
  return (
    <>
      <Card title="The act">
        <Facts columns={3} facts={head} />
      </Card>
      <Card title="Facts">
        {facts === null ? (
          <p style={{ margin: 0 }}>
            Erased: the facts and the name of who did it are gone for ever. That it happened, when, and its
            place in the log remain.
          </p>
        ) : Object.keys(facts).length === 0 ? (
          <p style={{ margin: 0 }}>This act has no facts besides what stands above.</p>
        ) : (
          <Facts
            columns={2}
            facts={Object.entries(facts).map(
              ([name, value]) => [factWords(name), formatValue(value)] as const,
            )}
          />
        )}
      </Card>
    </>
  )
}
