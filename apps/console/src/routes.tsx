// SPDX-License-Identifier: Apache-2.0
/** Which page is at which address. Pages are loaded when they are first needed. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import { Announcer } from './components/announcer.tsx'
import { BrokenPage, NoSuchPage } from './components/error-boundary.tsx'
import { PageSkeleton } from './components/loaded.tsx'
import { Shell } from './components/shell/shell.tsx'
import { routes } from './paths.ts'
import { Notices } from './ui/notices.tsx'

const root = createRootRoute({
  component: () => (
    <>
      <Announcer />
      <Outlet />
      <Notices />
    </>
  ),
})

const entry = createRoute({ getParentRoute: () => root, id: 'entry' })
const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  component: Shell,
  notFoundComponent: NoSuchPage,
})

const signIn = () => import('./pages/identity/sign-in.tsx')
const setup = () => import('./pages/identity/setup.tsx')
const invitation = () => import('./pages/identity/invitation.tsx')

const entryPages = [
  createRoute({
    getParentRoute: () => entry,
    path: routes.signIn,
    component: lazyRouteComponent(signIn, 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => entry,
    path: routes.setup,
    component: lazyRouteComponent(setup, 'SetupPage'),
  }),
  createRoute({
    getParentRoute: () => entry,
    path: routes.invitation,
    component: lazyRouteComponent(invitation, 'InvitationPage'),
  }),
]

const overview = () => import('./pages/instance/overview.tsx')
const journal = () => import('./pages/instance/journal.tsx')
const products = () => import('./pages/design/products.tsx')
const product = () => import('./pages/design/product.tsx')
const productForms = () => import('./pages/design/product-forms.tsx')
const releaseForms = () => import('./pages/design/release-forms.tsx')
const release = () => import('./pages/design/release/release.tsx')
const findings = () => import('./pages/design/findings/findings.tsx')
const finding = () => import('./pages/design/finding/finding.tsx')
const signatures = () => import('./pages/design/signatures.tsx')
const deadlines = () => import('./pages/design/deadlines.tsx')
const intelligence = () => import('./pages/design/intelligence.tsx')
const calendars = () => import('./pages/design/calendars.tsx')
const people = () => import('./pages/identity/people.tsx')
const apiKeys = () => import('./pages/identity/api-keys.tsx')
const account = () => import('./pages/identity/account.tsx')

const page = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => app, path, component })

const appPages = [
  page(routes.overview, lazyRouteComponent(overview, 'OverviewPage')),
  page(routes.products, lazyRouteComponent(products, 'ProductsPage')),
  page(routes.productNew, lazyRouteComponent(productForms, 'NewProductPage')),
  page(routes.product, lazyRouteComponent(product, 'ProductPage')),
  page(routes.productEdit, lazyRouteComponent(productForms, 'EditProductPage')),
  page(routes.releaseNew, lazyRouteComponent(releaseForms, 'NewReleasePage')),
  page(routes.release, lazyRouteComponent(release, 'ReleasePage')),
  page(routes.releaseEdit, lazyRouteComponent(releaseForms, 'EditReleasePage')),
  page(routes.findings, lazyRouteComponent(findings, 'FindingsPage')),
  page(routes.finding, lazyRouteComponent(finding, 'FindingPage')),
  page(routes.signatures, lazyRouteComponent(signatures, 'SignaturesPage')),
  page(routes.deadlines, lazyRouteComponent(deadlines, 'DeadlinesPage')),
  page(routes.intelligence, lazyRouteComponent(intelligence, 'IntelligencePage')),
  page(routes.calendars, lazyRouteComponent(calendars, 'CalendarsPage')),
  page(routes.journal, lazyRouteComponent(journal, 'JournalPage')),
  page(routes.people, lazyRouteComponent(people, 'PeoplePage')),
  page(routes.apiKeys, lazyRouteComponent(apiKeys, 'ApiKeysPage')),
  page(routes.account, lazyRouteComponent(account, 'AccountPage')),
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
