// SPDX-License-Identifier: Apache-2.0
/**
 * What a VEX document states, read from its JSON without our own readers: a second opinion for the tests of these. One
 * line for each flaw, product, component and status, with the reason.
 */
type Json = Record<string, unknown>

const object = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {} // as: just checked
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(object) : [])
const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

export type Fact = {
  readonly flaw: string
  readonly product: string
  readonly status: string
  readonly justification: string
}

/** One line for each fact, sorted. */
export function factsOf(json: unknown): readonly string[] {
  const document = object(json)
  const facts =
    document['@context'] !== undefined
      ? openVexFacts(document)
      : document['bomFormat'] !== undefined
        ? cycloneDxFacts(document)
        : csafFacts(document)
  const lines = facts.map(({ flaw, product, status, justification }) =>
    [flaw, product, status, justification].join(' | '),
  )
  return [...new Set(lines)].sort()
}

const namesOf = (names: readonly string[]): string =>
  [...new Set(names.map((name) => name.toUpperCase()))].sort().join(',')

const decode = (encoded: string): string => {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}

/** A name, a version or a range as `name@version`, however a dialect says it. */
function named(name: string, version: string, range: string): string {
  return `${name}@${version}${range === '' || range === 'vers:all/*' ? '' : `[${asVers(range)}]`}`
}

const asVers = (range: string): string => (range.startsWith('vers:') ? range : `vers:generic/${range}`)

