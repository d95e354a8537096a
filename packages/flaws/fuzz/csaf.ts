// SPDX-License-Identifier: Apache-2.0
import { CodedError, parseJson } from '@primum/parse'
import { indexInMemory, parseAdvisory } from '../src/index.ts'

/** Any bytes: an advisory that each CVE it names leads back to, or a CodedError. Throws only when that does not hold. */
export function fuzz(data: Uint8Array): void {
  let parsed: ReturnType<typeof parseAdvisory>
  try {
    parsed = parseAdvisory(parseJson(data, { maxBytes: 1 << 20, maxDepth: 64 }))
  } catch (error) {
    if (error instanceof CodedError) return
    throw error
  }
  const { advisory } = parsed
  const index = indexInMemory({ records: [], advisories: [advisory] })
  for (const { cve } of advisory.cves) {
    const [mention] = index.advisories(cve)
    if (mention?.id !== advisory.id) throw new Error(`${cve} does not lead to ${advisory.id}`)
    if (mention.url !== undefined && !URL.canParse(mention.url))
      throw new Error(`${mention.url} is no address`)
  }
}
