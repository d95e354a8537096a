// SPDX-License-Identifier: Apache-2.0
/**
 * OSV records in the shapes from which grype's database is built (github.com/anchore/vunnel, `schema/vulnerability`): a
 * record goes in as OSV where grype reads its publisher's OSV, otherwise as what grype reads for such packages, an
 * advisory of GitHub or of a distribution. Every bound stays as the record writes it.
 */
import {
  compareVersions,
  isAffected,
  type OsvAffected,
  type OsvRange,
  type OsvRecord,
  parseVersionScheme,
} from '@primum/flaws'
import type { OsvLine } from './osv-lines.ts'

/** A document for one of the providers whose results grype's database is made of. */
export type VunnelItem = {
  readonly provider: string
  readonly schema: string
  readonly identifier: string
  readonly item: unknown
}

type PackageOf = NonNullable<OsvAffected['package']>

/** GitHub's names of ecosystems, as vunnel writes them. */
const languages: Readonly<Record<string, string>> = {
  'crates.io': 'rust',
  Go: 'go',
  Hex: 'hex',
  Maven: 'java',
  npm: 'npm',
  NuGet: 'nuget',
  Packagist: 'composer',
  Pub: 'dart',
  PyPI: 'python',
  RubyGems: 'gem',
  SwiftURL: 'swift',
}

/** Which distribution's advisories a package's are in grype, and in which order its versions stand. */
const distributions: Readonly<
  Record<string, { readonly format: string; readonly namespace: (release: string) => string }>
> = {
  // grype takes flaws of AlmaLinux from Red Hat's advisories, and from AlmaLinux only what is fixed.
  AlmaLinux: { format: 'rpm', namespace: (release) => `rhel:${release}` },
  Alpine: { format: 'apk', namespace: (release) => `alpine:${release.replace(/^v/, '')}` },
  Debian: { format: 'dpkg', namespace: (release) => `debian:${release}` },
  Ubuntu: { format: 'dpkg', namespace: (release) => `ubuntu:${release.replace(/:LTS$/, '')}` },
  Wolfi: { format: 'apk', namespace: () => 'wolfi:rolling' },
}

/** Publishers whose OSV records grype reads as they are, by the beginning of their ids. */
const asOsv = [
  { prefix: 'GO-', provider: 'govulndb' },
  { prefix: 'BIT-', provider: 'bitnami' },
]

/** The documents that say what a record says; none where grype knows no packages of that kind, or the record was withdrawn. */
export function vunnelItemsOf({ record, text }: OsvLine): readonly VunnelItem[] {
  if (record.withdrawn !== undefined) return []
  const own = asOsv.find(({ prefix }) => record.id.startsWith(prefix))
  if (own !== undefined) {
    return [
      { provider: own.provider, schema: schemaOf('osv'), identifier: record.id, item: JSON.parse(text) },
    ]
  }
  return [...githubItems(record), ...distributionItems(record)]
}

function schemaOf(name: string): string {
  return `https://raw.githubusercontent.com/anchore/vunnel/main/schema/vulnerability/${name}/schema-1.0.0.json`
}

function githubItems(record: OsvRecord): readonly VunnelItem[] {
  const fixedIn = record.affected.flatMap((affected) => {
    const { ecosystem = '', name = '' } = affected.package ?? {}
    const language = languages[ecosystem]
    if (language === undefined) return []
    return spansOf(affected).map(({ constraint, fixed }) => ({
      ecosystem: language,
      identifier: fixed,
      name,
      namespace: `github:${language}`,
      range: constraint,
    }))
  })
  if (fixedIn.length === 0) return []
  const item = {
    Advisory: {
      Classification: 'GENERAL',
      CVE: [...record.aliases, ...record.upstream],
      cvss_severities: vectorsOf(record),
      FixedIn: fixedIn,
      Metadata: { CVE: record.aliases },
      Severity: 'Unknown',
      Summary: record.summary ?? '',
      ghsaId: record.id,
      namespace: fixedIn[0]?.namespace,
      url: `https://osv.dev/vulnerability/${record.id}`,
      published: record.published ?? record.modified,
      updated: record.modified,
      withdrawn: null,
    },
  }
  return [{ provider: 'github', schema: schemaOf('github-security-advisory'), identifier: record.id, item }]
}

