// SPDX-License-Identifier: Apache-2.0
/** The API's shapes under the names that the console uses. */
import type { components, operations } from './generated/schema.d.ts'

type Schemas = components['schemas']
export type BodyOf<Operation> = Operation extends {
  requestBody?: { content: { 'application/json': infer Body } }
}
  ? Body
  : never
export type Product = Schemas['Product']
export type Hazard = Product['hazards'][number]
export type Release = Schemas['Release']
export type SbomSummary = Schemas['SbomSummary']
export type Sbom = Schemas['Sbom']
export type Component = Schemas['Component']
export type UploadResult = Schemas['SbomUploadResult']
/** What a document with support information added to an SBOM. */
export type AddendumResult = Schemas['SupportAddendumResult']
export type VexUploadResult = Schemas['VexUploadResult']
export type Finding = Schemas['Finding']
export type FindingDetail = Schemas['FindingDetail']
export type FindingChange = Schemas['FindingChangePage']['items'][number]
export type Proposal = Schemas['DecisionProposal']
export type Assessment = Schemas['Assessment']
export type AssessmentInContext = Schemas['AssessmentInContext']
export type QuestionSet = Schemas['AssessmentQuestionSet']
export type Judgement = Schemas['Judgement']
export type Policy = Schemas['Policy']
/** What a text says as a policy, or what is wrong with it. */
export type CheckedPolicy = Schemas['CheckedPolicy']
export type PolicyOutcome = Schemas['FindingPolicy']['outcome']
export type Clock = Schemas['Clock']
export type Deadline = Schemas['Deadline']
export type ClockRule = Schemas['ClockRule']
export type HolidayCalendar = Schemas['HolidayCalendar']
export type Intelligence = Schemas['Intelligence']
export type IntelligenceSourceResult = Schemas['IntelligenceSourceResult']
export type Act = Schemas['Act']
/** An act with its salt. */
export type ActDetail = Schemas['ActDetail']
export type ErasureReason = Schemas['ErasureInput']['because']
export type LogStatus = Schemas['LogStatus']
export type WitnessStatus = Schemas['WitnessStatus']
export type Session = Schemas['Me']
/** One place where a person is signed in. */
export type SignedIn = Schemas['Session']
export type Person = Schemas['Person']
export type ApiKey = Schemas['ApiKey']
export type Overview = Schemas['Overview']

export type FindingCounts = Release['findings']
export type Severity = Finding['severity']
export type HarmSeverity = Assessment['severity']
export type Conclusion = Assessment['conclusion']
export type Exploitability = Assessment['exploitability']
export type DecisionState = Finding['decision']
export type VexStatus = Assessment['vexStatus']
export type AssessmentState = Assessment['state']
export type ClockState = Clock['state']
export type Stage = Release['stage']
export type Signatory = Assessment['signatures'][number]['as']
export type Role = Session['roles'][number]
/** A customer is a program with a key, and never a person who signs in. */
export type PersonRole = Exclude<Role, 'customer'>
export type Permission = Session['permissions'][number]

export type ProductInput = BodyOf<operations['createProduct']>
export type ReleaseInput = BodyOf<operations['createRelease']>
/** What is judged and what is said about it. */
export type AssessmentInput = BodyOf<operations['proposeAssessment']>['assessment']
/** What of it has an effect on the judgement. */
export type Judged = Pick<
  AssessmentInput,
  'answers' | 'severity' | 'severityBecause' | 'phiOnly' | 'controls'
>
export type GivenAnswer = Judged['answers'][string]
export type Control = Judged['controls'][number]
export type VexJustification = NonNullable<AssessmentInput['vexJustification']>
export type StartEventInput = BodyOf<operations['recordStartEvent']>
export type ActQuery = NonNullable<NonNullable<operations['listActs']['parameters']['query']>>
export type FindingQuery = NonNullable<NonNullable<operations['listFindings']['parameters']['query']>>
