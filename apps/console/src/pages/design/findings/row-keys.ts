// SPDX-License-Identifier: Apache-2.0
/** The list by keyboard: which key means what, and where it leads. */
import { useLocalStorage } from '@mantine/hooks'
import { useEffect, useRef } from 'react'

export const keyHelp = [
  { keys: ['j', '↓'], does: 'Next finding' },
  { keys: ['k', '↑'], does: 'Finding before' },
  { keys: ['x', 'Space'], does: 'Select or unselect it' },
  { keys: ['a'], does: 'Select all that are shown, or none' },
  { keys: ['Enter'], does: 'Open it' },
  { keys: ['d'], does: 'Decide about the selected ones' },
  { keys: ['p'], does: 'Adopt earlier decisions for the selected ones' },
  { keys: ['/'], does: 'Search' },
  { keys: ['Esc'], does: 'Clear the selection' },
  { keys: ['?'], does: 'This help' },
] as const

export type RowAction =
  | 'next'
  | 'previous'
  | 'toggle'
  | 'toggle-all'
  | 'open'
  | 'decide'
  | 'adopt'
  | 'search'
  | 'clear'
  | 'help'

const actions: Readonly<Record<string, RowAction>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  x: 'toggle',
  ' ': 'toggle',
  a: 'toggle-all',
  Enter: 'open',
  d: 'decide',
  p: 'adopt',
  '/': 'search',
  Escape: 'clear',
  '?': 'help',
}

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** What a key asks for; undefined for every other key, and for the browser's own shortcuts. */
export const rowAction = ({ key, ctrlKey, metaKey, altKey }: Key): RowAction | undefined =>
  ctrlKey || metaKey || altKey || !Object.hasOwn(actions, key) ? undefined : actions[key]

/** The row that is `step` rows away, kept inside the list; from nowhere, the first or the last. */
export function stepTo(ids: readonly string[], active: string | undefined, step: 1 | -1): string | undefined {
  const at = active === undefined ? -1 : ids.indexOf(active)
  if (at === -1) return step === 1 ? ids[0] : ids.at(-1)
  return ids[Math.min(Math.max(at + step, 0), ids.length - 1)]
}

/** Keys that a control under the focus needs for itself. */
function belongsToControl(target: EventTarget | null, action: RowAction): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null) return true
  if (target.matches('input[type="checkbox"]')) return action === 'toggle'
  if (target.matches('input, textarea, select, [contenteditable="true"]')) return true
  return target.matches('a, button, summary') && (action === 'open' || action === 'toggle')
}

/**
 * Whether keys that type a character are shortcuts here. Who dictates or mistypes has to be able to turn them off (WCAG
 * 2.2, 2.1.4 character key shortcuts); the browser keeps the choice, as it keeps that of the colours.
 */
export const useCharacterKeys = () =>
  useLocalStorage({ key: 'primum-character-keys', defaultValue: true, getInitialValueInEffect: false })

/** Space scrolls or presses and is no character in this sense. */
export const isCharacter = ({ key }: Key): boolean => key.length === 1 && key !== ' '

export function useRowKeys(onAction: (action: RowAction) => void): void {
  const latest = useRef(onAction)
  const [characterKeys] = useCharacterKeys()
  useEffect(() => {
    latest.current = onAction
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = isCharacter(event) && !characterKeys ? undefined : rowAction(event)
      if (action === undefined || event.defaultPrevented || belongsToControl(event.target, action)) return
      if (document.querySelector('[role="dialog"]') !== null) return
      event.preventDefault()
      latest.current(action)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [characterKeys])
}
