// SPDX-License-Identifier: Apache-2.0
/** Examples of the standard's text, and of what it asks and no official case here shows: one fault, one document. */
import { describe, expect, test } from 'vitest'
import type { CsafFinding } from './report.ts'
import { validateCsaf } from './validate.ts'

type Json = { [name: string]: unknown }

const now = Temporal.Instant.from('2026-11-25T00:00:00Z')

const tracking = {
  current_release_date: '2024-01-24T10:00:00.000Z',
  id: 'MAKER-2024-1',
  initial_release_date: '2024-01-24T10:00:00.000Z',
  revision_history: [{ date: '2024-01-24T10:00:00.000Z', number: '1', summary: 'Initial version.' }],
  status: 'final',
  version: '1',
}

const base21 = {
  $schema: 'https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json',
  document: {
    category: 'csaf_base',
    csaf_version: '2.1',
    distribution: { tlp: { label: 'CLEAR' } },
    publisher: { category: 'vendor', name: 'Maker', namespace: 'https://maker.com' },
    title: 'Flaw in the pump',
    tracking,
  },
}

const base20 = {
  document: {
    category: 'csaf_base',
    csaf_version: '2.0',
    publisher: { category: 'vendor', name: 'Maker', namespace: 'https://maker.com' },
    title: 'Flaw in the pump',
    tracking,
  },
}

/** Members of the right side take the place of those of the left; objects are joined. */
function join(left: unknown, right: unknown): unknown {
  if (!isPlain(left) || !isPlain(right)) return right
  const joined: Json = { ...left }
  for (const [name, value] of Object.entries(right)) joined[name] = join(joined[name], value)
  return joined
}

const isPlain = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function found(base: Json, change: Json): readonly CsafFinding[] {
  const { errors, warnings, infos } = validateCsaf(join(base, change), { now })
  return [...errors, ...warnings, ...infos]
}

const product = (id: string, helper?: Json): Json => ({
  name: `Product ${id}`,
  product_id: id,
  ...(helper === undefined ? {} : { product_identification_helper: helper }),
})
const products = (...all: readonly Json[]): Json => ({ product_tree: { full_product_names: all } })
const vulnerability = (...all: readonly Json[]): Json => ({ vulnerabilities: all })
const head = (change: Json): Json => ({ document: change })
const branch = (category: string, name: string, below: Json): Json => ({ category, name, ...below })
const branches = (...all: readonly Json[]): Json => ({ product_tree: { branches: all } })
const extension = (category: string): Json => ({
  $schema: 'https://maker.com/csaf/own_1.0.0.json',
  category,
  content: { a: 1 },
  critical: false,
})

/** Number, base, what is changed, and the place that is told. */
const failing: readonly (readonly [string, Json, Json, string])[] = [
  ['6.1.2', base21, products(product('A'), product('A')), '/product_tree/full_product_names/1/product_id'],
  [
    '6.1.5',
    base21,
    {
      product_tree: {
        full_product_names: [product('A'), product('B')],
        product_groups: [
          { group_id: 'G', product_ids: ['A', 'B'] },
          { group_id: 'G', product_ids: ['B', 'A'] },
        ],
      },
    },
    '/product_tree/product_groups/1/group_id',
  ],
  ['6.1.17', base21, head({ tracking: { version: '0.9.5' } }), '/document/tracking/status'],
  [
    '6.1.18',
    base21,
    head({
      tracking: { revision_history: [{ date: '2023-09-17T10:00:00.000Z', number: '0', summary: 'Draft' }] },
    }),
    '/document/tracking/revision_history/0/number',
  ],
  [
    '6.1.20',
    base21,
    head({ tracking: { status: 'interim', version: '1.0.0-alpha' } }),
    '/document/tracking/version',
  ],
  [
    '6.1.23',
    base21,
    vulnerability({ cve: 'CVE-2017-0145' }, { cve: 'CVE-2017-0145' }),
    '/vulnerabilities/1/cve',
  ],
  [
    '6.1.27.1',
    base21,
    head({ category: 'csaf_informational_advisory', notes: [{ category: 'legal_disclaimer', text: 'x' }] }),
    '/document/notes',
  ],
  [
    '6.1.27.2',
    base21,
    head({
      category: 'csaf_informational_advisory',
      references: [{ category: 'self', summary: 'x', url: 'https://maker.com' }],
    }),
    '/document/references',
  ],
  [
    '6.1.27.10',
    base21,
    {
      ...head({ category: 'csaf_vex' }),
      ...products(product('A')),
      ...vulnerability({ product_status: { known_affected: ['A'] } }),
    },
    '/vulnerabilities/0/product_status/known_affected/0',
  ],
  ['6.1.60.2', base21, { x_extensions: [extension('significant')] }, '/x_extensions/0'],
  ['6.2.1', base21, products(product('A')), '/product_tree/full_product_names/0/product_id'],
  ['6.2.10', base20, {}, '/document'],
  ['6.2.13', base21, { vulnerabilities: [{ title: 'x', cve: 'CVE-2024-0001' }] }, '/vulnerabilities/0/cve'],
  [
    '6.2.33',
    base21,
    vulnerability({ disclosure_date: '2024-02-24T10:00:00.000Z' }),
    '/vulnerabilities/0/disclosure_date',
  ],
  [
    '6.2.39.2',
    base21,
    head({
      category: 'csaf_withdrawn',
      lang: 'de-DE',
      notes: [{ category: 'summary', text: 'x', title: 'Begründung für die Zurückziehung' }],
    }),
    '/document/notes/0/category',
  ],
  ['6.2.39.2', base21, head({ category: 'csaf_withdrawn', lang: 'pt' }), '/document/lang'],
  [
    '6.2.52',
    base21,
    products(
      product('A', {
        hashes: [{ file_hashes: [{ algorithm: 'unknown-algorithm', value: '0'.repeat(64) }], filename: 'a' }],
      }),
    ),
    '/product_tree/full_product_names/0/product_identification_helper/hashes/0/file_hashes/0/algorithm',
  ],
  [
    '6.2.53',
    base21,
    vulnerability({ ids: [{ system_name: 'https://github.com/oasis-tcs/csaf', text: 'Issue 1217' }] }),
    '/vulnerabilities/0/ids/0/text',
  ],
  ['6.2.54.4', base21, { x_extensions: [extension('significant')] }, '/x_extensions/0'],
  [
    '6.3.5',
    base21,
    products(
      product('A', {
        hashes: [
          { file_hashes: [{ algorithm: 'md4', value: '3202b50e2e5b2fcd75e284c3d9d5f8d6' }], filename: 'a' },
        ],
      }),
    ),
    '/product_tree/full_product_names/0/product_identification_helper/hashes/0/file_hashes/0/value',
  ],
  [
    '6.3.6',
    base21,
    head({ references: [{ summary: 'x', url: 'https://example.invalid' }] }),
    '/document/references/0/url',
  ],
  [
    '6.3.7',
    base21,
    head({ references: [{ category: 'self', summary: 'x', url: 'https://example.invalid' }] }),
    '/document/references/0/url',
  ],
  [
    '6.3.8',
    base21,
    head({ lang: 'en', notes: [{ category: 'summary', text: 'Secruity researchers found it.' }] }),
    '/document/notes/0/text',
  ],
  ['6.3.8', base21, head({ lang: 'pt' }), '/document/lang'],
  [
    '6.3.10',
    base21,
    branches(branch('product_version_range', 'vers:semver/<2.0.0', { product: product('A') })),
    '/product_tree/branches/0/category',
  ],
  [
    '6.3.11',
    base21,
    branches(branch('product_version', 'v4.2', { product: product('A') })),
    '/product_tree/branches/0/name',
  ],
  [
    '6.3.16',
    base21,
    head({ lang: 'en', notes: [{ category: 'summary', text: 'The guide must followed.' }] }),
    '/document/notes/0/text',
  ],
  [
    '6.3.21.5',
    base21,
    products({ ...product('A'), x_extensions: [extension('significant')] }),
    '/product_tree/full_product_names/0/x_extensions',
  ],
  ['6.3.21.9', base21, { x_extensions: [extension('significant')] }, '/x_extensions'],
]

