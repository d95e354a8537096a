// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { describe, expect, test } from 'vitest'
import { bundle } from '../documents.test-data.ts'
import type { Component, Sbom } from '../model.ts'
import { readSbom } from '../read-sbom.ts'

const documents = bundle('cyclonedx-documents.json.gz')
const named = (prefix: string) =>
  [...documents].filter(([path]) => path.split('/').at(-1)?.startsWith(prefix))

describe('the official documents', () => {
  test.each(named('valid-'))('%s is accepted, strictly too', async (path, bytes) => {
    const sbom = await readSbom(bytes, { file: path, strict: true })
    expect(sbom.format).toBe(path.endsWith('.xml') ? 'cyclonedx-xml' : 'cyclonedx-json')
    expect(sbom.warnings.filter(({ kind }) => kind === 'invalid')).toEqual([])
    expect(await readSbom(bytes, { file: path })).toEqual(sbom)
  })

  test.each(named('invalid-'))('%s is refused strictly, with the place', async (path, bytes) => {
    const error: unknown = await readSbom(bytes, { file: path, strict: true }).catch(
      (fault: unknown) => fault,
    )
    expect(error).toBeInstanceOf(CodedError)
    const { code, where } = error as CodedError
    expect(code).toMatch(/^sbom\/(?:invalid|not-an-sbom)$/)
    expect(where.file).toBe(path)
    if (code === 'sbom/invalid') expect(where.path).toMatch(/^\/\w/)
  })

  test.each(named('invalid-'))('%s is, not strictly, read with warnings or refused', async (path, bytes) => {
    const outcome = await readSbom(bytes, { file: path }).catch((fault: unknown) => fault)
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(CodedError)
    else expect((outcome as Sbom).warnings.some(({ kind }) => kind === 'invalid')).toBe(true)
  })
})

describe('JSON and XML of one document', () => {
  const pairs = named('valid-')
    .filter(([path]) => path.endsWith('.json') && documents.has(path.replace(/\.json$/, '.xml')))
    // These differ in content from format to format, or one of the two is about something the other cannot say.
    .filter(
      ([path]) =>
        !/signatures|annotation|formulation|saasbom|license-|metadata-tool-1\.2|service|dependency-1\.[2-5]/.test(
          path,
        ),
    )

  test('there are such pairs', () => expect(pairs.length).toBeGreaterThan(50))

  test.each(pairs)('%s has the same components and dependencies as its XML', async (path, bytes) => {
    const json = await readSbom(bytes)
    const xml = await readSbom(documents.get(path.replace(/\.json$/, '.xml')) ?? new Uint8Array())
    expect(xml.components.map(summary)).toEqual(json.components.map(summary))
    expect(xml.dependencies).toEqual(json.dependencies)
    expect(xml.specVersion).toBe(json.specVersion)
  })
})

function summary(component: Component): object {
  const { name, group, version, purl, cpes, type, scope, identifiers } = component
  return { name, group, version, purl, cpes, type, scope, identifiers }
}
