// SPDX-License-Identifier: Apache-2.0
import { type Policy, parsePolicy } from '@primum/policy'
import { readInput } from '../../terminal/input.ts'
import type { Terminal } from '../../terminal/terminal.ts'

/** Reads a policy, or standard input for `-`. @throws PolicyError, CodedError `input/…` */
export async function readPolicy(name: string, terminal: Terminal): Promise<Policy> {
  return parsePolicy(await readInput(name, terminal), name === '-' ? 'stdin' : name)
}
