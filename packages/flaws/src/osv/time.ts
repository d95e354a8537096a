// SPDX-License-Identifier: Apache-2.0

/**
 * Orders two RFC 3339 times that end in `Z`: negative when `a` is earlier. The texts alone would not do, because
 * `22.5Z` sorts before `22Z`.
 */
export function compareTimes(a: string, b: string): number {
  if (a === b) return 0
  const [left, right] = [a.slice(0, -1), b.slice(0, -1)]
  return left < right ? -1 : left > right ? 1 : 0
}
