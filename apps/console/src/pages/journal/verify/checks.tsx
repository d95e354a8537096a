// SPDX-License-Identifier: Apache-2.0
import { Copyable } from '../../../components/copyable.tsx'
import { Status } from '../../../ui/status.tsx'
import type { Check, Step } from './check.ts'
import classes from './checks.module.css'
import { type CheckState, checkWords, stepWords } from './words.ts'

type ChecksProps = {
  /** The steps that there are for this entry. */
  readonly plan: readonly Step[]
  readonly checks: readonly Check[]
  readonly isRunning: boolean
}

/** Every check with what came of it and what that means, those to come too. */
export function Checks({ plan, checks, isRunning }: ChecksProps) {
  return (
    <ol className={classes['checks']}>
      {plan.map((step, at) => {
        const check = checks.find((each) => each.step === step)
        const state =
          check?.outcome ?? (isRunning ? (at === checks.length ? 'running' : 'waiting') : 'skipped')
        return <CheckLine key={step} step={step} state={state} check={check} />
      })}
    </ol>
  )
}

type CheckLineProps = {
  readonly step: Step
  readonly state: CheckState
  readonly check: Check | undefined
}

function CheckLine({ step, state, check }: CheckLineProps) {
  const { title, against } = stepWords[step]
  const { label, tone, icon, help } = checkWords[state]
  return (
    <li className={classes['check']} data-state={state}>
      <div className={classes['head']}>
        <strong>{title}</strong>
        <Status tone={tone} icon={icon} title={help}>
          {label}
        </Status>
      </div>
      <p className={classes['against']}>{against}</p>
      {check === undefined ? null : (
        <>
          <p className={classes['result']}>{check.result}</p>
          <p className={classes['means']}>{check.means}</p>
          {check.compared.length === 0 ? null : (
            <details open={state === 'alarm'}>
              <summary>What was compared</summary>
              <dl className={classes['compared']}>
                {check.compared.map(([what, value]) => (
                  <div key={`${what} ${value}`}>
                    <dt>{what}</dt>
                    <dd>
                      {/* What sounds an alarm has to be kept. */}
                      {state === 'alarm' ? <Copyable label={what} value={value} /> : <code>{value}</code>}
                    </dd>
                  </div>
                ))}
              </dl>
            </details>
          )}
        </>
      )}
    </li>
  )
}
