// SPDX-License-Identifier: Apache-2.0
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { announce } from './announcer.tsx'

/** The first page after loading leaves the focus where the browser put it; each later one takes it to its heading. */
let isFirstPage = true

/** Names the window after the page, and tells those who do not see it that another one has opened. */
export function usePageHeading(title: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  // A page that was hidden for a while runs its effects again when it comes back, and is no other page then.
  const hasOpened = useRef(false)
  useEffect(() => {
    document.title = `${title} · Primum`
  }, [title])
  // With the page and not some moment later, when somebody may have gone on from there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page that opens, not when its title is edited
  useLayoutEffect(() => {
    if (!isFirstPage && !hasOpened.current) {
      announce(title)
      heading.current?.focus({ preventScroll: true })
    }
    isFirstPage = false
    hasOpened.current = true
  }, [])
  return heading
}
