// SPDX-License-Identifier: Apache-2.0

/** Chances of exploitation within 30 days whose crossing is news; in between EPSS moves every day for every flaw. */
const EPSS_MARKS = [0.01, 0.1, 0.5]

/** How many marks a score reaches: 0 to 3. One that is not scored reaches none. */
export const epssLevel = (score: number | null): number =>
  EPSS_MARKS.filter((mark) => (score ?? 0) >= mark).length
