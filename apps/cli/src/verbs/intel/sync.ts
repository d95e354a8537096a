// SPDX-License-Identifier: Apache-2.0
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import {
  openIndex,
  type SyncAddresses,
  type SyncReport,
  syncAddresses,
  syncIndex,
  syncSources,
} from '@primum/flaws/node'
import { formatError } from '@primum/parse'
import type { HandlerOf } from '../../command/declaration.ts'
import { printableLines } from '../../terminal/clean.ts'
import { startProgress } from '../../terminal/progress.ts'
import type { intelSync } from './declarations.ts'
import { formatInfo } from './format-info.ts'
import { downloadFolder, indexFile } from './location.ts'
import { changesOf, reportBuild } from './report-build.ts'
import { describeProgress } from './show-progress.ts'

/** `intel sync`, from these addresses. */
export function syncFrom(addresses: SyncAddresses): HandlerOf<typeof intelSync> {
  return async ({ options }, terminal) => {
    const { stdout, stderr, now } = terminal
    const db = indexFile(options.db, terminal)
    if (options.db === undefined) mkdirSync(path.dirname(db), { recursive: true })
    const progress = startProgress(terminal)
    const key = terminal.env['PRIMUM_NVD_API_KEY'] ?? ''
    const { report, failed } = await syncIndex({
      db,
      addresses,
      sources: syncSources.filter((source) => !options.without.includes(source)),
      ...(key === '' ? {} : { nvdApiKey: key }),
      ...(options.ecosystem.length === 0 ? {} : { ecosystems: options.ecosystem }),
      // What a download folder says is in the index is true of one index only, so another one has its own beside it.
      ...(options.db === undefined ? { cache: downloadFolder(terminal) } : {}),
      built: now().round({ smallestUnit: 'second', roundingMode: 'floor' }).toString(),
      onProgress: (step) => progress.show(describeProgress(step)),
    }).finally(() => progress.end())
    using index = openIndex(db)
    const { info } = index
    const changes = report === undefined ? undefined : changesOf(report)
    await stdout.write(
      options.json
        ? `${JSON.stringify({ ...info, changes, failed: failed.map(describeFailure) })}\n`
        : formatInfo(info, stdout, now()),
    )
    if (report !== undefined) await reportBuild(report, terminal)
    else if (failed.length === 0) await stderr.write('primum: nothing was new\n')
    for (const failure of failed) {
      const { feed, message } = describeFailure(failure)
      await stderr.write(`primum: ${printableLines(`${feed} is left as it was: ${message}`)}\n`)
    }
    return failed.length === 0 ? 0 : 3
  }
}

function describeFailure({ feed, error }: SyncReport['failed'][number]) {
  return { feed, code: error.code, message: formatError(error) }
}

/** `intel sync`, from the sources themselves. */
export const syncHandler = syncFrom(syncAddresses)
