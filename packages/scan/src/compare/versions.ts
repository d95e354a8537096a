// SPDX-License-Identifier: Apache-2.0

/** `same-upstream`: the same release of the project, of which one side tells the distribution's revision or epoch too. */
export type VersionRelation = 'same' | 'same-upstream' | 'different' | 'unknown'

/** How the version in an SBOM and that in an image stand to each other. */
export function relateVersions(sbom: string | undefined, image: string | undefined): VersionRelation {
  if (sbom === undefined || image === undefined || sbom === '' || image === '') return 'unknown'
  const [a, b] = [withoutV(sbom), withoutV(image)]
  if (a === b || withoutEpoch(a) === withoutEpoch(b)) return 'same'
  const [upstreamA, upstreamB] = [upstreamOf(a), upstreamOf(b)]
  // Two revisions of one distribution are two versions: a fix may lie between them.
  const isBothRevised = upstreamA !== withoutEpoch(a) && upstreamB !== withoutEpoch(b)
  return upstreamA === upstreamB && !isBothRevised ? 'same-upstream' : 'different'
}

function withoutV(version: string): string {
  return version.trim().replace(/^v(?=\d)/, '')
}

function withoutEpoch(version: string): string {
  return version.replace(/^\d+:/, '')
}

/** Without what distributions add: `1:3.0.11+dfsg-1~deb12u2`, `1.36.1-r15`. */
function upstreamOf(version: string): string {
  return withoutEpoch(version)
    .replace(/-[^-]*$/, '')
    .replace(/[+~](?:dfsg|ds|repack|really|deb|ubuntu|git)[\w.~+]*$/, '')
}
