// SPDX-License-Identifier: Apache-2.0
import { checkExtension, extensionsOf, unsupportedExtension } from '../document/extensions.ts'
import { faultAt, type Rule } from '../report.ts'

/** Extensions are valid by the schema that they declare; one that is not known here is told. */
export const extensionSchema: Rule = {
  id: '6.1.60.2',
  *check(document) {
    for (const { place, address, extension } of extensionsOf(document)) {
      if (extension === undefined) {
        if (address !== undefined)
          yield { ...faultAt(place, unsupportedExtension(address)), level: 'warning' }
        continue
      }
      yield* checkExtension(extension, place)
    }
  },
}