function byPurl(purl: string, range = ''): string {
  const found = /[?&]vers=([^&#]+)/.exec(purl)
  const bare = purl
    .replace(/([?])vers=[^&#]+&?/, '$1')
    .replace(/&vers=[^&#]+/, '')
    .replace(/\?$/, '')
  const inside = found?.[1] === undefined ? range : decode(found[1])
  const generic = /^pkg:generic\/([^/?#@]+)(?:@([^?#]*))?$/.exec(bare)
  return generic?.[1] === undefined
    ? named(decode(bare), '', inside)
    : named(decode(generic[1]), decode(generic[2] ?? ''), inside)
}

function openVexFacts(document: Json): readonly Fact[] {
  return list(document['statements']).flatMap((statement) => {
    const vulnerability = object(statement['vulnerability'])
    const flaw =
      typeof statement['vulnerability'] === 'string'
        ? namesOf([statement['vulnerability']])
        : namesOf([text(vulnerability['name']), ...texts(vulnerability['aliases'])])
    const shared = openVexComponents(statement['subcomponents'])
    const raw = Array.isArray(statement['products']) ? statement['products'] : []
    return raw.flatMap((product: unknown) => {
      const subs = [...openVexComponents(object(product)['subcomponents']), ...shared]
      const outer = openVexComponent(product)
      return (subs.length === 0 ? [outer] : subs.map((sub) => `${outer} > ${sub}`)).map((place) => ({
        flaw,
        product: place,
        status: text(statement['status']),
        justification: text(statement['justification']),
      }))
    })
  })
}

const openVexComponents = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(openVexComponent) : []

function openVexComponent(value: unknown): string {
  const component = typeof value === 'string' ? { '@id': value } : object(value)
  const identifiers = object(component['identifiers'])
  const purl = text(identifiers['purl']) || text(component['@id'])
  if (purl.startsWith('pkg:')) return byPurl(purl)
  const cpe = text(identifiers['cpe23']) || text(identifiers['cpe22'])
  const id = text(component['@id'])
  return cpe || (/^[a-z][a-z0-9+.-]*:/i.test(id) ? decode(id) : named(id, '', ''))
}

const cycloneDxStatus: Record<string, string> = {
  exploitable: 'affected',
  in_triage: 'under_investigation',
  false_positive: 'not_affected',
  not_affected: 'not_affected',
  resolved: 'fixed',
  resolved_with_pedigree: 'fixed',
}

/** What OpenVEX calls it; the others have no word of its own there. */
const cycloneDxReasons: Record<string, string> = {
  code_not_present: 'vulnerable_code_not_present',
  code_not_reachable: 'vulnerable_code_not_in_execute_path',
  requires_environment: 'vulnerable_code_cannot_be_controlled_by_adversary',
  protected_by_compiler: 'inline_mitigations_already_exist',
  protected_at_runtime: 'inline_mitigations_already_exist',
  protected_by_mitigating_control: 'inline_mitigations_already_exist',
}

function cycloneDxFacts(document: Json): readonly Fact[] {
  const places = new Map<string, { readonly self: Json; readonly within: readonly Json[] }>()
  const walk = (components: readonly Json[], within: readonly Json[]): void => {
    for (const self of components) {
      places.set(text(self['bom-ref']), { self, within })
      walk(list(self['components']), [...within, self])
    }
  }
  const subject = object(document['metadata'])['component']
  const outer = subject === undefined ? [] : [object(subject)]
  walk(outer, [])
  walk(list(document['components']), outer)
  return list(document['vulnerabilities']).flatMap((vulnerability) => {
    const analysis = object(vulnerability['analysis'])
    const state = text(analysis['state'])
    if (state === '') return []
    const flaw = namesOf([
      text(vulnerability['id']),
      ...list(vulnerability['references']).map(({ id }) => text(id)),
    ])
    const kept = list(vulnerability['properties']).find(({ name }) => name === 'primum:vex:justification')
    const own = cycloneDxReasons[text(analysis['justification'])] ?? ''
    const status = cycloneDxStatus[state] ?? ''
    return list(vulnerability['affects']).flatMap((affects) => {
      const ref = text(affects['ref'])
      const place = places.get(ref)
      const versions = list(affects['versions'])
      const whole = place?.within[0]
      const inner = (version: string, range: string): string =>
        place === undefined ? cycloneDxLink(ref) : cycloneDxComponent(place.self, version, range)
      const said = versions.length === 0 ? [{}] : versions
      return said.map((entry: Json) => {
        const stated = entry['status']
        const really =
          stated === 'affected' && status !== 'under_investigation'
            ? 'affected'
            : stated === 'unaffected' && status !== 'fixed'
              ? 'not_affected'
              : stated === 'unknown'
                ? 'under_investigation'
                : status
        const component = inner(text(entry['version']), text(entry['range']))
        return {
          flaw,
          product: whole === undefined ? component : `${cycloneDxComponent(whole, '', '')} > ${component}`,
          status: really,
          justification: really === 'not_affected' ? text(kept?.['value']) || own : '',
        }
      })
    })
  })
}

const cycloneDxLink = (ref: string): string => (ref.startsWith('pkg:') ? byPurl(ref) : decode(ref))

function cycloneDxComponent(component: Json, version: string, range: string): string {
  const purl = text(component['purl'])
  if (purl !== '') return byPurl(purl, range)
  const id = list(component['properties']).find(({ name }) => name === 'primum:vex:id')
  const cpe = text(component['cpe'])
  if (cpe !== '') return cpe
  if (id !== undefined) return text(id['value'])
  // A list of versions says which; that of the component only counts without one.
  return named(text(component['name']), version || (range === '' ? text(component['version']) : ''), range)
}

function csafFacts(document: Json): readonly Fact[] {
  const tree = object(document['product_tree'])
  const places = new Map<string, string>()
  const add = (product: Json, name: string, version: string, range: string): void => {
    const helper = object(product['product_identification_helper'])
    const purl = text(helper['purl']) || texts(helper['purls'])[0] || ''
    const cpe = text(helper['cpe'])
    const uris = list(helper['x_generic_uris']).map(({ uri }) => text(uri))
    // A reference into a BOM only counts where there is no name.
    const uri = uris.find((one) => !one.startsWith('urn:cdx:') || one === name) ?? ''
    const known = purl === '' ? cpe || decode(uri) : byPurl(purl, range)
    places.set(text(product['product_id']), known || named(name || text(product['name']), version, range))
  }
  const walk = (branches: readonly Json[], name: string, version: string, range: string): void => {
    for (const branch of branches) {
      const { category } = branch
      const own = text(branch['name'])
      const next = [
        category === 'product_name' ? own : name,
        category === 'product_version' ? own : version,
        category === 'product_version_range' ? own : range,
      ] as const
      if (branch['product'] !== undefined) add(object(branch['product']), ...next)
      walk(list(branch['branches']), ...next)
    }
  }
  walk(list(tree['branches']), '', '', '')
  for (const product of list(tree['full_product_names'])) add(product, '', '', '')
  for (const relation of list(tree['relationships'])) {
    const id = text(object(relation['full_product_name'])['product_id'])
    const whole = places.get(text(relation['relates_to_product_reference']))
    places.set(id, `${whole} > ${places.get(text(relation['product_reference']))}`)
  }
  for (const path of list(tree['product_paths'])) {
    const id = text(object(path['full_product_name'])['product_id'])
    const whole = places.get(text(list(path['subpaths']).at(-1)?.['next_product_reference']))
    places.set(id, `${whole} > ${places.get(text(path['beginning_product_reference']))}`)
  }
  const groups = new Map(
    list(tree['product_groups']).map((group) => [text(group['group_id']), texts(group['product_ids'])]),
  )
  const statuses: Record<string, string> = {
    known_not_affected: 'not_affected',
    known_affected: 'affected',
    first_affected: 'affected',
    last_affected: 'affected',
    fixed: 'fixed',
    first_fixed: 'fixed',
    under_investigation: 'under_investigation',
  }
  return list(document['vulnerabilities']).flatMap((vulnerability) => {
    const flaw = namesOf(
      [text(vulnerability['cve']), ...list(vulnerability['ids']).map((id) => text(id['text']))].filter(
        Boolean,
      ),
    )
    const flagOf = (id: string): string =>
      text(
        list(vulnerability['flags']).find((flag) =>
          [
            ...texts(flag['product_ids']),
            ...texts(flag['group_ids']).flatMap((group) => groups.get(group) ?? []),
          ].includes(id),
        )?.['label'],
      )
    return Object.entries(object(vulnerability['product_status'])).flatMap(([group, ids]) => {
      const status = statuses[group]
      if (status === undefined) return []
      return texts(ids).map((id) => ({
        flaw,
        product: places.get(id) ?? id,
        status,
        justification: status === 'not_affected' ? flagOf(id) : '',
      }))
    })
  })
}
