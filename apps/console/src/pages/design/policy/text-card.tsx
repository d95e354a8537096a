// SPDX-License-Identifier: Apache-2.0
import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLayoutEffect, useRef, useState } from 'react'
import { checkPolicy, setPolicy } from '../../../api/design/acts.ts'
import { policyQuery } from '../../../api/design/queries.ts'
import type { CheckedPolicy, Policy } from '../../../api/types.ts'
import { lineRange } from '../../../components/form/line-range.ts'
import { ProblemAlert } from '../../../components/problem.tsx'
import { useUnavailable } from '../../../components/session.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Card } from '../../../ui/card.tsx'
import { notify } from '../../../ui/notices.tsx'
import { CheckResult } from './check-result.tsx'
import classes from './policy.module.css'

/** A text that somebody is writing, and the version of the policy that it began from. */
type Draft = { readonly text: string; readonly from: string }

/** How a text was found when it was last checked. */
type Checked = { readonly text: string; readonly result: CheckedPolicy }

/** The policy's text, to be read, or written by those who may. */
export function TextCard({ policy }: { readonly policy: Policy }) {
  const client = useQueryClient()
  const unavailable = useUnavailable('policy:write')
  const [draft, setDraft] = useState<Draft>()
  const [checked, setChecked] = useState<Checked>()
  const area = useRef<HTMLTextAreaElement>(null)
  const text = draft?.text ?? policy.text

  const asking = useMutation({
    // A text with a fault is not sent to be set: the check tells all that is wrong with it, at once.
    mutationFn: async ({ given, saves }: { readonly given: string; readonly saves: boolean }) => {
      const result = await checkPolicy(given)
      setChecked({ text: given, result })
      const isSound = result.faults.length === 0 && result.tests.failed.length === 0
      return saves && isSound ? setPolicy(given) : undefined
    },
    onSuccess: (set) => {
      if (set === undefined) return
      client.setQueryData(policyQuery.queryKey, set)
      setDraft(undefined)
      setChecked(undefined)
      notify('Policy saved; it is put to every open finding')
    },
  })
  const ask = (saves: boolean) => {
    if (!asking.isPending) asking.mutate({ given: text, saves })
  }
  const isAsking = (saves: boolean) => asking.isPending && asking.variables.saves === saves

  const faults = checked?.text === text ? checked.result.faults : []
  const line = faults[0]?.line
  // The first line that is wrong takes the focus, so that nobody has to look for it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each check, not while it is being corrected
  useLayoutEffect(() => {
    if (faults.length === 0) return
    area.current?.focus()
    if (area.current !== null && line !== undefined && line !== null) markLine(area.current, line)
  }, [checked])

  const unchanged = text === policy.text ? 'This text is the policy that counts already.' : undefined
  return (
    <Card title="The text">
      <Textarea
        ref={area}
        label="Policy"
        description="YAML, as docs/policy.md describes it. It is kept to the character, with every version before it."
        className={classes['text'] ?? ''}
        autosize
        minRows={12}
        maxRows={24}
        wrap="off"
        spellCheck={false}
        readOnly={unavailable !== undefined || asking.isPending}
        value={text}
        onChange={(event) =>
          setDraft({ text: event.currentTarget.value, from: draft?.from ?? policy.sha256 })
        }
        error={
          faults.length === 0
            ? undefined
            : faults.map(({ message, line: at, column, path }) => (
                <span key={`${at} ${column} ${path} ${message}`} className={classes['fault']}>
                  {placeOf(at, path)}
                  {message}
                </span>
              ))
        }
      />
      {draft === undefined || draft.from === policy.sha256 ? null : (
        <p role="status">
          Another policy was set{policy.setBy === null ? '' : ` by ${policy.setBy.name}`} since you began.
          Saving puts yours in its place.
        </p>
      )}
      <div className={classes['ends']}>
        <ActionButton
          variant="default"
          unavailable={unavailable}
          loading={isAsking(false)}
          onClick={() => ask(false)}
        >
          Check
        </ActionButton>
        <ActionButton
          unavailable={unavailable ?? unchanged}
          loading={isAsking(true)}
          onClick={() => ask(true)}
        >
          Save
        </ActionButton>
        {draft === undefined ? null : (
          <Button variant="subtle" onClick={() => setDraft(undefined)}>
            Discard changes
          </Button>
        )}
      </div>
      {asking.error === null ? null : (
        <div className={classes['result']}>
          <ProblemAlert error={asking.error} />
        </div>
      )}
      <div role="status" className={classes['result']}>
        {checked?.text === text ? <CheckResult checked={checked.result} /> : null}
      </div>
    </Card>
  )
}

/** Marks a line and brings it into sight, which the browser does not do by itself. Lines do not wrap, so each is as high. */
function markLine(area: HTMLTextAreaElement, line: number): void {
  area.setSelectionRange(...lineRange(area.value, line))
  const before = (area.scrollHeight * (line - 1)) / area.value.split('\n').length
  area.scrollTo({ top: before - area.clientHeight / 2, left: 0 })
}

function placeOf(line: number | null, path: string | null): string {
  if (line === null) return ''
  return path === null || path === '' ? `Line ${line}: ` : `Line ${line}, at ${path}: `
}
