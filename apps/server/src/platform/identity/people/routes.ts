// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { type App, typed } from '../../http/app.ts'
import { byOf } from '../../http/by.ts'
import type { Identity } from '../identity.ts'
import { invite } from '../invitations/acts.ts'
import { invitation } from '../invitations/routes.ts'
import { emailText, nameText, roleSet } from '../schemas.ts'
import { addPerson, changePerson, removeSecondFactor } from './acts.ts'
import { getPerson, listPeople, person } from './queries.ts'

const params = z.object({ personId: z.uuid() })

const newPerson = z
  .strictObject({ name: nameText, email: emailText, roles: roleSet })
  .meta({ id: 'NewPerson' })

const personChange = z
  .strictObject({
    name: nameText.optional(),
    roles: roleSet.optional(),
    state: z.enum(['enabled', 'disabled']).optional(),
    reason: z.string().trim().max(500).optional().describe('Why they are disabled; kept in the journal'),
  })
  .meta({ id: 'PersonChange' })

export function peopleRoutes(app: App, { db, clock, publicUrl }: Identity): void {
  typed(app).route({
    method: 'GET',
    url: '/api/v1/people',
    config: { access: 'people:write' },
    schema: {
      operationId: 'listPeople',
      tags: ['identity'],
      summary: 'Everyone who may or might sign in, with their roles',
      response: { 200: z.object({ items: z.array(person) }) },
    },
    handler: async () => ({ items: await listPeople(db) }),
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/people',
    config: { access: 'people:write' },
    schema: {
      operationId: 'addPerson',
      tags: ['identity'],
      summary: 'Adds a person and makes the link with which they set their password',
      body: newPerson,
      response: { 201: z.object({ person, invitation }) },
    },
    handler: async (request, reply) => {
      const by = byOf(request, clock)
      const added = await db.transaction().execute(async (tx) => {
        const personId = await addPerson(tx, request.body, by)
        const made = await invite(tx, personId, publicUrl, by)
        return { person: await getPerson(tx, personId), invitation: made }
      })
      return reply.code(201).header('location', `/api/v1/people/${added.person.id}`).send(added)
    },
  })

  typed(app).route({
    method: 'PATCH',
    url: '/api/v1/people/:personId',
    config: { access: 'people:write' },
    schema: {
      operationId: 'changePerson',
      tags: ['identity'],
      summary: 'Changes name or roles, disables or enables; a disabled person is signed out at once',
      params,
      body: personChange,
      response: { 200: person },
    },
    handler: async (request) => {
      const { personId } = request.params
      await db.transaction().execute((tx) => changePerson(tx, personId, request.body, byOf(request, clock)))
      return getPerson(db, personId)
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/people/:personId/invitation',
    config: { access: 'people:write' },
    schema: {
      operationId: 'invitePerson',
      tags: ['identity'],
      summary: 'Makes a new link to set a password, also for someone who forgot theirs; earlier links end',
      params,
      response: { 201: invitation },
    },
    handler: async (request, reply) => {
      const { personId } = request.params
      const made = await db
        .transaction()
        .execute((tx) => invite(tx, personId, publicUrl, byOf(request, clock)))
      return reply.code(201).send(made)
    },
  })

  typed(app).route({
    method: 'DELETE',
    url: '/api/v1/people/:personId/second-factor',
    config: { access: 'people:write' },
    schema: {
      operationId: 'removeSecondFactor',
      tags: ['identity'],
      summary: 'Removes the second factor of someone who lost it and signs them out',
      params,
      response: { 204: z.null() },
    },
    handler: async (request, reply) => {
      const { personId } = request.params
      await db.transaction().execute((tx) => removeSecondFactor(tx, personId, byOf(request, clock)))
      return reply.code(204).send(null)
    },
  })
}
