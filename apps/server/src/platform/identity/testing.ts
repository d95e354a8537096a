// SPDX-License-Identifier: Apache-2.0
/** For tests: identity on a real database and the real HTTP edge, and a browser that keeps cookies. */
import type { Role } from '@primum/oath'
import { pino } from 'pino'
import { createDatabase, createPool, type Database } from '../database/database.ts'
import { loadMigrations, migrate } from '../database/migrate.ts'
import { type App, createApp } from '../http/app.ts'
import { createTestDatabase } from '../postgres/testing.ts'
import { createIdentity, type Identity, identityRoutes } from './identity.ts'
import { isSameOrigin } from './same-origin.ts'
import { ensureSetupLink } from './setup/acts.ts'

export const PUBLIC_URL = 'http://primum.test:8080'
export const PASSWORD = 'correct horse battery staple'
export const ADMIN_EMAIL = 'ada@example.com'

export type TestAct = {
  readonly type: string
  readonly actor: string
  readonly subjectId: string
  readonly facts: Readonly<Record<string, unknown>>
}

export type TestIdentity = {
  readonly db: Database
  readonly app: App
  readonly identity: Identity
  /** Moves our clock; the authentication library keeps the machine's. */
  readonly advance: (duration: Temporal.DurationLike) => void
  readonly now: () => Temporal.Instant
  readonly browser: (ip?: string) => Browser
  /** Acts since the last call, oldest first. */
  readonly newActs: () => Promise<readonly TestAct[]>
  /** Sets the instance up; the administrator's browser. */
  readonly setUp: (roles?: readonly Role[]) => Promise<Browser>
  readonly close: () => Promise<void>
}

export async function createTestIdentity(publicUrl: string = PUBLIC_URL): Promise<TestIdentity> {
  const database = await createTestDatabase()
  const pool = createPool(database.connection)
  await migrate(pool, await loadMigrations())
  const db = createDatabase(pool)
  let shift = Temporal.Duration.from({ seconds: 0 })
  const now = (): Temporal.Instant => Temporal.Now.instant().add(shift)
  const secret = 'a secret of more than thirty-two characters, for tests alone'
  const identity = createIdentity({ db, clock: { now }, publicUrl, secret })
  const app = await createApp({
    logger: pino({ level: 'silent' }),
    version: '0.0.0',
    trustedProxies: [],
    secure: publicUrl.startsWith('https:'),
    authenticate: identity.authenticate,
    isSameOrigin: ({ headers }) => isSameOrigin(headers, publicUrl),
  })
  identityRoutes(app, identity)
  await app.ready()
  let seen = '0'
  const browser = (ip = '192.0.2.1'): Browser => new Browser(app, new URL(publicUrl).origin, ip)
  return {
    db,
    app,
    identity,
    now,
    browser,
    advance: (duration) => {
      shift = shift.add(duration)
    },
    newActs: async () => {
      const rows = await db
        .selectFrom('act')
        .innerJoin('act_facts', 'act_facts.act_id', 'act.act_id')
        .select(['act_seq', 'type', 'actor_name as actor', 'subject_id as subjectId', 'facts'])
        .where('act_seq', '>', seen)
        .orderBy('act_seq')
        .execute()
      seen = rows.at(-1)?.act_seq ?? seen
      // jsonb objects only, by the table's check constraint.
      return rows.map(({ act_seq: _, facts, ...row }) => ({ ...row, facts: facts as TestAct['facts'] }))
    },
    setUp: async (roles) => {
      const first = browser()
      const link = await ensureSetupLink({ db, clock: { now }, publicUrl })
      const { status } = await first.post('/api/v1/setup', {
        token: tokenOf(link?.url),
        organisation: 'Example Devices',
        timeZone: 'Europe/Berlin',
        name: 'Ada Admin',
        email: ADMIN_EMAIL,
        password: PASSWORD,
        ...(roles === undefined ? {} : { roles }),
      })
      if (status !== 201) throw new Error(`the set-up answered ${status}`)
      return first
    },
    close: async () => {
      await app.close()
      await db.destroy()
      await database.drop()
    },
  }
}

export const tokenOf = (url: string | undefined): string => url?.split('#token=')[1] ?? ''

export type Answer = {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
  readonly setCookie: readonly string[]
}

/** Sends cookies back as a browser does. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #app: App
  readonly #origin: string
  readonly #ip: string

  constructor(app: App, origin: string, ip: string) {
    this.#app = app
    this.#origin = origin
    this.#ip = ip
  }

  get = (path: string): Promise<Answer> => this.request('GET', path)
  post = (path: string, body?: object, headers?: Record<string, string>): Promise<Answer> =>
    this.request('POST', path, body, headers)
  patch = (path: string, body: object): Promise<Answer> => this.request('PATCH', path, body)
  delete = (path: string): Promise<Answer> => this.request('DELETE', path)

  signIn = (email: string, password: string): Promise<Answer> =>
    this.post('/api/auth/sign-in/email', { email, password })

  async request(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const response = await this.#app.inject({
      method,
      url: path,
      remoteAddress: this.#ip,
      headers: {
        origin: this.#origin,
        'user-agent': 'test browser',
        ...(this.cookies.size === 0
          ? {}
          : { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body }),
    })
    const setCookie = [response.headers['set-cookie'] ?? []].flat()
    for (const cookie of setCookie) this.#keep(cookie)
    return { status: response.statusCode, body: response.body === '' ? {} : response.json(), setCookie }
  }

  #keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    if (/max-age=0/i.test(cookie)) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}
