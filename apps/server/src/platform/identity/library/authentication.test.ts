// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { createAmbientTransaction } from './ambient-transaction.ts'
import { createAuthentication } from './authentication.ts'

const options = { publicUrl: 'http://localhost:8080', secret: 'x'.repeat(43) }

describe('the authentication library', () => {
  it.each([
    'BETTER_AUTH_SECRETS',
    'BETTER_AUTH_TELEMETRY',
    'BETTER_AUTH_TELEMETRY_ENDPOINT',
    'BETTER_AUTH_TRUSTED_ORIGINS',
    'AUTH_SECRET',
  ])('takes no setting from the environment: %s', (name) => {
    expect(() => createAuthentication({ ...options, env: { [name]: 'x' } })).toThrow(
      `remove from the environment: ${name}`,
    )
  })

  it('makes no query outside of a transaction of ours, and no transaction of its own', async () => {
    const { database } = createAmbientTransaction()
    const query = database.selectNoFrom((eb) => eb.lit(1).as('one'))
    await expect(query.execute()).rejects.toThrow('outside of a request')
    await expect(database.transaction().execute(async () => 1)).rejects.toThrow('a transaction of its own')
  })
})
