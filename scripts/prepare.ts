// SPDX-License-Identifier: Apache-2.0
/** Runs at the end of `npm ci`: builds the console, the only part that has a build step. */
import { buildConsole } from './console-build.ts'

await buildConsole()
