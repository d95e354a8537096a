// SPDX-License-Identifier: Apache-2.0
import { Client } from 'pg'
import type { PostgresConnection } from './connection.ts'
import { APP_ROLE } from './settings.ts'

/**
 * Makes sure that the application's role and its database exist. The role is no superuser: what an attacker reaches
 * through an injected statement is this one database, not files or programs of the machine.
 * @param admin the superuser's connection.
 */
export async function ensureAppDatabase(admin: PostgresConnection): Promise<void> {
  const client = new Client(admin)
  await client.connect()
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS role,
              EXISTS (SELECT FROM pg_database WHERE datname = $1) AS database`,
      [APP_ROLE],
    )
    if (rows[0]?.role !== true) await client.query(`CREATE ROLE ${APP_ROLE} LOGIN`)
    if (rows[0]?.database !== true) {
      // From template0: nothing that was put into template1 gets in.
      await client.query(`CREATE DATABASE ${APP_ROLE} OWNER ${APP_ROLE} TEMPLATE template0`)
    }
  } finally {
    await client.end()
  }
}
