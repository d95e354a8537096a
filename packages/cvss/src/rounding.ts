// SPDX-License-Identifier: Apache-2.0

/**
 * Takes away what binary floating point added. The equations multiply decimals of few places, so an exact result
 * either lies on a tenth (or a half tenth) or is at least 1e-10 away from it, while the error of the arithmetic stays
 * below 1e-13: otherwise 9.0 x 0.95 would be 8.549999… and lose a tenth.
 */
function exact(value: number): number {
  return Math.round(value * 1e11) / 1e11
}

/** CVSS v2 Guide, section 3.2: round_to_1_decimal. Also 4.0, section 8.2. Exact halves go up. */
export function roundHalfUp(value: number): number {
  const rounded = Math.round(exact(value * 10)) / 10
  return rounded === 0 ? 0 : rounded
}

/** CVSS v3.0, section 8: "Round up" to the smallest number of one decimal place that is not below the input. */
export function roundUp30(value: number): number {
  return Math.ceil(exact(value * 10)) / 10
}

/** CVSS v3.1, appendix A: Roundup, defined on integers of five places so that all implementations agree. */
export function roundUp31(value: number): number {
  const integer = Math.round(exact(value * 100_000))
  return integer % 10_000 === 0 ? integer / 100_000 : (Math.floor(integer / 10_000) + 1) / 10
}
