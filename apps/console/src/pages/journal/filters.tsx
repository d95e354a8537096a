// SPDX-License-Identifier: Apache-2.0
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { apiKeysQuery, peopleQuery } from '../../api/identity/queries.ts'
import { actsQuery } from '../../api/journal/queries.ts'
import type { Act } from '../../api/types.ts'
import { useMay } from '../../components/session.tsx'
import { useTypedText } from '../../components/use-typed-text.ts'
import { actFamilies, actTypes } from './act-words.ts'
import { actorKinds } from './actor.tsx'
import classes from './filters.module.css'
import { isFiltered, type JournalFilter, noFilter } from './url-state.ts'

type FiltersProps = {
  readonly filter: JournalFilter
  /** Acts on the page, whose actors can be chosen. */
  readonly rows: readonly Act[]
  readonly onChange: (change: Partial<JournalFilter>) => void
}

/** Which acts are shown. */
export function Filters({ filter, rows, onChange }: FiltersProps) {
  const [subject, setSubject] = useTypedText(filter.subject, (text) => onChange({ subject: text.trim() }))
  return (
    <section className={classes['filters']} aria-label="Filters">
      <NativeSelect
        label="What"
        data={[
          { value: '', label: 'Everything' },
          { group: 'Families', items: actFamilies },
          { group: 'One kind', items: actTypes },
        ]}
        value={filter.type}
        onChange={(event) => onChange({ type: event.currentTarget.value })}
      />
      <NativeSelect
        label="Who"
        data={useActorOptions(rows, filter.actor)}
        value={filter.actor}
        onChange={(event) => onChange({ actor: event.currentTarget.value })}
      />
      <TextInput
        label="About (id)"
        placeholder="Any subject"
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <TextInput
        label="From"
        type="date"
        value={filter.from}
        max={filter.to}
        onChange={(event) => onChange({ from: event.currentTarget.value })}
      />
      <TextInput
        label="To"
        type="date"
        value={filter.to}
        min={filter.from}
        onChange={(event) => onChange({ to: event.currentTarget.value })}
      />
      {isFiltered(filter) ? (
        <Button variant="subtle" className={classes['clear'] ?? ''} onClick={() => onChange(noFilter)}>
          Clear filters
        </Button>
      ) : null}
    </section>
  )
}

/** People and keys that the reader may list, and everyone who did something lately. */
function useActorOptions(rows: readonly Act[], chosen: string) {
  const people = useQuery({ ...peopleQuery, enabled: useMay('people:write') }).data?.items ?? []
  const keys = useQuery({ ...apiKeysQuery, enabled: useMay('api-keys:write') }).data?.items ?? []
  const latest = useInfiniteQuery(actsQuery({})).data?.pages.flatMap(({ items }) => items) ?? []
  const known = new Map<string, Act['actor']>()
  for (const { actor } of [...latest, ...rows]) if (actor.name !== null) known.set(actor.id, actor)
  for (const { id, name } of people) known.set(id, { kind: 'person', id, name })
  for (const { id, name } of keys) known.set(id, { kind: 'api-key', id, name })
  const groupOf = (kind: Act['actor']['kind']) => ({
    group: actorKinds[kind],
    items: [...known.values()]
      .filter((actor) => actor.kind === kind)
      .map(({ id, name }) => ({ value: id, label: name ?? id }))
      .toSorted((a, b) => a.label.localeCompare(b.label)),
  })
  return [
    { value: '', label: 'Everyone' },
    // A link can name somebody who is in none of the lists.
    ...(chosen === '' || known.has(chosen) ? [] : [{ value: chosen, label: chosen }]),
    ...(['person', 'api-key', 'system'] as const).map(groupOf).filter(({ items }) => items.length > 0),
  ]
}
