// SPDX-License-Identifier: Apache-2.0
import { forEachComponent } from './element.ts'

/**
 * FDA, Cybersecurity in Medical Devices: Quality System Considerations and Content of Premarket Submissions, V.A.4(b): "the software
 * component's end-of-support date". Words in its place need the written justification that the guidance asks for.
 */
export const endOfSupport = forEachComponent(
  'fda/end-of-support',
  ({ endOfSupport: written, endOfSupportDate }) => {
    if (endOfSupportDate !== undefined) return undefined
    return written === undefined
      ? 'no end-of-support date is given'
      : `${JSON.stringify(written.slice(0, 60))} is not a date (YYYY-MM-DD); a justification is needed`
  },
)
