// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { askServer, serverAnswers, subscribeToConnection } from '../api/connection.ts'
import { Icon } from '../ui/icon.tsx'
import { announce } from './announcer.tsx'
import classes from './connection-notice.module.css'

const ASK_MS = 2_000

/** Says that the server is gone, asks for it, and has all that is shown fetched again when it is back. */
export function ConnectionNotice() {
  const answers = useSyncExternalStore(subscribeToConnection, serverAnswers)
  const client = useQueryClient()
  useEffect(() => {
    if (answers) return
    const asking = setInterval(() => void askServer(), ASK_MS)
    return () => {
      clearInterval(asking)
      announce('The server answers again')
      void client.invalidateQueries()
    }
  }, [answers, client])
  if (answers) return null
  return (
    <div className={classes['notice']} role="alert">
      <Icon name="alert" size={20} />
      <p>
        <strong>The server does not answer.</strong> What you see may be old, and nothing is saved until it is
        back.
      </p>
    </div>
  )
}
