// SPDX-License-Identifier: Apache-2.0
/** Language tags: BCP 47 (RFC 5646), well-formed and valid by the registry, whatever their case. */
import {
  extendedLanguages,
  grandfathered,
  languages,
  regions,
  scripts,
  variants,
} from './language-subtags.ts'

/** RFC 5646, 2.2.1 to 2.2.4: the registry's ranges for private use. */
const privateLanguage = /^q[a-t][a-z]$/
const privateScript = /^qa(?:a[a-z]|b[a-x])$/
const privateRegion = /^(?:aa|q[m-z]|x[a-z]|zz)$/

/** Extensions that are registered: RFC 6067 `u`, RFC 6497 `t`. */
const singletons: ReadonlySet<string> = new Set(['t', 'u'])

/** Longest tag that is read; RFC 5646, 4.4.1, expects at most 35 characters without extensions. */
const maxLength = 255

const isAlpha = (text: string | undefined, length: number): text is string =>
  text !== undefined && text.length === length && /^[a-z]+$/.test(text)

/** Says what is wrong with a language tag, or nothing. */
export function findLanguageFault(tag: string): string | undefined {
  if (tag.length > maxLength) return `it is longer than ${maxLength} characters`
  const folded = tag.toLowerCase()
  if (grandfathered.has(folded)) return undefined
  const subtags = folded.split('-')
  if (subtags.some((subtag) => !/^[a-z0-9]{1,8}$/.test(subtag))) {
    return 'subtags are one to eight letters and digits, with "-" between them'
  }
  if (subtags[0] === 'x') return subtags.length > 1 ? undefined : 'nothing stands behind "x"'
  return findFaultInOrder(subtags)
}

/** RFC 5646, 2.1: language, extended language, script, region, variants, extensions, private use, in this order. */
function findFaultInOrder(subtags: readonly string[]): string | undefined {
  let at = 0
  const language = subtags[at++] ?? ''
  if (!languages.has(language) && !privateLanguage.test(language))
    return `"${language}" is no registered language`
  const extended = subtags[at]
  if (isAlpha(extended, 3)) {
    if (!extendedLanguages.has(`${language}-${extended}`))
      return `"${extended}" does not extend "${language}"`
    at++
  }
  const script = subtags[at]
  if (isAlpha(script, 4)) {
    if (!scripts.has(script) && !privateScript.test(script)) return `"${script}" is no registered script`
    at++
  }
  const region = subtags[at]
  if (isAlpha(region, 2) || (region !== undefined && /^\d{3}$/.test(region))) {
    if (!regions.has(region) && !privateRegion.test(region)) return `"${region}" is no registered region`
    at++
  }
  return findFaultInRest(subtags.slice(at))
}

function findFaultInRest(subtags: readonly string[]): string | undefined {
  const seen = new Set<string>()
  let at = 0
  for (let variant = subtags[at]; variant !== undefined && variant.length > 1; variant = subtags[++at]) {
    if (!variants.has(variant)) return `"${variant}" is no registered variant, or stands in the wrong place`
    if (seen.has(variant)) return `the variant "${variant}" is there twice`
    seen.add(variant)
  }
  while (at < subtags.length) {
    const singleton = subtags[at++] ?? ''
    const start = at
    while (at < subtags.length && (singleton === 'x' || (subtags[at]?.length ?? 0) > 1)) at++
    if (at === start) return `nothing stands behind "${singleton}"`
    if (singleton === 'x') continue
    if (!singletons.has(singleton)) return `"${singleton}" is no registered extension`
    if (seen.has(singleton)) return `the extension "${singleton}" is there twice`
    seen.add(singleton)
  }
  return undefined
}

/** The first subtag for private use, or nothing: RFC 5646, 2.2.7, and the ranges of the registry. */
export function findPrivateSubtag(tag: string): string | undefined {
  const subtags = tag.toLowerCase().split('-')
  const [language = ''] = subtags
  if (language === 'x' || privateLanguage.test(language)) return language
  for (const subtag of subtags.slice(1)) {
    if (subtag === 'x') return subtag
    if (subtag.length === 1) break
    if (privateScript.test(subtag) || privateRegion.test(subtag)) return subtag
  }
  return subtags.includes('x') ? 'x' : undefined
}

/** The language itself, without script, region and the like, in lower case. */
export const primaryLanguage = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''
