// SPDX-License-Identifier: Apache-2.0
/** The Fastify application, before any principle has registered its routes. */
import { randomUUID } from 'node:crypto'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { Problem } from '../errors/problems.ts'
import { type AccessOptions, registerAccess } from './access.ts'
import { registerOpenApi, registerProblemResponses } from './openapi.ts'
import { registerProblems } from './problem.ts'

/** JSON bodies; documents such as SBOMs are streamed by their own routes, which set their own limit. */
const BODY_LIMIT_BYTES = 1_048_576
const REQUEST_TIMEOUT_MS = 300_000
/** Generous for a person or a pipeline, small enough that one caller cannot take the server from the others. */
const REQUESTS_PER_MINUTE = 1_200

export type HttpOptions = AccessOptions & {
  readonly logger: FastifyBaseLogger
  readonly version: string
  /** Reverse proxies whose `X-Forwarded-For` is believed; limits by address count on it. */
  readonly trustedProxies: readonly string[]
  /** Whether the public address is https; decides strict transport security and upgrade of mixed content. */
  readonly secure: boolean
}

/** Fastify as every route of Primum sees it. */
export type App = FastifyInstance

export async function createApp(options: HttpOptions): Promise<App> {
  const app = fastify({
    loggerInstance: options.logger,
    trustProxy: options.trustedProxies.length === 0 ? false : [...options.trustedProxies],
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // The access log says method, route and outcome; addresses can hold ids, so the route's pattern is logged instead.
    logController: new LogController({ disableRequestLogging: true }),
    return503OnClosing: true,
    routerOptions: { maxParamLength: 200 },
    // Duplicate or dangerous members of a JSON body are refused rather than dropped.
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  registerProblems(app)
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        // Mantine sets custom properties through style attributes and one style element.
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:'],
        'connect-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        ...(options.secure ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
    strictTransportSecurity: options.secure ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
  })
  await app.register(rateLimit, {
    max: REQUESTS_PER_MINUTE,
    timeWindow: 60_000,
    errorResponseBuilder: (_request, { after }) =>
      new Problem('too-many-requests', `Too many requests from your address; try again in ${after}.`),
  })
  registerProblemResponses(app)
  await registerOpenApi(app, options.version)
  registerAccess(app, options)
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        durationMs: Math.round(reply.elapsedTime),
      },
      'request',
    )
  })
  // What a signed-in caller sees is for that caller alone, unless a route says otherwise.
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  return app
}

/** The same application, with handlers typed by their zod schemas. */
export const typed = (app: App) => app.withTypeProvider<ZodTypeProvider>()
