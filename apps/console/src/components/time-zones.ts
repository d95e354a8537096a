// SPDX-License-Identifier: Apache-2.0

/** Time zones to choose from. The browser's list leaves UTC out, and an instance may use a name that it does not list. */
export const timeZones = (chosen: string): readonly string[] => [
  ...new Set(['UTC', chosen, ...Intl.supportedValuesOf('timeZone')]),
]
