// SPDX-License-Identifier: Apache-2.0
import { type FileHandle, open } from 'node:fs/promises'
import { CodedError } from '@primum/parse'
import { type ComponentIdentity, readSbomIdentities } from '@primum/sbom'
import { type ComparedComponent, type Comparison, compareWithImage } from '@primum/scan'
import type { HandlerOf } from '../../command/declaration.ts'
import { UsageError } from '../../command/usage-error.ts'
import { openInput } from '../../terminal/input.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { sbomDiff } from './declaration.ts'
import { formatDiff } from './format-diff.ts'
import { scanForUser } from './scan.ts'

/** `sbom diff`. */
export const diffHandler: HandlerOf<typeof sbomDiff> = async ({ operands, options }, terminal) => {
  const { sbom, image } = operands
  if (sbom === '-' && image === '-') {
    throw new UsageError('standard input (-) can be read only once', sbomDiff.path)
  }
  const declared = await readComponents(sbom, terminal)
  const found = (await isSbom(image)) ? await readComponents(image, terminal) : await scan(image, terminal)
  const comparison = compareWithImage(declared, found)
  const { onlyInImage, onlyInSbom, differing, same } = comparison
  if (options.json) {
    const value = { sbom, image, onlyInImage, onlyInSbom, differing, same }
    await terminal.stdout.write(`${JSON.stringify(value)}\n`)
  } else await terminal.stdout.write(formatDiff(comparison, { sbom, image }, terminal.stdout))
  return isCovered(comparison) ? 0 : 1
}

/** A version that only one side tells is nothing that the SBOM got wrong. */
function isCovered({ onlyInImage, differing }: Comparison): boolean {
  return onlyInImage.length === 0 && differing.every(({ versions }) => versions === 'unknown')
}

async function scan(image: string, terminal: Terminal): Promise<readonly ComparedComponent[]> {
  const { components } = await scanForUser(image, terminal)
  return components
}

async function readComponents(name: string, terminal: Terminal): Promise<readonly ComparedComponent[]> {
  const input = openInput(name, terminal)
  const components: ComparedComponent[] = []
  try {
    const head = await readSbomIdentities(input.chunks, (component) => components.push(slim(component)), {
      file: input.name,
    })
    // What the SBOM is about is the image itself.
    return components.filter(({ ref }) => ref !== head.subject?.ref && !head.describes.includes(ref))
  } catch (error) {
    throw error instanceof CodedError ? error.at({ file: input.name }) : error
  }
}

/** Without the empty lists that a component of an SBOM has. */
function slim({ ref, type, name, version, purl, cpes }: ComponentIdentity): ComparedComponent {
  return {
    ref,
    name,
    ...(version === undefined ? {} : { version }),
    ...(purl === undefined ? {} : { purl }),
    ...(cpes.length === 0 ? {} : { cpes }),
    ...(type === undefined ? {} : { type }),
  }
}

/** JSON, XML and tag-value documents begin as no archive and no program does. */
async function isSbom(name: string): Promise<boolean> {
  if (name === '-') return false
  let file: FileHandle | undefined
  try {
    file = await open(name)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0)
    return /^(?:\ufeff)?\s*(?:[{<]|SPDXVersion|#)/.test(buffer.toString('utf8', 0, bytesRead))
  } catch {
    // A folder cannot be read as a file; what else is wrong, the scan will tell.
    return false
  } finally {
    await file?.close()
  }
}
