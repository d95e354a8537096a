// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { defineAct, text } from './vocabulary.ts'

/** Roles of people and API keys; `customer` is for keys alone. */
export const roles = [
  'administrator',
  'product-security',
  'engineer',
  'clinical-safety',
  'signer',
  'auditor',
  'customer',
] as const
export const role = z.enum(roles)
export type Role = z.infer<typeof role>

/** An act about a person or a key: the log shows that it happened, and to nobody whom. */
const aboutAccess = <const Type extends `identity/${string}`, Facts extends z.ZodType>(
  type: Type,
  subjectKind: 'person' | 'api-key',
  facts: Facts,
) => defineAct(type, 1, subjectKind, facts, 'type')

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
    'facts',
  ),
  instanceChanged: defineAct(
    'platform/instance-changed',
    1,
    'instance',
    z.strictObject({ organisation: text(200), timeZone: text(100) }),
    'facts',
  ),
  setupLinkMade: defineAct('platform/setup-link-made', 1, 'instance', z.strictObject({})),
  personAdded: aboutAccess(
    'identity/person-added',
    'person',
    z.strictObject({ name: text(200), email: text(320), roles: z.array(role) }),
  ),
  rolesChanged: aboutAccess(
    'identity/roles-changed',
    'person',
    z.strictObject({ before: z.array(role), after: z.array(role) }),
  ),
  personDisabled: aboutAccess('identity/person-disabled', 'person', z.strictObject({ reason: text(500) })),
  personEnabled: aboutAccess('identity/person-enabled', 'person', z.strictObject({})),
  invitationMade: aboutAccess('identity/invitation-made', 'person', z.strictObject({})),
  invitationAccepted: aboutAccess('identity/invitation-accepted', 'person', z.strictObject({})),
  passwordChanged: aboutAccess('identity/password-changed', 'person', z.strictObject({})),
  nameChanged: aboutAccess(
    'identity/name-changed',
    'person',
    z.strictObject({ before: text(200), after: text(200) }),
  ),
  /** A secret was made and shown; it asks for nothing until its first code confirms it (`second-factor-enabled`). */
  secondFactorPrepared: aboutAccess(
    'identity/second-factor-prepared',
    'person',
    z.strictObject({ kind: z.literal('totp') }),
  ),
  secondFactorEnabled: aboutAccess(
    'identity/second-factor-enabled',
    'person',
    z.strictObject({ kind: z.literal('totp') }),
  ),
  secondFactorDisabled: aboutAccess(
    'identity/second-factor-disabled',
    'person',
    z.strictObject({ kind: z.literal('totp') }),
  ),
  backupCodesMade: aboutAccess('identity/backup-codes-made', 'person', z.strictObject({})),
  signedIn: aboutAccess(
    'identity/signed-in',
    'person',
    z.strictObject({ secondFactor: z.enum(['none', 'totp', 'backup-code']) }),
  ),
  apiKeyMade: aboutAccess(
    'identity/api-key-made',
    'api-key',
    z.strictObject({ name: text(200), role, expiresAt: z.iso.datetime().nullable() }),
  ),
  apiKeyRevoked: aboutAccess('identity/api-key-revoked', 'api-key', z.strictObject({ name: text(200) })),
} as const
