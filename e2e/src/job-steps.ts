// SPDX-License-Identifier: Apache-2.0
import { type TestContext, test } from 'vitest'

/**
 * A job whose steps build on each other, each a test with its own name. When one fails, the rest would fail because of it
 * and hide which one it was: they are skipped and say so.
 */
export function jobSteps(): (name: string, run: () => Promise<void>, timeoutMs?: number) => void {
  let failed: string | undefined
  return (name, run, timeoutMs) => {
    const step = async ({ skip }: Pick<TestContext, 'skip'>): Promise<void> => {
      if (failed !== undefined) skip(`it needs the step that failed: ${failed}`)
      failed = name
      await run()
      failed = undefined
    }
    test(name, step, timeoutMs)
  }
}
