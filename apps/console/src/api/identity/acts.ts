// SPDX-License-Identifier: Apache-2.0
/** Signing in and out, and what a person can do to accounts, people and API keys. */
import { api, take } from '../client.ts'
import type { PersonRole, Role } from '../types.ts'

export type SetUp = {
  readonly token: string
  readonly organisation: string
  readonly timeZone: string
  readonly name: string
  readonly email: string
  readonly password: string
}

export const setUp = (body: SetUp) => take(api.POST('/api/v1/setup', { body }))

export const signIn = (email: string, password: string) =>
  take(api.POST('/api/auth/sign-in/email', { body: { email, password } }))

export const signInWithTotp = (code: string) =>
  take(api.POST('/api/auth/two-factor/verify-totp', { body: { code } }))

export const signInWithBackupCode = (code: string) =>
  take(api.POST('/api/auth/two-factor/verify-backup-code', { body: { code } }))

export const signOut = () => take(api.POST('/api/auth/sign-out'))

export const acceptInvitation = (body: { readonly token: string; readonly password: string }) =>
  take(api.POST('/api/v1/invitations/accept', { body }))

export const changeOwnName = (name: string) => take(api.PATCH('/api/v1/session', { body: { name } }))

export const changePassword = (currentPassword: string, newPassword: string) =>
  take(api.POST('/api/auth/change-password', { body: { currentPassword, newPassword } }))

export const prepareSecondFactor = (password: string) =>
  take(api.POST('/api/auth/two-factor/enable', { body: { password } }))

export const confirmSecondFactor = (code: string) =>
  take(api.POST('/api/auth/two-factor/confirm', { body: { code } }))

export const disableSecondFactor = (password: string) =>
  take(api.POST('/api/auth/two-factor/disable', { body: { password } }))

export const renewBackupCodes = (password: string) =>
  take(api.POST('/api/auth/two-factor/generate-backup-codes', { body: { password } }))

export const endSession = (sessionId: string) =>
  take(api.DELETE('/api/v1/sessions/{sessionId}', { params: { path: { sessionId } } }))

export const endOtherSessions = () => take(api.DELETE('/api/v1/sessions'))

export const changeInstance = (body: { readonly organisation: string; readonly timeZone: string }) =>
  take(api.PATCH('/api/v1/instance', { body }))

type NewPerson = { readonly name: string; readonly email: string; readonly roles: PersonRole[] }

export const addPerson = (body: NewPerson) => take(api.POST('/api/v1/people', { body }))

type PersonChange = {
  readonly name?: string
  readonly roles?: PersonRole[]
  readonly state?: 'enabled' | 'disabled'
  readonly reason?: string
}

export const changePerson = (personId: string, body: PersonChange) =>
  take(api.PATCH('/api/v1/people/{personId}', { params: { path: { personId } }, body }))

export const invitePerson = (personId: string) =>
  take(api.POST('/api/v1/people/{personId}/invitation', { params: { path: { personId } } }))

export const removeSecondFactor = (personId: string) =>
  take(api.DELETE('/api/v1/people/{personId}/second-factor', { params: { path: { personId } } }))

type NewApiKey = { readonly name: string; readonly role: Role; readonly expiresAt?: string }

export const createApiKey = (body: NewApiKey) => take(api.POST('/api/v1/api-keys', { body }))

export const revokeApiKey = (apiKeyId: string) =>
  take(api.DELETE('/api/v1/api-keys/{apiKeyId}', { params: { path: { apiKeyId } } }))
