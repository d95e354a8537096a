// SPDX-License-Identifier: Apache-2.0
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { buildIndex } from '@primum/flaws/node'
import type { HandlerOf } from '../../command/declaration.ts'
import { startProgress } from '../../terminal/progress.ts'
import type { intelBuild } from './declarations.ts'
import { formatInfo } from './format-info.ts'
import { indexFile } from './location.ts'
import { changesOf, reportBuild } from './report-build.ts'
import { describeProgress } from './show-progress.ts'

/** `intel build`. */
export const buildHandler: HandlerOf<typeof intelBuild> = async ({ operands, options }, terminal) => {
  const { stdout, now } = terminal
  const { fresh, strict } = options
  const db = indexFile(options.db, terminal)
  // A folder that was named must be there already: a misspelt one would hide the index from whoever looks for it.
  if (options.db === undefined) mkdirSync(path.dirname(db), { recursive: true })
  const progress = startProgress(terminal)
  const report = await buildIndex({
    db,
    sources: operands.sources,
    fresh,
    strict,
    built: now().round({ smallestUnit: 'second', roundingMode: 'floor' }).toString(),
    onProgress: (step) => progress.show(describeProgress(step)),
  }).finally(() => progress.end())
  const { info } = report
  await stdout.write(
    options.json
      ? `${JSON.stringify({ ...info, changes: changesOf(report) })}\n`
      : formatInfo(info, stdout, now()),
  )
  await reportBuild(report, terminal)
  return 0
}
