// SPDX-License-Identifier: Apache-2.0
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Problem } from '../../platform/errors/problems.ts'
import { sendPage } from '../../platform/html/page.ts'
import { principalOf } from '../../platform/http/access.ts'
import { type App, typed } from '../../platform/http/app.ts'
import { byOf } from '../../platform/http/by.ts'
import { isAllowed } from '../../platform/identity/permissions.ts'
import type { Collaboration } from '../context.ts'
import { approveReward, endReward, payReward, proposeReward } from './acts.ts'
import { creditReporter, removeCredit } from './credits.ts'
import { thanksBody } from './page.ts'
import { listCredits, listRewards, listThanked, type Sight } from './queries.ts'
import {
  creditList,
  donationInput,
  noteInput,
  paymentInput,
  reasonInput,
  removalInput,
  rewardInput,
  rewardPage,
  rewardQuery,
} from './schemas.ts'

const params = z.object({ rewardId: z.uuid() })
const participant = z.object({ participantId: z.uuid() })
const done = z.object({ done: z.literal(true) })

/** Who approves money need not read cases; then they see a case's number and not what it is about. */
function sightOf(request: FastifyRequest): Sight {
  const { roles } = principalOf(request)
  const mayReadCases = isAllowed(roles, 'cases:read')
  if (!mayReadCases && !isAllowed(roles, 'rewards:approve'))
    throw new Problem('forbidden', 'This needs the permission cases:read or rewards:approve.', {
      members: { permission: 'cases:read' },
    })
  return { mayReadCases }
}

export function rewardRoutes(app: App, { db, clock }: Collaboration): void {
  typed(app).route({
    method: 'GET',
    url: '/api/v1/rewards',
    config: { access: 'read' },
    schema: {
      operationId: 'listRewards',
      tags: ['collaboration'],
      summary: 'The ledger of rewards, the newest first',
      querystring: rewardQuery,
      response: { 200: rewardPage },
    },
    handler: (request) => listRewards(db, request.query, sightOf(request)),
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/rewards',
    config: { access: 'rewards:write' },
    schema: {
      operationId: 'proposeReward',
      tags: ['collaboration'],
      summary: 'Proposes a reward for somebody who reported in a case',
      body: rewardInput,
      response: { 201: z.object({ id: z.uuid() }) },
    },
    handler: async (request, reply) => {
      const { case: caseId, participant: participantId, ...rest } = request.body
      const id = await db
        .transaction()
        .execute((tx) => proposeReward(tx, { caseId, participantId, ...rest }, byOf(request, clock)))
      return reply.code(201).send({ id })
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/rewards/:rewardId/approved',
    config: { access: 'rewards:approve' },
    schema: {
      operationId: 'approveReward',
      tags: ['collaboration'],
      summary: 'Approves a reward that somebody else proposed',
      params,
      body: noteInput,
      response: { 200: done },
    },
    handler: async (request) => {
      const { note } = request.body
      await db
        .transaction()
        .execute((tx) => approveReward(tx, request.params.rewardId, note, byOf(request, clock)))
      return { done: true as const }
    },
  })

  const endings = [
    { kind: 'rejected', access: 'rewards:approve', summary: 'Says no to a reward that was proposed' },
    { kind: 'withdrawn', access: 'rewards:write', summary: 'Takes a reward back that was not paid' },
    {
      kind: 'declined',
      access: 'rewards:write',
      summary: 'Notes that the one who reported does not want it',
    },
  ] as const
  for (const { kind, access, summary } of endings) {
    typed(app).route({
      method: 'POST',
      url: `/api/v1/rewards/:rewardId/${kind}`,
      config: { access },
      schema: {
        operationId: `${kind}Reward`,
        tags: ['collaboration'],
        summary,
        params,
        body: reasonInput,
        response: { 200: done },
      },
      handler: async (request) => {
        const { note } = request.body
        await db
          .transaction()
          .execute((tx) => endReward(tx, request.params.rewardId, kind, note, byOf(request, clock)))
        return { done: true as const }
      },
    })
  }

  typed(app).route({
    method: 'POST',
    url: '/api/v1/rewards/:rewardId/paid',
    config: { access: 'rewards:write' },
    schema: {
      operationId: 'payReward',
      tags: ['collaboration'],
      summary: 'Notes that an approved reward was paid',
      params,
      body: paymentInput,
      response: { 200: done },
    },
    handler: async (request) => {
      await db
        .transaction()
        .execute((tx) => payReward(tx, request.params.rewardId, request.body, byOf(request, clock)))
      return { done: true as const }
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/rewards/:rewardId/donated',
    config: { access: 'rewards:write' },
    schema: {
      operationId: 'donateReward',
      tags: ['collaboration'],
      summary: 'Notes that an approved reward was paid to somebody else, as the one who reported wished',
      params,
      body: donationInput,
      response: { 200: done },
    },
    handler: async (request) => {
      await db
        .transaction()
        .execute((tx) => payReward(tx, request.params.rewardId, request.body, byOf(request, clock)))
      return { done: true as const }
    },
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/credits',
    config: { access: 'cases:read' },
    schema: {
      operationId: 'listCredits',
      tags: ['collaboration'],
      summary: 'Who reported, how they wish to be thanked, and whether they are; who is due now comes first',
      response: { 200: creditList },
    },
    handler: () => listCredits(db),
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/credits/:participantId/published',
    config: { access: 'rewards:write' },
    schema: {
      operationId: 'creditReporter',
      tags: ['collaboration'],
      summary: 'Thanks somebody in public as they wished, or notes that they declined',
      params: participant,
      response: { 200: done },
    },
    handler: async (request) => {
      await db
        .transaction()
        .execute((tx) => creditReporter(tx, request.params.participantId, byOf(request, clock)))
      return { done: true as const }
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/credits/:participantId/removed',
    config: { access: 'rewards:write' },
    schema: {
      operationId: 'removeCredit',
      tags: ['collaboration'],
      summary: 'Takes somebody off the page of thanks',
      params: participant,
      body: removalInput,
      response: { 200: done },
    },
    handler: async (request) => {
      const { reason } = request.body
      await db
        .transaction()
        .execute((tx) => removeCredit(tx, request.params.participantId, reason, byOf(request, clock)))
      return { done: true as const }
    },
  })

  app.route({
    method: 'GET',
    url: '/thanks',
    config: { access: 'public' },
    schema: { hide: true },
    handler: async (_request, reply) => {
      const instance = await db.selectFrom('instance').select('organisation').executeTakeFirst()
      return sendPage(reply, {
        title: 'Thanks',
        organisation: instance?.organisation ?? 'Primum',
        body: thanksBody(await listThanked(db)),
      })
    },
  })
}
