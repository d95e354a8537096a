// SPDX-License-Identifier: Apache-2.0
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { openIndex, type SyncAddresses, syncAddresses, syncIndex } from '@primum/flaws/node'
import type { HandlerOf } from '../../command/declaration.ts'
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
    const { report } = await syncIndex({
      db,
      addresses,
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
      options.json ? `${JSON.stringify({ ...info, changes })}\n` : formatInfo(info, stdout, now()),
    )
    if (report === undefined) await stderr.write('primum: nothing was new\n')
    else await reportBuild(report, terminal)
    return 0
  }
}

/** `intel sync`, from the sources themselves. */
export const syncHandler = syncFrom(syncAddresses)
