// SPDX-License-Identifier: Apache-2.0
/** Builds the console unless what is built already came from the same sources. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const consoleDir = path.join(root, 'apps/console')
const stampFile = path.join(consoleDir, 'dist/.sources')

/** Hash over everything that the build reads from the repository. */
function sourcesHash(): string {
  const hash = createHash('sha256')
  const inputs = [
    ...filesBelow(path.join(consoleDir, 'src')),
    ...filesBelow(path.join(consoleDir, 'public')),
    // Whichever of them the console uses; building once too often costs seconds.
    ...readdirSync(path.join(root, 'packages')).flatMap((name) =>
      filesBelow(path.join(root, 'packages', name, 'src')),
    ),
    ...['index.html', 'package.json', 'vite.config.ts', 'postcss.config.mjs'].map((name) =>
      path.join(consoleDir, name),
    ),
    path.join(root, 'package-lock.json'),
  ]
  for (const file of inputs.filter((name) => existsSync(name)).toSorted()) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function filesBelow(dir: string): readonly string[] {
  if (!existsSync(dir)) return []
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}

/** @throws {Error} when the build fails; what was built before stays in place until a build succeeds */
export async function buildConsole(): Promise<void> {
  const hash = sourcesHash()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return
  const vite = path.join(root, 'node_modules/vite/bin/vite.js')
  const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: consoleDir,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (built.status !== 0) throw new Error(`the console did not build (exit code ${String(built.status)})`)
  writeFileSync(stampFile, hash)
}
