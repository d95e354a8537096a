// SPDX-License-Identifier: Apache-2.0
import type { LifecycleProduct, ReleaseCycle } from './product.ts'

/**
 * The cycle that a version belongs to: the one whose name the version begins with, part by part, so that 3.10 is no 3.1; of
 * several the longest. Undefined when there is none: a version that no cycle names is not guessed at.
 */
export function cycleOf({ cycles }: LifecycleProduct, version: string): ReleaseCycle | undefined {
  const parts = partsOf(version)
  let best: { readonly cycle: ReleaseCycle; readonly length: number } | undefined
  for (const cycle of cycles) {
    const wanted = partsOf(cycle.name)
    const { length } = wanted
    if (length === 0 || length > parts.length || length <= (best?.length ?? 0)) continue
    if (wanted.every((part, i) => part === parts[i])) best = { cycle, length }
  }
  return best?.cycle
}

/** Runs of digits without leading zeros, and runs of letters: `v1.1.1w` and `go1.21` begin with their first number. */
function partsOf(version: string): readonly string[] {
  const bare = version
    .trim()
    .toLowerCase()
    .replace(/^(?:v|go|release-)(?=\d)/, '')
  return (bare.match(/\d+|[a-z]+/g) ?? []).map((part) => part.replace(/^0+(?=\d)/, ''))
}
