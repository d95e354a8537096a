// SPDX-License-Identifier: Apache-2.0
import { each, type Place, textAt } from '../place.ts'
import { type Fault, faultAt, quote } from '../report.ts'
import { idsIn, type StatusGroup } from './product-status.ts'
import { productIdsOf } from './product-tree.ts'

/** CSAF 2.1, 3.2.4.14.1, "Remediation Combinations": with which others each category may not be given for one product. */
const exclusions: Readonly<Record<string, readonly string[]>> = {
  workaround: ['optional_patch', 'none_available'],
  mitigation: ['optional_patch', 'none_available'],
  vendor_fix: ['optional_patch', 'none_available', 'fix_planned', 'no_fix_planned'],
  optional_patch: [
    'workaround',
    'mitigation',
    'vendor_fix',
    'none_available',
    'fix_planned',
    'no_fix_planned',
  ],
  none_available: [
    'workaround',
    'mitigation',
    'vendor_fix',
    'optional_patch',
    'fix_planned',
    'no_fix_planned',
  ],
  fix_planned: ['vendor_fix', 'optional_patch', 'none_available', 'no_fix_planned'],
  no_fix_planned: ['vendor_fix', 'optional_patch', 'none_available', 'fix_planned'],
}

/** Two categories exclude each other. */
export function excludesRemediation(category: string, other: string): boolean {
  return Object.hasOwn(exclusions, category) && (exclusions[category]?.includes(other) ?? false)
}

type Verdict = 'prohibited' | 'discouraged'

const actions: Partial<Record<StatusGroup, Verdict>> = {
  'Not affected': 'prohibited',
  Fixed: 'prohibited',
  'Under investigation': 'discouraged',
  Unknown: 'discouraged',
}

/** The same, "Product Status Remediation Category Combinations": what is not listed is allowed. */
const combinations: Readonly<Record<string, Partial<Record<StatusGroup, Verdict>>>> = {
  workaround: actions,
  mitigation: actions,
  vendor_fix: actions,
  optional_patch: { Affected: 'prohibited', Fixed: 'discouraged' },
  none_available: { 'Not affected': 'prohibited', Fixed: 'prohibited' },
  fix_planned: { ...actions, 'Not affected': 'discouraged' },
  no_fix_planned: { 'Not affected': 'discouraged', Fixed: 'prohibited' },
}

/** Remediations of a category that, by that table, is prohibited or discouraged for a product's status. */
export function* findCombinations(document: Place, verdict: Verdict): Iterable<Fault> {
  for (const vulnerability of each(document, 'vulnerabilities')) {
    for (const remediation of each(vulnerability, 'remediations')) {
      const category = textAt(remediation, 'category') ?? ''
      const table = Object.hasOwn(combinations, category) ? combinations[category] : undefined
      const groups = Object.entries(table ?? {}).filter(([, found]) => found === verdict)
      const products = productIdsOf(document, remediation)
      for (const [group] of groups) {
        const ids = idsIn(vulnerability, group as StatusGroup) // the table has no other names
        const product = [...products].find((id) => ids.has(id))
        if (product === undefined) continue
        yield faultAt(
          remediation,
          `\`${category}\` is ${verdict} for ${quote(product)}, whose status is "${group}"`,
        )
      }
    }
  }
}
