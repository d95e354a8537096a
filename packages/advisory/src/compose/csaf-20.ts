// SPDX-License-Identifier: Apache-2.0
/**
 * The CSAF 2.0 document that says what a CSAF 2.1 document says. Downloaders of today read 2.0 alone, so a maker publishes
 * both. What 2.0 has a place for moves there; what it has none for is told as a loss, and never left out in silence.
 */
import { CodedError, type JsonObject, type JsonValue } from '@primum/parse'
import { present } from '../vex/read.ts'
import { type CsafDocument, objectAt, objectsAt, sortMembers, textAt, textsAt } from './document.ts'
import { PURL_NAMESPACE } from './products.ts'

/** Something that the 2.0 document does not say any more, and where the 2.1 document says it. */
export type Loss = { readonly path: string; readonly message: string }

export type Csaf20 = { readonly document: CsafDocument; readonly losses: readonly Loss[] }

/**
 * @throws CodedError `advisory/no-csaf-20` for TLP:AMBER+STRICT, which 2.0 does not know: any other label would let people
 *   share it who must not, or keep it from people who need it
 */
export function csaf20Of(root: CsafDocument): Csaf20 {
  const losses: Loss[] = []
  const lose = (path: string, message: string): void => {
    losses.push({ path, message })
  }
  const { $schema: _schema, x_extensions: extensions, ...rest } = root
  if (extensions !== undefined) lose('/x_extensions', 'CSAF 2.0 has no extensions')
  const document = sortMembers({
    ...rest,
    document: headOf20(objectAt(root, 'document'), lose),
    ...('product_tree' in root ? { product_tree: treeOf20(objectAt(root, 'product_tree'), lose) } : {}),
    ...('vulnerabilities' in root
      ? {
          vulnerabilities: objectsAt(root, 'vulnerabilities').map((flaw, index) =>
            flawOf20(flaw, `/vulnerabilities/${index}`, lose),
          ),
        }
      : {}),
  })
  return { document, losses }
}

type Lose = (path: string, message: string) => void

/** An object without some members, each of which is told as lost where it stands. */
function without(
  object: JsonObject,
  names: readonly string[],
  told: { readonly path: string; readonly why: string; readonly lose: Lose },
): JsonObject {
  for (const name of names) if (name in object) told.lose(`${told.path}/${name}`, told.why)
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)))
}

/** CSAF 2.1, sections 4.6 to 4.8: profiles that 2.0 does not have, and whose names its test 6.1.26 reserves. */
const categories: Readonly<Record<string, string>> = {
  csaf_withdrawn: 'csaf_base',
  csaf_superseded: 'csaf_base',
  csaf_deprecated_security_advisory: 'csaf_security_advisory',
}

function headOf20(document: JsonObject, lose: Lose): JsonObject {
  const path = '/document'
  const kept = without(document, ['license_expression', 'x_extensions'], {
    path,
    why: 'CSAF 2.0 has no such member',
    lose,
  })
  const category = textAt(document, 'category') ?? ''
  const publisher = objectAt(document, 'publisher')
  return {
    ...kept,
    category: categories[category] ?? category,
    csaf_version: '2.0',
    ...('distribution' in document
      ? { distribution: distributionOf20(objectAt(document, 'distribution'), lose) }
      : {}),
    ...('notes' in document ? { notes: notesOf20(document, path, lose) } : {}),
    publisher:
      textAt(publisher, 'category') === 'multiplier' ? { ...publisher, category: 'other' } : publisher,
  }
}

function distributionOf20(distribution: JsonObject, lose: Lose): JsonObject {
  const tlp = objectAt(distribution, 'tlp')
  const label = textAt(tlp, 'label')
  if (label === 'AMBER+STRICT') {
    throw new CodedError(
      'advisory/no-csaf-20',
      'CSAF 2.0 has no TLP:AMBER+STRICT, so there is no such document',
    )
  }
  return {
    ...without(distribution, ['sharing_group'], {
      path: '/document/distribution',
      why: 'CSAF 2.0 has no sharing groups',
      lose,
    }),
    // TLP 1 calls WHITE what TLP 2 calls CLEAR (section 3.2.1.5.2.1).
    ...('tlp' in distribution ? { tlp: label === 'CLEAR' ? { ...tlp, label: 'WHITE' } : tlp } : {}),
  }
}

