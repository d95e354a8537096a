// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import {
  applySupportAddendum,
  type ComponentIdentity,
  checkMinimumElements,
  readSbom,
  readSbomIdentities,
} from '../src/index.ts'

const limits = { maxBytes: 1 << 20, maxComponents: 10_000 }

/**
 * Any bytes: a whole SBOM, whose refs are unique and which the other functions take, or a CodedError; and the same
 * components, or the same error, when only identities are asked for. Throws only when that does not hold.
 */
export async function fuzz(data: Uint8Array): Promise<void> {
  const sbom = await readSbom(data, { limits }).catch(codedOnly)
  const identities: ComponentIdentity[] = []
  const head = await readSbomIdentities(data, (component) => identities.push(component), { limits }).catch(
    codedOnly,
  )
  if (sbom instanceof CodedError) {
    if (!(head instanceof CodedError) || head.code !== sbom.code)
      throw new Error('only one reading refuses it')
    return
  }
  if (head instanceof CodedError) throw head
  const outline = (list: readonly ComponentIdentity[]) =>
    JSON.stringify(
      list.map(({ ref, parent, type, group, name, version, purl, cpes }) => [
        ref,
        parent,
        type,
        group,
        name,
        version,
        purl,
        cpes,
      ]),
    )
  if (outline(identities) !== outline(sbom.components)) throw new Error('the two readings differ')
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

function codedOnly(error: unknown): CodedError {
  if (error instanceof CodedError) return error
  throw error
}
