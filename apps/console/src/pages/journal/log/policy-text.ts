// SPDX-License-Identifier: Apache-2.0
/** The text of a witness policy (C2SP tlog-policy) while somebody writes it. */
import { CodedError } from '@primum/parse'
import { parsePolicy } from '@primum/tlog'
import { sha256 } from '@primum/tlog/web'
import { isRecentBrowser } from '../verify/recent-browser.ts'

/** As it is sent: empty, or with the newline at its end that people forget. */
export function finishPolicy(text: string): string {
  const trimmed = text.trimEnd()
  return trimmed === '' ? '' : `${trimmed}\n`
}

export type PolicyFault = {
  readonly message: string
  /** 1-based; undefined when the whole is wrong. */
  readonly line: number | undefined
}

/** What is wrong with a policy, by the same parser as the server's; undefined when nothing is. */
export function faultOf(text: string): PolicyFault | undefined {
  const finished = finishPolicy(text)
  // The server says it too, and this browser might not understand a right one.
  if (finished === '' || !isRecentBrowser()) return undefined
  try {
    parsePolicy(finished, sha256)
    return undefined
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    return { message: error.message, line: error.where.line }
  }
}
