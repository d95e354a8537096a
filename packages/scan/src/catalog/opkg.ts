// SPDX-License-Identifier: Apache-2.0
/** opkg's database, as OpenWrt and OpenEmbedded have it: a status file, and for each package a control file and a list of files. */
import type { Fact } from '../model.ts'
import { type Cataloguer, componentFact, mebibyte } from './cataloguer.ts'
import { type Paragraph, parseControlFile, parseFileList, parseSourceField } from './control-file.ts'

const folder = '^(.*/)?(?:usr|var)/lib/opkg/'
const status = new RegExp(`${folder}status$`)
const control = new RegExp(`${folder}info/[^/]+\\.control$`)
const list = new RegExp(`${folder}info/[^/]+\\.list$`)

export const opkg: Cataloguer = {
  name: 'opkg',
  maxBytes: 64 * mebibyte,
  wants: ({ path }) => status.test(path) || control.test(path) || list.test(path),
  read: ({ path, name, bytes }) => {
    const lists = list.exec(path)
    if (lists !== null) {
      const packageName = name.slice(0, -'.list'.length)
      return [{ kind: 'files', type: 'opkg', root: lists[1] ?? '', packageName, files: parseFileList(bytes) }]
    }
    const root = (status.exec(path) ?? control.exec(path))?.[1] ?? ''
    // A control file tells more than the status file, and an image may have only one of them: both are read, and joined by name.
    return parseControlFile(bytes).flatMap((paragraph) => packageFact(paragraph, root, `/${path}`))
  },
}

function packageFact(fields: Paragraph, root: string, location: string): readonly Fact[] {
  const [name, version] = [fields.get('package'), fields.get('version')]
  const state = fields.get('status')?.split(' ').at(-1)
  if (name === undefined || version === undefined || state === 'not-installed') return []
  const arch = fields.get('architecture')
  const license = fields.get('license')
  const supplier = fields.get('maintainer')
  // OpenEmbedded writes the recipe's name as OE; OpenWrt writes the feed's folder as Source and the name as SourceName.
  const recipe =
    fields.get('oe') ?? fields.get('sourcename') ?? lastPart(parseSourceField(fields.get('source')).name)
  return [
    componentFact({
      type: 'library',
      name,
      version,
      cpes: cpesOf(fields.get('cpe-id'), version),
      ...(license === undefined ? {} : { license }),
      ...(supplier === undefined ? {} : { supplier }),
      osPackage: {
        type: 'opkg',
        root,
        ...(arch === undefined ? {} : { arch }),
        ...(recipe === undefined ? {} : { sourceName: recipe }),
      },
      evidence: { foundBy: 'opkg', technique: 'manifest-analysis', confidence: 1, location },
    }),
  ]
}

/** `package/network/services/dnsmasq` and `dnsmasq_2.90.bb` name `dnsmasq`. */
function lastPart(path: string | undefined): string | undefined {
  return path
    ?.split('/')
    .at(-1)
    ?.replace(/(?:_[^_]*)?\.bb$/, '')
}

/** OpenWrt writes `CPE-ID: cpe:/a:busybox:busybox` without the version, which is that of the package without its revision. */
function cpesOf(id: string | undefined, version: string): readonly string[] {
  const parts = /^cpe:\/([ao]):([\w.%-]+):([\w.%-]+)$/.exec(id ?? '')
  if (parts === null) return []
  const [, part, vendor, product] = parts
  return [`cpe:2.3:${part}:${vendor}:${product}:${version.replace(/-r?\d+$/, '')}:*:*:*:*:*:*:*`]
}
