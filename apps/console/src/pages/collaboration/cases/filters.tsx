// SPDX-License-Identifier: Apache-2.0
import { Button, Checkbox, Chip, CloseButton, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type CaseCounts, caseTeamQuery } from '../../../api/collaboration/cases.ts'
import { productsQuery } from '../../../api/design/queries.ts'
import { keysOf } from '../../../components/status/words.ts'
import { useTypedText } from '../../../components/use-typed-text.ts'
import classes from '../../../ui/filters.module.css'
import { Icon } from '../../../ui/icon.tsx'
import { caseStateWords, priorityWords } from './case-words.ts'
import { type CaseFilter, countFilters, noFilter, sortWords, standingWords } from './url-state.ts'

type FiltersProps = {
  readonly filter: CaseFilter
  readonly counts: CaseCounts | undefined
  readonly onChange: (change: Partial<CaseFilter>) => void
}

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

const withCount = (label: string, count: number | undefined): string =>
  count === undefined ? label : `${label} (${count})`

/** What the list shows and in which order. On a phone the filters fold away behind a button. */
export function Filters({ filter, counts, onChange }: FiltersProps) {
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useTypedText(filter.q, (q) => onChange({ q }))
  const active = countFilters(filter)
  return (
    <section className={classes['filters']} aria-label="Filters">
      <div className={classes['first']}>
        <TextInput
          type="search"
          aria-label="Search cases"
          placeholder="Number, title or CVE id"
          leftSection={<Icon name="search" size={16} />}
          rightSection={
            text === '' ? null : (
              <CloseButton size="sm" aria-label="Clear the search" onClick={() => setText('')} />
            )
          }
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          className={classes['search'] ?? ''}
        />
        <NativeSelect
          aria-label="Order"
          data={optionsOf(sortWords)}
          value={filter.sort}
          // The list offers the orders and nothing else; the same holds for the selects below.
          onChange={(event) => onChange({ sort: event.currentTarget.value as CaseFilter['sort'] })}
        />
        <Button
          variant="default"
          className={classes['fold'] ?? ''}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          Filters{active === 0 ? '' : ` (${active})`}
        </Button>
      </div>
      <div className={classes['rest']} data-open={isOpen}>
        <NativeSelect
          aria-label="Open or ended"
          size="sm"
          data={optionsOf(standingWords)}
          value={filter.standing}
          onChange={(event) => onChange({ standing: event.currentTarget.value as CaseFilter['standing'] })}
        />
        <Where filter={filter} onChange={onChange} />
        <Chips
          label="State"
          words={keysOf(caseStateWords).map((state) => ({
            value: state,
            label: withCount(caseStateWords[state].label, counts?.byState[state]),
          }))}
          chosen={filter.state}
          onChange={(state) => onChange({ state })}
        />
        <Chips
          label="Priority"
          words={keysOf(priorityWords).map((value) => ({ value, label: priorityWords[value].label }))}
          chosen={filter.priority}
          onChange={(priority) => onChange({ priority })}
        />
        <div className={classes['checks']}>
          <Checkbox
            label={withCount('Waits for the team', counts?.waiting)}
            checked={filter.waiting}
            onChange={(event) => onChange({ waiting: event.currentTarget.checked })}
          />
          <Checkbox
            label={withCount('Overdue', counts?.overdue)}
            checked={filter.overdue}
            onChange={(event) => onChange({ overdue: event.currentTarget.checked })}
          />
        </div>
        {active === 0 ? null : (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => onChange({ ...noFilter, q: filter.q, sort: filter.sort })}
          >
            Clear filters
          </Button>
        )}
      </div>
    </section>
  )
}

function Where({ filter, onChange }: Pick<FiltersProps, 'filter' | 'onChange'>) {
  const products = useQuery(productsQuery).data?.items ?? []
  const team = useQuery(caseTeamQuery).data?.items ?? []
  const named = (all: string, items: readonly { readonly id: string; readonly name: string }[]) => [
    { value: '', label: all },
    ...items.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <>
      <NativeSelect
        aria-label="Product"
        size="sm"
        data={named('All products', products)}
        value={filter.product}
        onChange={(event) => onChange({ product: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label="Who works on it"
        size="sm"
        data={named('Everybody', team)}
        value={filter.assignee}
        onChange={(event) => onChange({ assignee: event.currentTarget.value })}
      />
    </>
  )
}

type ChipsProps<Word extends string> = {
  readonly label: string
  readonly words: readonly { readonly value: Word; readonly label: string }[]
  readonly chosen: readonly Word[]
  readonly onChange: (chosen: readonly Word[]) => void
}

function Chips<Word extends string>({ label, words, chosen, onChange }: ChipsProps<Word>) {
  return (
    <fieldset className={classes['chips']}>
      <legend>{label}</legend>
      <div>
        <Chip.Group
          multiple
          value={[...chosen]}
          onChange={(next: string[]) =>
            onChange(words.flatMap(({ value }) => (next.includes(value) ? [value] : [])))
          }
        >
          {words.map(({ value, label: text }) => (
            <Chip key={value} value={value} size="xs" radius="sm" variant="outline">
              {text}
            </Chip>
          ))}
        </Chip.Group>
      </div>
    </fieldset>
  )
}
