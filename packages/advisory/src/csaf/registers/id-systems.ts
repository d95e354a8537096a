// SPDX-License-Identifier: Apache-2.0

/**
 * The Registry for Vulnerability ID Systems for CSAF (RVISC, registry.csaf.dev), as of 6 February 2026: the pattern of the ids of each
 * system.
 */
const systems: Readonly<Record<string, RegExp>> = {
  'https://euvd.enisa.europa.eu': /^EUVD-[1-9][0-9]{3}-[0-9]{4,}$/,
  'https://github.com/oasis-tcs/csaf': /^#[1-9]\d*$/,
}

/** The pattern of a system's ids; absent where it is not registered. */
export function idPattern(systemName: string): RegExp | undefined {
  return Object.hasOwn(systems, systemName) ? systems[systemName] : undefined
}
