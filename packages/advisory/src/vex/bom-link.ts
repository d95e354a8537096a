// SPDX-License-Identifier: Apache-2.0
import type { VexIdentity } from './model.ts'

/** CycloneDX, "BOM-Link": `urn:cdx:serial/version#bom-ref`. */
const pattern = /^urn:cdx:([0-9a-f-]{36})\/([0-9]+)#(.+)$/i

/** What a BOM-Link names; undefined: it is none. */
export function parseBomLink(iri: string): VexIdentity | undefined {
  const [, serial, version, ref] = pattern.exec(iri) ?? []
  if (serial === undefined || ref === undefined) return undefined
  const revision = Number(version)
  return {
    bomSerial: serial.toLowerCase(),
    bomRef: decodeReference(ref),
    ...(Number.isSafeInteger(revision) && revision > 1 ? { bomVersion: revision } : {}),
  }
}

function decodeReference(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // not percent-encoded: a bom-ref may hold any character, a lone "%" too
  }
}

/** Undefined where it is not known which BOM the reference is in. */
export function formatBomLink({ bomSerial, bomVersion = 1, bomRef }: VexIdentity): string | undefined {
  if (bomSerial === undefined || bomRef === undefined) return undefined
  return `urn:cdx:${bomSerial}/${bomVersion}#${encodeURIComponent(bomRef)}`
}
