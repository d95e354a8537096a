// SPDX-License-Identifier: Apache-2.0
/** Work without a mouse: walking with Tab, and looking at each stop whether the focus can be seen. */
import type { Locator, Page } from 'playwright-core'
import { isFocused, isInDialog, lookAtFocus, numberControls, type Stop } from './focus-look.ts'
import { isSettled } from './settled.ts'

/** A page has fewer stops; who needs more presses than this sits in a trap. */
const MOST_STOPS = 250

async function pressTab(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Stop> {
  await page.keyboard.press(key)
  return page.evaluate(lookAtFocus)
}

const faultOf = ({ name, isMarked, isInSight }: Stop): string | undefined => {
  if (!isMarked) return `nothing shows that ${name} has the focus`
  return isInSight ? undefined : `${name} has the focus out of sight`
}

/**
 * Walks through everything on the page that is open, from its top.
 *
 * @returns what is wrong with it for a person without a mouse, in words
 */
export async function walk(page: Page): Promise<readonly string[]> {
  await isSettled(page)
  const controls = await page.evaluate(numberControls)
  const reached = new Set<number>()
  let last = -1
  const faults: string[] = []
  for (let presses = 0; presses < MOST_STOPS; presses++) {
    const stop = await pressTab(page)
    // Past the last control the browser's own are next, or the first one again.
    // A field for a date holds several stops of its own.
    const isInside = stop.number >= 0 && stop.number === last
    if (stop.name === '' || (reached.has(stop.number) && !isInside)) {
      const missed = controls.filter((_, number) => !reached.has(number))
      return [...faults, ...missed.map((name) => `Tab never reaches ${name}`)]
    }
    if (stop.number >= 0) reached.add(stop.number)
    last = stop.number
    faults.push(...[faultOf(stop)].filter((fault) => fault !== undefined))
  }
  return [...faults, `Tab did not come to an end after ${MOST_STOPS} presses`]
}

/**
 * Presses Tab until a control has the focus. Leaves the test where something on the way hides the focus.
 *
 * @throws {Error} when Tab does not lead there
 */
export async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const page = target.page()
  // What the library draws itself may be invisible in itself.
  await target.waitFor({ state: 'attached' })
  // A dialog takes the focus a moment after it stands there. Whoever presses Tab before walks on behind it, and a person
  // waits to see it.
  if (await target.evaluate(isInDialog)) await page.locator('[role="dialog"]:focus-within').waitFor()
  for (let presses = 0; presses < MOST_STOPS; presses++) {
    const stop = await pressTab(page, key)
    const fault = stop.name === '' ? undefined : faultOf(stop)
    if (fault !== undefined) throw new Error(`on ${page.url()}: ${fault}`)
    if (await target.evaluate(isFocused)) return
  }
  throw new Error(`on ${page.url()}: Tab does not lead to ${String(target)}`)
}

/** Goes to a control with Tab and presses Enter on it. */
export async function pressAt(target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(target)
  await target.page().keyboard.press(key)
}

/** Goes to a field with Tab and types. */
export async function typeAt(target: Locator, text: string): Promise<void> {
  await tabTo(target)
  await target.page().keyboard.type(text)
}

/** Opens a menu with Enter on its button. Its first entry then has the focus, and the arrows lead through it. */
export async function openMenu(button: Locator): Promise<void> {
  await pressAt(button)
  await untilFocused(button.page().getByRole('menuitem').first())
}

/** Waits until something has the focus. @throws {Error} with what has it instead */
export async function untilFocused(target: Locator): Promise<void> {
  const focused = target.page().locator(':focus')
  try {
    await target.and(focused).waitFor({ state: 'attached' })
  } catch (cause) {
    const { name } = await target.page().evaluate(lookAtFocus)
    throw new Error(`the focus is at ${name || 'nothing'} and not at ${String(target)}`, { cause })
  }
}
