// SPDX-License-Identifier: Apache-2.0
/** How cases are assessed, which reports that makes due, and CVE records: what is asked, and what a person can do. */
import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../client.ts'
import type { components, operations } from '../generated/schema.d.ts'
import { queryClient } from '../query-client.ts'
import type { BodyOf, HarmSeverity, Signatory } from '../types.ts'

type Schemas = components['schemas']
export type Rubric = Schemas['CvssRubric']
export type RubricQuestion = Rubric['questions'][number]
export type RubricAnswers = BodyOf<operations['scoreCvssRubric']>['answers']
export type RubricAnswer = NonNullable<RubricAnswers[RubricQuestion['id']]>
export type RubricScore = Schemas['CvssRubricScore']
export type CaseAssessments = Schemas['CaseAssessments']
export type CaseAssessment = Schemas['CaseAssessment']
export type CaseFinding = CaseAssessments['findings'][number]
export type PatientsExposed = Schemas['PatientsExposed']
export type CaseJudged = BodyOf<operations['previewCaseJudgement']>
export type CaseAssessmentInput = BodyOf<operations['proposeCaseAssessment']>['assessment']
export type Reporting = Schemas['Reporting']
export type ReportingFacts = BodyOf<operations['recordReportingFacts']>['facts']
export type Report = Reporting['reports'][number]
export type CveRecord = Schemas['CveRecord']
export type CveDraft = Schemas['CveDraft']
export type CveAnswer = Schemas['CveAnswer']

const at = (caseId: string) => ({ params: { path: { caseId } } })

export const rubricQuery = queryOptions({
  queryKey: ['cvss-rubric'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/cvss-rubric', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
})

export const rubricScoreQuery = (answers: RubricAnswers, severity: HarmSeverity | 'unknown') =>
  queryOptions({
    queryKey: ['cvss-rubric', 'score', answers, severity],
    queryFn: ({ signal }) =>
      take(api.POST('/api/v1/cvss-rubric/score', { body: { answers, severity }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const caseAssessmentsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'assessments'],
    queryFn: ({ signal }) => take(api.GET('/api/v1/cases/{caseId}/assessments', { ...at(caseId), signal })),
  })

export const caseJudgementQuery = (caseId: string, judged: CaseJudged) =>
  queryOptions({
    queryKey: ['cases', caseId, 'judgement', judged],
    queryFn: ({ signal }) =>
      take(api.POST('/api/v1/cases/{caseId}/judgement', { ...at(caseId), body: judged, signal })),
  })

export const proposeCaseAssessment = (caseId: string, body: BodyOf<operations['proposeCaseAssessment']>) =>
  take(api.POST('/api/v1/cases/{caseId}/assessments', { ...at(caseId), body }))

export const adoptCaseAssessment = (caseId: string) =>
  take(api.POST('/api/v1/cases/{caseId}/assessments/adoption', at(caseId)))

const of = (caseAssessmentId: string) => ({ params: { path: { caseAssessmentId } } })

export const signCaseAssessment = (caseAssessmentId: string, as: Signatory) =>
  take(
    api.POST('/api/v1/case-assessments/{caseAssessmentId}/signatures', {
      ...of(caseAssessmentId),
      body: { as },
    }),
  )

export const withdrawCaseAssessment = (caseAssessmentId: string, reason: string) =>
  take(
    api.POST('/api/v1/case-assessments/{caseAssessmentId}/withdrawal', {
      ...of(caseAssessmentId),
      body: { reason },
    }),
  )

export const setPatientsPerDevice = (
  productId: string,
  body: { readonly patients: number; readonly basis: string },
) =>
  take(api.PUT('/api/v1/products/{productId}/patients-per-device', { params: { path: { productId } }, body }))

export const reportingQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'reporting'],
    queryFn: ({ signal }) => take(api.GET('/api/v1/cases/{caseId}/reporting', { ...at(caseId), signal })),
  })

export const recordReportingFacts = async (
  caseId: string,
  body: BodyOf<operations['recordReportingFacts']>,
): Promise<Reporting> => {
  const reporting = await take(api.PUT('/api/v1/cases/{caseId}/reporting', { ...at(caseId), body }))
  queryClient.setQueryData(reportingQuery(caseId).queryKey, reporting)
  return reporting
}

export const isaoMembershipQuery = queryOptions({
  queryKey: ['isao-membership'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/isao-membership', { signal })),
})

export const setIsaoMembership = (body: BodyOf<operations['setIsaoMembership']>) =>
  take(api.PUT('/api/v1/isao-membership', { body }))

export const cveRecordQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'cve'],
    queryFn: ({ signal }) => take(api.GET('/api/v1/cases/{caseId}/cve', { ...at(caseId), signal })),
  })

/** What was answered stands on the page at once, so that the next change is based on it and not on what it replaced. */
function keep(caseId: string, record: CveRecord): CveRecord {
  queryClient.setQueryData(cveRecordQuery(caseId).queryKey, record)
  return record
}

async function keepAnswer(caseId: string, request: Promise<CveAnswer>): Promise<CveAnswer> {
  const answer = await request
  keep(caseId, answer.record)
  return answer
}

export const saveCveDraft = async (caseId: string, body: BodyOf<operations['saveCveDraft']>) =>
  keep(caseId, await take(api.PUT('/api/v1/cases/{caseId}/cve/draft', { ...at(caseId), body })))

export const assignCveId = async (caseId: string, basedOn: number, cveId: string) =>
  keep(
    caseId,
    await take(
      api.POST('/api/v1/cases/{caseId}/cve/assignment', { ...at(caseId), body: { basedOn, cveId } }),
    ),
  )

export const reserveCveId = (caseId: string, basedOn: number, dryRun: boolean) =>
  keepAnswer(
    caseId,
    take(api.POST('/api/v1/cases/{caseId}/cve/reservation', { ...at(caseId), body: { basedOn, dryRun } })),
  )

export const publishCveRecord = (caseId: string, basedOn: number, dryRun: boolean) =>
  keepAnswer(
    caseId,
    take(api.POST('/api/v1/cases/{caseId}/cve/publication', { ...at(caseId), body: { basedOn, dryRun } })),
  )

export const rejectCveId = (caseId: string, basedOn: number, reason: string) =>
  keepAnswer(
    caseId,
    take(
      api.POST('/api/v1/cases/{caseId}/cve/rejection', {
        ...at(caseId),
        body: { basedOn, reason, dryRun: false },
      }),
    ),
  )

export const settleCveRequest = async (caseId: string, body: BodyOf<operations['settleCveRequest']>) =>
  keep(caseId, await take(api.POST('/api/v1/cases/{caseId}/cve/settlement', { ...at(caseId), body })))
