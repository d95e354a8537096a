// SPDX-License-Identifier: Apache-2.0
/** npm packages as they are installed: the `package.json` at the top of each (npm's package.json documentation). */
import { parseJson } from '@primum/parse'
import { type Cataloguer, componentFact, mebibyte } from './cataloguer.ts'
import { purlText } from './purls.ts'

/** Debian installs Node's modules to /usr/share/nodejs. */
const manifest = /(?:^|\/)(?:node_modules|usr\/share\/nodejs)\/(?:@[^/]+\/)?[^/]+\/package\.json$/

export const npm: Cataloguer = {
  name: 'npm',
  maxBytes: 4 * mebibyte,
  wants: ({ path, name }) => name === 'package.json' && manifest.test(path),
  read: ({ path, bytes }) => {
    const value = parseJson(bytes)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
    const { name, version, license } = value as { readonly [name: string]: unknown } // an object, by the line above
    // A package.json without a version only says how the folder's files are read.
    if (typeof name !== 'string' || typeof version !== 'string' || name === '' || version === '') return []
    const slash = name.startsWith('@') ? name.indexOf('/') : -1
    const purl = purlText({
      type: 'npm',
      namespace: slash < 0 ? null : name.slice(0, slash),
      name: name.slice(slash + 1),
      version,
    })
    return [
      componentFact({
        type: 'library',
        name,
        version,
        ...(purl === undefined ? {} : { purl }),
        ...(typeof license === 'string' && license !== '' ? { license } : {}),
        evidence: { foundBy: 'npm', technique: 'manifest-analysis', confidence: 1, location: `/${path}` },
      }),
    ]
  },
}
