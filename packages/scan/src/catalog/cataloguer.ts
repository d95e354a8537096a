// SPDX-License-Identifier: Apache-2.0
import type { Fact, FoundComponent } from '../model.ts'

/** A file as far as it is known before it is opened. */
export type FileHead = {
  /** From the root, without a slash before: `usr/bin/busybox`. */
  readonly path: string
  /** The last part of the path. */
  readonly name: string
  readonly sizeBytes: number
  /** Some execute bit is set. */
  readonly isExecutable: boolean
}

/** A file that was read. */
export type ScannedFile = FileHead & {
  readonly bytes: Uint8Array
  /** False where only the beginning was read. */
  readonly isWhole: boolean
}

/** What recognises one kind of file. */
export type Cataloguer = {
  readonly name: string
  /** Bytes that are read at most. A longer file is left out with a warning, or where `readsPart`, read up to there. */
  readonly maxBytes: number
  readonly readsPart?: true
  /** Whether this file could be one, by its path, size and mode. */
  wants(file: FileHead): boolean
  /** Whether it still could, by its first 4,096 bytes (fewer where the file is shorter). Absent: yes. */
  accepts?(head: Uint8Array, file: FileHead): boolean
  /** @throws CodedError `scan/malformed`, which becomes a warning about this file */
  read(file: ScannedFile): readonly Fact[]
}

/** Bytes of a file that are shown to {@link Cataloguer.accepts}. */
export const headBytes = 4096

export const mebibyte = 1024 * 1024

export function componentFact(component: FoundComponent): Fact {
  return { kind: 'component', component }
}
