// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { type Cpe, cpeText } from '../cpe/cpe.ts'
import { parseCpe } from '../cpe/parse.ts'
import { cpeKey } from '../nvd/configurations.ts'
import { cpeEcosystem } from '../osv/ecosystem.ts'
import { type MatchComponent, type Refusal, refuse } from './component.ts'
import type { Lookups } from './lookup.ts'

/**
 * Where a component's CPE names are filed: vendor and product as they are, any version. A name says less than a purl,
 * because tools guess vendors, so a match is at most `medium`.
 */
export function cpeLookupsOf(component: MatchComponent): Lookups {
  const names = typeof component.cpe === 'string' ? [component.cpe] : (component.cpe ?? [])
  if (names.length === 0) return refuse('no-identifier')
  let refusal: Refusal | undefined
  const list: Extract<Lookups, { list: unknown }>['list'][number][] = []
  for (const name of names) {
    const cpe = parsed(name)
    if ('reason' in cpe) {
      refusal ??= cpe
      continue
    }
    const key = cpeKey(cpe)
    const version = versionOf(cpe, component)
    if (key === undefined) refusal ??= refuse('cpe-unparsable', `${name} names no vendor and product`)
    else if (version === undefined)
      refusal ??= refuse('version-missing', 'neither the CPE nor the component has a version')
    else {
      const why = 'matched by the vendor, product and version of its CPE'
      list.push({ ecosystem: cpeEcosystem, name: key, version, cpe, confidence: 'medium', why })
    }
  }
  // A vendor and product that no record names may be spelt otherwise there: silence is not an answer.
  return list.length === 0 ? (refusal ?? refuse('no-identifier')) : { list, open: true }
}

function parsed(name: string): Cpe | Refusal {
  try {
    return parseCpe(name)
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    return refuse('cpe-unparsable', error.message)
  }
}

function versionOf(cpe: Cpe, component: MatchComponent): string | undefined {
  const version = cpeText(cpe.version)
  const update = cpeText(cpe.update)
  if (version !== undefined) return update === undefined ? version : `${version}-${update}`
  return component.version === '' ? undefined : component.version
}
