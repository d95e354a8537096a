// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { z } from 'zod'
import { Problem } from '../../platform/errors/problems.ts'
import { type App, typed } from '../../platform/http/app.ts'
import { byOf } from '../../platform/http/by.ts'
import type { Collaboration } from '../context.ts'
import { publishPolicy } from './acts.ts'
import { CHECK_PROGRAMME } from './job.ts'
import { reachedLevel } from './level.ts'
import { getProgramme, previewPolicy } from './programme.ts'
import { listPolicyVersions } from './queries.ts'
import { policyInput, previewInput, previewShown, programmeShown, versionsShown } from './schemas.ts'
import { renewSecurityTxt } from './security-txt.ts'

export function disclosureRoutes(app: App, collaboration: Collaboration): void {
  const { db, clock, openPgp, jobs } = collaboration

  typed(app).route({
    method: 'GET',
    url: '/api/v1/disclosure-policy',
    config: { access: 'read' },
    schema: {
      operationId: 'getDisclosurePolicy',
      tags: ['collaboration'],
      summary:
        'The disclosure programme: the policy that counts, what it reaches, security.txt, and what is still to do',
      response: { 200: programmeShown },
    },
    handler: () => getProgramme(collaboration),
  })

  typed(app).route({
    method: 'PUT',
    url: '/api/v1/disclosure-policy',
    config: { access: 'disclosure:write' },
    schema: {
      operationId: 'publishDisclosurePolicy',
      tags: ['collaboration'],
      summary: 'Publishes a policy as a new version, and security.txt with it',
      body: policyInput,
      response: { 200: programmeShown },
    },
    handler: async (request) => {
      const by = byOf(request, clock)
      await db.transaction().execute(async (tx) => {
        await publishPolicy(tx, request.body, by)
        await renewSecurityTxt(tx, collaboration, by)
        await jobs().send(tx, CHECK_PROGRAMME)
      })
      return getProgramme(collaboration)
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/disclosure-policy/preview',
    config: { access: 'disclosure:write' },
    schema: {
      operationId: 'previewDisclosurePolicy',
      tags: ['collaboration'],
      summary: 'What a policy reaches and how its page reads; changes nothing',
      body: previewInput,
      response: { 200: previewShown },
    },
    handler: (request) => previewPolicy(db, request.body.policy),
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/disclosure-policy/versions',
    config: { access: 'read' },
    schema: {
      operationId: 'listDisclosurePolicyVersions',
      tags: ['collaboration'],
      summary: 'Every version of the policy that was published, newest first',
      response: { 200: versionsShown },
    },
    handler: async () => {
      const versions = await listPolicyVersions(db)
      return {
        items: versions.flatMap(({ version, sha256, publishedAt, publishedBy, ...policy }) =>
          publishedAt === null || publishedBy === null
            ? []
            : [{ version, sha256, publishedAt, publishedBy, level: reachedLevel(policy).level }],
        ),
      }
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/signing-key/rotate',
    config: { access: 'instance:write' },
    schema: {
      operationId: 'rotateSigningKey',
      tags: ['collaboration'],
      summary:
        'Makes another signing key in place of this one, which stays public so that what it signed can be verified',
      body: z.strictObject({ fingerprint: z.string().describe('Of the key that shall be replaced') }),
      response: { 200: programmeShown },
    },
    handler: async (request) => {
      if (request.body.fingerprint !== openPgp.fingerprint) {
        throw new Problem('conflict', 'Another key signs now. Nothing was changed.', {
          members: { fingerprint: openPgp.fingerprint },
        })
      }
      await openPgp.rotate().catch((error: unknown) => {
        if (!(error instanceof CodedError) || error.code !== 'openpgp/own-key') throw error
        throw new Problem('rule-broken', `${error.message}.`, { cause: error })
      })
      await db.transaction().execute((tx) => renewSecurityTxt(tx, collaboration, byOf(request, clock)))
      return getProgramme(collaboration)
    },
  })
}
