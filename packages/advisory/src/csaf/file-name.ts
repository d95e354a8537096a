// SPDX-License-Identifier: Apache-2.0

/** The file name of the document with that `/document/tracking/id`: CSAF 2.0 and 2.1, section 5.1. */
export function csafFileName(trackingId: string): string {
  return `${trackingId.toLowerCase().replace(/[^+\-a-z0-9]+/g, '_')}.json`
}
