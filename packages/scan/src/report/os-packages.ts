// SPDX-License-Identifier: Apache-2.0
import { purlText } from '../catalog/purls.ts'
import type { Distribution, FoundComponent, OsPackage } from '../model.ts'

/** How purls name a distribution, where it is not by its `ID` (purl-spec, types deb, rpm and apk; and what vulnerability sources use). */
const namespaces: Readonly<Record<string, string>> = {
  rhel: 'redhat',
  ol: 'oracle',
  amzn: 'amazon',
  sles: 'suse',
  sled: 'suse',
  'sle-micro': 'suse',
  'opensuse-leap': 'opensuse',
  'opensuse-tumbleweed': 'opensuse',
  rocky: 'rocky',
}

/**
 * The purl of a distribution's package. Without a distribution there is none: a package called openssl says nothing as long as it
 * is not known whose patches are in it.
 */
export function purlOfOsPackage(
  found: Pick<FoundComponent, 'name' | 'version'>,
  os: OsPackage,
  distribution: Distribution | undefined,
): string | undefined {
  if (distribution === undefined) return undefined
  const { name, version } = found
  const { id, version: release } = distribution
  const { type, arch, epoch, sourceName, sourceVersion, sourceFile } = os
  const isRpm = type === 'rpm'
  const qualifiers: Record<string, string> = {
    ...(arch === undefined ? {} : { arch }),
    distro: release === undefined ? id : `${id}-${release}`,
    ...(isRpm && epoch !== undefined && epoch !== '0' ? { epoch } : {}),
    ...upstreamOf(found, isRpm ? sourceFile : sourceName, sourceVersion),
  }
  return purlText({
    type,
    namespace: Object.hasOwn(namespaces, id) ? namespaces[id] : id,
    name,
    // The epoch of an rpm is a qualifier of its own.
    version: isRpm ? version?.replace(/^\d+:/, '') : version,
    qualifiers,
  })
}

/** The source package, where it says more than the package itself. */
function upstreamOf(
  { name, version }: Pick<FoundComponent, 'name' | 'version'>,
  source: string | undefined,
  sourceVersion: string | undefined,
): Readonly<Record<string, string>> {
  if (source === undefined) return {}
  const differs = sourceVersion !== undefined && sourceVersion !== version
  if (source === name && !differs) return {}
  return { upstream: differs ? `${source}@${sourceVersion}` : source }
}
