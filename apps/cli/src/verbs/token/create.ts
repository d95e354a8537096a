// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import type { HandlerOf } from '../../command/declaration.ts'
import { tokenCreate } from './declaration.ts'
import { expiryOf } from './duration.ts'

/** `token create`. The server's own code does it, so that rules and journal are the same as in the console. */
export const createHandler: HandlerOf<typeof tokenCreate> = async ({ options }, terminal) => {
  const { role, name = 'made on the command line', expires } = options
  const expiresAt = expires === undefined ? undefined : expiryOf(expires, terminal.now(), tokenCreate.path)
  const { createToken } = await import('@primum/server/token')
  const { env, cwd, stdout } = terminal
  const request = { env, cwd, role, name, ...(expiresAt === undefined ? {} : { expiresAt }) }
  const key = await createToken(request).catch((error: unknown) => {
    throw unavailable(error) ?? error
  })
  await stdout.write(options.json ? `${JSON.stringify({ key })}\n` : `${key}\n`)
  return 0
}

/** What the database or the network says, which is nobody's mistake on the command line. */
function unavailable(error: unknown): CodedError<'token/unavailable'> | undefined {
  if (error instanceof CodedError || !(error instanceof Error)) return undefined
  // A name with several addresses fails with one error for each.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error
  if (!(first instanceof Error) || !('code' in first)) return undefined
  return new CodedError('token/unavailable', `the database cannot be used: ${first.message}`, {
    cause: error,
  })
}
