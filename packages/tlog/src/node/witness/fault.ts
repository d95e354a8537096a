// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'

/** Why a witness's folder cannot be used as it is. */
export type WitnessCode =
  /** `init` needs an empty folder. */
  | 'witness/not-empty'
  /** There is no witness in the folder. */
  | 'witness/absent'
  /** Another process uses the folder. */
  | 'witness/locked'
  /** A file cannot be read or written. */
  | 'witness/disk'
  /** No state is there, though every witness has one from its beginning. */
  | 'witness/no-state'
  /** The state is there and cannot be read. */
  | 'witness/damaged'
  /** The state is a copy, or older than the guard: more may have been cosigned than it says. */
  | 'witness/restored'
  /** The guard is missing or is none. */
  | 'witness/no-guard'
  /** This key has cosigned two trees of one size. */
  | 'witness/forked'
  /** The witness does not know the log. */
  | 'witness/unknown-log'

export function witnessFault(
  code: WitnessCode,
  message: string,
  file: string,
  cause?: unknown,
): CodedError<WitnessCode> {
  return new CodedError(code, message, { where: { file }, cause })
}
