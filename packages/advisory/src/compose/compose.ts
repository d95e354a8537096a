// SPDX-License-Identifier: Apache-2.0
/** What a maker knows, as a CSAF 2.1 document; {@link csaf20Of} makes the 2.0 document of the same content. */
import { CodedError, type JsonObject } from '@primum/parse'
import { present } from '../vex/read.ts'
import { cvssContent } from './cvss-content.ts'
import { type CsafDocument, sortMembers } from './document.ts'
import type {
  AdvisoryFlaw,
  AdvisoryInput,
  AdvisoryNote,
  AdvisoryReference,
  AdvisoryRemediation,
  AdvisoryThreat,
  Credit,
} from './model.ts'
import { placeProducts } from './products.ts'

/** CSAF 2.1, section 3.2.1: the one value that the schema allows. */
const SCHEMA_2_1 = 'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json'

/**
 * Composes a document of the profile Security Advisory or VEX, as a draft (section 3.2.2.12.7): its release sets status,
 * version and dates ({@link releaseDocument}). The same input gives the same document.
 *
 * @throws CodedError `advisory/product` where a flaw names a product that is not there, `cvss/…` where a vector is none
 */
export function composeAdvisory(input: AdvisoryInput): CsafDocument {
  const bare: CsafDocument = {
    $schema: SCHEMA_2_1,
    document: {
      ...listed('acknowledgments', acknowledgmentsOf(input.credits)),
      category: input.profile,
      csaf_version: '2.1',
      distribution: { tlp: { label: input.tlp, url: 'https://www.first.org/tlp/' } },
      lang: input.lang,
      ...listed('notes', input.notes.map(noteOf)),
      publisher: { ...input.publisher },
      ...listed('references', (input.references ?? []).map(referenceOf)),
      title: input.title,
      tracking: {
        ...(input.aliases === undefined || input.aliases.length === 0 ? {} : { aliases: input.aliases }),
        current_release_date: input.at,
        generator: { date: input.at, engine: { ...input.engine } },
        id: input.trackingId,
        initial_release_date: input.at,
        revision_history: [{ date: input.at, number: '0.1.0', summary: 'Draft.' }],
        status: 'draft',
        version: '0.1.0',
      },
    },
  }
  const { document, ids } = placeProducts(bare, input.products)
  const vulnerabilities = input.flaws.map((flaw) => vulnerabilityOf(flaw, ids))
  return sortMembers({ ...document, ...listed('vulnerabilities', vulnerabilities) })
}

const listed = (member: string, items: readonly JsonObject[]): JsonObject =>
  items.length === 0 ? {} : { [member]: items }

type Ids = ReadonlyMap<string, string>

/** @throws CodedError `advisory/product` */
function idsOf(keys: readonly string[], ids: Ids): readonly string[] {
  return [...new Set(keys)].map((key) => {
    const id = ids.get(key)
    if (id === undefined) throw new CodedError('advisory/product', `there is no product ${key}`)
    return id
  })
}

/** A flaw as an item of `/vulnerabilities`. */
function vulnerabilityOf(flaw: AdvisoryFlaw, ids: Ids): JsonObject {
  const statuses = [...Map.groupBy(flaw.statuses, ({ status }) => status)]
  return {
    ...listed('acknowledgments', acknowledgmentsOf(flaw.credits)),
    ...present({ cve: flaw.cve }),
    ...listed(
      'cwes',
      (flaw.cwes ?? []).map(({ id, name, version }) => ({ id, name, version })),
    ),
    ...present({ disclosure_date: flaw.disclosureDate, discovery_date: flaw.discoveryDate }),
    ...listed(
      'flags',
      reasonsOf(flaw, 'justification', ids).map(({ said, products }) => ({ label: said, ...products })),
    ),
    ...listed(
      'ids',
      (flaw.ids ?? []).map(({ systemName, text }) => ({ system_name: systemName, text })),
    ),
    ...listed('metrics', metricsOf(flaw, ids)),
    ...listed('notes', flaw.notes.map(noteOf)),
    ...(statuses.length === 0
      ? {}
      : {
          product_status: Object.fromEntries(
            statuses.map(([status, own]) => [
              status,
              idsOf(
                own.map(({ product }) => product),
                ids,
              ),
            ]),
          ),
        }),
    ...listed('references', (flaw.references ?? []).map(referenceOf)),
    ...listed(
      'remediations',
      (flaw.remediations ?? []).map((remediation) => remediationOf(remediation, ids)),
    ),
    ...listed('threats', [
      ...(flaw.threats ?? []).map((threat) => threatOf(threat, ids)),
      ...reasonsOf(flaw, 'impact', ids).map(({ said, products }) => ({
        category: 'impact',
        details: said,
        ...products,
      })),
    ]),
    ...present({ title: flaw.title }),
  }
}

/** Why products are not affected: for machines as a flag (section 3.2.4.6), in words as an impact (section 4.5). */
function reasonsOf({ statuses }: AdvisoryFlaw, member: 'justification' | 'impact', ids: Ids) {
  const told = statuses.flatMap((one) => {
    const said = one.status === 'known_not_affected' ? one[member] : undefined
    return said === undefined ? [] : [{ said, product: one.product }]
  })
  return [...Map.groupBy(told, ({ said }) => said)].map(([said, own]) => ({
    said,
    products: {
      product_ids: idsOf(
        own.map(({ product }) => product),
        ids,
      ),
    },
  }))
}

/** Section 3.2.4.9. A score says how bad the flaw is where it is; section 6.2.19 wants none of a product in which it is fixed. */
function metricsOf({ scores = [], statuses }: AdvisoryFlaw, ids: Ids): readonly JsonObject[] {
  const exposed = statuses
    .filter(({ status }) => status === 'known_affected' || status === 'under_investigation')
    .map(({ product }) => product)
  return scores
    .map(({ vector, products = exposed, source }) => ({
      content: cvssContent(vector),
      products: idsOf(products, ids),
      ...present({ source }),
    }))
    .filter(({ products }) => products.length > 0)
}

const noteOf = ({ category, title, text, audience }: AdvisoryNote): JsonObject => ({
  ...present({ audience }),
  category,
  text,
  ...present({ title }),
})

const referenceOf = ({ category = 'external', summary, url }: AdvisoryReference): JsonObject => ({
  category,
  summary,
  url,
})

const remediationOf = (
  { category, date, details, products, url }: AdvisoryRemediation,
  ids: Ids,
): JsonObject => ({
  category,
  ...present({ date }),
  details,
  product_ids: idsOf(products, ids),
  ...present({ url }),
})

const threatOf = ({ category, date, details, products = [] }: AdvisoryThreat, ids: Ids): JsonObject => ({
  category,
  ...present({ date }),
  details,
  ...(products.length === 0 ? {} : { product_ids: idsOf(products, ids) }),
})

/**
 * Thanks as each reporter wished. Nobody is named who did not ask for it; who wished to stay anonymous is thanked without a
 * name, and who wanted no thanks gets none.
 */
function acknowledgmentsOf(credits: readonly Credit[] = []): readonly JsonObject[] {
  return credits.map(acknowledgmentOf).filter((thanks) => thanks !== undefined)
}

function acknowledgmentOf({ wish, name, organization, summary, url }: Credit): JsonObject | undefined {
  switch (wish) {
    case 'named':
      if (name === undefined) return undefined
      return {
        names: [name],
        ...present({ organization, summary }),
        ...(url === undefined ? {} : { urls: [url] }),
      }
    case 'anonymous':
      return { summary: summary ?? 'Reported by someone who wishes not to be named.' }
    case 'declined':
    case 'unsaid':
      return undefined
  }
}