describe('a document with one fault', () => {
  test.each(failing)('%s', (id, base, change, path) => {
    const before = found(base, {}).filter((finding) => finding.test === id && finding.path === path)
    const after = found(base, change).filter((finding) => finding.test === id)
    if (id !== '6.2.10') expect(before).toEqual([])
    expect(after.map((finding) => finding.path)).toContain(path)
  })
})

test.each([
  'Csaf_a',
  'CsaF_VeX',
  'CSafDeprecatedSecurity—Advisory',
  'csafvex',
  'Deprecated Security Advisory',
  'Informational Advisory',
  'Security      Advisory',
  'security-incident-response',
  'Superseded',
  'V_eX',
  'veX',
  'withdrawn',
  'csaf＿vex',
  'v\u0332ex',
])('6.1.26 prohibits the category %j', (category) => {
  expect(found(base21, head({ category })).map(({ test: number }) => number)).toContain('6.1.26')
})

test.each(['csaf_base', 'csaf_vex', 'Maker Security Advisory', 'vexing', 'csaf'])(
  '6.1.26 allows the category %j',
  (category) => {
    expect(found(base21, head({ category })).map(({ test: number }) => number)).not.toContain('6.1.26')
  },
)

test('the bases have no fault of their own but what is recommended', () => {
  expect(validateCsaf(base21, { now }).errors).toEqual([])
  expect(validateCsaf(base20, { now }).errors).toEqual([])
})

test('6.2.33 tells nothing of dates to come, and nothing without a clock', () => {
  const change = vulnerability({ disclosure_date: '2027-02-24T10:00:00.000Z' })
  expect(found(base21, change).map(({ test: number }) => number)).not.toContain('6.2.33')
  const past = join(base21, vulnerability({ disclosure_date: '2024-02-24T10:00:00.000Z' }))
  expect(validateCsaf(past).warnings.map(({ test: number }) => number)).not.toContain('6.2.33')
})

test('6.1.60.2 warns of an extension that is not known, with its schema', () => {
  const { errors, warnings } = validateCsaf(join(base21, { x_extensions: [extension('essential')] }), { now })
  expect(errors).toEqual([])
  expect(warnings.find(({ test: number }) => number === '6.1.60.2')?.message).toContain(
    'https://maker.com/csaf/own_1.0.0.json',
  )
})

test('6.1.21 tells a long gap as a range', () => {
  const revision_history = [
    { date: '2024-01-24T10:00:00.000Z', number: '99999999999999999999', summary: 'x' },
  ]
  const told = found(base21, head({ tracking: { revision_history } })).filter(
    ({ test: number }) => number === '6.1.21',
  )
  expect(told.map(({ message }) => message)).toEqual([
    'revision history does not start with a version of `0` or `1` when sorted by date (was `99999999999999999999`)',
    'missing revision history item with number `1` to `99999999999999999998` at all',
  ])
})
