// SPDX-License-Identifier: Apache-2.0
import { Alert, Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatPlace, problemOf } from '../api/problem.ts'
import { Icon } from '../ui/icon.tsx'
import classes from './problem.module.css'

type ProblemAlertProps = {
  readonly error: unknown
  readonly onRetry?: (() => void) | undefined
  readonly children?: ReactNode
}

/** What went wrong, where, and a way on. */
export function ProblemAlert({ error, onRetry, children }: ProblemAlertProps) {
  const { title, message, where, code, errors, status, instance } = problemOf(error)
  // The server's words often say the place already.
  const place = where?.path !== undefined && message.includes(where.path) ? '' : formatPlace(where)
  return (
    <Alert color="red" role="alert" icon={<Icon name="alert" size={20} />} title={title} classNames={classes}>
      <p className={classes['detail']}>{message}</p>
      {place === '' ? null : <p className={classes['detail']}>Where: {place}</p>}
      {errors.length === 0 || errors.every((each) => message.includes(each.message)) ? null : (
        <ul className={classes['list']}>
          {errors.map(({ path, message: text }) => (
            <li key={`${path} ${text}`}>
              <code>{path}</code> {text}
            </li>
          ))}
        </ul>
      )}
      {code === undefined ? null : <p className={classes['code']}>{code}</p>}
      {status < 500 || instance === undefined ? null : <p className={classes['code']}>Request {instance}</p>}
      {children}
      {onRetry === undefined ? null : (
        <Button
          size="xs"
          variant="default"
          mt="sm"
          leftSection={<Icon name="reuse" size={14} />}
          onClick={onRetry}
        >
          Try again
        </Button>
      )}
    </Alert>
  )
}
