// SPDX-License-Identifier: Apache-2.0
/**
 * A stand-in for the Primum server in tests that kill it: starts the database of the directory in its first argument,
 * says so in one JSON line, and at SIGINT writes one more row before it stops, as a server that finishes its requests.
 */
import { Client } from 'pg'
import { startPostgres } from './start.ts'

const say = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}

try {
  const postgres = await startPostgres({ dataDir: process.argv[2] ?? '' })
  const client = new Client(postgres.connection)
  await client.connect()
  await client.query('CREATE TABLE IF NOT EXISTS kept (what text NOT NULL)')
  await client.query("INSERT INTO kept VALUES ('before')")
  const waiting = setInterval(() => undefined, 60_000)
  process.once('SIGINT', async () => {
    await client.query("INSERT INTO kept VALUES ('at the end')")
    await client.end()
    await postgres.stop()
    clearInterval(waiting)
    say({ stopped: true })
  })
  say({ pid: postgres.pid, connection: postgres.connection })
} catch (error) {
  say({ code: error instanceof Error && 'code' in error ? error.code : String(error) })
  process.exitCode = 1
}
