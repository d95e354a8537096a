// SPDX-License-Identifier: Apache-2.0
/** Which page is at which address. Pages are loaded when they are first needed. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouteComponent,
} from '@tanstack/react-router'
import { loadCode } from './api/connection.ts'
import { Announcer } from './components/announcer.tsx'
import { ConnectionNotice } from './components/connection-notice.tsx'
import { BrokenPage, NoSuchPage } from './components/error-boundary.tsx'
import { KeptFocus } from './components/kept-focus.tsx'
import { PageSkeleton } from './components/loaded.tsx'
import { Shell } from './components/shell/shell.tsx'
import { routes } from './paths.ts'
import { Notices } from './ui/notices.tsx'

const root = createRootRoute({
  component: () => (
    <>
      <KeptFocus />
      <Announcer />
      <ConnectionNotice />
      <Outlet />
      <Notices />
    </>
  ),
})

/** The page `name` of a module that is loaded when it is first needed. */
const lazy = <Module extends Record<Name, RouteComponent>, Name extends string>(
  load: () => Promise<Module>,
  name: Name,
) => lazyRouteComponent(() => loadCode(load), name)

const entry = createRoute({ getParentRoute: () => root, id: 'entry' })
const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  component: Shell,
})

const signIn = () => import('./pages/identity/sign-in.tsx')
const setup = () => import('./pages/identity/setup.tsx')
const invitation = () => import('./pages/identity/invitation.tsx')

const entryPages = [
  createRoute({
    getParentRoute: () => entry,
    path: routes.signIn,
    component: lazy(signIn, 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => entry,
    path: routes.setup,
    component: lazy(setup, 'SetupPage'),
  }),
  createRoute({
    getParentRoute: () => entry,
    path: routes.invitation,
    component: lazy(invitation, 'InvitationPage'),
  }),
]

const overview = () => import('./pages/instance/overview.tsx')
const journal = () => import('./pages/journal/journal.tsx')
const journalEntry = () => import('./pages/journal/entry/entry.tsx')
const journalLog = () => import('./pages/journal/log/log.tsx')
const products = () => import('./pages/design/products.tsx')
const product = () => import('./pages/design/product.tsx')
const productForms = () => import('./pages/design/product-forms.tsx')
const releaseForms = () => import('./pages/design/release-forms.tsx')
const release = () => import('./pages/design/release/release.tsx')
const findings = () => import('./pages/design/findings/findings.tsx')
const finding = () => import('./pages/design/finding/finding.tsx')
const signatures = () => import('./pages/design/signatures.tsx')
const deadlines = () => import('./pages/design/deadlines.tsx')
const policy = () => import('./pages/design/policy/policy.tsx')
const intelligence = () => import('./pages/design/intelligence.tsx')
const calendars = () => import('./pages/design/calendars.tsx')
const cases = () => import('./pages/collaboration/cases/cases.tsx')
const caseFile = () => import('./pages/collaboration/cases/case/case.tsx')
const advisories = () => import('./pages/collaboration/advisories/advisories.tsx')
const advisory = () => import('./pages/collaboration/advisories/advisory/advisory.tsx')
const caseAssessment = () => import('./pages/collaboration/assessment/assessment.tsx')
const reportKeys = () => import('./pages/collaboration/reports/report-keys.tsx')
const programme = () => import('./pages/collaboration/programme/programme.tsx')
const provider = () => import('./pages/collaboration/provider/provider.tsx')
const rewards = () => import('./pages/collaboration/rewards/rewards.tsx')
const mail = () => import('./pages/collaboration/mail/mail.tsx')
const people = () => import('./pages/identity/people.tsx')
const apiKeys = () => import('./pages/identity/api-keys.tsx')
const account = () => import('./pages/identity/account.tsx')

const page = (path: string, component: ReturnType<typeof lazy>) =>
  createRoute({ getParentRoute: () => app, path, component })

const appPages = [
  page(routes.overview, lazy(overview, 'OverviewPage')),
  page(routes.products, lazy(products, 'ProductsPage')),
  page(routes.productNew, lazy(productForms, 'NewProductPage')),
  page(routes.product, lazy(product, 'ProductPage')),
  page(routes.productEdit, lazy(productForms, 'EditProductPage')),
  page(routes.releaseNew, lazy(releaseForms, 'NewReleasePage')),
  page(routes.release, lazy(release, 'ReleasePage')),
  page(routes.releaseEdit, lazy(releaseForms, 'EditReleasePage')),
  page(routes.findings, lazy(findings, 'FindingsPage')),
  page(routes.finding, lazy(finding, 'FindingPage')),
  page(routes.signatures, lazy(signatures, 'SignaturesPage')),
  page(routes.deadlines, lazy(deadlines, 'DeadlinesPage')),
  page(routes.policy, lazy(policy, 'PolicyPage')),
  page(routes.intelligence, lazy(intelligence, 'IntelligencePage')),
  page(routes.calendars, lazy(calendars, 'CalendarsPage')),
  page(routes.cases, lazy(cases, 'CasesPage')),
  page(routes.case, lazy(caseFile, 'CasePage')),
  page(routes.caseAssessment, lazy(caseAssessment, 'CaseAssessmentPage')),
  page(routes.advisories, lazy(advisories, 'AdvisoriesPage')),
  page(routes.advisory, lazy(advisory, 'AdvisoryPage')),
  page(routes.rewards, lazy(rewards, 'RewardsPage')),
  page(routes.mail, lazy(mail, 'MailPage')),
  page(routes.programme, lazy(programme, 'ProgrammePage')),
  page(routes.provider, lazy(provider, 'ProviderPage')),
  page(routes.reportKeys, lazy(reportKeys, 'ReportKeysPage')),
  page(routes.journal, lazy(journal, 'JournalPage')),
  page(routes.journalLog, lazy(journalLog, 'LogPage')),
  page(routes.journalEntry, lazy(journalEntry, 'EntryPage')),
  page(routes.people, lazy(people, 'PeoplePage')),
  page(routes.apiKeys, lazy(apiKeys, 'ApiKeysPage')),
  page(routes.account, lazy(account, 'AccountPage')),
  // Whatever else: inside the frame, so that the ways on are there.
  createRoute({ getParentRoute: () => app, path: '$', component: NoSuchPage }),
]

/** Addresses hold plain text: `?kev=true&q=10` is what a person would write, and every page parses its own. */
const parseSearch = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text))

function stringifySearch(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    if (value !== undefined) parameters.set(name, String(value))
  }
  const query = parameters.toString().replaceAll('%2C', ',')
  return query === '' ? '' : `?${query}`
}

export const router = createRouter({
  routeTree: root.addChildren([entry.addChildren(entryPages), app.addChildren(appPages)]),
  parseSearch,
  stringifySearch,
  defaultPreload: false,
  defaultPendingMs: 200,
  defaultPendingMinMs: 0,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: BrokenPage,
  defaultNotFoundComponent: NoSuchPage,
  scrollRestoration: true,
})
