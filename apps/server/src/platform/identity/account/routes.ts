// SPDX-License-Identifier: Apache-2.0
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { type App, typed } from '../../http/app.ts'
import type { Identity } from '../identity.ts'
import { personOf } from '../person-of.ts'
import { nameText, passwordText } from '../schemas.ts'
import { callerOf } from '../sign-in/routes.ts'
import {
  changeName,
  changePassword,
  confirmSecondFactor,
  disableSecondFactor,
  prepareSecondFactor,
  renewBackupCodes,
} from './acts.ts'

const withPassword = z.strictObject({ password: passwordText })
const backupCodes = z.array(z.string()).describe('Shown once; each is good for one sign-in')
const done = { 204: z.null() }

/** The library may have replaced the session; its cookies go to the browser in any case. */
function finish(reply: FastifyReply, cookies: readonly string[]) {
  if (cookies.length > 0) reply.header('set-cookie', [...cookies])
  return reply.code(204).send(null)
}

export function accountRoutes(app: App, identity: Identity): void {
  typed(app).route({
    method: 'PATCH',
    url: '/api/v1/session',
    config: { access: 'read' },
    schema: {
      operationId: 'changeOwnName',
      tags: ['identity'],
      summary: 'Changes your own name',
      body: z.strictObject({ name: nameText }),
      response: done,
    },
    handler: async (request, reply) => {
      const actor = personOf(request)
      const by = { actor, now: identity.clock.now() }
      await identity.db.transaction().execute((tx) => changeName(tx, actor.id, request.body.name, by))
      return finish(reply, [])
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/auth/change-password',
    config: { access: 'read' },
    schema: {
      operationId: 'changePassword',
      tags: ['identity'],
      summary: 'Changes your password and ends your other sessions',
      body: z.strictObject({ currentPassword: passwordText, newPassword: passwordText }),
      response: done,
    },
    handler: async (request, reply) => {
      const own = { person: personOf(request), from: callerOf(request) }
      return finish(reply, await changePassword(identity, own, request.body))
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/auth/two-factor/enable',
    config: { access: 'read' },
    schema: {
      operationId: 'prepareSecondFactor',
      tags: ['identity'],
      summary: 'Makes the secret of a second factor, which its first code switches on',
      body: withPassword,
      response: { 200: z.object({ totpUri: z.string().describe('For a QR code; shown once'), backupCodes }) },
    },
    handler: async (request) => {
      const own = { person: personOf(request), from: callerOf(request) }
      const secret = await prepareSecondFactor(identity, own, request.body.password)
      return { totpUri: secret.totpUri, backupCodes: [...secret.backupCodes] }
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/auth/two-factor/confirm',
    config: { access: 'read' },
    schema: {
      operationId: 'confirmSecondFactor',
      tags: ['identity'],
      summary: 'Switches the second factor on with its first code',
      body: z.strictObject({ code: z.string().regex(/^\d{6}$/, 'must be six digits') }),
      response: done,
    },
    handler: async (request, reply) => {
      const own = { person: personOf(request), from: callerOf(request) }
      return finish(reply, await confirmSecondFactor(identity, own, request.body.code))
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/auth/two-factor/disable',
    config: { access: 'read' },
    schema: {
      operationId: 'disableSecondFactor',
      tags: ['identity'],
      summary: 'Switches your second factor off',
      body: withPassword,
      response: done,
    },
    handler: async (request, reply) => {
      const own = { person: personOf(request), from: callerOf(request) }
      return finish(reply, await disableSecondFactor(identity, own, request.body.password))
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/auth/two-factor/generate-backup-codes',
    config: { access: 'read' },
    schema: {
      operationId: 'renewBackupCodes',
      tags: ['identity'],
      summary: 'Replaces your backup codes',
      body: withPassword,
      response: { 200: z.object({ backupCodes }) },
    },
    handler: async (request) => {
      const own = { person: personOf(request), from: callerOf(request) }
      return { backupCodes: [...(await renewBackupCodes(identity, own, request.body.password))] }
    },
  })
}
