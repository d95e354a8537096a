// SPDX-License-Identifier: Apache-2.0
/** Java archives (JAR File Specification): `pom.properties` that Maven puts in, else the manifest; and archives within. */

import { readZip, type ZipMember } from '../archive/zip.ts'
import { looseText } from '../byte-reader.ts'
import type { Evidence, Fact } from '../model.ts'
import { type Cataloguer, componentFact, mebibyte } from './cataloguer.ts'
import { purlText } from './purls.ts'

const archive = /\.(?:jar|war|ear|jpi|hpi)$/i
const pomProperties = /^META-INF\/maven\/[^/]+\/[^/]+\/pom\.properties$/
const maxDepth = 3
const maxMemberBytes = 64 * mebibyte
/** Of all archives within one, so that a small file cannot unpack to more than the machine has. */
const maxNestedBytes = 512 * mebibyte

export const java: Cataloguer = {
  name: 'java',
  maxBytes: 256 * mebibyte,
  wants: ({ name }) => archive.test(name),
  accepts: (head) => head[0] === 0x50 && head[1] === 0x4b,
  read: ({ path, bytes }) => readArchive(bytes, `/${path}`, 0, { left: maxNestedBytes }),
}

function readArchive(
  bytes: Uint8Array,
  location: string,
  depth: number,
  budget: { left: number },
): readonly Fact[] {
  const members = readZip(bytes)
  const poms = members.filter(({ name, sizeBytes }) => pomProperties.test(name) && sizeBytes < mebibyte)
  const own = poms.flatMap((pom) => pomFact(pom, location, depth))
  const facts: Fact[] = own.length > 0 ? own : [...manifestFact(members, location, depth)]
  for (const member of members) {
    if (!archive.test(member.name)) continue
    budget.left -= member.sizeBytes
    if (depth + 1 >= maxDepth || member.sizeBytes > maxMemberBytes || budget.left < 0) {
      facts.push({
        kind: 'warning',
        message: `${member.name} inside was not looked into: too deep or too large`,
      })
      continue
    }
    facts.push(...readArchive(member.read(), `${location}!/${member.name}`, depth + 1, budget))
  }
  return facts
}

function pomFact(pom: ZipMember, location: string, depth: number): readonly Fact[] {
  const lines = looseText(pom.read()).split('\n')
  const value = (key: string) =>
    lines
      .find((line) => line.startsWith(`${key}=`))
      ?.slice(key.length + 1)
      .trim()
  const [group, artifact, version] = [value('groupId'), value('artifactId'), value('version')]
  if (group === undefined || artifact === undefined || version === undefined) return []
  const purl = purlText({ type: 'maven', namespace: group, name: artifact, version })
  return [
    componentFact({
      type: 'library',
      name: artifact,
      version,
      ...(purl === undefined ? {} : { purl }),
      ...(depth > 0 ? { isEmbedded: true } : {}),
      evidence: evidenceAt(location, 1, pom.name),
    }),
  ]
}

/** A manifest names what it likes; a bundle's symbolic name (OSGi) is the surest. Without a group there is no purl. */
function manifestFact(members: readonly ZipMember[], location: string, depth: number): readonly Fact[] {
  const manifest = members.find(
    ({ name, sizeBytes }) => name === 'META-INF/MANIFEST.MF' && sizeBytes < mebibyte,
  )
  if (manifest === undefined) return []
  // A line of at most 72 bytes goes on in the next, after a space.
  const lines = looseText(manifest.read())
    .replace(/\r?\n /g, '')
    .split(/\r?\n/)
  const value = (key: string) =>
    lines
      .find((line) => line.startsWith(`${key}: `))
      ?.slice(key.length + 2)
      .trim()
  const name = value('Bundle-SymbolicName')?.split(';')[0] ?? value('Implementation-Title')
  const version = value('Bundle-Version') ?? value('Implementation-Version')
  if (name === undefined || name === '' || version === undefined || version === '') return []
  return [
    componentFact({
      type: 'library',
      name,
      version,
      ...(depth > 0 ? { isEmbedded: true } : {}),
      evidence: evidenceAt(location, 0.6, 'META-INF/MANIFEST.MF'),
    }),
  ]
}

function evidenceAt(location: string, confidence: number, said: string): Evidence {
  return { foundBy: 'java', technique: 'manifest-analysis', confidence, location, said }
}
