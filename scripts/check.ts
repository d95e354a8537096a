// SPDX-License-Identifier: Apache-2.0
/** `npm run check`: format, lint, types, boundaries, unused code, API drift. Every step runs; the failures are listed at the end. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const bin = (name: string): string => path.join(root, 'node_modules/.bin', name)

type Step = { readonly name: string; readonly command: readonly [string, ...string[]] }

const steps: readonly Step[] = [
  { name: 'format and lint', command: [bin('biome'), 'ci', '--error-on-warnings', '.'] },
  { name: 'types', command: [process.execPath, 'node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.json'] },
  {
    name: 'types of the console',
    command: [process.execPath, 'node_modules/typescript-7/bin/tsc', '-p', 'apps/console/tsconfig.json'],
  },
  {
    name: 'boundaries',
    command: [
      bin('depcruise'),
      '--config',
      'tools/dependency-cruiser.mjs',
      '--output-type',
      'err',
      'packages',
      'apps',
      'scripts',
      'bench',
      'e2e',
    ],
  },
  { name: 'unused code', command: [bin('knip')] },
  { name: 'generated database types', command: [process.execPath, 'scripts/generate-schema.ts', '--check'] },
  { name: 'API document', command: [process.execPath, 'tools/generate-openapi.ts', '--check'] },
]

const failed = steps.filter(({ name, command: [program, ...args] }) => {
  process.stdout.write(`# ${name}\n`)
  const startedMs = performance.now()
  const { status } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  process.stdout.write(
    `  ${status === 0 ? 'ok' : 'FAILED'} in ${((performance.now() - startedMs) / 1_000).toFixed(1)} s\n`,
  )
  return status !== 0
})

if (failed.length > 0) {
  process.stdout.write(`failed: ${failed.map(({ name }) => name).join(', ')}\n`)
  process.exitCode = 1
}
