// SPDX-License-Identifier: Apache-2.0
/** How long components are supported, by the dates that endoflife.date publishes; for programs that have to start quickly. */
export { type Lifecycle, lifecyclesOf } from './lifecycle-of.ts'
export {
  contradictSupport,
  describeSupport,
  type StatedSupport,
  type SupportPhase,
  statedSupportEnded,
  supportPhase,
} from './support.ts'
