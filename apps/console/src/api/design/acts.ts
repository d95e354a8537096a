// SPDX-License-Identifier: Apache-2.0
/** What a person can do to products, releases and findings. Each is one request. */
import { withSearch } from '../../paths.ts'
import { api, take } from '../client.ts'
import type {
  AddendumResult,
  AssessmentInput,
  HolidayCalendar,
  IntelligenceSourceResult,
  ProductInput,
  ReleaseInput,
  Signatory,
  StartEventInput,
  UploadResult,
  VexUploadResult,
} from '../types.ts'
import { type Upload, upload } from '../upload.ts'

export const createProduct = (body: ProductInput) => take(api.POST('/api/v1/products', { body }))

export const changeProduct = (productId: string, body: ProductInput) =>
  take(api.PUT('/api/v1/products/{productId}', { params: { path: { productId } }, body }))

export const createRelease = (productId: string, body: ReleaseInput) =>
  take(api.POST('/api/v1/products/{productId}/releases', { params: { path: { productId } }, body }))

export const changeRelease = (releaseId: string, body: ReleaseInput) =>
  take(api.PUT('/api/v1/releases/{releaseId}', { params: { path: { releaseId } }, body }))

type FileUpload = Omit<Upload, 'url' | 'file'> & { readonly file: File }

export const uploadSbom = (releaseId: string, { file, ...rest }: FileUpload): Promise<UploadResult> =>
  upload({
    url: withSearch(`/api/v1/releases/${encodeURIComponent(releaseId)}/sboms`, { fileName: file.name }),
    file,
    ...rest,
  }) as Promise<UploadResult> // the document promises this shape for 200 and 201

export const uploadVex = (releaseId: string, { file, ...rest }: FileUpload): Promise<VexUploadResult> =>
  upload({
    url: withSearch(`/api/v1/releases/${encodeURIComponent(releaseId)}/vex-documents`, {
      fileName: file.name,
    }),
    file,
    ...rest,
  }) as Promise<VexUploadResult> // the document promises this shape for 200 and 201

export const uploadSupportAddendum = (
  sbomId: string,
  { file, ...rest }: FileUpload,
): Promise<AddendumResult> =>
  upload({
    url: withSearch(`/api/v1/sboms/${encodeURIComponent(sbomId)}/support-addendum`, { fileName: file.name }),
    file,
    ...rest,
  }) as Promise<AddendumResult> // the document promises this shape for 200

export const checkPolicy = (text: string) => take(api.POST('/api/v1/policy/check', { body: { text } }))

export const setPolicy = (text: string) => take(api.PUT('/api/v1/policy', { body: { text } }))

/** The server takes plain file names only. */
const plainName = (name: string): string => name.replaceAll(/[^\w.-]+/g, '-').slice(-200)

export const uploadIntelligence = ({ file, ...rest }: FileUpload): Promise<IntelligenceSourceResult> =>
  upload({
    url: withSearch('/api/v1/intelligence/sources', { name: plainName(file.name) }),
    file,
    ...rest,
  }) as Promise<IntelligenceSourceResult> // the document promises this shape for 200

export const syncIntelligence = () => take(api.POST('/api/v1/intelligence/sync'))

export const loadExample = () => take(api.POST('/api/v1/example'))

type Proposed = { readonly assessment: AssessmentInput; readonly signAs?: Signatory }

export const proposeAssessment = (findingId: string, body: Proposed) =>
  take(api.POST('/api/v1/findings/{findingId}/assessments', { params: { path: { findingId } }, body }))

export const proposeAssessments = (findings: readonly string[], body: Proposed) =>
  take(api.POST('/api/v1/assessments', { body: { findings: [...findings], ...body } }))

export const adoptAssessment = (finding: string, from: string) =>
  take(api.POST('/api/v1/assessments/adoptions', { body: { finding, from } }))

export const signAssessment = (assessmentId: string, as: Signatory) =>
  take(
    api.POST('/api/v1/assessments/{assessmentId}/signatures', {
      params: { path: { assessmentId } },
      body: { as },
    }),
  )

export const signAssessments = (assessments: readonly string[], as: Signatory) =>
  take(api.POST('/api/v1/assessments/signatures', { body: { assessments: [...assessments], as } }))

export const withdrawAssessment = (assessmentId: string, reason: string) =>
  take(
    api.POST('/api/v1/assessments/{assessmentId}/withdrawal', {
      params: { path: { assessmentId } },
      body: { reason },
    }),
  )

export const recordStartEvent = (findingId: string, body: StartEventInput) =>
  take(api.POST('/api/v1/findings/{findingId}/start-events', { params: { path: { findingId } }, body }))

export const saveCalendar = ({ id, ...body }: HolidayCalendar) =>
  take(api.PUT('/api/v1/holiday-calendars/{calendarId}', { params: { path: { calendarId: id } }, body }))
