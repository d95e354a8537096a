// SPDX-License-Identifier: Apache-2.0
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, setup, teardown, testCluster } from './testing.ts'

/** The run's own cluster is there when vitest was set up with it; otherwise this file brings one. */
const isProvided = process.env['PRIMUM_TEST_POSTGRES'] !== undefined

beforeAll(async () => {
  if (!isProvided) await setup()
})

afterAll(async () => {
  if (!isProvided) await teardown()
})

it('gives each file an empty database of its own, many at once, and takes it away with open sessions', async () => {
  const databases = await Promise.all([createTestDatabase(), createTestDatabase(), createTestDatabase()])
  const clients = databases.map(({ connection }) => new Client(connection))
  for (const client of clients) {
    client.on('error', () => undefined)
    await client.connect()
    await client.query('CREATE TABLE mine ()')
  }
  expect(new Set(databases.map(({ databaseUrl }) => databaseUrl)).size).toBe(3)
  for (const database of databases) await database.drop()
  const admin = new Client(testCluster())
  await admin.connect()
  const { rows } = await admin.query('SELECT datname FROM pg_database WHERE datname = ANY($1)', [
    databases.map(({ connection }) => connection.database),
  ])
  await admin.end()
  expect(rows).toEqual([])
})

it('copies a template', async () => {
  const template = await createTestDatabase()
  const client = new Client(template.connection)
  await client.connect()
  await client.query('CREATE TABLE migrated AS SELECT 1 AS version')
  await client.end()
  const copy = await createTestDatabase(template.connection.database)
  const reader = new Client(copy.databaseUrl)
  await reader.connect()
  expect((await reader.query('SELECT version FROM migrated')).rows).toEqual([{ version: 1 }])
  await reader.query('INSERT INTO migrated VALUES (2)')
  await reader.end()
  await copy.drop()
  await template.drop()
})
