// SPDX-License-Identifier: Apache-2.0
import { test } from 'vitest'

/**
 * A job whose steps build on each other, each a test with its own name. When one fails, the rest would fail because of it
 * and hide which one it was: they are skipped and say so.
 */
export function jobSteps(): (name: string, run: () => Promise<void>) => void {
  let failed: string | undefined
  return (name, run) => {
    test(name, async ({ skip }) => {
      if (failed !== undefined) skip(`it needs the step that failed: ${failed}`)
      failed = name
      await run()
      failed = undefined
    })
  }
}
