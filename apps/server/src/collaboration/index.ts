// SPDX-License-Identifier: Apache-2.0
/** Promise 2, third-party collaboration: from a researcher's report to a published advisory. */
import { styleRoutes } from '../platform/html/style.ts'
import type { App } from '../platform/http/app.ts'
import type { JobDefinition } from '../platform/jobs/jobs.ts'
import type { Collaboration } from './context.ts'

export type { Collaboration } from './context.ts'

export function collaborationRoutes(app: App, _collaboration: Collaboration): void {
  styleRoutes(app)
}

/** Everything of this principle that runs by itself. */
export function collaborationJobs(_collaboration: Collaboration): readonly JobDefinition[] {
  return []
}
