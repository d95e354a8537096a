// SPDX-License-Identifier: Apache-2.0
/** Every address of the console, in one place. `routes` are the router's patterns; `paths` fill them in. */

export const routes = {
  overview: '/',
  setup: '/setup',
  signIn: '/sign-in',
  invitation: '/invitation',
  products: '/products',
  productNew: '/products/new',
  product: '/products/$productId',
  productEdit: '/products/$productId/edit',
  releaseNew: '/products/$productId/releases/new',
  release: '/releases/$releaseId',
  releaseEdit: '/releases/$releaseId/edit',
  findings: '/findings',
  finding: '/findings/$findingId',
  signatures: '/signatures',
  deadlines: '/deadlines',
  policy: '/policy',
  intelligence: '/intelligence',
  journal: '/journal',
  journalLog: '/journal/log',
  journalEntry: '/journal/$actId',
  people: '/people',
  apiKeys: '/api-keys',
  calendars: '/calendars',
  account: '/account',
  cases: '/collaboration/cases',
  case: '/collaboration/cases/$caseId',
  caseAssessment: '/collaboration/cases/$caseId/assessment',
  advisories: '/collaboration/advisories',
  advisory: '/collaboration/advisories/$advisoryId',
  rewards: '/collaboration/rewards',
  mail: '/collaboration/mail',
  programme: '/collaboration/programme',
  provider: '/collaboration/provider',
  reportKeys: '/collaboration/report-keys',
} as const

type Search = Readonly<Record<string, string | number | boolean | undefined>>

/** An address with its query; members that are undefined are left out, so that the shortest address means the default. */
export function withSearch(path: string, search: Search = {}): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    if (value !== undefined) parameters.set(name, String(value))
  }
  const query = parameters.toString()
  return query === '' ? path : `${path}?${query}`
}

const segment = encodeURIComponent

export const paths = {
  overview: () => routes.overview,
  setup: () => routes.setup,
  signIn: (search: { readonly next?: string | undefined } = {}) => withSearch(routes.signIn, search),
  invitation: () => routes.invitation,
  products: () => routes.products,
  productNew: () => routes.productNew,
  product: (productId: string) => `/products/${segment(productId)}`,
  productEdit: (productId: string) => `/products/${segment(productId)}/edit`,
  releaseNew: (productId: string) => `/products/${segment(productId)}/releases/new`,
  release: (releaseId: string, search: { readonly tab?: string | undefined } = {}) =>
    withSearch(`/releases/${segment(releaseId)}`, search),
  releaseEdit: (releaseId: string) => `/releases/${segment(releaseId)}/edit`,
  findings: (search: Search = {}) => withSearch(routes.findings, search),
  finding: (findingId: string) => `/findings/${segment(findingId)}`,
  signatures: () => routes.signatures,
  deadlines: (search: { readonly state?: string | undefined } = {}) => withSearch(routes.deadlines, search),
  policy: () => routes.policy,
  intelligence: () => routes.intelligence,
  journal: (search: { readonly type?: string; readonly actor?: string; readonly subject?: string } = {}) =>
    withSearch(routes.journal, search),
  journalLog: () => routes.journalLog,
  journalEntry: (actId: string) => `/journal/${segment(actId)}`,
  people: () => routes.people,
  apiKeys: () => routes.apiKeys,
  calendars: () => routes.calendars,
  account: () => routes.account,
  cases: (search: Search = {}) => withSearch(routes.cases, search),
  case: (caseId: string, search: { readonly tab?: string | undefined } = {}) =>
    withSearch(`/collaboration/cases/${segment(caseId)}`, search),
  caseAssessment: (caseId: string) => `/collaboration/cases/${segment(caseId)}/assessment`,
  advisories: (search: Search = {}) => withSearch(routes.advisories, search),
  advisory: (advisoryId: string, search: { readonly tab?: string | undefined } = {}) =>
    withSearch(`/collaboration/advisories/${segment(advisoryId)}`, search),
  rewards: () => routes.rewards,
  mail: () => routes.mail,
  programme: () => routes.programme,
  provider: () => routes.provider,
  reportKeys: () => routes.reportKeys,
} as const

/** Addresses that the server answers itself. */
export const serverPaths = {
  apiDocs: '/api/docs',
  report: '/report',
  reportKey: '/report/key',
  reportDocument: (reportId: string) => `/api/v1/reports/${segment(reportId)}/document`,
  reportAttachment: (reportId: string, position: number) =>
    `/api/v1/reports/${segment(reportId)}/attachments/${position}`,
  thanks: '/thanks',
  publicAdvisories: '/advisories',
  publicAdvisory: (trackingId: string) => `/advisories/${segment(trackingId)}`,
  disclosure: '/disclosure',
  disclosureVersion: (version: number) => `/disclosure/versions/${version}`,
  securityTxt: '/.well-known/security.txt',
  fdaNotice: (caseId: string) => `/api/v1/cases/${segment(caseId)}/fda-notice.html`,
  caseBlob: (caseId: string, sha256: string) => `/api/v1/cases/${segment(caseId)}/blobs/${segment(sha256)}`,
  vex: (releaseId: string, format: 'openvex' | 'cyclonedx' | 'csaf') =>
    withSearch(`/api/v1/releases/${segment(releaseId)}/vex`, { format }),
  /** Below the log's address, as `checkpoint`. */
  logFile: (path: string) => `/log/journal/${path}`,
  sbomDocument: (sbomId: string) => `/api/v1/sboms/${segment(sbomId)}/document`,
  vexDocument: (vexDocumentId: string) => `/api/v1/vex-documents/${segment(vexDocumentId)}/document`,
} as const
