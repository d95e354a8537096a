// SPDX-License-Identifier: Apache-2.0
/** What other pages show of reports. */
export { CaseReports } from './case-reports.tsx'
export { SealedMessage } from './sealed-message.tsx'
