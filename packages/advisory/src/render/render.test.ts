// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { JsonObject, JsonValue } from '@primum/parse'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeAdvisory, csaf20Of, listProducts, parseDocument } from '../compose/index.ts'
import { wholeInput } from '../compose/testing-input.ts'
import {
  type Block,
  countSyllables,
  measureReadability,
  NOTICE_AUDIENCE,
  noticeParts,
  renderAdvisory,
  renderNotice,
  textOfBlocks,
  thirtyDayContents,
} from './index.ts'

/** Every medical advisory of CISA that the project ships (data/SOURCE.md). */
const advisories = gunzipSync(readFileSync(new URL('../../../../data/csaf-icsma.jsonl.gz', import.meta.url)))
  .toString()
  .split('\n')
  .filter((line) => line !== '')
  .map(parseDocument)

/** Values that the page says in words of its own, or by name where the document has an id. */
const codes =
  /\/(?:category|label|csaf_version|\$schema)$|\/product_ids\/|\/product_status\/|\/products\/|\/cvss_v[234]\/(?!base|vector|version)/

function leavesOf(value: JsonValue, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string' || typeof value === 'number') return [[path, String(value)]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, `${path}/${name}`))
}

const titled = (document: JsonObject): string => JSON.stringify(document['document'])

/** What a reader of the page finds, links included. */
function pageOf(document: JsonObject): string {
  const links = (blocks: readonly Block[]): string =>
    JSON.stringify(blocks).replaceAll(String.raw`\"`, '"').replaceAll(String.raw`\\`, '\\')
  const blocks = renderAdvisory(document)
  return `${textOfBlocks(blocks)}\n${links(blocks)}`
}

describe('real advisories', () => {
  test('everything that one says is on its page', () => {
    for (const document of advisories) {
      const page = pageOf(document)
      const lost = leavesOf(document)
        .filter(([path]) => !codes.test(path) && path !== '/document/title')
        .filter(([, value]) => !page.includes(value))
      expect({ id: idOf(document), lost }).toEqual({ id: idOf(document), lost: [] })
    }
  })

  test('each product stands with the flaws, scores and remedies that name it', () => {
    for (const document of advisories) {
      const names = new Map(listProducts(document).map(({ id, name }) => [id, name]))
      const flaws = flawsOf(renderAdvisory(document))
      const vulnerabilities = document['vulnerabilities'] as readonly JsonObject[] // each of these has some
      expect(flaws).toHaveLength(vulnerabilities.length)
      for (const [index, flaw] of vulnerabilities.entries()) {
        const said = textOfBlocks(flaws[index] ?? [])
        const meant = leavesOf(flaw).filter(([path]) => /product_ids|product_status|products/.test(path))
        for (const [, id] of meant) expect(said).toContain(names.get(id))
      }
    }
  })

  test('none has anything that the page knows no place for', () => {
    const texts = advisories.map((document) => textOfBlocks(renderAdvisory(document)))
    expect(texts.filter((text) => text.includes('Further details'))).toEqual([])
  })
})

function idOf(document: JsonObject): string {
  return /"id":"([^"]+)"/.exec(titled(document))?.[1] ?? ''
}

/** The sections of a page that are about a flaw. */
function flawsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const parts: Block[][] = []
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 2) parts.push([])
    parts.at(-1)?.push(block)
  }
  return parts.filter(([first]) => first?.kind === 'heading' && first.text.startsWith('CVE-'))
}

describe('a document that has everything', () => {
  const document = composeAdvisory(wholeInput)

  test('is shown whole, as CSAF 2.1 and as 2.0', () => {
    for (const one of [document, csaf20Of(document).document]) {
      const page = pageOf(one)
      const lost = leavesOf(one)
        .filter(([path]) => !codes.test(path) && path !== '/document/title')
        .filter(
          ([, value]) =>
            !page.includes(value) && !page.includes(decodeURIComponent(value).replace('urn:udi-di:', '')),
        )
        .filter(([path]) => !path.endsWith('/namespace') || path === '/document/publisher/namespace')
      expect(lost).toEqual([])
    }
  })

  test('what no version of the standard knows is told at the end', () => {
    const strange = { ...document, x_later: { member: ['of 2030', true, 7, null] } }
    const text = textOfBlocks(renderAdvisory(strange))
    for (const said of ['/x_later/member/0', 'of 2030', 'true', '7', 'null']) expect(text).toContain(said)
  })

  test('an address is a link only where it is https', () => {
    const hrefs = (url: string): string => {
      const input = { ...wholeInput, references: [{ summary: 'Look', url }] }
      return JSON.stringify(renderAdvisory(composeAdvisory(input)).filter(({ kind }) => kind === 'list'))
    }
    expect(hrefs('https://maker.example/a')).toContain('"href":"https://maker.example/a"')
    for (const url of [
      'javascript:alert(1)',
      'http://maker.example/',
      'data:text/html,x',
      'https://a:b@maker.example/',
      'x',
      '//x',
    ]) {
      expect(hrefs(url)).not.toMatch(/"href":"(?!https:\/\/ada)/)
      expect(hrefs(url)).toContain(url)
    }
  })
})

test('whatever a document is, it is shown and never breaks the page', () => {
  const member = fc.constantFrom(
    'document',
    'title',
    'tracking',
    'revision_history',
    'product_tree',
    'branches',
    'product',
    'product_id',
    'vulnerabilities',
    'scores',
    'cvss_v3',
    'notes',
    'remediations',
    'details',
    '__proto__',
    'constructor',
  )
  const { tree } = fc.letrec<{ tree: JsonValue }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6 },
      fc.jsonValue({ maxDepth: 0 }) as fc.Arbitrary<JsonValue>,
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(member, tie('tree'), { maxKeys: 5 }),
    ),
  }))
  fc.assert(
    fc.property(fc.dictionary(member, tree, { maxKeys: 5 }), (document) => {
      const text = textOfBlocks(renderAdvisory(document))
      const texts = leavesOf(document).filter(([path]) => !codes.test(path) && path !== '/document/title')
      for (const [, value] of texts) expect(text.includes(value) || value === '').toBe(true)
    }),
  )
})

