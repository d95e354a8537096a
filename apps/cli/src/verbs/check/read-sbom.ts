// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import {
  type Component,
  type ComponentIdentity,
  readSbomComponents,
  readSbomIdentities,
  type SbomHead,
} from '@primum/sbom'
import { openInput } from '../../terminal/input.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import type { CheckedComponent, CheckedSbom } from './report.ts'

/**
 * Reads an SBOM, keeping of each component only what a check needs.
 *
 * @param needs digests take longer to read, and only VEX documents that name components by them need these
 * @throws CodedError `input/…`, `sbom/…`, `json/…`
 */
export async function readForCheck(
  name: string,
  terminal: Terminal,
  needs: { readonly digests: boolean },
): Promise<CheckedSbom> {
  const input = openInput(name, terminal)
  const components: CheckedComponent[] = []
  try {
    const read = needs.digests ? readSbomComponents : readSbomIdentities
    const document: SbomHead = await read(input.chunks, (component) => components.push(slim(component)), {
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

function slim(component: ComponentIdentity & Partial<Pick<Component, 'hashes'>>): CheckedComponent {
  const { ref, name, version, purl, cpes, type, hashes = [] } = component
  const { supplier, source, supportStatus, endOfSupportDate } = component
  return {
    ref,
    name,
    ...(version === undefined ? {} : { version }),
    ...(purl === undefined ? {} : { purl }),
    ...(cpes.length === 0 ? {} : { cpe: cpes }),
    ...(type === undefined ? {} : { type }),
    ...(hashes.length === 0 ? {} : { hashes }),
    ...(supplier === undefined ? {} : { supplier }),
    ...(source === undefined ? {} : { source }),
    ...(supportStatus === undefined ? {} : { supportStatus }),
    ...(endOfSupportDate === undefined ? {} : { endOfSupportDate }),
  }
}
