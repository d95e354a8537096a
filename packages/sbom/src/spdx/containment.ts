// SPDX-License-Identifier: Apache-2.0
import type { SbomBuild } from '../build.ts'
import type { Relationship } from '../model.ts'
import { nameOf } from '../shape.ts'
import { containmentDirection } from './relationships.ts'

/**
 * Notes elements that are said to contain themselves, alone or in a ring. Nothing can, but real documents and SPDX's own example
 * (`SPDXRef-Package` and `SPDXRef-JenaLib` contain each other) say it, so it is no reason to refuse one.
 */
export function reportContainment(build: SbomBuild, path: string): void {
  const alone = new Set<string>()
  for (const { from, type, to } of build.relationships) {
    if (from === to && containmentDirection(type) !== undefined) alone.add(from)
  }
  for (const ref of alone) build.doubt(path, `${nameOf(ref)} is said to contain itself`)
  const ring = findContainmentCycle(build.relationships)
  if (ring === undefined) return
  const shown = ring.length > 8 ? [...ring.slice(0, 7), '…'] : ring
  build.doubt(path, `elements are said to contain each other in a ring: ${shown.map(nameOf).join(' > ')}`)
}

/** A ring of two or more elements that each contain the next, the last the first; undefined when there is none. */
export function findContainmentCycle(relationships: readonly Relationship[]): readonly string[] | undefined {
  const contained = new Map<string, string[]>()
  for (const { from, type, to } of relationships) {
    const direction = containmentDirection(type)
    if (direction === undefined || from === to) continue
    const [outer, inner] = direction === 'forward' ? [from, to] : [to, from]
    const list = contained.get(outer)
    if (list === undefined) contained.set(outer, [inner])
    else list.push(inner)
  }
  const done = new Set<string>()
  for (const start of contained.keys()) {
    const cycle = walk(start, contained, done)
    if (cycle !== undefined) return cycle
  }
  return undefined
}

/** Depth first with a stack of its own, so that a long chain cannot exhaust the call stack. */
function walk(
  start: string,
  contained: ReadonlyMap<string, string[]>,
  done: Set<string>,
): string[] | undefined {
  const path: { ref: string; next: number }[] = []
  const onPath = new Set<string>()
  const enter = (ref: string) => {
    path.push({ ref, next: 0 })
    onPath.add(ref)
  }
  if (!done.has(start)) enter(start)
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const inner = contained.get(top.ref)?.[top.next++]
    if (inner === undefined) {
      path.pop()
      onPath.delete(top.ref)
      done.add(top.ref)
    } else if (onPath.has(inner)) {
      const refs = path.map(({ ref }) => ref)
      return [...refs.slice(refs.indexOf(inner)), inner]
    } else if (!done.has(inner)) enter(inner)
  }
  return undefined
}
