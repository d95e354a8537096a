// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { applySupportAddendum, checkMinimumElements, readSbom } from '../src/index.ts'

const limits = { maxBytes: 1 << 20, maxComponents: 10_000 }

/** Any bytes: a whole SBOM, whose refs are unique and which the other functions take, or a CodedError. Throws only when that does not hold. */
export async function fuzz(data: Uint8Array): Promise<void> {
  let sbom: Awaited<ReturnType<typeof readSbom>>
  try {
    sbom = await readSbom(data, { limits })
  } catch (error) {
    if (error instanceof CodedError) return
    throw error
  }
  const refs = sbom.components.map(({ ref }) => ref)
  if (new Set(refs).size !== refs.length) throw new Error('two components have one ref')
  const { missing } = checkMinimumElements(sbom)
  const subject = sbom.subject?.ref
  const known = new Set(subject === undefined ? refs : [...refs, subject])
  if (missing.some(({ ref }) => ref !== undefined && !known.has(ref)))
    throw new Error('something is missing from nowhere')
  const { sbom: same } = applySupportAddendum(sbom, { components: [] })
  if (same.components.length !== sbom.components.length) throw new Error('an empty addendum lost components')
  JSON.stringify(sbom)
}
