// SPDX-License-Identifier: Apache-2.0

/** What was promised: to stay below it, or, for so many a second, to reach it. A measure beside one of these is marked as met or not met; nothing else is judged. */
export const targets = {
  firstStartMs: 8_000,
  startMs: 3_000,
  restBytes: 350_000_000,
  checkMs: 1_000,
  checkBytes: 200_000_000,
  uploadMs: 3_000,
  appendPerSecond: 100_000,
  acknowledgedMs: 50,
  provePerSecond: 20_000,
  verifyMs: 5_000,
  writerBytes: 150_000_000,
} as const
