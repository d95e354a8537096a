// SPDX-License-Identifier: Apache-2.0
import { anyValue, type Cpe, type CpeValue, cpeAttributes, notApplicable, splitValue } from './cpe.ts'

/** The 2.3 formatted string (NISTIR 7695, 6.2.2). */
export function formatCpe(cpe: Cpe): string {
  return `cpe:2.3:${cpeAttributes.map((attribute) => cpe[attribute]).join(':')}`
}

/** NISTIR 7695, 6.1.2.3: escaped characters and wildcards as lower-case percent escapes; ANY is empty. */
function encodeUriComponent(value: CpeValue): string {
  if (value === anyValue) return ''
  if (value === notApplicable) return value
  return splitValue(value)
    .map((character) => {
      if (character === '?') return '%01'
      if (character === '*') return '%02'
      return character.length === 1 ? character : `%${character.charCodeAt(1).toString(16).padStart(2, '0')}`
    })
    .join('')
}

/** The 2.2 URI; the attributes that 2.2 does not have are packed into the edition, and empty ends are left out. */
export function formatCpeUri(cpe: Cpe): string {
  const extended = [cpe.edition, cpe.swEdition, cpe.targetSw, cpe.targetHw, cpe.other].map(encodeUriComponent)
  const edition = extended.slice(1).every((value) => value === '')
    ? (extended[0] ?? '')
    : `~${extended.join('~')}`
  const [part, vendor, product, version, update, language] = [
    cpe.part,
    cpe.vendor,
    cpe.product,
    cpe.version,
    cpe.update,
    cpe.language,
  ].map(encodeUriComponent)
  return `cpe:/${[part, vendor, product, version, update, edition, language].join(':').replace(/:+$/, '')}`
}
