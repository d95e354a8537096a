// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'

/** Where Node keeps the stripped and compiled sources between starts: in the clone and nowhere else. */
export const compileCacheDir = path.resolve(import.meta.dirname, '../../../node_modules/.cache/primum')
