// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'
import type { Terminal } from '../../terminal/terminal.ts'

/** Where the index is below the data directory; the server looks there too. */
const fileInDataDirectory = path.join('intel', 'flaws.db')

/** The index file: the one that was named, or that of the data directory; as the person wrote it, so that messages do too. */
export function indexFile(named: string | undefined, { env }: Pick<Terminal, 'env'>): string {
  return named ?? path.join(dataDirectory(env), fileInDataDirectory)
}

/** Where downloads are kept, so that one that was interrupted goes on; the server's are there too. */
export function downloadFolder({ env }: Pick<Terminal, 'env'>): string {
  return path.join(dataDirectory(env), 'intel', 'cache')
}

function dataDirectory(env: Terminal['env']): string {
  const data = env['PRIMUM_DATA'] ?? ''
  return data === '' ? '.primum' : data
}
