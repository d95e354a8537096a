// SPDX-License-Identifier: Apache-2.0
/** What other pages show of advisories. */
export { CaseAdvisories } from './case-advisories.tsx'
