// SPDX-License-Identifier: Apache-2.0
/** What a statement says that another dialect has no place for. A property test holds this beside the writers. */
import { namesInCpe } from './cpe-pattern.ts'
import { isCsafCpe, isCsafDigest, isCsafPurl, uriOf } from './csaf-product-tree.ts'
import { scoreOf } from './cyclonedx-rating.ts'
import { cycloneDxDigestName, type DigestName, digestName, openVexDigestName } from './digest.ts'
import { isIri } from './format-openvex.ts'
import { nameInPurl, versionInPurl } from './match.ts'
import type { VexDialect, VexIdentity, VexStatement } from './model.ts'

/** In words, each once. */
export function lossesOf(statement: VexStatement, to: VexDialect): readonly string[] {
  return [...new Set([...losses[to](statement), ...identitiesOf(statement).flatMap(identityLosses[to])])]
}

const dialectNames: Readonly<Record<VexDialect, string>> = {
  openvex: 'OpenVEX',
  cyclonedx: 'CycloneDX',
  csaf: 'CSAF',
}

const losses: Readonly<Record<VexDialect, (statement: VexStatement) => readonly string[]>> = {
  openvex: ({ vulnerability: { title, detail, weaknesses, ratings, references } }) =>
    named('OpenVEX', {
      'the title of the flaw': title,
      'the detail of the flaw': detail,
      'its CWE': weaknesses,
      'its CVSS ratings': ratings,
      'its references': references,
    }),
  cyclonedx: ({ vulnerability: { weaknesses = [] } }) =>
    weaknesses
      .filter(({ name }) => name !== undefined)
      .map(({ id }) => `CycloneDX has no place for the name of ${id}`),
  csaf: ({ id, revision, vulnerability: { weaknesses = [], ratings = [] } }) => [
    ...named('CSAF', { 'the id of the statement': id, 'the revision of the statement': revision }),
    ...weaknesses
      .filter((weakness) => weakness !== weaknesses.find(({ name }) => name !== undefined))
      .map((weakness) => `${weakness.id} is left out: CSAF 2.0 has one weakness, with its name`),
    ...ratingLosses(ratings),
  ],
}

function named(dialect: string, members: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(members).flatMap(([member, value]) =>
    value === undefined ? [] : [`${dialect} has no place for ${member}`],
  )
}

function ratingLosses(ratings: NonNullable<VexStatement['vulnerability']['ratings']>): readonly string[] {
  const seen = new Set<string>()
  return ratings.flatMap(({ vector, source }) => {
    const version = scoreOf(vector)?.version
    const isSaid = version !== undefined && version !== '4.0' && !seen.has(version)
    if (!isSaid) return [`the rating ${vector} is left out: CSAF 2.0 has one each of CVSS 2.0, 3.0 and 3.1`]
    seen.add(version)
    return source === undefined ? [] : [`CSAF has no place for who rated ${vector}: ${source}`]
  })
}

function identitiesOf({ products }: VexStatement): readonly VexIdentity[] {
  return products.flatMap(({ subcomponents = [], ...product }) => [product, ...subcomponents])
}

const identityLosses: Readonly<Record<VexDialect, (identity: VexIdentity) => readonly string[]>> = {
  openvex: (identity) => {
    const { purl, cpe, ids = [], name, version } = identity
    const inCpe = cpe === undefined ? {} : namesInCpe(cpe)
    const isNamed = (purl ?? cpe ?? ids[0]) !== undefined
    const names = [nameInPurl(purl), inCpe.product].filter((known) => known !== undefined)
    const versions = [versionInPurl(purl), inCpe.version].filter((known) => known !== undefined)
    const [, ...others] = ids.filter(isIri)
    return [
      ...(isNamed && name !== undefined && !names.includes(name)
        ? [`OpenVEX names products by identifiers; the name "${name}" is left out`]
        : []),
      ...(isNamed && version !== undefined && !versions.includes(version)
        ? [`OpenVEX has no place for the version "${version}" beside an identifier without it`]
        : []),
      ...others.map((iri) => `OpenVEX has one IRI for a product; ${iri} is left out`),
      ...digestLosses(identity, 'openvex', (algorithm) => openVexDigestName(algorithm) !== undefined),
    ]
  },
  cyclonedx: (identity) =>
    digestLosses(identity, 'cyclonedx', (algorithm) => cycloneDxDigestName(algorithm) !== undefined),
  csaf: (identity) => {
    const { purl, cpe, ids = [] } = identity
    return [
      ...(purl === undefined || isCsafPurl(purl)
        ? []
        : [`${purl} is left out: CSAF does not allow such a purl`]),
      ...(cpe === undefined || isCsafCpe(cpe) ? [] : [`${cpe} is left out: CSAF does not allow such a CPE`]),
      ...ids.filter((id) => uriOf(id) === undefined).map((id) => `${id} is left out: CSAF wants a URI`),
      ...digestLosses(identity, 'csaf', (_, digest) => isCsafDigest(digest)),
    ]
  },
}

function digestLosses(
  { hashes = {} }: VexIdentity,
  to: VexDialect,
  isSaid: (algorithm: DigestName, digest: string) => boolean,
): readonly string[] {
  return Object.entries(hashes).flatMap(([name, digest]) => {
    const algorithm = digestName(name)
    if (algorithm !== undefined && isSaid(algorithm, digest)) return []
    return [`${dialectNames[to]} has no place for the digest ${name} of a product`]
  })
}
