// SPDX-License-Identifier: Apache-2.0
import { VisuallyHidden } from '@mantine/core'
import { useSyncExternalStore } from 'react'

let text = ''
let listener: (() => void) | undefined

/** Speaks to a screen reader: a change of page, or a change that the eye sees but the ear would miss. */
export function announce(next: string): void {
  text = next
  listener?.()
}

export function Announcer() {
  const spoken = useSyncExternalStore(
    (onChange) => {
      listener = onChange
      return () => {
        listener = undefined
      }
    },
    () => text,
  )
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {spoken}
    </VisuallyHidden>
  )
}
