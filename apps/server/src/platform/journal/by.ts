// SPDX-License-Identifier: Apache-2.0
import type { Actor } from './actor.ts'

/** Who acts, and when: given to every act. */
export type By = { readonly actor: Actor; readonly now: Temporal.Instant }

/** A time as it is stored and sent: RFC 3339 in UTC, to the millisecond. */
export const rfc3339 = (instant: Temporal.Instant): string => instant.toString({ fractionalSecondDigits: 3 })
