// SPDX-License-Identifier: Apache-2.0
import type { Setting } from './setting.ts'

/** What a value counts. Bytes are shown in MB of 10^6 bytes, milliseconds as they are or in seconds. A rate is better when it is higher. */
export type Unit = 'ms' | 'bytes' | 'items' | 'perSecond' | 'ratio'

/** One thing that was measured. */
export type Measure = {
  readonly what: string
  readonly value: number
  readonly unit: Unit
  /** Present where `value` is the median of several runs. */
  readonly spread?: { readonly least: number; readonly most: number; readonly runs: number }
  /** What the value has to stay below, or a rate to reach, in the same unit; absent where none was set. */
  readonly target?: number
  /** Something measured in the same run that the value is to be seen beside, in the same unit. */
  readonly beside?: { readonly what: string; readonly value: number }
}

/** What a figure found. */
export type Findings = {
  readonly measures: readonly Measure[]
  /** What a reader has to know about the measures: what was counted, what was left out. */
  readonly notes: readonly string[]
}

/** One benchmark, run alone by its name: `npm run bench NAME`. */
export type Figure = {
  readonly name: string
  readonly title: string
  /** The command that was measured, as a user types it. */
  readonly command: string
  readonly run: (setting: Setting) => Promise<Findings>
}
