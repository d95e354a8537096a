// SPDX-License-Identifier: Apache-2.0
import { validateCsaf } from '@primum/advisory/csaf'
import { fetchWith } from './fetch-with.ts'

/** A few of many errors are enough to find them. */
const ERRORS_TOLD = 3

/** `csaf fetch`. */
export const fetchHandler = fetchWith({
  idleMs: 30_000,
  totalMs: 600_000,
  attempts: 3,
  // CSAF 2.1, section 7.3.2, steps 3 and 4: the schema and the mandatory tests.
  errorsOf: (document, now) =>
    validateCsaf(document, { now })
      .errors.slice(0, ERRORS_TOLD)
      .map(({ test, path, message }) => `${test} ${path}: ${message}`),
})
