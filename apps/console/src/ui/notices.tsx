// SPDX-License-Identifier: Apache-2.0
/** Short messages that an act was done, shown and spoken, without taking the focus. */
import { useSyncExternalStore } from 'react'
import { Icon } from './icon.tsx'
import classes from './notices.module.css'

const SHOWN_MS = 6_000

type Notice = { readonly id: number; readonly text: string }

let notices: readonly Notice[] = []
let nextId = 1
const listeners = new Set<() => void>()

function set(next: readonly Notice[]): void {
  notices = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const dismiss = (id: number): void => set(notices.filter((notice) => notice.id !== id))

export function notify(text: string): void {
  const id = nextId++
  set([...notices.slice(-2), { id, text }])
  setTimeout(() => dismiss(id), SHOWN_MS)
}

export function Notices() {
  const shown = useSyncExternalStore(subscribe, () => notices)
  return (
    <div className={classes['notices']} role="status" aria-live="polite">
      {shown.map(({ id, text }) => (
        <div key={id} className={classes['notice']}>
          <Icon name="check" size={16} />
          <span>{text}</span>
          <button type="button" aria-label="Dismiss this message" onClick={() => dismiss(id)}>
            <Icon name="close" size={14} />
          </button>
        </div>
      ))}
    </div>
  )
}
