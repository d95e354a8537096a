// SPDX-License-Identifier: Apache-2.0
/** Python distributions as they are installed: `METADATA` of a `.dist-info` (PEP 376, core metadata 2.4), or the older `.egg-info`. */
import { looseText } from '../byte-reader.ts'
import { type Cataloguer, componentFact, mebibyte } from './cataloguer.ts'
import { purlText } from './purls.ts'

const metadata = /\.dist-info\/METADATA$|\.egg-info\/PKG-INFO$|\.egg-info$|(?:^|\/)EGG-INFO\/PKG-INFO$/

export const python: Cataloguer = {
  name: 'python',
  maxBytes: 4 * mebibyte,
  wants: ({ path }) => metadata.test(path),
  read: ({ path, bytes }) => {
    const fields = headerFields(looseText(bytes))
    const [name, version] = [fields.get('name'), fields.get('version')]
    if (name === undefined || version === undefined || name === '' || version === '') return []
    const purl = purlText({ type: 'pypi', name, version })
    const license = licenseOf(fields.get('license-expression') ?? fields.get('license'))
    return [
      componentFact({
        type: 'library',
        name,
        version,
        ...(purl === undefined ? {} : { purl }),
        ...(license === undefined ? {} : { license }),
        evidence: { foundBy: 'python', technique: 'manifest-analysis', confidence: 1, location: `/${path}` },
      }),
    ]
  },
}

/** Mail headers (RFC 5322) up to the empty line; only their first lines matter here. */
function headerFields(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const line of text.split('\n')) {
    if (line.trim() === '') break
    const parts = /^([A-Za-z-]+):[ \t]*(.*?)\s*$/.exec(line)
    const [, name, value] = parts ?? []
    if (name !== undefined && value !== undefined && !fields.has(name.toLowerCase()))
      fields.set(name.toLowerCase(), value)
  }
  return fields
}

const maxLicenseLength = 100

/** Some put the whole text there. */
function licenseOf(written: string | undefined): string | undefined {
  const known = written !== undefined && written !== '' && written.toUpperCase() !== 'UNKNOWN'
  return known && written.length <= maxLicenseLength ? written : undefined
}
