// SPDX-License-Identifier: Apache-2.0
import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * For a list to which lines can be added: the first field of a line that was added takes the focus, because the button
 * that adds it stands behind it.
 *
 * @param count how many lines there are; each is an element with `data-line`
 */
export function useFocusAdded(count: number): RefObject<HTMLFieldSetElement | null> {
  const list = useRef<HTMLFieldSetElement>(null)
  const before = useRef(count)
  useLayoutEffect(() => {
    if (count > before.current) {
      const lines = list.current?.querySelectorAll('[data-line]')
      lines?.[count - 1]?.querySelector('input')?.focus()
    }
    before.current = count
  }, [count])
  return list
}
