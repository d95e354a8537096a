// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'react'
import { setWitnessPolicy } from '../../../api/journal/acts.ts'
import { Copyable } from '../../../components/copyable.tsx'
import { TextAreaField } from '../../../components/form/fields.tsx'
import { FormShell } from '../../../components/form/form-shell.tsx'
import { lineRange } from '../../../components/form/line-range.ts'
import { useForm } from '../../../components/form/use-form.ts'
import { useUnavailable } from '../../../components/session.tsx'
import { Card } from '../../../ui/card.tsx'
import { notify } from '../../../ui/notices.tsx'
import { examplePolicy } from './example-policy.ts'
import classes from './log.module.css'
import { faultOf, finishPolicy } from './policy-text.ts'

/** Whom the log asks for cosignatures, and how many of them it takes. */
export function PolicyCard({ policy }: { readonly policy: string }) {
  const unavailable = useUnavailable('instance:write')
  return (
    <Card title="Witness policy">
      <p style={{ marginTop: 0 }}>
        Witnesses are run by others. Each cosigns a checkpoint only if it continues what it cosigned before,
        so nobody, not even whoever has the log’s key, can show two histories without their noticing.
      </p>
      {unavailable === undefined ? (
        // A policy that was set elsewhere begins the form anew.
        <PolicyForm key={policy} policy={policy} />
      ) : (
        <>
          {policy === '' ? <p>The log asks nobody.</p> : <Copyable label="The policy" value={policy} />}
          <p className={classes['hint']}>{unavailable}</p>
        </>
      )}
      <details className={classes['example']}>
        <summary>How a policy is written</summary>
        <ul>
          <li>
            <code>witness NAME KEY URL</code>: a name of your choice, the verifier key that its operator gave
            you, and the address at which it is asked.
          </li>
          <li>
            <code>group NAME any|all|NUMBER MEMBER…</code>: so many of these have to cosign. Members are
            witnesses and groups above.
          </li>
          <li>
            <code>quorum NAME|none</code>: the witness or group that makes a checkpoint witnessed; once, at
            the end.
          </li>
        </ul>
        <p>An example (C2SP tlog-policy), whose witnesses do not exist:</p>
        <Copyable label="The example" value={examplePolicy} />
      </details>
    </Card>
  )
}

function PolicyForm({ policy }: { readonly policy: string }) {
  const form = useForm({
    initial: { policy },
    check: ({ policy: text }) => {
      const fault = faultOf(text)
      if (fault === undefined) return {}
      return { policy: fault.line === undefined ? fault.message : `Line ${fault.line}: ${fault.message}` }
    },
    submit: ({ policy: text }) => setWitnessPolicy(finishPolicy(text)),
    onDone: ({ policy: text }) =>
      notify(text === '' ? 'The log asks nobody any more' : 'The witnesses were asked'),
  })
  const error = form.errors['policy']
  const { ref } = form
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each refusal, not while it is being corrected
  useEffect(() => {
    const line = error === undefined ? undefined : faultOf(form.values.policy)?.line
    const field = ref.current?.querySelector('textarea')
    if (line !== undefined) field?.setSelectionRange(...lineRange(form.values.policy, line))
  }, [error])
  return (
    <FormShell form={form} submitLabel="Save and ask" label="Witness policy" wide>
      <div className={classes['policy']}>
        <TextAreaField
          form={form}
          name="policy"
          label="Policy"
          description="Empty: the log asks nobody. The policy stands in the log for everyone to see."
          minRows={6}
        />
      </div>
    </FormShell>
  )
}
