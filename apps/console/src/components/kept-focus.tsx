// SPDX-License-Identifier: Apache-2.0
/**
 * Keeps the focus on the page (WCAG 2.2, 2.4.3 focus order). A browser drops it to nothing when the control that has it
 * is disabled or taken away, as a button is that has done its work. Whoever works by keyboard or by ear would then
 * stand at the top of the page again.
 */
import { useEffect, useLayoutEffect, useRef } from 'react'

/** Longer than dialogs and menus take to give the focus back to what opened them: they know better where it belongs. */
const SETTLED_MS = 40

/** Parts of a page that a screen reader names when they take the focus. */
const PARTS =
  'fieldset, section[aria-labelledby], section[aria-label], form[aria-label], [role="dialog"], [role="tabpanel"]'
/** They stand outside of the page's own order: behind them comes what opened them. */
const OVERLAYS = '[role="dialog"], [role="menu"]'

/** A control that had the focus, and what stood around it then. */
type Focused = {
  readonly control: HTMLElement
  readonly parts: readonly HTMLElement[]
  readonly overlay: Element | null
  /** For an overlay, who takes the focus when it has gone, the nearest first. */
  readonly behind: readonly HTMLElement[]
}

let last: Focused | undefined

function note(control: HTMLElement): void {
  const overlay = control.closest(OVERLAYS)
  last = { control, parts: partsAround(control), overlay, behind: behindOf(overlay) }
}

function behindOf(overlay: Element | null): readonly HTMLElement[] {
  if (overlay === null || last === undefined) return []
  return overlay === last.overlay ? last.behind : heirsOf(last)
}

function partsAround(control: HTMLElement): readonly HTMLElement[] {
  const parts: HTMLElement[] = []
  for (let each = control.parentElement; each !== null; each = each.parentElement) {
    if (each.matches(PARTS)) parts.push(each)
  }
  return parts
}

const heirsOf = ({ control, parts, behind }: Focused): readonly HTMLElement[] => [
  control,
  ...parts,
  ...behind,
]

const canHave = (element: HTMLElement): boolean =>
  element.isConnected && !element.matches(':disabled') && element.checkVisibility()

function restore(): void {
  if (last === undefined || document.activeElement !== document.body) return
  // A control that is disabled while it works gets the focus back afterwards.
  if (last.control.isConnected && !canHave(last.control)) return
  const heir = heirsOf(last).find(canHave) ?? document.querySelector<HTMLElement>('main h1')
  if (heir === null) return
  // Parts are no stops for Tab, and no control may stop being one.
  if (heir.tabIndex < 0) heir.tabIndex = -1
  heir.focus({ preventScroll: true })
}

/** Once, around everything. */
export function KeptFocus() {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) note(target)
    }
    // Somebody who clicks beside everything wants the focus nowhere. This is told apart a moment later, when what is
    // being taken away has gone.
    const onBlur = ({ target }: FocusEvent) => {
      setTimeout(() => {
        const isLeft = target === last?.control && document.activeElement === document.body
        if (isLeft && last !== undefined && canHave(last.control)) last = undefined
      })
    }
    const settle = () => {
      clearTimeout(timer)
      timer = setTimeout(restore, SETTLED_MS)
    }
    const changes = new MutationObserver(settle)
    changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
    document.addEventListener('focusin', onFocus)
    document.addEventListener('focusout', onBlur)
    return () => {
      clearTimeout(timer)
      changes.disconnect()
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('focusout', onBlur)
    }
  }, [])
  return null
}

/** For what is hidden for a while and shown again as it was: the focus goes back to where it was inside. */
export function useFocusBack(): void {
  const left = useRef<HTMLElement>(undefined)
  useLayoutEffect(() => {
    left.current?.focus()
    return () => {
      left.current = last?.control
    }
  }, [])
}
