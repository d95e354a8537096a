// SPDX-License-Identifier: Apache-2.0
/** What the page of a case shows of its assessment, of reports to authorities, and of its CVE record. */
export { CaseAssessmentSection } from './assessment-section.tsx'
export { CaseCveSection } from './cve-section.tsx'
export { CaseReportingSection } from './reporting-section.tsx'
