// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { type ComponentIdentity, readSbomIdentities } from '@primum/sbom'
import { openInput } from '../../terminal/input.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import type { CheckedComponent, CheckedSbom } from './report.ts'

/**
 * Reads an SBOM, keeping of each component only what a check needs.
 *
 * @throws CodedError `input/…`, `sbom/…`, `json/…`
 */
export async function readForCheck(name: string, terminal: Terminal): Promise<CheckedSbom> {
  const input = openInput(name, terminal)
  const components: CheckedComponent[] = []
  try {
    const document = await readSbomIdentities(input.chunks, (component) => components.push(slim(component)), {
      file: input.name,
    })
    const { subject, describes } = document
    const [described] = describes
    return {
      file: input.name,
      document,
      subject:
        subject === undefined
          ? components.find(({ ref }) => describes.length === 1 && ref === described)
          : slim(subject),
      components,
    }
  } catch (error) {
    throw error instanceof CodedError ? error.at({ file: input.name }) : error
  }
}

function slim({ ref, name, version, purl, cpes, type }: ComponentIdentity): CheckedComponent {
  return {
    ref,
    name,
    ...(version === undefined ? {} : { version }),
    ...(purl === undefined ? {} : { purl }),
    ...(cpes.length === 0 ? {} : { cpe: cpes }),
    ...(type === undefined ? {} : { type }),
  }
}
