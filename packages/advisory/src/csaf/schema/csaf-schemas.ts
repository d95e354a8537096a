// SPDX-License-Identifier: Apache-2.0
import type { JsonObject, JsonValue } from '@primum/parse'
import { extensionPackages } from '../registers/extension-packages.ts'
import type { CsafVersion } from '../report.ts'
import { cvssSchemas } from './cvss-schemas.ts'
import { type SchemaFault, SchemaSet } from './json-schema.ts'
import csaf20 from './oasis/csaf-2.0.json' with { type: 'json' }
import csaf21 from './oasis/csaf-2.1.json' with { type: 'json' }
import extensionContent from './oasis/extension-content.json' with { type: 'json' }
import extensionMetaschema from './oasis/extension-metaschema.json' with { type: 'json' }
import { ssvcSchema, ssvcSelectionList } from './ssvc-schema.ts'

const addresses: Readonly<Record<CsafVersion, string>> = {
  '2.0': 'https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json',
  '2.1': 'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json',
}

export const extensionContentSchema =
  'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/extension-content.json'

/** What CSAF's schemas refer to and tests of their own check: 6.1.8 CVSS, 6.1.46 SSVC, 6.1.60.1 extensions. */
const referred: Readonly<Record<string, JsonObject>> = {
  ...cvssSchemas,
  [ssvcSelectionList]: ssvcSchema,
  [extensionContentSchema]: extensionContent,
  ...Object.fromEntries(extensionPackages.map(({ address, schema }) => [address, schema])),
  'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/extension-metaschema.json': extensionMetaschema,
}

const own: Readonly<Record<string, JsonObject>> = { [addresses['2.0']]: csaf20, [addresses['2.1']]: csaf21 }

/** Anything goes; of CVSS 3.0 and 3.1 exactly one has to fit. */
const unchecked = Object.fromEntries(
  Object.keys(referred).map((address) => [address, address.endsWith('cvss-v3.0.json') ? { enum: [] } : {}]),
)

/** CSAF alone, so that a fault in a CVSS object is told once and by its own number. */
const csafAlone = new SchemaSet({ ...unchecked, ...own })

/** The parts alone. */
const parts = new SchemaSet({ ...own, ...referred })

/** All together, with no member that the schemas do not name: test 6.2.20. */
const closed = new SchemaSet({ ...own, ...referred }, { strict: true })

/** How a document breaks the schema of its version; what stands in objects of CVSS, SSVC and extensions is not looked at. */
export function checkCsafSchema(version: CsafVersion, document: JsonValue): readonly SchemaFault[] {
  return csafAlone.check(addresses[version], document)
}

/** How an object breaks the schema at an address to which CSAF refers. */
export function checkPart(address: string, instance: JsonValue, path: string): readonly SchemaFault[] {
  return parts.check(address, instance, path)
}

/** The members of a document that neither its schema nor those to which it refers name. */
export function findUnknownMembers(version: CsafVersion, document: JsonValue): readonly SchemaFault[] {
  return closed.check(addresses[version], document).filter(({ isUnknownMember }) => isUnknownMember === true)
}

/** The members of an object that the schema at an address does not name. */
export function findUnknownMembersOfPart(
  address: string,
  instance: JsonValue,
  path: string,
): readonly SchemaFault[] {
  return closed.check(address, instance, path).filter(({ isUnknownMember }) => isUnknownMember === true)
}
