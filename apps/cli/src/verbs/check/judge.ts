// SPDX-License-Identifier: Apache-2.0
import {
  applyVex,
  digestName,
  parseVex,
  type SourcedStatement,
  type Unmatched,
  type VexSubject,
} from '@primum/advisory'
import { type Finding, isInRange } from '@primum/flaws'
import { parseJson } from '@primum/parse'
import { readInput } from '../../terminal/input.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import type { CheckedComponent, CheckedSbom, JudgedFinding } from './report.ts'

/** The statements of each document, in the order of the command line. */
export type VexStatements = readonly (readonly SourcedStatement[])[]

/** Reads VEX documents. @throws CodedError `input/…`, `json/…`, `vex/…` */
export async function readVex(names: readonly string[], terminal: Terminal): Promise<VexStatements> {
  const documents = []
  for (const name of names) {
    const file = name === '-' ? 'stdin' : name
    documents.push(parseVex(parseJson(await readInput(name, terminal), { file }), file).statements)
  }
  return documents
}

/** Tells whether any statement names a product or a component by its digest. */
export function namesByDigest(statements: VexStatements): boolean {
  return statements
    .flat()
    .flatMap(({ products }) => products)
    .some(({ hashes, subcomponents = [] }) =>
      [hashes, ...subcomponents.map((sub) => sub.hashes)].some(Boolean),
    )
}

/** What the statements say of each finding in this product, and which of them say nothing of any. */
export function judge(
  findings: readonly Finding[],
  statements: VexStatements,
  sbom: CheckedSbom,
): {
  readonly findings: readonly JudgedFinding[]
  readonly unmatched: readonly Unmatched<SourcedStatement>[]
} {
  const { serialNumber: serial } = sbom.document
  const bomSerial = serial?.startsWith('urn:uuid:') === true ? serial.slice('urn:uuid:'.length) : undefined
  const named = ({ name, version, purl, ref, cpe, hashes = [] }: Nameable): VexSubject => {
    const [first, ...ids] = typeof cpe === 'string' ? [cpe] : (cpe ?? [])
    const digests = hashes.flatMap(({ algorithm, value }) => {
      const known = digestName(algorithm)
      return known === undefined ? [] : [[known, value] as const]
    })
    return {
      name,
      ids,
      hashes: Object.fromEntries(digests),
      ...(version === undefined ? {} : { version }),
      ...(purl === undefined ? {} : { purl }),
      ...(first === undefined ? {} : { cpe: first }),
      ...(ref === undefined ? {} : { bomRef: ref }),
      ...(bomSerial === undefined ? {} : { bomSerial }),
    }
  }
  const byRef = new Map(sbom.components.map((component) => [component.ref, component]))
  const subjects = findings.map(({ id, aliases, component }) => ({
    id,
    aliases,
    // The SBOM says more of a component (all its CPEs, its digests) than a finding repeats.
    component: named((component.ref === undefined ? undefined : byRef.get(component.ref)) ?? component),
  }))
  const products = sbom.subject === undefined ? [] : [named(sbom.subject)]
  const applied = applyVex(statements, subjects, { products, inRange: isInRange })
  return {
    findings: findings.map((finding, i) => {
      const vex = applied.findings[i]?.vex
      return vex === undefined ? finding : { ...finding, vex }
    }),
    unmatched: applied.unmatched,
  }
}

type Nameable = Pick<CheckedComponent, 'name' | 'version' | 'purl' | 'hashes'> & {
  readonly ref?: string
  readonly cpe?: string | readonly string[]
}
