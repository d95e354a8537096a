// SPDX-License-Identifier: Apache-2.0
import {
  anyValue,
  type Cpe,
  type CpeValue,
  cpeAttributes,
  hasWildcard,
  isWildcard,
  notApplicable,
  splitValue,
} from './cpe.ts'

/** How the source's set of products stands to the target's; `undefined` where the standard gives no answer. */
export type CpeRelation = 'equal' | 'superset' | 'subset' | 'disjoint' | 'undefined'

/** How many characters the wildcards at one end may stand for. */
function slack(wildcards: readonly string[]): number {
  return wildcards.includes('*') ? Number.POSITIVE_INFINITY : wildcards.length
}

/** Whether a value with wildcards covers one without (NISTIR 7696, 6.3): `*` is any text, `?` none or one character. */
function covers(pattern: CpeValue, value: CpeValue): boolean {
  const parts = splitValue(pattern)
  const start = parts.findIndex((character) => !isWildcard(character))
  if (start === -1) return splitValue(value).length <= slack(parts)
  const end = parts.findLastIndex((character) => !isWildcard(character)) + 1
  const core = parts.slice(start, end)
  const text = splitValue(value)
  const spare = text.length - core.length
  const first = Math.max(0, spare - slack(parts.slice(end)))
  const last = Math.min(spare, slack(parts.slice(0, start)))
  for (let at = first; at <= last; at++) {
    if (core.every((character, index) => character === text[at + index])) return true
  }
  return false
}

/** NISTIR 7696, Table 6-2: one attribute's values. */
export function relateValues(source: CpeValue, target: CpeValue): CpeRelation {
  if (source === target && !hasWildcard(source)) return 'equal'
  if (hasWildcard(target)) return 'undefined'
  if (source === anyValue) return 'superset'
  if (target === anyValue) return 'subset'
  if (source === notApplicable || target === notApplicable || !hasWildcard(source)) return 'disjoint'
  return covers(source, target) ? 'superset' : 'disjoint'
}

/** NISTIR 7696, Table 6-4: whole names, from the relations of their attributes. */
export function relateCpes(source: Cpe, target: Cpe): CpeRelation {
  const relations = new Set(
    cpeAttributes.map((attribute) => relateValues(source[attribute], target[attribute])),
  )
  if (relations.has('disjoint')) return 'disjoint'
  if (relations.has('undefined')) return 'undefined'
  if (relations.has('superset')) return relations.has('subset') ? 'undefined' : 'superset'
  return relations.has('subset') ? 'subset' : 'equal'
}

/** Whether every product of the target is one of the source: what NVD means by a match criterion. */
export function matchesCpe(source: Cpe, target: Cpe): boolean {
  const relation = relateCpes(source, target)
  return relation === 'equal' || relation === 'superset'
}
