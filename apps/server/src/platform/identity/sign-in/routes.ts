// SPDX-License-Identifier: Apache-2.0
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Problem } from '../../errors/problems.ts'
import { type App, typed } from '../../http/app.ts'
import type { Identity } from '../identity.ts'
import type { Caller } from '../library/call.ts'
import { isSameOrigin } from '../same-origin.ts'
import { emailText, passwordText } from '../schemas.ts'
import { type SignIn, signInWithCode, signInWithPassword, signOut } from './acts.ts'

export const signInAnswer = z
  .object({
    state: z
      .enum(['signed-in', 'second-factor-needed'])
      .describe('A session needs the code first, or is open'),
  })
  .meta({ id: 'SignIn' })

export const callerOf = ({ headers, ip }: FastifyRequest): Caller => ({ headers, ip })

/** Sets the session's cookies and says how far the sign-in got. */
export function sendSignIn(reply: FastifyReply, { state, cookies }: SignIn) {
  reply.header('set-cookie', [...cookies])
  return { state }
}

/** @throws {Problem} `cross-site`; for routes that open a session, so that nobody is signed in as someone else */
export function requireSameOrigin(request: FastifyRequest, publicUrl: string): void {
  if (!isSameOrigin(request.headers, publicUrl)) {
    throw new Problem('cross-site', 'The request came from a page of another site.')
  }
}

export function signInRoutes(app: App, identity: Identity): void {
  typed(app).route({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    config: { access: 'public' },
    schema: {
      operationId: 'signIn',
      tags: ['identity'],
      summary: 'Signs in with e-mail and password',
      body: z.strictObject({ email: emailText, password: passwordText }),
      response: { 200: signInAnswer },
    },
    handler: async (request, reply) => {
      requireSameOrigin(request, identity.publicUrl)
      return sendSignIn(reply, await signInWithPassword(identity, request.body, callerOf(request)))
    },
  })

  const codes = [
    {
      kind: 'totp',
      url: '/api/auth/two-factor/verify-totp',
      operationId: 'signInWithTotp',
      summary: 'Second step of signing in: the code of the authenticator app',
      code: z.string().regex(/^\d{6}$/, 'must be six digits'),
    },
    {
      kind: 'backup-code',
      url: '/api/auth/two-factor/verify-backup-code',
      operationId: 'signInWithBackupCode',
      summary: 'Second step of signing in: a backup code, which is spent by it',
      code: z
        .string()
        .trim()
        .regex(/^[0-9A-Za-z]{5}-[0-9A-Za-z]{5}$/, 'must look like aB3dE-fG5hI'),
    },
  ] as const
  for (const { kind, url, operationId, summary, code } of codes) {
    typed(app).route({
      method: 'POST',
      url,
      config: { access: 'public' },
      schema: {
        operationId,
        tags: ['identity'],
        summary,
        body: z.strictObject({ code }),
        response: { 200: signInAnswer },
      },
      handler: async (request, reply) => {
        requireSameOrigin(request, identity.publicUrl)
        const signIn = await signInWithCode(identity, { kind, code: request.body.code }, callerOf(request))
        return sendSignIn(reply, signIn)
      },
    })
  }

  typed(app).route({
    method: 'POST',
    url: '/api/auth/sign-out',
    config: { access: 'public' },
    schema: {
      operationId: 'signOut',
      tags: ['identity'],
      summary: 'Ends the session of this browser',
      response: { 204: z.null() },
    },
    handler: async (request, reply) => {
      requireSameOrigin(request, identity.publicUrl)
      reply.header('set-cookie', [...(await signOut(identity, callerOf(request)))])
      return reply.code(204).send(null)
    },
  })
}
