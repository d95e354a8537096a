// SPDX-License-Identifier: Apache-2.0
import { forEachComponent, saysNothing } from './element.ts'

/** NTIA, The Minimum Elements for an SBOM (2021), Data Fields: "Supplier Name". */
export const supplierName = forEachComponent('ntia/supplier-name', ({ supplier }) =>
  saysNothing(supplier) ? 'no supplier is named' : undefined,
)