function distributionItems(record: OsvRecord): readonly VunnelItem[] {
  const byNamespace = new Map<string, object[]>()
  for (const affected of record.affected) {
    if (affected.package === undefined) continue
    const { namespace, format } = homeOf(affected.package) ?? {}
    if (namespace === undefined) continue
    const list = byNamespace.get(namespace) ?? []
    byNamespace.set(namespace, list)
    for (const { constraint, fixed } of spansOf(affected)) {
      list.push({
        Name: affected.package.name,
        NamespaceName: namespace,
        VendorAdvisory: { NoAdvisory: false, AdvisorySummary: [] },
        Version: fixed === '' ? 'None' : fixed,
        VersionFormat: format,
        VulnerableRange: constraint,
      })
    }
  }
  const ids = [...new Set([...record.aliases, ...record.upstream, ...record.related])]
  return [...byNamespace].map(([namespace, fixedIn]) => ({
    provider: namespace.split(':')[0] ?? '',
    schema: schemaOf('os'),
    identifier: `${namespace}/${record.id}`,
    item: {
      Vulnerability: {
        CVSS: [],
        Description: record.summary ?? '',
        FixedIn: fixedIn,
        Link: `https://osv.dev/vulnerability/${record.id}`,
        Metadata: { CVE: ids.map((Name) => ({ Name, Link: '' })) },
        Name: record.id,
        NamespaceName: namespace,
        Severity: 'Unknown',
      },
    },
  }))
}

/** Undefined for releases that are paid or certified builds: grype reads those from other feeds. */
function homeOf({
  ecosystem,
}: PackageOf): { readonly namespace: string; readonly format: string } | undefined {
  const [base = '', ...rest] = ecosystem.split(':')
  const distribution = distributions[base]
  if (distribution === undefined || /Pro|FIPS|Realtime/.test(ecosystem)) return undefined
  return { namespace: distribution.namespace(rest.join(':')), format: distribution.format }
}

type Span = {
  /** As grype writes constraints: `>= 1.0, < 2.0`; empty for every version. */
  readonly constraint: string
  /** Empty where nothing is fixed. */
  readonly fixed: string
}

/** The ranges, and of the versions that a record lists those that no range covers: grype keeps no lists. */
function spansOf({ package: about, ranges, versions }: OsvAffected): readonly Span[] {
  if (about === undefined) return []
  const spans = ranges
    .filter(({ type }) => type !== 'GIT')
    .flatMap((range) => spansOfRange(range, about.ecosystem))
  const inRange = { affected: [{ package: about, ranges, versions: [], severity: [] }] }
  const alone = versions.filter((version) => !isAffected(inRange, { ...about, version }))
  return [...spans, ...alone.map((version) => ({ constraint: `= ${version}`, fixed: '' }))]
}

/** A record may write its bounds in any order; what they mean is told by the order of their versions (OSV schema, "Evaluation"). */
function spansOfRange({ events }: OsvRange, ecosystem: string): readonly Span[] {
  const spans: Span[] = []
  let low: string | undefined
  for (const { kind, version } of inOrder(events, ecosystem)) {
    if (kind === 'introduced') low ??= version === '0' ? '' : `>= ${version}`
    else if (kind !== 'limit' && low !== undefined) {
      const high = `${kind === 'fixed' ? '<' : '<='} ${version}`
      const constraint = low === '' ? high : `${low}, ${high}`
      spans.push({ constraint, fixed: kind === 'fixed' ? version : '' })
      low = undefined
    }
  }
  if (low !== undefined) spans.push({ constraint: low, fixed: '' })
  return spans
}

/** Bounds that meet at one version close before they open. */
function inOrder(events: OsvRange['events'], ecosystem: string): OsvRange['events'] {
  const scheme = parseVersionScheme(ecosystem)
  if (scheme === undefined) return events
  return events.toSorted((a, b) => {
    if (a.version === '0' || b.version === '0') return Number(a.version !== '0') - Number(b.version !== '0')
    const order = compareVersions(scheme, a.version, b.version) ?? 0
    return order === 0 ? Number(a.kind === 'introduced') - Number(b.kind === 'introduced') : order
  })
}

function vectorsOf({ severity }: OsvRecord): readonly object[] {
  return severity.flatMap(({ score }) => {
    const version = /^CVSS:(\d\.\d)\//.exec(score)?.[1]
    return version === undefined ? [] : [{ vector: score, version }]
  })
}
