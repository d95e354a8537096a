// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { run } from '../process/run.ts'

/** A program of a Go module, in the one version that is compared with. */
export type GoProgram = {
  readonly name: string
  readonly module: string
  /** The program's folder in the module. */
  readonly package: string
  readonly version: string
}

/** No other Go than the one of this machine is fetched. */
const environment = { GOTOOLCHAIN: 'local' }

/**
 * Builds a program with `go install`, which checks the module against the public checksum database. Programs are kept for
 * the next time, in the user's folder for such things and never in the clone: some take ten minutes to build.
 *
 * @returns the program's file
 */
export async function installGoProgram(program: GoProgram): Promise<string> {
  const home = homeOf(program)
  const file = path.join(home, program.name)
  if (existsSync(file)) return file
  await mkdir(home, { recursive: true })
  const source = `${program.module}/${program.package}@${program.version}`
  await run('go', ['install', source], { env: { ...environment, GOBIN: home } })
  return file
}

/**
 * Builds a program of ours that uses a package of such a module, in a module made for the occasion, so that the clone
 * need not keep a list of everything that the module requires.
 *
 * @returns the program's file
 */
export async function buildGoProgram(program: GoProgram, needs: string, source: string): Promise<string> {
  const file = path.join(homeOf(program), path.basename(path.dirname(source)))
  if (existsSync(file)) return file
  const dir = await mkdtemp(path.join(tmpdir(), 'primum-bench-'))
  try {
    await copyFile(source, path.join(dir, 'main.go'))
    const go = (...args: string[]) => run('go', ['-C', dir, ...args], { env: environment })
    await go('mod', 'init', 'primum.example/bench')
    await go('get', `${program.module}/${needs}@${program.version}`)
    await go('build', '-o', file, '.')
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
  return file
}

function homeOf({ name, version }: GoProgram): string {
  const cache = process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache')
  return path.join(cache, 'primum-bench', `${name}-${version}`)
}
