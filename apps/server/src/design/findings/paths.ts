// SPDX-License-Identifier: Apache-2.0

/** Dependency graphs of real SBOMs have thousands of ways to one component; a person reads a few. */
const MAX_PATHS = 5

/**
 * The shortest way to each of the components from something that nothing depends on, top first. Cycles are walked once.
 *
 * @param graph who depends on whom: `{ref: [refs that it depends on]}`
 */
export function shortestPaths(
  graph: Readonly<Record<string, readonly string[]>>,
  targets: readonly string[],
): string[][] {
  const dependents = new Map<string, string[]>()
  for (const [ref, dependencies] of Object.entries(graph)) {
    for (const dependency of dependencies) {
      const known = dependents.get(dependency)
      if (known === undefined) dependents.set(dependency, [ref])
      else known.push(ref)
    }
  }
  return targets.slice(0, MAX_PATHS).map((target) => pathUp(dependents, target))
}

/** Breadth first from the component up, so that the first top that is reached is the nearest. */
function pathUp(dependents: ReadonlyMap<string, readonly string[]>, target: string): string[] {
  const cameFrom = new Map<string, string | undefined>([[target, undefined]])
  for (const ref of cameFrom.keys()) {
    const above = dependents.get(ref) ?? []
    if (above.length === 0) return walk(cameFrom, ref)
    for (const next of above) if (!cameFrom.has(next)) cameFrom.set(next, ref)
  }
  // Everything above is one cycle: there is no top, so the component stands alone.
  return [target]
}

function walk(cameFrom: ReadonlyMap<string, string | undefined>, top: string): string[] {
  const path: string[] = []
  for (let ref: string | undefined = top; ref !== undefined; ref = cameFrom.get(ref)) path.push(ref)
  return path
}
