// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import type { PolicyError } from '@primum/policy'
import { reportFailure } from '../../failure.ts'
import type { Terminal } from '../../terminal/terminal.ts'

/** Tells every fault of a policy on its own line of stderr, so that all can be mended in one go. */
export async function reportFaults({ faults }: PolicyError, terminal: Terminal): Promise<void> {
  for (const { code, message, where } of faults) {
    await reportFailure(new CodedError(code, message, { where }), terminal)
  }
}
