// SPDX-License-Identifier: Apache-2.0
import { useLocalStorage } from '@mantine/hooks'
import { formatSeen, parseSeen, SEEN_KEY, type SeenCheckpoint } from './seen.ts'

/** The checkpoint that this browser remembers, and how to remember another one, or none. */
export function useSeen(): readonly [SeenCheckpoint | undefined, (seen: SeenCheckpoint) => void, () => void] {
  return useLocalStorage<SeenCheckpoint | undefined>({
    key: SEEN_KEY,
    defaultValue: undefined,
    getInitialValueInEffect: false,
    serialize: (seen) => (seen === undefined ? '' : formatSeen(seen)),
    deserialize: (text) => (text === undefined ? undefined : parseSeen(text)),
  })
}
