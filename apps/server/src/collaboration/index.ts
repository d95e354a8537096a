// SPDX-License-Identifier: Apache-2.0
/** Promise 2, third-party collaboration: from a researcher's report to a published advisory. */
import { styleRoutes } from '../platform/html/style.ts'
import type { App } from '../platform/http/app.ts'
import type { JobDefinition } from '../platform/jobs/jobs.ts'
import { publicationJob } from './advisories/job.ts'
import { advisoryPages } from './advisories/pages.ts'
import { advisoryRoutes } from './advisories/routes.ts'
import { caseAssessmentRoutes } from './assessments/routes.ts'
import { embargoRoutes } from './cases/embargo-routes.ts'
import { participantRoutes } from './cases/participant-routes.ts'
import { caseRoutes } from './cases/routes.ts'
import { deadlineRoutes } from './clocks/routes.ts'
import type { Collaboration } from './context.ts'
import { cveRoutes } from './cve/routes.ts'
import { disclosureJobs } from './disclosure/job.ts'
import { publicDisclosureRoutes } from './disclosure/public-routes.ts'
import { disclosureRoutes } from './disclosure/routes.ts'
import { providerRoutes } from './provider/routes.ts'
import { reminderJob } from './reminders/remind.ts'
import { reminderRoutes } from './reminders/routes.ts'
import { reportingRoutes } from './reporting/routes.ts'
import { reportRoutes } from './reports/index.ts'
import { rewardRoutes } from './rewards/routes.ts'

export type { Collaboration } from './context.ts'
export type { CveSettings } from './cve/settings.ts'

export function collaborationRoutes(app: App, collaboration: Collaboration): void {
  styleRoutes(app)
  disclosureRoutes(app, collaboration)
  publicDisclosureRoutes(app, collaboration)
  caseRoutes(app, collaboration)
  participantRoutes(app, collaboration)
  embargoRoutes(app, collaboration)
  caseAssessmentRoutes(app, collaboration)
  reportingRoutes(app, collaboration)
  cveRoutes(app, collaboration)
  deadlineRoutes(app, collaboration)
  reminderRoutes(app, collaboration)
  reportRoutes(app, collaboration)
  rewardRoutes(app, collaboration)
  providerRoutes(app, collaboration)
  advisoryRoutes(app, collaboration)
  advisoryPages(app, collaboration)
}

/** Everything of this principle that runs by itself. */
export function collaborationJobs(collaboration: Collaboration): readonly JobDefinition[] {
  return [reminderJob(collaboration), ...disclosureJobs(collaboration), publicationJob(collaboration)]
}
