// SPDX-License-Identifier: Apache-2.0
import type { LogStatus } from '../../../api/types.ts'
import { serverPaths } from '../../../paths.ts'

/** As a POSIX shell takes it, whatever is in it. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** The command with which anyone verifies the whole log, with the key that they have from elsewhere. */
export function verifyCommand(address: string, { verifierKey }: Pick<LogStatus, 'verifierKey'>): string {
  const log = new URL(serverPaths.logFile(''), address).href.replace(/\/$/, '')
  return `primum log verify ${quoted(log)} \\\n  --vkey ${quoted(verifierKey)}`
}
