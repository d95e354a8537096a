// SPDX-License-Identifier: Apache-2.0
/** The matcher's findings in the server's own shape. Runs in the worker, where the index is open. */
import {
  type Finding,
  type FlawIndex,
  type MatchComponent,
  matchComponents,
  type Unmatched,
} from '@primum/flaws'
import { type Lifecycle, lifecyclesOf } from '@primum/flaws/lifecycle'
import { rfc3339 } from '../../platform/journal/by.ts'
import type { JudgedFinding } from '../findings/judged.ts'
import type { Judged } from '../sboms/read-sbom.ts'
import type { IndexSnapshot } from './index-in-use.ts'
import { componentKeyOf, packageKeyOf } from './package-key.ts'
import { type OpenFinding, whyGone } from './why-gone.ts'

/** A component with a ref of its own, so that what is said about it finds back. */
export type JudgedComponent = MatchComponent & { readonly ref: string }

/** What is said of a component while there is no index at all. */
const NO_INTELLIGENCE = 'There is no intelligence yet: sync it, or add sources.'

/** @param open findings that are known of these components, so that the answer says why one is not found any more */
export function judgeComponents(
  index: IndexSnapshot | undefined,
  components: readonly JudgedComponent[],
  open: readonly OpenFinding[] = [],
): Judged {
  if (index === undefined) {
    const unmatched = Object.fromEntries(components.map(({ ref }) => [ref, NO_INTELLIGENCE]))
    return { index: null, findings: [], unmatched, uncovered: components.map(componentKeyOf), gone: {} }
  }
  const { findings: matched, unmatched } = matchComponents(index.flaws, components)
  const lifecycles = lifecyclesByRef(index.flaws, components)
  const findings = mergeSame(
    matched.map((finding) =>
      present(finding, index.flaws, lifecycles.get(finding.component.ref ?? '') ?? null),
    ),
  )
  return {
    index: index.sha256,
    findings,
    unmatched: Object.fromEntries(unmatched.map(({ ref, detail }) => [ref ?? '', detail])),
    uncovered: unmatched.filter(isUncovered).map(componentKeyOf),
    gone: whyGone(index.flaws, open, findings),
  }
}

const isUncovered = ({ reason }: Unmatched): boolean =>
  reason === 'ecosystem-not-in-index' || reason === 'release-not-in-index'

function lifecyclesByRef(
  flaws: FlawIndex,
  components: readonly JudgedComponent[],
): ReadonlyMap<string, Lifecycle | undefined> {
  if (flaws.info.lifecycle === undefined) return new Map()
  const lifecycles = lifecyclesOf(flaws, components)
  return new Map(components.map(({ ref }, place) => [ref, lifecycles[place]]))
}

function present(finding: Finding, flaws: FlawIndex, lifecycle: Lifecycle | null): JudgedFinding {
  const { component } = finding
  const kev = finding.kev ? kevOf(finding, flaws) : undefined
  return {
    vulnerabilityId: finding.id,
    aliases: finding.aliases,
    componentKey: componentKeyOf(component),
    packageKey: packageKeyOf(component),
    componentName: component.name,
    componentVersion: component.version ?? null,
    componentPurl: component.purl ?? null,
    componentCpe: component.cpe ?? null,
    componentRefs: component.ref === undefined ? [] : [component.ref],
    summary: finding.summary ?? kev?.name ?? '',
    fixedVersions: finding.fixed,
    severity: finding.severity,
    score: finding.cvss[0]?.score ?? null,
    cvss: finding.cvss,
    advisories: finding.advisories.map(({ cvss: _, cwe, url, ...advisory }) => ({
      ...advisory,
      url: url ?? null,
      cwe: cwe ?? null,
    })),
    kev: finding.kev,
    kevAddedOn: kev?.dateAdded ?? null,
    kevDueOn: finding.kevDueDate ?? kev?.dueDate ?? null,
    kevRansomware: finding.kevRansomware ?? false,
    epss: finding.epss,
    epssPercentile: finding.epssPercentile ?? null,
    matchKind: finding.match,
    matchDetail: {
      confidence: finding.confidence,
      ...(finding.why === undefined ? {} : { why: finding.why }),
      records: finding.records,
    },
    publishedAt: finding.published === undefined ? null : rfc3339(Temporal.Instant.from(finding.published)),
    lifecycle,
  }
}

const kevOf = ({ id, aliases }: Finding, flaws: FlawIndex) =>
  [id, ...aliases].map((name) => flaws.kev(name)).find((entry) => entry !== undefined)

/** A component that an SBOM lists several times (nested, or once a file) is one finding with several refs. */
function mergeSame(findings: readonly JudgedFinding[]): readonly JudgedFinding[] {
  const merged = new Map<string, JudgedFinding>()
  for (const finding of findings) {
    const key = `${finding.componentKey}\n${finding.vulnerabilityId}`
    const held = merged.get(key)
    merged.set(
      key,
      held === undefined
        ? finding
        : { ...held, componentRefs: [...held.componentRefs, ...finding.componentRefs] },
    )
  }
  return [...merged.values()]
}
