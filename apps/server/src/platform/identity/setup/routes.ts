// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { type App, typed } from '../../http/app.ts'
import type { Identity } from '../identity.ts'
import { isSetUp } from '../instance/queries.ts'
import { emailText, nameText, passwordText, roleSet, timeZoneText, tokenText } from '../schemas.ts'
import { callerOf, requireSameOrigin, sendSignIn, signInAnswer } from '../sign-in/routes.ts'
import { firstRoles, setUpByLink } from './acts.ts'

const setUpBody = z
  .strictObject({
    token: tokenText.describe('From the link that the server printed'),
    organisation: nameText,
    timeZone: timeZoneText.default('UTC'),
    name: nameText,
    email: emailText,
    password: passwordText,
    roles: roleSet.default([...firstRoles]).describe('Of the first account; `administrator` is among them'),
  })
  .meta({ id: 'SetUp' })

export function setupRoutes(app: App, identity: Identity): void {
  typed(app).route({
    method: 'GET',
    url: '/api/v1/setup',
    config: { access: 'public' },
    schema: {
      operationId: 'getSetUp',
      tags: ['instance'],
      summary: 'Whether this instance still has to be set up',
      response: { 200: z.object({ needed: z.boolean() }) },
    },
    handler: async () => ({ needed: !(await isSetUp(identity.db)) }),
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/setup',
    config: { access: 'public' },
    schema: {
      operationId: 'setUp',
      tags: ['instance'],
      summary: 'Names the organisation, makes the first account and signs it in',
      body: setUpBody,
      response: { 201: signInAnswer },
    },
    handler: async (request, reply) => {
      requireSameOrigin(request, identity.publicUrl)
      const signIn = await setUpByLink(identity, request.body, callerOf(request))
      return reply.code(201).send(sendSignIn(reply, signIn))
    },
  })
}
