// SPDX-License-Identifier: Apache-2.0
import { find, type Place, textAt } from '../place.ts'
import { findWeakness, type Weakness } from '../registers/cwe.ts'

/** A weakness that a 2.1 document names, with what its version of the CWE list says of it. */
export type NamedWeakness = {
  readonly place: Place
  readonly id: string
  readonly name: string | undefined
  readonly version: string
  /** Absent: that version of the list does not have it. */
  readonly weakness: Weakness | undefined
}

/** The weaknesses in `cwes` that have an id and a version. */
export function weaknessesOf(document: Place): readonly NamedWeakness[] {
  return find(document, '$.vulnerabilities[*].cwes[*]').flatMap((place) => {
    const id = textAt(place, 'id')
    const version = textAt(place, 'version')
    if (id === undefined || version === undefined) return []
    return [{ place, id, name: textAt(place, 'name'), version, weakness: findWeakness(id, version) }]
  })
}
