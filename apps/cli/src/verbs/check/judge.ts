// SPDX-License-Identifier: Apache-2.0
import { applyVex, parseVex, type SourcedStatement, statementsOf, type VexSubject } from '@primum/advisory'
import { type Finding, parseVersRange, positionOf } from '@primum/flaws'
import { CodedError, parseJson } from '@primum/parse'
import { readInput } from '../../terminal/input.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import type { CheckedComponent, CheckedSbom, JudgedFinding } from './report.ts'

/** Reads VEX documents. @throws CodedError `input/…`, `json/…`, `vex/…` */
export async function readVex(
  names: readonly string[],
  terminal: Terminal,
): Promise<readonly SourcedStatement[]> {
  const documents = []
  for (const name of names) {
    const file = name === '-' ? 'stdin' : name
    documents.push(parseVex(parseJson(await readInput(name, terminal), { file }), file))
  }
  return statementsOf(documents)
}

/** Puts to each finding what the statements say of it in this product. */
export function judge(
  findings: readonly Finding[],
  statements: readonly SourcedStatement[],
  sbom: CheckedSbom,
): readonly JudgedFinding[] {
  if (statements.length === 0) return findings
  const serial = sbom.document.serialNumber
  const bomSerial = serial?.startsWith('urn:uuid:') === true ? serial.slice('urn:uuid:'.length) : undefined
  const named = ({ ref, cpe, ...rest }: Nameable): VexSubject => {
    const first = typeof cpe === 'string' ? cpe : cpe?.[0]
    return {
      ...rest,
      ...(first === undefined ? {} : { cpe: first }),
      ...(ref === undefined ? {} : { bomRef: ref }),
      ...(bomSerial === undefined ? {} : { bomSerial }),
    }
  }
  const subjects = findings.map(({ id, aliases, component }) => ({
    id,
    aliases,
    component: named(component),
  }))
  const products = sbom.subject === undefined ? [] : [named(sbom.subject)]
  const applied = applyVex(statements, subjects, { products, inRange: isInRange })
  return findings.map((finding, i) => {
    const vex = applied[i]?.vex
    return vex === undefined ? finding : { ...finding, vex }
  })
}

type Nameable = Pick<CheckedComponent, 'name' | 'version' | 'purl'> & {
  readonly ref?: string
  readonly cpe?: string | readonly string[]
}

/** Undefined: nothing is known, so the statement is not applied. */
function isInRange(range: string, version: string): boolean | undefined {
  try {
    const { kind } = positionOf(version, parseVersRange(range))
    return kind === 'unknown' ? undefined : kind === 'inside'
  } catch (error) {
    if (error instanceof CodedError) return undefined
    throw error
  }
}
