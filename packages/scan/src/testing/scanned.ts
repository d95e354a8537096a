// SPDX-License-Identifier: Apache-2.0
import type { Cataloguer, ScannedFile } from '../catalog/cataloguer.ts'
import type { Fact, FoundComponent } from '../model.ts'

/** A file as a cataloguer gets it. */
export function scannedFile(path: string, data: string | Uint8Array, isExecutable = false): ScannedFile {
  const bytes = Buffer.from(data)
  const name = path.slice(path.lastIndexOf('/') + 1)
  return { path, name, bytes, sizeBytes: bytes.length, isExecutable, isWhole: true }
}

/** Shows a file to a cataloguer as a scan does: only if it wants and accepts it. */
export function readWith(cataloguer: Cataloguer, file: ScannedFile): readonly Fact[] {
  if (!cataloguer.wants(file)) return []
  if (cataloguer.accepts?.(file.bytes.subarray(0, 4096), file) === false) return []
  return cataloguer.read(file)
}

export function componentsOf(facts: readonly Fact[]): readonly FoundComponent[] {
  return facts.flatMap((fact) => (fact.kind === 'component' ? [fact.component] : []))
}
