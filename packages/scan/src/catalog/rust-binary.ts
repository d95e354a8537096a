// SPDX-License-Identifier: Apache-2.0
/** What `cargo auditable` links into a program: the section `.dep-v0`, zlib-packed JSON (cargo-auditable, PARSING.md). */
import { inflateSync } from 'node:zlib'
import { type JsonObject, type JsonValue, parseJson } from '@primum/parse'
import { type Binary, findSection, sectionBytes } from '../binary/binary.ts'
import { malformed } from '../fault.ts'
import type { Fact } from '../model.ts'
import { componentFact } from './cataloguer.ts'
import { purlText } from './purls.ts'

const maxJsonBytes = 64 * 1024 * 1024

/** The crates of a Rust program; none where it was built without the audit data. @throws CodedError `scan/malformed`, `json/…` */
export function rustFacts(binary: Binary, location: string): readonly Fact[] {
  const section = findSection(binary, '.dep-v0', 'rust-deps-v0')
  if (section === undefined) return []
  const value = parseJson(unpack(sectionBytes(binary, section)))
  const packages = isObject(value) ? value['packages'] : undefined
  if (!Array.isArray(packages)) throw malformed('the audit data of this Rust program holds no packages')
  return (packages as readonly JsonValue[]).flatMap((crate) =>
    isObject(crate) ? crateFact(crate, location) : [],
  )
}

function crateFact(crate: JsonObject, location: string): readonly Fact[] {
  const { name, version, source, kind, root } = crate
  // What only ran while it was built is not in the program.
  if (typeof name !== 'string' || typeof version !== 'string' || kind === 'build') return []
  // Only the registry's crates are known by this name; one from a folder or from git may be anything.
  const isPublished = source === undefined || source === 'crates.io' || source === 'registry'
  const purl = isPublished ? purlText({ type: 'cargo', name, version }) : undefined
  return [
    componentFact({
      type: root === true ? 'application' : 'library',
      name,
      version,
      ...(purl === undefined ? {} : { purl }),
      isEmbedded: true,
      evidence: { foundBy: 'rust', technique: 'binary-analysis', confidence: 1, location },
    }),
  ]
}

function unpack(bytes: Uint8Array): Uint8Array {
  try {
    return inflateSync(bytes, { maxOutputLength: maxJsonBytes })
  } catch {
    throw malformed('the audit data of this Rust program is damaged')
  }
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
