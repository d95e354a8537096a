// SPDX-License-Identifier: Apache-2.0
import { Checkbox, Group } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { signAssessments } from '../../api/design/acts.ts'
import { waitingQuery } from '../../api/design/queries.ts'
import type { AssessmentInContext, Signatory } from '../../api/types.ts'
import { TextLink } from '../../components/app-link.tsx'
import { Signatures } from '../../components/assessment/assessment-body.tsx'
import { missingSignatures, whyNotSign } from '../../components/assessment/signing.ts'
import { formatComponentKey } from '../../components/change-words.ts'
import { Lines, Loaded } from '../../components/loaded.tsx'
import { Page } from '../../components/page.tsx'
import { ProblemAlert } from '../../components/problem.tsx'
import { useSession } from '../../components/session.tsx'
import { HarmSeverity } from '../../components/status/harm.tsx'
import { Decision, Exploited } from '../../components/status/statuses.tsx'
import { keysOf, signatoryWords } from '../../components/status/words.ts'
import { paths } from '../../paths.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Card } from '../../ui/card.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import { formatQuantity } from '../../ui/format/number.ts'
import { Icon } from '../../ui/icon.tsx'
import { notify } from '../../ui/notices.tsx'

export function SignaturesPage() {
  const waiting = useQuery(waitingQuery)
  return (
    <Page
      title="Waiting for signature"
      intro="A decision comes into force when product security and clinical safety, two different people, have signed it."
    >
      <Loaded
        query={waiting}
        skeleton={
          <Card>
            <Lines count={6} />
          </Card>
        }
      >
        {({ items }) =>
          items.length === 0 ? (
            <Card>
              <Empty icon="sign" title="Nothing waits for a signature">
                <p>Proposed decisions appear here until both roles have signed.</p>
              </Empty>
            </Card>
          ) : (
            <WaitingList items={items} />
          )
        }
      </Loaded>
    </Page>
  )
}

function WaitingList({ items }: { readonly items: readonly AssessmentInContext[] }) {
  const session = useSession()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const chosen = items.filter(({ id }) => selected.has(id))
  const signing = useMutation({
    mutationFn: (as: Signatory) =>
      signAssessments(
        signable(chosen, as).map(({ id }) => id),
        as,
      ),
    onSuccess: (_, as) => {
      notify(`Signed as ${signatoryWords[as].toLowerCase()}`)
      setSelected(new Set())
    },
  })
  const signable = (list: readonly AssessmentInContext[], as: Signatory) =>
    list.filter((each) => missingSignatures(each).includes(as) && whyNotSign(each, as, session) === undefined)
  const mine = items.filter((each) => keysOf(signatoryWords).some((as) => signable([each], as).length > 0))
  const unavailable = (as: Signatory): string | undefined => {
    if (chosen.length === 0) return 'Select decisions first.'
    if (signable(chosen, as).length > 0) return undefined
    return chosen[0] === undefined || !missingSignatures(chosen[0]).includes(as)
      ? `The selected decisions are signed as ${signatoryWords[as].toLowerCase()} already.`
      : whyNotSign(chosen[0], as, session)
  }
  const toggle = (id: string) => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    setSelected(next)
  }
  return (
    <>
      <Group gap="sm">
        {keysOf(signatoryWords).map((as) => (
          <ActionButton
            key={as}
            unavailable={unavailable(as)}
            leftSection={<Icon name="sign" size={16} />}
            loading={signing.isPending && signing.variables === as}
            onClick={() => signing.mutate(as)}
          >
            {signable(chosen, as).length === 0
              ? `Sign as ${signatoryWords[as].toLowerCase()}`
              : `Sign ${signable(chosen, as).length} as ${signatoryWords[as].toLowerCase()}`}
          </ActionButton>
        ))}
      </Group>
      {signing.error === null ? null : <ProblemAlert error={signing.error} />}
      <Card
        title={formatQuantity(items.length, 'decision')}
        aside={mine.length === 0 ? 'None of them waits for you' : `${mine.length} you can sign`}
        flush
      >
        <DataTable
          caption="Decisions that wait for a signature"
          rows={items}
          rowKey={({ id }) => id}
          columns={[selectColumn(items, mine, selected, setSelected, toggle), ...columns]}
          rowProps={({ id }) => ({ 'aria-selected': selected.has(id) })}
        />
      </Card>
    </>
  )
}

function selectColumn(
  items: readonly AssessmentInContext[],
  mine: readonly AssessmentInContext[],
  selected: ReadonlySet<string>,
  setSelected: (selected: ReadonlySet<string>) => void,
  toggle: (id: string) => void,
): Column<AssessmentInContext> {
  const all = mine.length > 0 && mine.every(({ id }) => selected.has(id))
  return {
    id: 'select',
    width: '52px',
    card: 'corner',
    header: (
      <Checkbox
        aria-label="Select all that you can sign"
        checked={all}
        indeterminate={!all && selected.size > 0}
        disabled={items.length === 0 || mine.length === 0}
        onChange={() => setSelected(new Set(all ? [] : mine.map(({ id }) => id)))}
      />
    ),
    cell: ({ id, vulnerability, component }) => (
      <Checkbox
        aria-label={`Select the decision about ${vulnerability} in ${formatComponentKey(component)}`}
        checked={selected.has(id)}
        onChange={() => toggle(id)}
      />
    ),
  }
}

const columns: readonly Column<AssessmentInContext>[] = [
  {
    id: 'finding',
    header: 'Finding',
    card: 'bare',
    cell: ({ findingId, vulnerability, component, product, release, kev }) => (
      <div>
        <TextLink href={paths.finding(findingId)} strong>
          {vulnerability}
        </TextLink>{' '}
        {kev ? <Exploited /> : null}
        <div>
          {formatComponentKey(component)}, {product.name} {release.version}
        </div>
      </div>
    ),
  },
  {
    id: 'decision',
    header: 'Proposed decision',
    card: 'bare',
    cell: ({ conclusion, severity }) => (
      <Group gap={5}>
        <Decision state={conclusion} />
        <HarmSeverity severity={severity} />
      </Group>
    ),
  },
  {
    id: 'rationale',
    header: 'Rationale',
    card: 'bare',
    width: '32%',
    cell: ({ rationale }) => <span style={{ whiteSpace: 'pre-wrap' }}>{rationale}</span>,
  },
  {
    id: 'signatures',
    header: 'Signatures',
    card: 'bare',
    cell: (assessment) => <Signatures assessment={assessment} />,
  },
]
