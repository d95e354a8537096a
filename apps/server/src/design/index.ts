// SPDX-License-Identifier: Apache-2.0
/** Promise 1, cyber safety by design: what is in each release, which known flaws can hurt a patient, what was decided. */
import type { App } from '../platform/http/app.ts'
import type { Jobs } from '../platform/jobs/jobs.ts'
import { assessmentRoutes } from './assessments/routes.ts'
import { startEventRoutes } from './clocks/routes.ts'
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

export { proposeAssessments, refuseIncompleteVex } from './assessments/acts.ts'
export { judge, judgementOf, suggestedAnswers } from './assessments/judge.ts'
export {
  assessment,
  assessmentInput,
  judged,
  judgement,
  type Signatory,
  signInput,
  withdrawInput,
} from './assessments/schemas.ts'
export type { Design } from './context.ts'
export { type FlawDesk, openFlawDesk } from './intelligence/flaw-desk.ts'
export { createKeeper, type Keeper, REJUDGE, SYNC } from './intelligence/keeper.ts'
export { publishOwnFlaw, reinstateOwnFlaw, saveOwnFlaw, withdrawOwnFlaw } from './own-flaws/acts.ts'
export { type OwnFlawInput, ownFlawInput } from './own-flaws/own-flaw.ts'
export { type FlawInRelease, ownFlawOf, releasesOfFlaw } from './own-flaws/queries.ts'
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
  startEventRoutes(app, design)
  policyRoutes(app, design)
  vexRoutes(app, design)
  intelligenceRoutes(app, design)
  exampleRoutes(app, design)
}
