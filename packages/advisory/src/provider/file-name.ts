// SPDX-License-Identifier: Apache-2.0

/** Whether a CSAF document's file may be called so (CSAF 2.0 and 2.1, section 5.1). Nothing else ever names a local file. */
export function isCsafFileName(name: string): boolean {
  return /^[+\-a-z0-9_]{1,200}\.json$/.test(name) && !name.includes('__')
}
