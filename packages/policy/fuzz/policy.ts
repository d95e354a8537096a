// SPDX-License-Identifier: Apache-2.0
import { PolicyError, parsePolicy, runTests } from '../src/index.ts'

/** Fuzz target: any bytes are a policy whose tests can be run, or faults that each say where. */
export function fuzz(data: Uint8Array): void {
  try {
    runTests(parsePolicy(data))
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    if (error.faults.some(({ message }) => message === '')) throw new Error('a fault that says nothing')
  }
}
