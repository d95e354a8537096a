// SPDX-License-Identifier: Apache-2.0

/** The wall clock, injected so that tests choose the time. */
export type Clock = { readonly now: () => Temporal.Instant }

export const systemClock: Clock = { now: () => Temporal.Now.instant() }
