// SPDX-License-Identifier: Apache-2.0
import { Tabs } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import classes from './tabs-bar.module.css'

export type Tab<Id extends string> = {
  readonly id: Id
  readonly label: string
  readonly count?: number | undefined
}

type TabsBarProps<Id extends string> = {
  readonly label: string
  readonly tabs: readonly Tab<Id>[]
  readonly value: Id
  readonly onChange: (id: Id) => void
  readonly children: ReactNode
}

/** Tabs over one panel; on a phone they scroll sideways inside themselves. */
export function TabsBar<Id extends string>({ label, tabs, value, onChange, children }: TabsBarProps<Id>) {
  const list = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another tab is shown, by a click or by the address
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>('[data-active]')
    if (!list.current || !tab) return
    // By hand, because `scrollIntoView` would scroll the page too.
    list.current.scrollLeft = tab.offsetLeft - (list.current.clientWidth - tab.offsetWidth) / 2
  }, [value])
  return (
    <Tabs value={value} onChange={(id) => onChange(id as Id)} keepMounted={false}>
      <Tabs.List ref={list} aria-label={label} className={classes['list'] ?? ''}>
        {tabs.map(({ id, label: text, count }) => (
          <Tabs.Tab key={id} value={id} className={classes['tab'] ?? ''}>
            {text}
            {count === undefined ? null : <span className={classes['count']}>{count.toLocaleString()}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={value} pt="md">
        {children}
      </Tabs.Panel>
    </Tabs>
  )
}
