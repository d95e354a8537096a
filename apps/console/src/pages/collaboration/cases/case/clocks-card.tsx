// SPDX-License-Identifier: Apache-2.0
import type { Case } from '../../../../api/collaboration/cases.ts'
import type { Clock } from '../../../../api/types.ts'
import { ClockActions, isOpen } from '../../../../components/clock-actions.tsx'
import { DeadlineState } from '../../../../components/status/statuses.tsx'
import { Card } from '../../../../ui/card.tsx'
import { Absent } from '../../../../ui/facts.tsx'
import { Time } from '../../../../ui/time.tsx'
import classes from './case.module.css'
import { StartClock } from './start-clock.tsx'

/** What has to be done by when, because of promises, agreements and laws. */
export function CaseClocks({ file: { id, clocks } }: { readonly file: Case }) {
  return (
    <Card
      title="Clocks"
      aside={clocks.length === 0 ? undefined : String(clocks.length)}
      actions={<StartClock caseId={id} />}
    >
      {clocks.length === 0 ? (
        <Absent>None runs. A report starts those of the published policy.</Absent>
      ) : (
        <ul className={classes['list']}>
          {clocks.map((clock) => (
            <ClockRow key={clock.id} clock={clock} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function ClockRow({ clock }: { readonly clock: Clock }) {
  const { rule, dueAt, state, metAt, evidence, stoppedReason } = clock
  return (
    <li>
      <div className={classes['row']}>
        <DeadlineState state={state} />
        {isOpen(clock) ? (
          <strong className={classes['left']} data-overdue={state === 'overdue'}>
            <Time at={dueAt} as="left" />
          </strong>
        ) : null}
      </div>
      <span>{rule.title}</span>
      <span className={classes['dim']}>
        Due <Time at={dueAt} as="date-time" />. {rule.source}
      </span>
      {metAt === null ? null : (
        <span className={classes['dim']}>
          Met <Time at={metAt} as="date-time" />: {evidence}
        </span>
      )}
      {stoppedReason === null ? null : <span className={classes['dim']}>Stopped: {stoppedReason}</span>}
      <div>
        <ClockActions clock={clock} />
      </div>
    </li>
  )
}
