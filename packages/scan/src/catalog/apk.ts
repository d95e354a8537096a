// SPDX-License-Identifier: Apache-2.0
/** apk's database of installed packages (apk-tools 2, "Apk spec", installed database v2): paragraphs of one-letter fields. */
import { looseText } from '../byte-reader.ts'
import type { Fact } from '../model.ts'
import { type Cataloguer, componentFact, mebibyte } from './cataloguer.ts'

const database = /^(.*\/)??(?:usr\/)?lib\/apk\/db\/installed$/

export const apk: Cataloguer = {
  name: 'apk',
  maxBytes: 256 * mebibyte,
  wants: ({ path }) => database.test(path),
  read: ({ path, bytes }) =>
    looseText(bytes)
      .split('\n\n')
      .flatMap((paragraph) => packageFact(paragraph, database.exec(path)?.[1] ?? '', `/${path}`)),
}

function packageFact(paragraph: string, root: string, location: string): readonly Fact[] {
  const fields = new Map<string, string>()
  const files: string[] = []
  let folder = ''
  for (const line of paragraph.split('\n')) {
    const [key, value] = [line.slice(0, 2), line.slice(2)]
    // F is a folder; the R that follow are files in it.
    if (key === 'F:') folder = value === '' ? '' : `${value}/`
    else if (key === 'R:') files.push(folder + value)
    else if (key.endsWith(':') && !fields.has(key)) fields.set(key, value)
  }
  const [name, version] = [fields.get('P:'), fields.get('V:')]
  if (name === undefined || name === '' || version === undefined || version === '') return []
  const [arch, license, origin, maintainer] = ['A:', 'L:', 'o:', 'm:'].map((key) => fields.get(key))
  return [
    componentFact({
      type: 'library',
      name,
      version,
      ...(license === undefined || license === '' ? {} : { license }),
      ...(maintainer === undefined || maintainer === '' ? {} : { supplier: maintainer }),
      osPackage: {
        type: 'apk',
        root,
        ...(arch === undefined ? {} : { arch }),
        sourceName: origin ?? name,
        sourceVersion: version,
        files,
      },
      evidence: { foundBy: 'apk', technique: 'manifest-analysis', confidence: 1, location },
    }),
  ]
}
