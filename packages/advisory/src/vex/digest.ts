// SPDX-License-Identifier: Apache-2.0
/** How the dialects spell digest algorithms. The model uses OpenVEX's spelling, extended by the algorithms that it lacks. */
export const digestNames = [
  'md5',
  'sha1',
  'sha-256',
  'sha-384',
  'sha-512',
  'sha3-224',
  'sha3-256',
  'sha3-384',
  'sha3-512',
  'blake2s-256',
  'blake2b-256',
  'blake2b-384',
  'blake2b-512',
  'blake3',
] as const
export type DigestName = (typeof digestNames)[number]

/** OpenVEX 0.2.0 schema, `hashes`: the names that it allows. */
const openVexLacks: ReadonlySet<string> = new Set(['blake2b-384', 'blake3'])

/** CycloneDX 1.6, `hash-alg`. */
const cycloneDxNames: Readonly<Partial<Record<DigestName, string>>> = {
  md5: 'MD5',
  sha1: 'SHA-1',
  'sha-256': 'SHA-256',
  'sha-384': 'SHA-384',
  'sha-512': 'SHA-512',
  'sha3-256': 'SHA3-256',
  'sha3-384': 'SHA3-384',
  'sha3-512': 'SHA3-512',
  'blake2b-256': 'BLAKE2b-256',
  'blake2b-384': 'BLAKE2b-384',
  'blake2b-512': 'BLAKE2b-512',
  blake3: 'BLAKE3',
}

const bare = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

const byBareName: ReadonlyMap<string, DigestName> = new Map(digestNames.map((name) => [bare(name), name]))

/** The model's name of an algorithm, however it is spelt (`SHA256`, `sha-256`, `SHA-256`); undefined: not known. */
export function digestName(name: string): DigestName | undefined {
  return byBareName.get(bare(name))
}

export function openVexDigestName(name: DigestName): string | undefined {
  return openVexLacks.has(name) ? undefined : name
}

export function cycloneDxDigestName(name: DigestName): string | undefined {
  return cycloneDxNames[name]
}

/** CSAF 2.0, section 3.1.3.3.2: as OpenSSL names them, `sha256`, `sha3-512`, `blake2b512`. */
export function csafDigestName(name: DigestName): string {
  return name.startsWith('sha3-') ? name : name.replace('-', '')
}
