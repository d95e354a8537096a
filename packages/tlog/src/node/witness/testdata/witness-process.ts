// SPDX-License-Identifier: Apache-2.0
/**
 * A witness in a process of its own, to be killed: opens the folder that is named, says `ready`, then answers each line of standard input, a
 * JSON text of an add-checkpoint request, with a line of what was decided.
 */
import { createInterface } from 'node:readline'
import { CodedError } from '@primum/parse'
import { answerOf } from '../../../witness/answer.ts'
import { openWitness } from '../open.ts'

const [folder = ''] = process.argv.slice(2)

try {
  const { witness } = await openWitness({ folder }, () => BigInt(Math.floor(Date.now() / 1000)))
  process.stdout.write('ready\n')
  for await (const line of createInterface({ input: process.stdin })) {
    const { status, body } = answerOf(await witness.addCheckpoint(String(JSON.parse(line))))
    process.stdout.write(`${JSON.stringify({ status, body })}\n`)
  }
} catch (error) {
  process.stdout.write(`${error instanceof CodedError ? error.code : String(error)}\n`)
}
