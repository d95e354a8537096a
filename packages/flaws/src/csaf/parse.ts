// SPDX-License-Identifier: Apache-2.0
import { scoreCvss } from '@primum/cvss'
import { CodedError, type JsonObject, type JsonValue, type Where } from '@primum/parse'
import type { CvssScore } from '../intel/severity.ts'
import { nameOfType } from '../osv/fault.ts'
import type { AdvisedCve, Advisory, Weakness } from './advisory.ts'
import type { CsafCode, CsafWarning, CsafWarningCode } from './fault.ts'

/** An advisory that was accepted, and what was odd in it. */
export type ParsedAdvisory = { readonly advisory: Advisory; readonly warnings: readonly CsafWarning[] }

type Context = { readonly where: Where; readonly warnings: CsafWarning[] }

/** Whether a JSON value is a CSAF document of any version and category, told by its own members. */
export function looksLikeCsaf(value: JsonValue | undefined): boolean {
  return isObject(value) && isObject(value['document']) && 'csaf_version' in value['document']
}

/**
 * Reads what a security advisory says about CVEs (CSAF 2.0, profile 4.4). Other categories are refused, because a VEX
 * document may name a CVE only to say that it does no harm; entries of that kind are left out here too. Whether the document keeps every
 * rule of the standard is not judged here.
 *
 * @param where file and line of the document, for messages
 * @throws CodedError {@link CsafCode}
 */
export function parseAdvisory(value: JsonValue, where: Where = {}): ParsedAdvisory {
  const context: Context = { where, warnings: [] }
  const root = new Place(value, '', context)
  const document = root.need('document')
  document.need('csaf_version').mustBe('2.0', 'csaf/unknown-version')
  document.need('category').mustBe('csaf_security_advisory', 'csaf/unknown-category')
  const tracking = document.need('tracking')
  const publisher = document.need('publisher')
  const namespace = publisher.need('namespace').text()
  const url = addressOf(document, namespace)
  const advisory: Advisory = {
    id: tracking.need('id').id(),
    title: document.need('title').text().trim(),
    publisher: { name: publisher.need('name').text(), namespace },
    ...(url === undefined ? {} : { url }),
    publishedAt: tracking.need('initial_release_date').instant(),
    revisedAt: tracking.need('current_release_date').instant(),
    revision: tracking.need('version').text(),
    cves: root
      .need('vulnerabilities')
      .items()
      .filter((vulnerability) => vulnerability.has('cve') && !isAllClear(vulnerability))
      .map((vulnerability) => parseVulnerability(vulnerability, context)),
  }
  return { advisory, warnings: context.warnings }
}

/** Whether an entry only lists products that are not affected (CSAF 2.0, 3.2.3.9). */
function isAllClear(vulnerability: Place): boolean {
  const groups = vulnerability.has('product_status') ? vulnerability.need('product_status').names() : []
  return groups.length > 0 && groups.every((group) => group === 'known_not_affected')
}

function parseVulnerability(vulnerability: Place, context: Context): AdvisedCve {
  const cwe = vulnerability.has('cwe') ? parseWeakness(vulnerability.need('cwe'), context) : undefined
  const scores = new Map<string, CvssScore>()
  for (const score of vulnerability.list('scores')) {
    for (const member of ['cvss_v3', 'cvss_v2']) {
      const found = score.has(member)
        ? parseScore(score.need(member).need('vectorString'), context)
        : undefined
      if (found !== undefined) scores.set(found.vector, found)
    }
  }
  return {
    cve: vulnerability.need('cve').cve(),
    ...(cwe === undefined ? {} : { cwe }),
    cvss: [...scores.values()],
  }
}

/** The score is counted anew from the vector: the number that is written beside it may be another one. */
function parseScore(place: Place, context: Context): CvssScore | undefined {
  const vector = place.text()
  try {
    const { version, score } = scoreCvss(vector)
    return { version, vector, score }
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    warn(context, 'csaf/bad-cvss', place, `${JSON.stringify(vector)} is no CVSS vector`)
    return undefined
  }
}

function parseWeakness(place: Place, context: Context): Weakness | undefined {
  const id = place.need('id').text()
  const name = place.need('name').text()
  if (/^CWE-[1-9]\d{0,5}$/.test(id)) return { id, name }
  warn(context, 'csaf/bad-cwe', place.need('id'), `${JSON.stringify(id)} is no CWE id`)
  return undefined
}

