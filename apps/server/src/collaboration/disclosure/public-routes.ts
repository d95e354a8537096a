// SPDX-License-Identifier: Apache-2.0
/** What everyone may read: the policy in all its versions, security.txt and the keys. */
import { canonicalJson } from '@primum/oath'
import { z } from 'zod'
import { Problem } from '../../platform/errors/problems.ts'
import { sendPage } from '../../platform/html/page.ts'
import { type App, typed } from '../../platform/http/app.ts'
import { getInstance } from '../../platform/identity/instance/queries.ts'
import { systemActor } from '../../platform/journal/actor.ts'
import type { Collaboration } from '../context.ts'
import { teamKey } from '../reports/queries.ts'
import { policyBody, policyTitle, unpublishedBody } from './page.ts'
import { dataOf, productsInScope } from './programme.ts'
import { type DisclosurePolicy, disclosurePolicy, disclosurePolicyVersion } from './queries.ts'
import { isUpToDate, readCurrent, renewSecurityTxt } from './security-txt.ts'

/** Whoever published a correction, and whoever reads a promise, sees what counts now. */
const FRESH = 'no-cache'
const TEXT = 'text/plain; charset=utf-8'

export function publicDisclosureRoutes(app: App, collaboration: Collaboration): void {
  const { db, clock, openPgp, publicUrl, logger } = collaboration

  async function pageOf(policy: DisclosurePolicy) {
    const { organisation } = await getInstance(db)
    if (policy.version === 0 || policy.publishedAt === null) {
      return { title: 'Report a flaw', organisation, body: unpublishedBody(organisation) }
    }
    const body = policyBody({
      policy,
      organisation,
      products: await productsInScope(db, policy),
      hasTeamKey: (await teamKey(db)) !== undefined,
      edition: {
        version: policy.version,
        sha256: policy.sha256,
        publishedAt: policy.publishedAt,
        latest: (await disclosurePolicy(db)).version,
      },
    })
    return { title: policyTitle, organisation, body }
  }

  app.route({
    method: 'GET',
    url: '/disclosure',
    config: { access: 'public' },
    schema: { hide: true },
    handler: async (_request, reply) =>
      sendPage(reply.header('cache-control', FRESH), await pageOf(await disclosurePolicy(db))),
  })

  const versionParams = z.object({ version: z.coerce.number().int().min(1).max(1_000_000) })

  async function published(version: number): Promise<DisclosurePolicy> {
    const policy = await disclosurePolicyVersion(db, version)
    if (policy === undefined) throw new Problem('not-found', `There is no version ${version} of the policy.`)
    return policy
  }

  typed(app).route({
    method: 'GET',
    url: '/disclosure/versions/:version',
    config: { access: 'public' },
    schema: { hide: true, params: versionParams },
    handler: async (request, reply) =>
      sendPage(reply.header('cache-control', FRESH), await pageOf(await published(request.params.version))),
  })

  typed(app).route({
    method: 'GET',
    url: '/disclosure/versions/:version/policy.json',
    config: { access: 'public' },
    schema: { hide: true, params: versionParams },
    handler: async (request, reply) =>
      reply
        .header('cache-control', FRESH)
        .type('application/json; charset=utf-8')
        .send(Buffer.from(canonicalJson(dataOf(await published(request.params.version))))),
  })

  app.route({
    method: 'GET',
    url: '/.well-known/security.txt',
    config: { access: 'public' },
    schema: { hide: true },
    handler: async (_request, reply) => {
      // There is somebody to report to.
      await getInstance(db)
      const content = await currentContent()
      if (content === undefined) throw new Problem('unavailable', 'security.txt cannot be signed now.')
      return reply.header('cache-control', FRESH).type(TEXT).send(content)
    },
  })

  /** Made anew when it has to be. When that fails, one that says less than holds is still better than none. */
  async function currentContent(): Promise<string | undefined> {
    const now = clock.now()
    const publisher = { openPgp, publicUrl }
    try {
      if (!(await isUpToDate(db, publisher, now))) {
        const by = { actor: systemActor('security-txt'), now }
        await db.transaction().execute((tx) => renewSecurityTxt(tx, publisher, by))
      }
    } catch (error) {
      logger.error({ err: error }, 'security.txt could not be renewed')
    }
    return (await readCurrent(db))?.content
  }

  app.route({
    method: 'GET',
    url: '/disclosure/openpgp.asc',
    config: { access: 'public' },
    schema: { hide: true },
    handler: async (_request, reply) =>
      reply.header('cache-control', FRESH).type(TEXT).send(openPgp.publicKeyArmored),
  })

  typed(app).route({
    method: 'GET',
    url: '/disclosure/openpgp/:file',
    config: { access: 'public' },
    schema: { hide: true, params: z.object({ file: z.string().max(100) }) },
    handler: async (request, reply) => {
      const { file } = request.params
      const key = [openPgp, ...openPgp.retired].find(({ fingerprint }) => file === `${fingerprint}.asc`)
      if (key === undefined) throw new Problem('not-found', 'No key of ours has this fingerprint.')
      return reply.header('cache-control', FRESH).type(TEXT).send(key.publicKeyArmored)
    },
  })
}
