// SPDX-License-Identifier: Apache-2.0
import { ApiProblem } from '../../../api/problem.ts'

/** Whether the browser reads base64 by itself (ECMAScript 2026, Uint8Array.fromBase64), as the log's packages expect. */
export const isRecentBrowser = (): boolean => 'fromBase64' in Uint8Array

/**
 * Otherwise everything of the log would look broken, and it is only the browser that is old.
 *
 * @throws {ApiProblem}
 */
export function requireRecentBrowser(): void {
  if (isRecentBrowser()) return
  throw new ApiProblem({
    status: -1,
    type: 'about:blank',
    title: 'This browser is too old to read the log',
    detail: 'That says nothing about the log. Use a browser of 2025 or later, or verify on the command line.',
  })
}
