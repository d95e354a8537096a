// SPDX-License-Identifier: Apache-2.0
/** Where the worker starts: as in main.ts, nothing is imported before compiled sources are kept. */
import { enableCompileCache } from 'node:module'
import { compileCacheDir } from '../../compile-cache.ts'

enableCompileCache(compileCacheDir)
await import('./flaw-work.ts')
