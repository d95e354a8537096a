// SPDX-License-Identifier: Apache-2.0
/** dpkg's database (deb-control(5), dpkg(1)): the status file, or one file a package in `status.d` as distroless images have it. */
import type { Fact } from '../model.ts'
import { type Cataloguer, componentFact, mebibyte } from './cataloguer.ts'
import { type Paragraph, parseControlFile, parseFileList, parseSourceField } from './control-file.ts'

const status = /^(.*\/)?var\/lib\/dpkg\/status$/
const statusPart = /^(.*\/)?var\/lib\/dpkg\/status\.d\/[^/]+$/
const listOfFiles = /^(.*\/)?var\/lib\/dpkg\/info\/[^/]+\.list$/
/** Distroless images have only checksums: lines of `<md5>  <path>`. */
const listOfSums = /^(.*\/)?var\/lib\/dpkg\/status\.d\/[^/]+\.md5sums$/

export const dpkg: Cataloguer = {
  name: 'dpkg',
  maxBytes: 256 * mebibyte,
  wants: ({ path }) => status.test(path) || statusPart.test(path) || listOfFiles.test(path),
  read: ({ path, name, bytes }) => {
    const sums = listOfSums.exec(path)
    if (sums !== null) return [filesFact(name.slice(0, -'.md5sums'.length), sums[1], parseSums(bytes))]
    const list = listOfFiles.exec(path)
    if (list !== null) return [filesFact(name.slice(0, -'.list'.length), list[1], parseFileList(bytes))]
    const root = (status.exec(path) ?? statusPart.exec(path))?.[1] ?? ''
    return parseControlFile(bytes).flatMap((paragraph) => packageFact(paragraph, root, `/${path}`))
  },
}

/** The list of `libc6:amd64` is that of `libc6`. */
function filesFact(written: string, root = '', files: readonly string[] = []): Fact {
  return { kind: 'files', type: 'deb', root, packageName: written.split(':')[0] ?? written, files }
}

function parseSums(bytes: Uint8Array): readonly string[] {
  return parseFileList(bytes).flatMap((line) => /^[0-9a-f]{32}\s+\.?\/?(.+)$/.exec(line)?.[1] ?? [])
}

function packageFact(fields: Paragraph, root: string, location: string): readonly Fact[] {
  const [name, version] = [fields.get('package'), fields.get('version')]
  if (name === undefined || version === undefined || !isInstalled(fields.get('status'))) return []
  const source = parseSourceField(fields.get('source'))
  const arch = fields.get('architecture')
  const maintainer = fields.get('maintainer')
  return [
    componentFact({
      type: 'library',
      name,
      version,
      ...(maintainer === undefined ? {} : { supplier: maintainer }),
      osPackage: {
        type: 'deb',
        root,
        ...(arch === undefined ? {} : { arch }),
        sourceName: source.name ?? name,
        sourceVersion: source.version ?? version,
      },
      evidence: { foundBy: 'dpkg', technique: 'manifest-analysis', confidence: 1, location },
    }),
  ]
}

/**
 * `install ok installed`. A package of which only the configuration is left is not there; one whose installation broke off
 * half way is. `status.d` has no such field.
 */
function isInstalled(text: string | undefined): boolean {
  const state = text?.split(' ').at(-1)
  return state !== 'not-installed' && state !== 'config-files'
}
