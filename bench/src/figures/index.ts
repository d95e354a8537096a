// SPDX-License-Identifier: Apache-2.0
import type { Figure } from '../figure.ts'
import { check } from './check.ts'
import { indexBuild } from './index-build.ts'
import { journal } from './journal.ts'
import { large } from './large.ts'
import { logAppend } from './log-append.ts'
import { logMemory } from './log-memory.ts'
import { logProve } from './log-prove.ts'
import { logSingle } from './log-single.ts'
import { logVerify } from './log-verify.ts'
import { parts } from './parts.ts'
import { rest } from './rest.ts'
import { reverse } from './reverse.ts'
import { scan } from './scan.ts'
import { scanners } from './scanners.ts'
import { start } from './start.ts'
import { upload } from './upload.ts'

/** Every figure, in the order in which they are shown. */
export const figures: readonly Figure[] = [
  start,
  rest,
  check,
  scanners,
  upload,
  reverse,
  indexBuild,
  parts,
  scan,
  large,
  logAppend,
  logSingle,
  logProve,
  logVerify,
  logMemory,
  journal,
]
