// SPDX-License-Identifier: Apache-2.0
import type { MinimumElement } from './element.ts'

/** NTIA, The Minimum Elements for an SBOM (2021), Data Fields: "Timestamp", date and time of the SBOM data assembly. */
export const timestamp: MinimumElement = {
  id: 'ntia/timestamp',
  missing: ({ timestamp: written }) => {
    if (written === undefined) return [{ message: 'the document does not say when it was made' }]
    return Number.isNaN(Date.parse(written))
      ? [{ message: `the document's time ${JSON.stringify(written.slice(0, 60))} is not a time` }]
      : []
  },
}
