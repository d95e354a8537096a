// SPDX-License-Identifier: Apache-2.0
/** Private keys that a person opened: in this tab's memory, until the tab or the person closes them. Written and sent nowhere. */
import { useSyncExternalStore } from 'react'
import type { TeamIdentity } from './age.ts'

let opened: readonly TeamIdentity[] = []
const listeners = new Set<() => void>()

function set(next: readonly TeamIdentity[]): void {
  opened = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function openKeys(identities: readonly TeamIdentity[]): void {
  const known = new Set(opened.map(({ recipient }) => recipient))
  set([...opened, ...identities.filter(({ recipient }) => !known.has(recipient))])
}

export const closeKeys = (): void => set([])

export const useOpenedKeys = (): readonly TeamIdentity[] => useSyncExternalStore(subscribe, () => opened)
