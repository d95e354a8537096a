// SPDX-License-Identifier: Apache-2.0
import type { CheckedPolicy } from '../../../api/types.ts'
import { formatQuantity } from '../../../ui/format/number.ts'
import { Status } from '../../../ui/status.tsx'
import classes from './policy.module.css'
import { RulesTable } from './rules-table.tsx'

/** What a check found: faults of the text, tests that disagree, rules that nobody has seen work. */
export function CheckResult({ checked }: { readonly checked: CheckedPolicy }) {
  const { faults, rules, tests } = checked
  if (faults.length > 0) {
    return (
      <Status tone="danger" icon="alert">
        This is no policy: {formatQuantity(faults.length, 'fault')}
      </Status>
    )
  }
  const { passed, failed, unreached } = tests
  return (
    <>
      {failed.length === 0 ? (
        <Status tone="good" icon="check">
          No fault; {formatQuantity(passed, 'test')} passed
        </Status>
      ) : (
        <>
          <Status tone="danger" icon="alert">
            {formatQuantity(failed.length, 'test')} failed, {passed} passed
          </Status>
          <ul className={classes['disagreements']}>
            {failed.map(({ name, disagreements, applied }) => (
              <li key={name}>
                <strong>{name}</strong>
                <ul className={classes['disagreements']}>
                  {[...disagreements, ...applied].map((words) => (
                    <li key={words}>{words}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
      {unreached.length === 0 ? null : (
        <p>
          Reached by no test, so nobody has seen it work: {unreached.map((rule) => `“${rule}”`).join(', ')}.
        </p>
      )}
      <details>
        <summary>What it would say, in words</summary>
        <RulesTable rules={rules} />
      </details>
    </>
  )
}
