// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process'
import { statfsSync } from 'node:fs'
import { arch, cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os'
import { repository } from '../repository.ts'

/** What the figures hang on besides the code. No name of a machine or a person. */
export type Machine = {
  readonly hardware: string
  readonly system: string
  readonly node: string
  /** Of the folder for temporary files, in which the data directories lie. */
  readonly disk: string
}

/** `TMPFS_MAGIC` of statfs(2): files in memory, for which a write to disk costs nothing. */
const tmpfs = 0x01021994

export function describeMachine(): Machine {
  const cores = cpus()
  return {
    hardware: `${cores.length} × ${cores[0]?.model.trim() ?? 'unknown processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB memory`,
    system: `${type()} ${release()}, ${arch()}`,
    node: process.version,
    disk: statfsSync(tmpdir()).type === tmpfs ? 'in memory (tmpfs)' : 'on disk',
  }
}

/** Runnable processes over the last 1, 5 and 15 minutes; well above 0 at the start, others were at work too. */
export function describeLoad(): string {
  return loadavg()
    .map((load) => load.toFixed(2))
    .join(', ')
}

/** The commit, and whether something else than it was measured. */
export function describeCommit(): string {
  const git = (...args: string[]) =>
    spawnSync('git', args, { cwd: repository, encoding: 'utf8' }).stdout?.trim() ?? ''
  const commit = git('rev-parse', '--short=12', 'HEAD')
  if (commit === '') return 'unknown (no git)'
  // Whatever a benchmark run itself writes is no change of what is measured.
  const changed = git('status', '--porcelain', '--', ':/', ':!bench/RESULTS.md')
  return changed === '' ? commit : `${commit}, with changes that are not committed`
}