describe('the notice for patients and clinicians', () => {
  const [first, ...others] = noticeParts
  const note = (title: string, text: string) => ({
    category: 'general' as const,
    title,
    text,
    audience: NOTICE_AUDIENCE,
  })
  const withNotes = (...parts: readonly ReturnType<typeof note>[]) =>
    composeAdvisory({ ...wholeInput, notes: [...wholeInput.notes, ...parts] })
  const key = note(first.title, 'Someone nearby could make the pump give a dose twice.')

  test('is not there before there is a key message: advice is never made up', () => {
    const { blocks, missing, readability } = renderNotice(composeAdvisory(wholeInput))
    expect(blocks).toEqual([])
    expect(missing).toEqual(noticeParts.map(({ id }) => id))
    expect(readability).toBeUndefined()
    expect(renderNotice(withNotes(note('What to do now', 'Call us.'))).blocks).toEqual([])
  })

  test('begins with the key message, then which devices, then the parts in their order', () => {
    const said = others.toReversed().map(({ title }) => note(title, `About ${title}.`))
    const { blocks, missing } = renderNotice(withNotes(...said, key))
    expect(missing).toEqual([])
    expect(blocks[0]).toEqual({ kind: 'warning', text: key.text })
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? block.text : []))
    expect(headings).toEqual(['Which devices', ...others.map(({ title }) => title)])
  })

  test('says which devices have the problem, and which have it no more', () => {
    const { blocks } = renderNotice(withNotes(key))
    expect(blocks.find(({ kind }) => kind === 'facts')).toEqual({
      kind: 'facts',
      rows: [
        { term: 'Has the problem', values: ['Halcyon Devices Infusion pump 1.0.0'] },
        { term: 'Has it no more', values: ['Halcyon Devices Infusion pump 1.1.0'] },
      ],
    })
  })

  test('its parts are not told a second time on the page, and a note of another title for the same readers is', () => {
    const other = note('Something else', 'For you as well.')
    const text = textOfBlocks(renderAdvisory(withNotes(key, other)))
    expect(text).not.toContain(key.text)
    expect(text).toContain('For you as well.')
  })
})

describe('how hard a text is to read', () => {
  test('by the formulas of Kincaid (1975) and Flesch (1948)', () => {
    // 10 words, 2 sentences, 11 syllables: 0.39 x 5 + 11.8 x 1.1 - 15.59 and 206.835 - 1.015 x 5 - 84.6 x 1.1.
    expect(measureReadability('Call us now. The device can give a dose twice.')).toEqual({
      words: 10,
      sentences: 2,
      syllables: 11,
      grade: -0.7,
      ease: 108.7,
    })
  })

  test.each([
    ['a', 1],
    ['pump', 1],
    ['patient', 2],
    ['device', 2],
    ['update', 2],
    ['updates', 2],
    ['stopped', 1],
    ['needed', 2],
    ['wanted', 2],
    ['people', 2],
    ['table', 2],
    ['hospital', 3],
    ['insulin', 3],
    ['vulnerability', 6],
    ['yes', 1],
    ['señor', 2],
  ])('%s has %i syllables', (word, syllables) => {
    expect(countSyllables(word)).toBe(syllables)
  })

  test('items of a list are sentences; numbers are no words; no words, no figure', () => {
    expect(measureReadability('Stop the pump\nCall us')).toMatchObject({ sentences: 2, words: 5 })
    expect(measureReadability('Version 2.4.1 is old. Use 2.5.')).toMatchObject({ sentences: 2, words: 4 })
    expect(measureReadability('12 … 7')).toBeUndefined()
  })
})

test('what FDA wants told within 30 days is found where it is said', () => {
  const said = (document: JsonObject) =>
    thirtyDayContents(document)
      .filter(({ isSaid }) => isSaid)
      .map(({ id }) => id)
  expect(said(composeAdvisory({ ...wholeInput, flaws: [] }))).toEqual([])
  expect(said(composeAdvisory(wholeInput))).toEqual([
    'description-and-impact',
    'compensating-controls',
    'fix-to-come',
  ])
  const next = {
    category: 'general',
    title: 'What happens next',
    text: 'We work on it.',
    audience: NOTICE_AUDIENCE,
  } as const
  expect(said(composeAdvisory({ ...wholeInput, notes: [next] }))).toContain('efforts')
})
