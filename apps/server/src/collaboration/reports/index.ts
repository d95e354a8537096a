// SPDX-License-Identifier: Apache-2.0
/** Reports: how they come in, the receipts that are given for them, and what the team reads. */
import type { App } from '../../platform/http/app.ts'
import type { Collaboration } from '../context.ts'
import { reportApiRoutes } from './api-routes.ts'
import { Door } from './door.ts'
import { publicReportRoutes } from './public-routes.ts'
import { teamReportRoutes } from './routes.ts'
import { openTickets } from './tickets.ts'

export function reportRoutes(app: App, collaboration: Collaboration): void {
  const intake = { collaboration, door: new Door(), tickets: openTickets(collaboration.dataDir) }
  teamReportRoutes(app, collaboration)
  reportApiRoutes(app, intake)
  publicReportRoutes(app, intake)
}