function notesOf20(object: JsonObject, path: string, lose: Lose): readonly JsonObject[] {
  return objectsAt(object, 'notes').map((note, index) =>
    without(note, ['group_ids', 'product_ids'], {
      path: `${path}/notes/${index}`,
      why: 'a note of CSAF 2.0 speaks of every product',
      lose,
    }),
  )
}

function treeOf20(tree: JsonObject, lose: Lose): JsonObject {
  const { product_paths: paths, ...rest } = tree
  return {
    ...rest,
    ...('branches' in tree ? { branches: branchesOf20(tree, '/product_tree', lose) } : {}),
    ...('full_product_names' in tree
      ? {
          full_product_names: objectsAt(tree, 'full_product_names').map((product, index) =>
            productOf20(product, `/product_tree/full_product_names/${index}`, lose),
          ),
        }
      : {}),
    ...(paths === undefined
      ? {}
      : {
          relationships: objectsAt(tree, 'product_paths').flatMap((made, index) =>
            relationshipsOf(made, `/product_tree/product_paths/${index}`, lose),
          ),
        }),
  }
}

function branchesOf20(object: JsonObject, path: string, lose: Lose): readonly JsonObject[] {
  return objectsAt(object, 'branches').map((branch, index) => {
    const own = `${path}/branches/${index}`
    if (textAt(branch, 'category') === 'platform') {
      lose(`${own}/category`, 'CSAF 2.0 has no platforms; the branch is a specification')
    }
    return {
      ...branch,
      ...(textAt(branch, 'category') === 'platform' ? { category: 'specification' } : {}),
      ...('branches' in branch ? { branches: branchesOf20(branch, own, lose) } : {}),
      ...('product' in branch
        ? { product: productOf20(objectAt(branch, 'product'), `${own}/product`, lose) }
        : {}),
    }
  })
}

/** Section 3.1.3.3: one purl in 2.0; the others are kept as generic URIs. */
function productOf20(product: JsonObject, path: string, lose: Lose): JsonObject {
  const kept = without(product, ['x_extensions'], { path, why: 'CSAF 2.0 has no extensions', lose })
  const helper = objectAt(product, 'product_identification_helper')
  const [purl, ...others] = textsAt(helper, 'purls')
  if (purl === undefined) return kept
  const { purls: _purls, ...rest } = helper
  const uris = [
    ...objectsAt(helper, 'x_generic_uris'),
    ...others.map((uri) => ({ namespace: PURL_NAMESPACE, uri })),
  ]
  return {
    ...kept,
    product_identification_helper: {
      ...rest,
      purl,
      ...(uris.length === 0 ? {} : { x_generic_uris: uris }),
    },
  }
}

/** A path of several steps becomes as many relationships, of which the last has the path's own product id. */
function relationshipsOf(made: JsonObject, path: string, lose: Lose): readonly JsonObject[] {
  const product = objectAt(made, 'full_product_name')
  const id = textAt(product, 'product_id') ?? ''
  const steps = objectsAt(made, 'subpaths')
  return steps.map((step, index) => {
    const isLast = index === steps.length - 1
    return {
      category: textAt(step, 'category') ?? '',
      full_product_name: isLast
        ? productOf20(product, `${path}/full_product_name`, lose)
        : { name: `${textAt(product, 'name') ?? id} (step ${index + 1})`, product_id: `${id}/${index + 1}` },
      product_reference: index === 0 ? (textAt(made, 'beginning_product_reference') ?? '') : `${id}/${index}`,
      relates_to_product_reference: textAt(step, 'next_product_reference') ?? '',
    }
  })
}

