// SPDX-License-Identifier: Apache-2.0
/** Promise 1, cyber safety by design: what is in each release, which known flaws can hurt a patient, what was decided. */
import type { App } from '../platform/http/app.ts'
import type { Jobs } from '../platform/jobs/jobs.ts'
import { assessmentRoutes } from './assessments/routes.ts'
import { clockRoutes } from './clocks/routes.ts'
import type { Design } from './context.ts'
import { exampleRoutes } from './example/routes.ts'
import { findingRoutes } from './findings/routes.ts'
import type { Keeper } from './intelligence/keeper.ts'
import { intelligenceRoutes } from './intelligence/routes.ts'
import { overviewRoutes } from './overview/routes.ts'
import { policyRoutes } from './policy/routes.ts'
import { productRoutes } from './products/routes.ts'
import { releaseRoutes } from './releases/routes.ts'
import { sbomRoutes } from './sboms/routes.ts'
import { vexRoutes } from './vex/routes.ts'

export type { Design } from './context.ts'
export { type FlawDesk, openFlawDesk } from './intelligence/flaw-desk.ts'
export { createKeeper, type Keeper, SYNC } from './intelligence/keeper.ts'
export { policyJob } from './policy/job.ts'

export function designRoutes(
  app: App,
  design: Design & { readonly keeper: Keeper; readonly jobs: Jobs },
): void {
  overviewRoutes(app, design)
  productRoutes(app, design)
  releaseRoutes(app, design)
  sbomRoutes(app, design)
  findingRoutes(app, design)
  assessmentRoutes(app, design)
  clockRoutes(app, design)
  policyRoutes(app, design)
  vexRoutes(app, design)
  intelligenceRoutes(app, design)
  exampleRoutes(app, design)
}