/**
 * Where a person reads the advisory (CSAF 2.0, 3.2.1.9: references of category `self`). A publisher that hands on what
 * another one wrote lists both, so its own page comes first.
 */
function addressOf(document: Place, namespace: string): string | undefined {
  const addresses = document.list('references').flatMap((reference) => {
    // "external" is what the standard says of a reference without a category.
    if (!reference.has('category') || reference.need('category').text() !== 'self') return []
    const url = reference.need('url').text()
    return hostOf(url) === undefined ? [] : [url]
  })
  const pages = addresses.filter((url) => !/\.json$/i.test(url))
  return pages.find((url) => hostOf(url) === hostOf(namespace)) ?? pages[0] ?? addresses[0]
}

/** The host of a web address; undefined for anything else. */
function hostOf(address: string): string | undefined {
  const url = URL.parse(address)
  return url !== null && /^https?:$/.test(url.protocol) ? url.host : undefined
}

function warn({ warnings }: Context, code: CsafWarningCode, { path }: Place, message: string): void {
  warnings.push({ code, message, path })
}

/** A place in a document that is being read; its path is what messages name. */
class Place {
  readonly path: string
  readonly #value: JsonValue
  readonly #context: Context

  constructor(value: JsonValue, path: string, context: Context) {
    this.#value = value
    this.path = path
    this.#context = context
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#object(), name)
  }

  need(name: string): Place {
    const value = this.has(name) ? this.#object()[name] : undefined
    if (value !== undefined) return new Place(value, `${this.path}/${name}`, this.#context)
    throw this.#fault('csaf/missing-member', `${JSON.stringify(name)} is required`, `${this.path}/${name}`)
  }

  names(): readonly string[] {
    return Object.keys(this.#object())
  }

  /** Absent is empty. */
  list(name: string): readonly Place[] {
    return this.has(name) ? this.need(name).items() : []
  }

  items(): readonly Place[] {
    if (!Array.isArray(this.#value)) throw this.#wrong('a list')
    return this.#value.map((item: JsonValue, i) => new Place(item, `${this.path}/${i}`, this.#context))
  }

  text(): string {
    if (typeof this.#value !== 'string') throw this.#wrong('a string')
    if (this.#value.trim() === '') throw this.#fault('csaf/bad-value', 'expected text, found nothing')
    return this.#value
  }

  mustBe(wanted: string, code: CsafCode): void {
    const found = this.text()
    if (found !== wanted)
      throw this.#fault(code, `expected ${JSON.stringify(wanted)}, found ${JSON.stringify(found)}`)
  }

  /** CSAF 2.0, 3.2.1.12.4. White space at its ends and line breaks are forbidden there; control characters we add. */
  id(): string {
    const id = this.text()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if (id.trim() === id && !/[\u0000-\u001f\u007f]/.test(id)) return id
    throw this.#fault('csaf/bad-value', `${JSON.stringify(id)} is no tracking id`)
  }

  /** CSAF 2.0, 3.2.3.2. */
  cve(): string {
    const cve = this.text()
    if (/^CVE-\d{4}-\d{4,19}$/.test(cve)) return cve
    throw this.#fault('csaf/bad-value', `${JSON.stringify(cve)} is no CVE id`)
  }

  /** RFC 3339 with any offset, as the same instant in UTC. */
  instant(): string {
    const text = this.text()
    try {
      const utc = Temporal.Instant.from(text).toString()
      // Temporal reads years that RFC 3339 has no room for.
      if (/^\d{4}-/.test(utc)) return utc
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
    }
    throw this.#fault('csaf/bad-value', `${JSON.stringify(text)} is no RFC 3339 time`)
  }

  #object(): JsonObject {
    if (isObject(this.#value)) return this.#value
    throw this.#wrong('an object')
  }

  #wrong(wanted: string): CodedError<CsafCode> {
    return this.#fault('csaf/wrong-type', `expected ${wanted}, found ${nameOfType(this.#value)}`)
  }

  #fault(code: CsafCode, message: string, path = this.path): CodedError<CsafCode> {
    return new CodedError(code, message, { where: { ...this.#context.where, path } })
  }
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
