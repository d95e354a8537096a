// SPDX-License-Identifier: Apache-2.0
import { productsOf } from '../document/product-tree.ts'
import { findUnresolvable, referenceUrls } from '../document/urls.ts'
import { findAll } from '../place.ts'
import type { Rule } from '../report.ts'

const paths = [
  '$.document.acknowledgments[*].urls[*]',
  '$.document.aggregate_severity.namespace',
  '$.document.distribution.tlp.url',
  '$.document.publisher.namespace',
  '$.vulnerabilities[*].acknowledgments[*].urls[*]',
  '$.vulnerabilities[*].remediations[*].url',
]

const helperPaths = [
  '$.product_identification_helper.sbom_urls[*]',
  '$.product_identification_helper.x_generic_uris[*].namespace',
  '$.product_identification_helper.x_generic_uris[*].uri',
]

/** Addresses lead somewhere, as far as that can be told without asking the network. */
export const useOfNonSelfReferencingUrlsFailingToResolve: Rule = {
  id: '6.3.6',
  check: (document) =>
    findUnresolvable([
      ...findAll(document, paths),
      ...referenceUrls(document, false),
      ...productsOf(document).flatMap(({ place }) => findAll(place, helperPaths)),
    ]),
}
