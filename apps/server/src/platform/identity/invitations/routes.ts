// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { type App, typed } from '../../http/app.ts'
import type { Identity } from '../identity.ts'
import { passwordText, tokenText } from '../schemas.ts'
import { callerOf, requireSameOrigin, sendSignIn, signInAnswer } from '../sign-in/routes.ts'
import { acceptInvitation } from './acts.ts'

export const invitation = z
  .object({ url: z.string().describe('Shown once; give it to the person'), expiresAt: z.string() })
  .meta({ id: 'Invitation' })

export function invitationRoutes(app: App, identity: Identity): void {
  typed(app).route({
    method: 'POST',
    url: '/api/v1/invitations/accept',
    config: { access: 'public' },
    schema: {
      operationId: 'acceptInvitation',
      tags: ['identity'],
      summary: 'Sets the password of an invited person and signs them in',
      body: z.strictObject({ token: tokenText, password: passwordText }),
      response: { 200: signInAnswer },
    },
    handler: async (request, reply) => {
      requireSameOrigin(request, identity.publicUrl)
      return sendSignIn(reply, await acceptInvitation(identity, request.body, callerOf(request)))
    },
  })
}
