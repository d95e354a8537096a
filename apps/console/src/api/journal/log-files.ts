// SPDX-License-Identifier: Apache-2.0
import { serverPaths } from '../../paths.ts'
import { noteAnswer, noteNoAnswer } from '../connection.ts'
import { noAnswer, toApiProblem } from '../problem.ts'

/**
 * A public file of the journal's log; undefined when there is none. Always from the server, because what is verified is what it gives now
 * and not what the browser kept.
 *
 * @throws {ApiProblem} the server could not give it, or did not answer
 */
export async function readLogFile(path: string): Promise<Uint8Array | undefined> {
  const response = await fetch(serverPaths.logFile(path), { cache: 'no-store' }).catch(() => {
    noteNoAnswer()
    throw noAnswer()
  })
  noteAnswer(response.status)
  if (response.status === 404) return undefined
  if (!response.ok) throw toApiProblem(response.status, await response.json().catch(() => undefined))
  return new Uint8Array(await response.arrayBuffer())
}
