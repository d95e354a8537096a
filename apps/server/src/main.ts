// SPDX-License-Identifier: Apache-2.0
/**
 * `npm start`. Keeps the stripped and compiled sources between starts, in the clone and nowhere else, which halves the time
 * that loading them takes; so nothing is imported before that is on.
 */
import { enableCompileCache } from 'node:module'
import { compileCacheDir } from './compile-cache.ts'

enableCompileCache(compileCacheDir)
const { start } = await import('./start.ts')
await start()
