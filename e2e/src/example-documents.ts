// SPDX-License-Identifier: Apache-2.0
/** The real documents of data/, unpacked, as files that a person has on disk. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { cloneDir } from './primum-process.ts'

/** A file as a browser hands it to a page. */
export type UserFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

export const userFile = (name: string, content: string | Buffer): UserFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
})

const read = (...parts: readonly string[]): Buffer => readFileSync(path.join(cloneDir, ...parts))

/** An SBOM of data/example by its name there, without `.gz`. */
const exampleSbom = (name: string): UserFile => userFile(name, gunzipSync(read('data/example', `${name}.gz`)))

/** CycloneDX 1.4 of a real medical device: 65 components, jQuery 3.1.1 among them. */
export const deviceSbom = (): UserFile => exampleSbom('medical-device-anonymised-extended.cdx14.json')

/** What a person downloads: OSV records and the KEV catalogue, packed as their sources pack them. */
export const intelligenceFiles = (): readonly UserFile[] => [
  userFile('osv.jsonl.gz', read('data/example/osv.jsonl.gz')),
  userFile('kev.json.gz', read('data/kev.json.gz')),
]

/** A flaw that is exploited in the wild and in the device's SBOM (testdata/SOURCE.md). */
export const jqueryAdvisory = (): UserFile =>
  userFile(
    'CVE-2020-11023.json',
    readFileSync(path.join(import.meta.dirname, 'testdata/CVE-2020-11023.json')),
  )
