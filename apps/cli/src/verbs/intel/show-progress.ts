// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'
import type { SyncProgress } from '@primum/flaws/node'
import { formatCount } from '../../terminal/count.ts'

const mebibyte = 1024 * 1024

/** Where a build or a sync is, in a line. */
export function describeProgress(step: SyncProgress): string {
  switch (step.phase) {
    case 'downloading': {
      const received = (step.receivedBytes / mebibyte).toFixed(1)
      const total = step.totalBytes === undefined ? '' : ` of ${(step.totalBytes / mebibyte).toFixed(1)}`
      return `fetching ${path.basename(step.file)}: ${received}${total} MiB`
    }
    case 'reading':
      return `reading ${path.basename(step.file)}: ${formatCount(step.records)} records`
    case 'writing':
      return `writing ${formatCount(step.records)} records`
  }
}
