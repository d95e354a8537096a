// SPDX-License-Identifier: Apache-2.0
/** What a page tells of its focus. The functions run in the page, so each stands for itself. */

/** Where the focus is, as the page itself tells it. */
export type Stop = {
  /** What a person would call the control; empty: the focus is nowhere. */
  readonly name: string
  /** Number that `numberControls` gave it; -1: none. */
  readonly number: number
  /** Whether it is drawn as having the focus (WCAG 2.2, 2.4.7). */
  readonly isMarked: boolean
  /** Whether some of it can be seen, and is not under something else (2.4.11). */
  readonly isInSight: boolean
}

/** Of the page's own world; the types of a browser are not those of this program. */
type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type PageElement = {
  readonly tagName: string
  readonly textContent: string
  readonly type?: string
  readonly name?: string
  readonly checked?: boolean
  readonly tabIndex: number
  readonly disabled?: boolean
  readonly labels?: Iterable<PageElement> | null
  readonly nextElementSibling: PageElement | null
  readonly dataset: Record<string, string | undefined>
  readonly getAttribute: (name: string) => string | null
  readonly getBoundingClientRect: () => Rect
  readonly contains: (other: PageElement | null) => boolean
  readonly checkVisibility: (options: object) => boolean
  readonly closest: (selector: string) => PageElement | null
}
declare const document: {
  readonly activeElement: PageElement | null
  readonly body: PageElement
  readonly getAnimations: () => readonly { readonly finish: () => void }[]
  readonly elementFromPoint: (x: number, y: number) => PageElement | null
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>
}
declare const getComputedStyle: (
  element: PageElement,
  pseudo?: string,
) => {
  readonly outlineStyle: string
  readonly outlineWidth: string
}

/** Runs in the page. */
export function lookAtFocus(): Stop {
  const control = document.activeElement
  const nowhere = { name: '', number: -1, isMarked: false, isInSight: false }
  if (control === null || control === document.body) return nowhere
  // How it looks in the end, not on the way there; what moves without an end is no transition.
  for (const animation of document.getAnimations()) {
    if ('transitionProperty' in animation) animation.finish()
  }
  // Boxes and buttons that the library draws itself stand invisible before what is drawn.
  const isBox = control.type === 'checkbox' || control.type === 'radio'
  const drawn = [control, isBox ? control.nextElementSibling : null].filter((each) => each !== null)
  const hasOutline = (element: PageElement) =>
    [undefined, '::after'].some((pseudo) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element, pseudo)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
    })
  const boxes = [...drawn, ...(control.labels ?? [])]
  const isInSight = boxes.some((box) => {
    const { x, y, width, height } = box.getBoundingClientRect()
    if (width < 1 || height < 1) return false
    return [0.1, 0.5, 0.9].some((across) =>
      [0.1, 0.5, 0.9].some((down) => {
        const top = document.elementFromPoint(x + width * across, y + height * down)
        return top !== null && box.contains(top)
      }),
    )
  })
  const label = [...(control.labels ?? [])][0]
  const words = control.getAttribute('aria-label') ?? label?.textContent ?? control.textContent
  return {
    name: `${control.tagName.toLowerCase()} "${words.trim().slice(0, 60)}"`,
    number: Number(control.dataset['stop'] ?? -1),
    isMarked: drawn.some(hasOutline),
    isInSight,
  }
}

/** Runs in the page: numbers everything that Tab should reach. @returns what each is called */
export function numberControls(): string[] {
  const selector = 'a[href], button, input, select, textarea, summary, [tabindex]'
  const groups = new Map<string, PageElement>()
  const controls: PageElement[] = []
  for (const control of document.querySelectorAll(selector)) {
    delete control.dataset['stop']
    const isSeen = control.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
    if (control.tabIndex < 0 || control.disabled || !isSeen || control.closest('[inert]') !== null) continue
    if (control.type !== 'radio' || control.name === undefined) controls.push(control)
    // Tab stops once at a group of radio buttons: at the one that is chosen, else at the first.
    else if (!groups.has(control.name) || control.checked) groups.set(control.name, control)
  }
  const stops = [...controls, ...groups.values()]
  stops.forEach((control, number) => {
    control.dataset['stop'] = String(number)
  })
  return stops.map(
    (control) =>
      `${control.tagName.toLowerCase()} "${(control.getAttribute('aria-label') ?? control.textContent).trim().slice(0, 60)}"`,
  )
}

/** Runs in the page, with the element of a locator. */
export const isFocused = (element: unknown): boolean => element === document.activeElement

/** Runs in the page, with the element of a locator. */
export const isInDialog = (element: unknown): boolean =>
  // Whatever a locator finds is an element.
  (element as PageElement).closest('[role="dialog"]') !== null
