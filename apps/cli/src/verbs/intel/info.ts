// SPDX-License-Identifier: Apache-2.0
import { openIndex } from '@primum/flaws/node'
import type { HandlerOf } from '../../command/declaration.ts'
import type { intelInfo } from './declarations.ts'
import { formatInfo } from './format-info.ts'
import { indexFile } from './location.ts'

/** `intel info`. */
export const infoHandler: HandlerOf<typeof intelInfo> = async ({ options }, terminal) => {
  using index = openIndex(indexFile(options.db, terminal))
  if (options.verify) index.verify()
  const { stdout } = terminal
  await stdout.write(
    options.json ? `${JSON.stringify(index.info)}\n` : formatInfo(index.info, stdout, terminal.now()),
  )
  return 0
}