function flawOf20(flaw: JsonObject, path: string, lose: Lose): JsonObject {
  const { cwes: _cwes, disclosure_date: disclosed, metrics: _metrics, ...rest } = flaw
  const [weakness, ...others] = objectsAt(flaw, 'cwes')
  for (const [index] of others.entries())
    lose(`${path}/cwes/${index + 1}`, 'CSAF 2.0 has one weakness a flaw')
  const kept = without(rest, ['first_known_exploitation_dates', 'x_extensions'], {
    path,
    why: 'CSAF 2.0 has no such member',
    lose,
  })
  const notes = [...notesOf20(flaw, path, lose), ...cvss4Notes(flaw)]
  const scores = scoresOf20(flaw, path, lose)
  const status = without(objectAt(flaw, 'product_status'), ['unknown'], {
    path: `${path}/product_status`,
    why: 'CSAF 2.0 has no unknown status',
    lose,
  })
  const { product_status: _status, notes: _notes, ...bare } = kept
  return {
    ...bare,
    ...(weakness === undefined ? {} : { cwe: present({ id: weakness['id'], name: weakness['name'] }) }),
    ...(disclosed === undefined ? {} : { release_date: disclosed }),
    ...('ids' in flaw ? { ids: itemsWithout(flaw, 'ids', ['group_ids', 'product_ids'], path, lose) } : {}),
    ...('involvements' in flaw
      ? {
          involvements: itemsWithout(
            flaw,
            'involvements',
            ['contact', 'group_ids', 'product_ids'],
            path,
            lose,
          ),
        }
      : {}),
    ...(notes.length === 0 ? {} : { notes }),
    ...(Object.keys(status).length === 0 ? {} : { product_status: status }),
    ...('remediations' in flaw ? { remediations: objectsAt(flaw, 'remediations').map(remediationOf20) } : {}),
    ...(scores.length === 0 ? {} : { scores }),
  }
}

function itemsWithout(
  object: JsonObject,
  member: string,
  names: readonly string[],
  path: string,
  lose: Lose,
): readonly JsonObject[] {
  return objectsAt(object, member).map((item, index) =>
    without(item, names, { path: `${path}/${member}/${index}`, why: 'CSAF 2.0 has no such member', lose }),
  )
}

/** CSAF 2.1, section 3.2.4.14.1: what 2.0 has no word for is told by the word that promises no more. */
const remediationCategories: Readonly<Record<string, string>> = {
  fix_planned: 'none_available',
  optional_patch: 'mitigation',
}

function remediationOf20(remediation: JsonObject): JsonObject {
  const category = textAt(remediation, 'category') ?? ''
  return { ...remediation, category: remediationCategories[category] ?? category }
}

const scoreMembers = ['cvss_v2', 'cvss_v3'] as const

/** Section 6.1.7 of CSAF 2.0: one score of a version for a product, the first that 2.1 gives. */
function scoresOf20(flaw: JsonObject, path: string, lose: Lose): readonly JsonObject[] {
  const scored = new Set<string>()
  return objectsAt(flaw, 'metrics').flatMap((metric, index): readonly JsonObject[] => {
    const own = `${path}/metrics/${index}`
    const content = objectAt(metric, 'content')
    for (const name of Object.keys(content)) {
      if (!['cvss_v2', 'cvss_v3', 'cvss_v4'].includes(name)) {
        lose(`${own}/content/${name}`, 'CSAF 2.0 has CVSS 2 and 3 alone')
      }
    }
    if ('source' in metric) lose(`${own}/source`, 'CSAF 2.0 does not say who scored')
    return scoreMembers.flatMap((member) => {
      const cvss = content[member]
      if (cvss === undefined) return []
      const version = textAt(objectAt(content, member), 'version') ?? member
      const products = textsAt(metric, 'products').filter((id) => !scored.has(`${version} ${id}`))
      for (const id of products) scored.add(`${version} ${id}`)
      if (products.length < textsAt(metric, 'products').length) {
        lose(`${own}/content/${member}`, 'CSAF 2.0 has one score of a version for each product')
      }
      return products.length === 0 ? [] : [{ [member]: cvss satisfies JsonValue, products }]
    })
  })
}

/** A score by CVSS 4.0, which 2.0 has no member for, is told in words. */
function cvss4Notes(flaw: JsonObject): readonly JsonObject[] {
  return objectsAt(flaw, 'metrics').flatMap((metric) => {
    const content = objectAt(metric, 'content')
    if (!('cvss_v4' in content)) return []
    const cvss = objectAt(content, 'cvss_v4')
    const said = `${textAt(cvss, 'vectorString') ?? ''} (base score ${String(cvss['baseScore'])}, ${textAt(cvss, 'baseSeverity') ?? ''})`
    return [
      { category: 'other', text: `${said} for ${textsAt(metric, 'products').join(', ')}`, title: 'CVSS 4.0' },
    ]
  })
}
