// SPDX-License-Identifier: Apache-2.0
/** Writes the database's types from the migrations, or with `--check` says whether the committed ones are what they give. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { createPool } from '../apps/server/src/platform/database/database.ts'
import { loadMigrations, migrate } from '../apps/server/src/platform/database/migrate.ts'
import { startTestCluster } from '../apps/server/src/platform/postgres/testing.ts'

const root = path.resolve(import.meta.dirname, '..')
const cluster = await startTestCluster()
try {
  const pool = createPool(cluster.postgres.connection)
  await migrate(pool, await loadMigrations())
  await pool.end()
  const { status } = spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules/kysely-codegen/dist/cli/bin.js'),
      '--dialect=postgres',
      `--url=${cluster.postgres.databaseUrl}`,
      '--out-file=apps/server/src/platform/database/generated/schema.ts',
      '--date-parser=string',
      '--type-mapping={"timestamptz":"string","int8":"string"}',
      '--exclude-pattern=schema_migration',
      ...(process.argv.includes('--check') ? ['--verify'] : []),
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  )
  process.exitCode = status ?? 1
} finally {
  await cluster.remove()
}
