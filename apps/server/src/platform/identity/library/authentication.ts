// SPDX-License-Identifier: Apache-2.0
/**
 * better-auth, told what it may do: passwords, one-time codes and the sessions behind them, on our tables. Its router is
 * never reachable from outside; our routes call single endpoints of it through call.ts.
 */
import { CodedError } from '@primum/parse'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { hashPassword, verifyPassword } from '../passwords/hash.ts'
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '../passwords/policy.ts'
import { type AmbientTransaction, createAmbientTransaction } from './ambient-transaction.ts'

/** A session ends this long after sign-in, however much it is used. */
const SESSION_MAX_HOURS = 7 * 24
/** How long a correct password waits for its second factor. */
const SECOND_FACTOR_MINUTES = 10
export const COOKIE_PREFIX = 'primum'
/** Set by call.ts from the connection; what a client sends under this name is not passed on. */
export const CLIENT_ADDRESS_HEADER = 'x-primum-client-address'
export const BASE_PATH = '/api/auth'

export type Authentication = {
  readonly handle: (request: Request) => Promise<Response>
  readonly ambient: AmbientTransaction
}

export type AuthenticationOptions = {
  /** Where browsers reach this instance; https makes the cookies Secure. */
  readonly publicUrl: string
  /** Signs cookies and encrypts the secrets of second factors; at least 32 random bytes, not in the database. */
  readonly secret: string
  /** The environment, to refuse the library's own settings there. */
  readonly env?: Readonly<Record<string, string | undefined>>
}

/**
 * @throws {CodedError} `identity/foreign-setting` when the environment holds a setting of the library itself: those could
 *   replace the secret, trust other origins or switch on its telemetry behind the back of our configuration
 */
export function createAuthentication({
  publicUrl,
  secret,
  env = process.env,
}: AuthenticationOptions): Authentication {
  const foreign = Object.keys(env).filter((name) => /^(BETTER_AUTH_|AUTH_SECRET$)/.test(name))
  if (foreign.length > 0) {
    throw new CodedError('identity/foreign-setting', `remove from the environment: ${foreign.join(', ')}`)
  }
  const ambient = createAmbientTransaction()
  const auth = betterAuth({
    appName: 'Primum',
    baseURL: new URL(publicUrl).origin,
    basePath: BASE_PATH,
    secrets: [{ version: 1, value: secret }],
    database: { db: ambient.database, type: 'postgres', transaction: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Counted by throttle.ts, in the database and also per account.
    rateLimit: { enabled: false },
    user: {
      modelName: 'person',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      fields: {
        userId: 'person_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      expiresIn: SESSION_MAX_HOURS * 3_600,
      // authenticate.ts keeps the idle time; the end stays where sign-in put it.
      disableSessionRefresh: true,
    },
    account: {
      fields: {
        userId: 'person_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
      storeIdentifier: 'hashed',
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD_LENGTH,
      maxPasswordLength: MAX_PASSWORD_LENGTH,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => verifyPassword(hash, password),
      },
    },
    plugins: [
      twoFactor({
        issuer: 'Primum',
        twoFactorCookieMaxAge: SECOND_FACTOR_MINUTES * 60,
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'two_factor',
            fields: {
              userId: 'person_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      defaultCookieAttributes: { sameSite: 'strict' },
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER], ipv6Subnet: 128 },
      database: { generateId: 'uuid' },
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            await refuseDisabled(ambient, userId)
          },
        },
      },
    },
  })
  return { handle: auth.handler, ambient }
}

/** The lock makes disabling wait for a sign-in in progress, so that it finds and ends the session that comes of it. */
async function refuseDisabled(ambient: AmbientTransaction, personId: string): Promise<void> {
  const person = await ambient
    .current()
    .selectFrom('person')
    .select('disabled_at')
    .where('id', '=', personId)
    .forShare()
    .executeTakeFirst()
  if (person === undefined || person.disabled_at !== null) {
    throw new APIError('UNAUTHORIZED', { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'Not allowed' })
  }
}
