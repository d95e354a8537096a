// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './selection-bar.module.css'

type SelectionBarProps = {
  readonly label: string
  /** How much is selected, in words. */
  readonly text: string
  readonly onClear: () => void
  /** What can be done with it. */
  readonly children: ReactNode
}

/** Stays at the lower edge of the window while something in a list is selected. */
export function SelectionBar({ label, text, onClear, children }: SelectionBarProps) {
  return (
    <section className={classes['bar']} aria-label={label}>
      <strong>{text}</strong>
      <div className={classes['actions']}>
        {children}
        <Button size="sm" variant="subtle" onClick={onClear}>
          Clear
        </Button>
      </div>
    </section>
  )
}
