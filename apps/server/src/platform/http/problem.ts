// SPDX-License-Identifier: Apache-2.0
/** Errors leave as RFC 9457 problem documents, made here and nowhere else. */
import { CodedError, formatError } from '@primum/parse'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Problem, type ProblemType, problems } from '../errors/problems.ts'

export const problemSchema = z
  .looseObject({
    type: z.string().describe('Stable address of the problem type, `/problems/<slug>`'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('For people: what was wrong with this request'),
    instance: z.string().describe('Id of the request, as in the server log'),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional()
      .describe('Each place that does not fit, as JSON Pointers'),
    code: z.string().optional().describe('Code of the parser or rule that refused'),
  })
  .meta({ id: 'Problem' })

type ProblemDocument = z.infer<typeof problemSchema>

function document(
  type: ProblemType,
  detail: string,
  request: FastifyRequest,
  members: object = {},
): ProblemDocument {
  const { status, title } = problems[type]
  return { ...members, type: `/problems/${type}`, title, status, detail, instance: request.id }
}

const pointer = (path: string): string => (path.startsWith('/') ? path : `/${path.replaceAll('.', '/')}`)

/** What a thrown value tells the caller. Anything that we did not mean to say becomes `internal` without a detail. */
export function toProblem(error: unknown, request: FastifyRequest): ProblemDocument {
  if (error instanceof Problem) return document(error.type, error.message, request, error.members)
  if (error instanceof CodedError) return codedProblem(error, request)
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map((issue) => ({
      path: pointer(issue.instancePath),
      message: issue.message ?? 'does not fit',
    }))
    const detail = errors.map(({ path, message }) => `${path}: ${message}`).join('; ')
    return document('invalid-request', detail, request, { errors })
  }
  return frameworkProblem(error, request)
}

/** A parser's refusal is the caller's document; every other coded error is our own trouble. */
const documentAreas: ReadonlySet<string> = new Set([
  'json',
  'sbom',
  'osv',
  'kev',
  'epss',
  'purl',
  'vers',
  'cpe',
  'cvss',
  'vex',
  'harm',
  'clocks',
  'feed',
  'index',
  'csaf',
  'advisory',
])

/** Storage that is not there for a while: the caller may come again. */
const storageFailures: ReadonlySet<string> = new Set(
  ['blobs', 'objects'].flatMap((area) =>
    ['unavailable', 'denied', 'disk-full'].map((reason) => `${area}/${reason}`),
  ),
)

function codedProblem(error: CodedError, request: FastifyRequest): ProblemDocument {
  if (storageFailures.has(error.code)) {
    return document('unavailable', 'Documents cannot be stored or read now; try again.', request)
  }
  const area = error.code.split('/')[0] ?? ''
  if (!documentAreas.has(area)) return internal(request)
  const members = { code: error.code, where: error.where }
  return document('unusable-document', formatError(error), request, members)
}

const internal = (request: FastifyRequest): ProblemDocument =>
  document('internal', 'The server log has the cause under this request id.', request)

/** Fastify's own refusals, by status, in our words. */
function frameworkProblem(error: unknown, request: FastifyRequest): ProblemDocument {
  const { statusCode = 500, message = '' } = error as Partial<FastifyError>
  switch (statusCode) {
    case 400:
      return document('invalid-request', message, request)
    case 404:
      return document('not-found', message, request)
    case 413:
      return document('too-large', 'The body is larger than this address takes.', request)
    case 415:
      return document('unsupported-media-type', 'Send the media type that the API document names.', request)
    case 429:
      return document('too-many-requests', message, request)
    case 503:
      return document('unavailable', 'The server is stopping or overloaded; try again.', request)
    default:
      return internal(request)
  }
}

export async function sendProblem(reply: FastifyReply, problem: ProblemDocument): Promise<FastifyReply> {
  const { retryAfterSeconds } = problem
  if (typeof retryAfterSeconds === 'number') reply.header('retry-after', retryAfterSeconds)
  // A cached error would outlive its cause, and a reply to a signed-in caller is for that caller alone.
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problem)
}

export function registerProblems(app: FastifyInstance): void {
  app.setErrorHandler(async (error, request, reply) => {
    const problem = toProblem(error, request)
    if (problem.status >= 500) request.log.error({ err: error }, 'request failed')
    return sendProblem(reply, problem)
  })
  app.setNotFoundHandler(async (request, reply) => {
    const detail = `There is nothing at ${request.method} ${request.url.split('?')[0]}.`
    return sendProblem(reply, toProblem(new Problem('not-found', detail), request))
  })
}
