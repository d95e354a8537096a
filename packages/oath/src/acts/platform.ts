// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { defineAct, text } from './vocabulary.ts'

/** Roles of people and API keys. */
export const roles = [
  'administrator',
  'product-security',
  'engineer',
  'clinical-safety',
  'signer',
  'auditor',
] as const
export const role = z.enum(roles)
export type Role = z.infer<typeof role>

/** Acts on the instance itself and on who may use it. No act ever holds a password, a key, a code or a token. */
export const platformActs = {
  instanceSetUp: defineAct(
    'platform/instance-set-up',
    1,
    'instance',
    z.strictObject({
      organisation: text(200),
      timeZone: text(100),
      by: z.enum(['set-up-link', 'environment']),
    }),
  ),
  instanceChanged: defineAct(
    'platform/instance-changed',
    1,
    'instance',
    z.strictObject({ organisation: text(200), timeZone: text(100) }),
  ),
  setupLinkMade: defineAct('platform/setup-link-made', 1, 'instance', z.strictObject({})),
  personAdded: defineAct(
    'identity/person-added',
    1,
    'person',
    z.strictObject({ name: text(200), email: text(320), roles: z.array(role) }),
  ),
  rolesChanged: defineAct(
    'identity/roles-changed',
    1,
    'person',
    z.strictObject({ before: z.array(role), after: z.array(role) }),
  ),
  personDisabled: defineAct('identity/person-disabled', 1, 'person', z.strictObject({ reason: text(500) })),
  personEnabled: defineAct('identity/person-enabled', 1, 'person', z.strictObject({})),
  invitationMade: defineAct('identity/invitation-made', 1, 'person', z.strictObject({})),
  invitationAccepted: defineAct('identity/invitation-accepted', 1, 'person', z.strictObject({})),
  passwordChanged: defineAct('identity/password-changed', 1, 'person', z.strictObject({})),
  nameChanged: defineAct(
    'identity/name-changed',
    1,
    'person',
    z.strictObject({ before: text(200), after: text(200) }),
  ),
  /** A secret was made and shown; it asks for nothing until its first code confirms it (`second-factor-enabled`). */
  secondFactorPrepared: defineAct(
    'identity/second-factor-prepared',
    1,
    'person',
    z.strictObject({ kind: z.literal('totp') }),
  ),
  secondFactorEnabled: defineAct(
    'identity/second-factor-enabled',
    1,
    'person',
    z.strictObject({ kind: z.literal('totp') }),
  ),
  secondFactorDisabled: defineAct(
    'identity/second-factor-disabled',
    1,
    'person',
    z.strictObject({ kind: z.literal('totp') }),
  ),
  backupCodesMade: defineAct('identity/backup-codes-made', 1, 'person', z.strictObject({})),
  signedIn: defineAct(
    'identity/signed-in',
    1,
    'person',
    z.strictObject({ secondFactor: z.enum(['none', 'totp', 'backup-code']) }),
  ),
  apiKeyMade: defineAct(
    'identity/api-key-made',
    1,
    'api-key',
    z.strictObject({ name: text(200), role, expiresAt: z.iso.datetime().nullable() }),
  ),
  apiKeyRevoked: defineAct('identity/api-key-revoked', 1, 'api-key', z.strictObject({ name: text(200) })),
} as const
