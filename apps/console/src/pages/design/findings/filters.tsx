// SPDX-License-Identifier: Apache-2.0
import { Button, Checkbox, Chip, CloseButton, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type Ref, useState } from 'react'
import { productsQuery, releasesQuery } from '../../../api/design/queries.ts'
import { decisionWords, keysOf, policyWords, severityWords } from '../../../components/status/words.ts'
import { useTypedText } from '../../../components/use-typed-text.ts'
import classes from '../../../ui/filters.module.css'
import { Icon } from '../../../ui/icon.tsx'
import { countFilters, type FindingFilter, noFilter, sortWords, standingWords } from './url-state.ts'

type FiltersProps = {
  readonly filter: FindingFilter
  readonly onChange: (change: Partial<FindingFilter>) => void
  readonly searchRef: Ref<HTMLInputElement>
}

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

/** What the list shows and in which order. On a phone the filters fold away behind a button. */
export function Filters({ filter, onChange, searchRef }: FiltersProps) {
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useTypedText(filter.q, (q) => onChange({ q }))
  const active = countFilters(filter)
  return (
    <section className={classes['filters']} aria-label="Filters">
      <div className={classes['first']}>
        <TextInput
          ref={searchRef}
          type="search"
          aria-label="Search findings"
          placeholder="CVE, alias, component or words"
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
          onChange={(event) => onChange({ sort: event.currentTarget.value as FindingFilter['sort'] })}
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
        <Where filter={filter} onChange={onChange} />
        <NativeSelect
          aria-label="Open or closed"
          size="sm"
          data={optionsOf(standingWords)}
          value={filter.state}
          onChange={(event) => onChange({ state: event.currentTarget.value as FindingFilter['state'] })}
        />
        <Chips
          label="Decision"
          words={decisionWords}
          chosen={filter.decision}
          onChange={(decision) => onChange({ decision })}
        />
        <Chips
          label="Flaw severity"
          words={severityWords}
          chosen={filter.severity}
          onChange={(severity) => onChange({ severity })}
        />
        <Chips
          label="Policy"
          words={policyWords}
          chosen={filter.policy}
          onChange={(policy) => onChange({ policy })}
        />
        <div className={classes['checks']}>
          <Checkbox
            label="Exploited in the wild"
            checked={filter.kev}
            onChange={(event) => onChange({ kev: event.currentTarget.checked })}
          />
          <Checkbox
            label="Due for review"
            checked={filter.review}
            onChange={(event) => onChange({ review: event.currentTarget.checked })}
          />
          <Checkbox
            label="Decided elsewhere"
            checked={filter.proposals}
            onChange={(event) => onChange({ proposals: event.currentTarget.checked })}
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

type WhereProps = Pick<FiltersProps, 'filter' | 'onChange'>

function Where({ filter: { product, release }, onChange }: WhereProps) {
  const products = useQuery(productsQuery).data?.items ?? []
  // A link can name a release alone; its product then stays open.
  const releases = useQuery({ ...releasesQuery(product), enabled: product !== '' }).data?.items ?? []
  return (
    <>
      <NativeSelect
        aria-label="Product"
        size="sm"
        data={[
          { value: '', label: 'All products' },
          ...products.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={product}
        onChange={(event) => onChange({ product: event.currentTarget.value, release: '' })}
      />
      {product === '' && release === '' ? null : (
        <NativeSelect
          aria-label="Release"
          size="sm"
          data={[
            { value: '', label: 'All releases' },
            ...releases.map(({ id, version }) => ({ value: id, label: version })),
            ...(release !== '' && !releases.some(({ id }) => id === release)
              ? [{ value: release, label: 'One release' }]
              : []),
          ]}
          value={release}
          onChange={(event) => onChange({ release: event.currentTarget.value })}
        />
      )}
    </>
  )
}

type ChipsProps<Word extends string> = {
  readonly label: string
  readonly words: Readonly<Record<Word, { readonly label: string }>>
  readonly chosen: readonly Word[]
  readonly onChange: (chosen: readonly Word[]) => void
}

function Chips<Word extends string>({ label, words, chosen, onChange }: ChipsProps<Word>) {
  const all = keysOf(words)
  return (
    <fieldset className={classes['chips']}>
      <legend>{label}</legend>
      <div>
        <Chip.Group
          multiple
          value={[...chosen]}
          onChange={(next: string[]) => onChange(all.filter((word) => next.includes(word)))}
        >
          {all.map((word) => (
            <Chip key={word} value={word} size="xs" radius="sm" variant="outline">
              {words[word].label}
            </Chip>
          ))}
        </Chip.Group>
      </div>
    </fieldset>
  )
}
