// SPDX-License-Identifier: Apache-2.0

/** What was promised. A measure beside one of these is marked as met or not met; nothing else is judged. */
export const targets = {
  firstStartMs: 8_000,
  startMs: 3_000,
  restBytes: 350_000_000,
  checkMs: 1_000,
  checkBytes: 200_000_000,
  uploadMs: 3_000,
} as const
