// SPDX-License-Identifier: Apache-2.0
/** What a CSAF document says of each product that it names: the answer to "is my version affected?". */
import { type Node, Node as VexNode } from '../vex/read.ts'
import { readProductTree, textsOf } from '../vex/read-csaf-products.ts'
import { present } from './read-json.ts'

/** What an advisory may say of a product, from the worst; CSAF 2.1 added `unknown`. */
export const standings = [
  'known_affected',
  'under_investigation',
  'unknown',
  'fixed',
  'known_not_affected',
] as const
export type Standing = (typeof standings)[number]

/** A product as the document's product tree has it. */
export type AdvisedProduct = {
  readonly name: string
  readonly vendor?: string
  readonly version?: string
  /** A VERS range; with it, the product stands for every version inside. */
  readonly versionRange?: string
  /** purl, CPE and other IRIs by which it is known. */
  readonly ids: readonly string[]
}

export type ProductStanding = {
  readonly product: AdvisedProduct
  /** CVE where there is one, else the publisher's own id of the flaw. */
  readonly vulnerability: string
  readonly title?: string
  readonly standing: Standing
  /** Why it is not affected: the label of a flag (CSAF 2.0, section 3.2.3.5), or words. */
  readonly justification?: string
  readonly impact?: string
  readonly remediations: readonly {
    /** CSAF 2.0, section 3.2.3.12.1, as `vendor_fix`. */
    readonly category: string
    readonly details: string
    readonly url?: string
  }[]
}

export type Standings = {
  /** Every product of the tree, whether or not anything is said of it. */
  readonly products: readonly AdvisedProduct[]
  readonly standings: readonly ProductStanding[]
}

/** CSAF 2.0, section 3.2.3.9; `recommended` says nothing of whether a product is affected. */
const standingOf: ReadonlyMap<string, Standing> = new Map([
  ['known_affected', 'known_affected'],
  ['first_affected', 'known_affected'],
  ['last_affected', 'known_affected'],
  ['under_investigation', 'under_investigation'],
  ['unknown', 'unknown'],
  ['fixed', 'fixed'],
  ['first_fixed', 'fixed'],
  ['known_not_affected', 'known_not_affected'],
])

/**
 * Reads product tree and product statuses of a CSAF 2.0 or 2.1 document that was validated before.
 *
 * @throws CodedError `vex/…` where a status names a product that is not in the tree, or the document is none
 */
export function readStandings(json: unknown): Standings {
  const root = new VexNode(json)
  const tree = readProductTree(root.at('product_tree'))
  const products = new Map(
    [...tree.byId].map(([id, { product, vendor }]) => {
      const { name = id, purl, cpe, ids = [], version, versionRange } = product
      const all = [purl, cpe, ...ids].filter((one) => one !== undefined)
      return [id, { name, ids: all, ...present({ vendor, version, versionRange }) }] as const
    }),
  )
  const flaws = root.at('vulnerabilities').list()
  return {
    products: [...products.values()],
    standings: flaws.flatMap((flaw) => readFlaw(flaw, { products, groups: tree.groups })),
  }
}

type Context = {
  readonly products: ReadonlyMap<string, AdvisedProduct>
  readonly groups: ReadonlyMap<string, readonly string[]>
}

function readFlaw(flaw: Node, { products, groups }: Context): readonly ProductStanding[] {
  const status = flaw.at('product_status')
  if (!status.present) return []
  const title = flaw.at('title').optionalText()
  const [firstId] = flaw.at('ids').list()
  const vulnerability = flaw.at('cve').optionalText() ?? firstId?.need('text').text() ?? title ?? flaw.path
  const flags = flaw.at('flags').list()
  const threats = flaw.at('threats').list()
  const remediations = flaw.at('remediations').list()
  const concerns = (entry: Node, id: string): boolean =>
    textsOf(entry.at('product_ids')).includes(id) ||
    textsOf(entry.at('group_ids')).some((group) => groups.get(group)?.includes(id))
  return status.keys().flatMap((group) => {
    const standing = standingOf.get(group)
    if (standing === undefined) return []
    return status
      .at(group)
      .list()
      .map((node): ProductStanding => {
        const id = node.text()
        const product = products.get(id) ?? node.fail('vex/value', `"${id}" is not in the product tree`)
        const impact = threats.find((threat) => threat.need('category').is('impact') && concerns(threat, id))
        return {
          product,
          vulnerability,
          standing,
          ...present({
            title,
            justification:
              standing === 'known_not_affected'
                ? flags
                    .find((flag) => concerns(flag, id))
                    ?.need('label')
                    .text()
                : undefined,
            impact: impact?.need('details').text(),
          }),
          remediations: remediations
            .filter((remediation) => concerns(remediation, id))
            .map((remediation) => ({
              category: remediation.need('category').text(),
              details: remediation.need('details').text(),
              ...present({ url: remediation.at('url').optionalText() }),
            })),
        }
      })
  })
}
