// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { logQuery } from '../../../api/journal/queries.ts'
import type { ActDetail } from '../../../api/types.ts'
import { Copyable } from '../../../components/copyable.tsx'
import { ProblemAlert } from '../../../components/problem.tsx'
import { Card } from '../../../ui/card.tsx'
import { formatBytes, formatQuantity } from '../../../ui/format/number.ts'
import { Icon } from '../../../ui/icon.tsx'
import { verifyCommand } from '../log/verify-command.ts'
import { isLoud, steps } from '../verify/check.ts'
import { Checks } from '../verify/checks.tsx'
import { PathPicture } from '../verify/path-picture.tsx'
import { Remembered } from '../verify/remembered.tsx'
import { useVerification } from '../verify/use-verification.ts'
import type { Verification } from '../verify/verify-entry.ts'
import { verdictWords } from '../verify/words.ts'
import classes from './verify-card.module.css'

type VerifyCardProps = { readonly act: ActDetail; readonly leafIndex: string }

/** Verifies the entry with what the log gives to everyone, check by check. */
export function VerifyCard({ act, leafIndex }: VerifyCardProps) {
  const { state, verify } = useVerification(act, leafIndex)
  const log = useQuery(logQuery).data
  const isOpen = act.disclosed && act.facts !== null
  const plan = isOpen ? steps : steps.filter((step) => step !== 'disclosed')
  const isRunning = state.kind === 'running'
  return (
    <Card
      title="Verify in this browser"
      actions={
        <Button
          size="sm"
          variant={state.kind === 'done' ? 'default' : 'filled'}
          loading={isRunning}
          leftSection={<Icon name="shield-check" size={16} />}
          onClick={() => void verify()}
        >
          {state.kind === 'done' ? 'Verify again' : 'Verify'}
        </Button>
      }
    >
      <p style={{ marginTop: 0 }}>
        This browser fetches the log’s checkpoint and only those of its files that lead to this entry, and
        computes everything itself. Nothing is believed because the server says it.
      </p>
      {state.kind === 'failed' ? <ProblemAlert error={state.error} /> : null}
      {state.kind === 'done' ? <Verdict verification={state.verification} /> : null}
      {state.kind === 'running' || state.kind === 'done' ? (
        <div className={classes['columns']}>
          <Checks
            plan={plan}
            checks={state.kind === 'done' ? state.verification.checks : state.checks}
            isRunning={isRunning}
          />
          {state.kind === 'done' && state.verification.path !== undefined ? (
            <PathPicture path={state.verification.path} />
          ) : null}
        </div>
      ) : null}
      <div className={classes['more']}>
        <Remembered />
        {log === undefined ? null : (
          <div>
            <p>
              The code that checks came from the same server. To depend on nothing of it, verify the log with
              a copy of Primum of your own:
            </p>
            <Copyable label="The command" value={verifyCommand(window.location.origin, log)} />
          </div>
        )}
      </div>
    </Card>
  )
}

function Verdict({ verification: { verdict, checks, fetched } }: { readonly verification: Verification }) {
  const { label, tone, icon, help } = verdictWords[verdict]
  const worst = checks.find(({ outcome }) => outcome === verdict)
  const sizeBytes = fetched.reduce((sum, file) => sum + file.sizeBytes, 0)
  return (
    <div className={classes['verdict']} data-tone={tone} role={isLoud(verdict) ? 'alert' : undefined}>
      <Icon name={icon} size={26} />
      <div>
        <strong>{label}</strong>
        <p>{help}</p>
        {worst === undefined || verdict === 'good' ? null : <p>{worst.result}</p>}
        <p className={classes['fetched']}>
          {formatQuantity(fetched.length, 'file')} of the log fetched, {formatBytes(sizeBytes)}.
        </p>
      </div>
    </div>
  )
}
