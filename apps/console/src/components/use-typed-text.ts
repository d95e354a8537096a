// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react'

const PAUSE_MS = 250

/** Text as it is typed, handed on when the typing pauses, so that not every letter asks the server. */
export function useTypedText(
  given: string,
  onPause: (text: string) => void,
): readonly [string, (text: string) => void] {
  const [text, setText] = useState(given)
  // The address changed by itself: another link, or the browser's way back.
  useEffect(() => setText(given), [given])
  useEffect(() => {
    if (text === given) return
    const timer = setTimeout(() => onPause(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, given, onPause])
  return [text, setText]
}
