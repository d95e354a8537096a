// SPDX-License-Identifier: Apache-2.0

/** Something odd in a source: which file, which line, which place, and why. */
export type BuildFault = {
  readonly file: string
  readonly line?: number
  readonly id?: string
  readonly code: string
  readonly path?: string
  readonly message: string
}

/** A refusal or warning as one line for people. */
export function formatBuildFault(fault: BuildFault): string {
  const place = fault.line === undefined ? fault.file : `${fault.file}:${fault.line}`
  return (
    [place, fault.id, fault.path].filter((part) => part !== undefined && part !== '').join(' ') +
    `: ${fault.message}`
  )
}
