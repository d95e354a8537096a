// SPDX-License-Identifier: Apache-2.0
import type { JsonObject } from '@primum/parse'
import { type Block, facts, heading, link, section, text } from './blocks.ts'
import { isNoticeNote } from './notice-parts.ts'
import { type Products, productTable, readProducts } from './products.ts'
import { Seen } from './seen.ts'
import { acknowledgmentBlocks, noteBlocks, referenceBlocks, vulnerabilityBlocks } from './vulnerability.ts'
import { tlpWords, wordOf } from './words.ts'

/**
 * A CSAF 2.0 or 2.1 document for people, whole but for the parts that {@link renderNotice} shows: what has no place of its own on the page is told at its end. A document that
 * is not valid is shown as far as it can be read.
 */
export function renderAdvisory(root: JsonObject): readonly Block[] {
  const page = Seen.of(root)
  const document = page.at('document')
  const products = readProducts(page.at('product_tree'))
  page.at('$schema').show()
  const blocks = [
    ...headBlocks(document),
    ...document
      .at('notes')
      .list()
      .flatMap((note) => documentNote(note, products)),
    ...section(2, 'Products', [...productTable(products), ...groupBlocks(page.at('product_tree'), products)]),
    ...page
      .at('vulnerabilities')
      .list()
      .flatMap((flaw, index) => vulnerabilityBlocks(flaw, index + 1, products)),
    ...section(2, 'Thanks', acknowledgmentBlocks(document.at('acknowledgments'))),
    ...section(2, 'References', referenceBlocks(document.at('references'))),
    ...section(2, 'Revisions', revisionTable(document.at('tracking'))),
    ...section(2, 'Publisher', publisherBlocks(document.at('publisher'))),
  ]
  return [...blocks, ...restBlocks(page)]
}

/** The parts of the notice for patients are told by it ({@link renderNotice}), not here once more. */
function documentNote(note: Seen, products: Products): readonly Block[] {
  if (!isNoticeNote(note.value)) return noteBlocks(note, 2, products)
  note.show()
  return []
}

function headBlocks(document: Seen): readonly Block[] {
  const tracking = document.at('tracking')
  const distribution = document.at('distribution')
  const label = distribution.at('tlp').at('label').text()
  const url = distribution.at('tlp').at('url').text()
  const severity = document.at('aggregate_severity')
  const group = distribution.at('sharing_group')
  document.at('title').show()
  document.at('csaf_version').show()
  return facts([
    ['Number', [tracking.at('id').text()]],
    ['Also known as', tracking.at('aliases').texts()],
    ['Version', [tracking.at('version').text()]],
    ['Status', [tracking.at('status').text()]],
    ['First published', [tracking.at('initial_release_date').text()]],
    ['Last changed', [tracking.at('current_release_date').text()]],
    ['Kind', [document.at('category').text()]],
    ['Severity', [severity.at('text').text(), link(severity.at('namespace').text())]],
    [
      'Sharing',
      [label === undefined ? undefined : link(url, wordOf(tlpWords, label)), distribution.at('text').text()],
    ],
    ['Sharing group', [group.at('name').text(), group.at('id').text()]],
    ['Licence', [document.at('license_expression').text()]],
    ['Language', [document.at('lang').text()]],
    ['Translated from', [document.at('source_lang').text()]],
    ['Written with', [generatorOf(tracking.at('generator'))]],
  ])
}

function generatorOf(generator: Seen): string | undefined {
  const engine = [generator.at('engine').at('name').text(), generator.at('engine').at('version').text()]
  const date = generator.at('date').text()
  const said = [...engine, date === undefined ? undefined : `(${date})`].filter((part) => part !== undefined)
  return said.length === 0 ? undefined : said.join(' ')
}

function groupBlocks(tree: Seen, products: Products): readonly Block[] {
  const rows = tree
    .at('product_groups')
    .list()
    .map((group) => {
      const id = group.at('group_id').text() ?? ''
      const summary = group.at('summary').text()
      return [[id], summary === undefined ? [] : [summary], products.names(products.members(id))]
    })
  if (rows.length === 0) return []
  return [{ kind: 'table', caption: 'Groups of products', columns: ['Group', 'What', 'Products'], rows }]
}

function revisionTable(tracking: Seen): readonly Block[] {
  const rows = tracking
    .at('revision_history')
    .list()
    .map((revision) => {
      const legacy = revision.at('legacy_version').text()
      return [
        [revision.at('number').text() ?? '', ...(legacy === undefined ? [] : [`(${legacy})`])],
        [revision.at('date').text() ?? ''],
        [revision.at('summary').text() ?? ''],
      ]
    })
  if (rows.length === 0) return []
  return [
    {
      kind: 'table',
      caption: 'What changed and when',
      columns: ['Version', 'Date', 'What changed'],
      rows: rows.toReversed(),
    },
  ]
}

function publisherBlocks(publisher: Seen): readonly Block[] {
  return facts([
    ['Name', [publisher.at('name').text()]],
    ['Role', [publisher.at('category').text()]],
    ['Web', [link(publisher.at('namespace').text())]],
    ['Contact', [publisher.at('contact_details').text()]],
    ['Authority', [publisher.at('issuing_authority').text()]],
  ])
}

/** What no section has a place for: extensions, members of later versions, and values of another type than expected. */
function restBlocks(page: Seen): readonly Block[] {
  const rest = page.rest()
  if (rest.length === 0) return []
  return [
    heading(2, 'Further details'),
    ...text('What the document says besides, with the place where it says it.'),
    {
      kind: 'table',
      caption: 'Further details',
      columns: ['Place', 'Value'],
      rows: rest.map(({ path, value }) => [[path], [value]]),
    },
  ]
}
