// SPDX-License-Identifier: Apache-2.0
/** The same as in CSAF 2.0. */
export { usageOfVAsVersionIndicator } from '../v2.0/6.3.11-usage-of-v-as-version-indicator.ts'
