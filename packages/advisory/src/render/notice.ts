// SPDX-License-Identifier: Apache-2.0
import type { JsonObject } from '@primum/parse'
import { objectAt, objectsAt, textAt } from '../compose/document.ts'
import { listProducts } from '../compose/products.ts'
import { type Block, facts, section, text } from './blocks.ts'
import { isNoticeNote, type NoticePart, noticeParts } from './notice-parts.ts'
import { measureReadability, type Readability } from './readability.ts'

export type Notice = {
  /** Empty while there is no key message: a notice without one would frighten without helping. */
  readonly blocks: readonly Block[]
  /** Parts that nobody wrote yet. */
  readonly missing: readonly NoticePart[]
  /** Of what people wrote; undefined where there is nothing, or where it is not English. */
  readonly readability: Readability | undefined
}

/**
 * The notice in plain words. Advice to patients is never made up here: each part is shown as a person wrote it, and only
 * which devices it is about is taken from the product tree, so that the two cannot differ.
 */
export function renderNotice(root: JsonObject): Notice {
  const document = objectAt(root, 'document')
  const written = new Map(
    objectsAt(document, 'notes')
      .filter(isNoticeNote)
      .map((note) => [textAt(note, 'title') ?? '', textAt(note, 'text') ?? '']),
  )
  const saidOf = (title: string): string => written.get(title)?.trim() ?? ''
  const missing = noticeParts.filter(({ title }) => saidOf(title) === '').map(({ id }) => id)
  const isEnglish = /^en(?:-|$)/i.test(textAt(document, 'lang') ?? 'en')
  const all = noticeParts.map(({ title }) => saidOf(title)).filter((said) => said !== '')
  const [first, ...others] = noticeParts
  const blocks = missing.includes(first.id)
    ? []
    : [
        { kind: 'warning' as const, text: saidOf(first.title) },
        ...section(3, 'Which devices', devices(root)),
        ...others.flatMap(({ title }) => section(3, title, text(saidOf(title)))),
      ]
  return { blocks, missing, readability: isEnglish ? measureReadability(all.join('\n')) : undefined }
}

const affectedGroups = ['known_affected', 'first_affected', 'last_affected'] as const
const fixedGroups = ['fixed', 'first_fixed'] as const

function devices(root: JsonObject): readonly Block[] {
  const inGroups = (groups: readonly string[]): ReadonlySet<string> =>
    new Set(
      objectsAt(root, 'vulnerabilities').flatMap((flaw) => {
        const status = objectAt(flaw, 'product_status')
        return groups.flatMap((group) => (Array.isArray(status[group]) ? status[group] : [])).map(String)
      }),
    )
  const affected = inGroups(affectedGroups)
  const fixed = inGroups(fixedGroups)
  const investigated = inGroups(['under_investigation'])
  const products = listProducts(root)
  const namesOf = (isMeant: (id: string) => boolean): readonly string[] =>
    products.filter(({ id }) => isMeant(id)).map(({ name }) => name)
  return facts([
    ['Has the problem', namesOf((id) => affected.has(id))],
    // A version in which one flaw is fixed and another is not still has a problem.
    ['Has it no more', namesOf((id) => fixed.has(id) && !affected.has(id))],
    ['We are still checking', namesOf((id) => investigated.has(id) && !affected.has(id))],
  ])
}
