// SPDX-License-Identifier: Apache-2.0

import { type CvssVersion, scoreCvss } from '@primum/cvss'
import { CodedError } from '@primum/parse'
import type { VexVulnerability } from './model.ts'
import { type Node, present } from './read.ts'

type Rating = NonNullable<VexVulnerability['ratings']>[number]

/** CycloneDX 1.6, rating `method`, to the prefix of the vector, which many documents leave out. */
const prefixes: Readonly<Record<string, string>> = {
  CVSSv2: '',
  CVSSv3: 'CVSS:3.0/',
  CVSSv31: 'CVSS:3.1/',
  CVSSv4: 'CVSS:4.0/',
}

const methods: Readonly<Record<CvssVersion, string>> = {
  '2.0': 'CVSSv2',
  '3.0': 'CVSSv3',
  '3.1': 'CVSSv31',
  '4.0': 'CVSSv4',
}

/** A rating by a CVSS vector, which says the score and the severity too; undefined: it is rated otherwise. */
export function ratingOf(node: Node): Rating | undefined {
  const { value } = node.at('vector')
  const { value: method } = node.at('method')
  if (typeof value !== 'string' || value === '') return undefined
  const prefix = typeof method === 'string' && !value.startsWith('CVSS:') ? prefixes[method] : ''
  const vector = `${prefix ?? ''}${value}`
  if (scoreOf(vector) === undefined) return undefined
  for (const member of ['vector', 'method', 'score', 'severity']) node.at(member).take()
  const source = node.at('source')
  return { vector, ...present({ source: source.present ? source.at('name').optionalText() : undefined }) }
}

/** The rating as CycloneDX writes it. @throws CodedError `cvss/…` where the vector is none */
export function formatRating({ vector, source }: Rating): object {
  const { version, score, severity } = scoreCvss(vector)
  return {
    ...present({ source: source && { name: source } }),
    score,
    severity,
    method: methods[version],
    vector,
  }
}

/** Undefined: no CVSS vector. */
export function scoreOf(vector: string): ReturnType<typeof scoreCvss> | undefined {
  try {
    return scoreCvss(vector)
  } catch (error) {
    if (error instanceof CodedError) return undefined
    throw error
  }
}
