// SPDX-License-Identifier: Apache-2.0
import type { Run } from '../process/run.ts'

/** A component as a scanner names it in its answer; what each gives differs. */
export type NamedComponent =
  | { readonly purl: string }
  | { readonly ecosystem: string; readonly name: string; readonly version: string }

/** One record that a scanner says a component is affected by; ids are those of the feeds. */
export type Reported = { readonly component: NamedComponent; readonly record: string }

/** A program that says which components of an SBOM are affected, with an index of the same records. */
export type Scanner = {
  readonly version: string
  /** Checks a document as a whole process; the answer, as JSON, goes into a file. */
  readonly check: (sbomFile: string, outFile: string) => Promise<Run>
  readonly read: (outFile: string) => readonly Reported[]
}
