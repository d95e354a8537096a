// SPDX-License-Identifier: Apache-2.0
/** What is typed about a flaw, and what of it is sent. */
import type { CaseFlaw, FlawInput } from '../../../../api/collaboration/cases.ts'

export type Standing = 'affected' | 'fixed' | 'not-affected'

export type FlawValues = {
  readonly title: string
  readonly description: string
  readonly cveId: string
  readonly cvss: string[]
  readonly cwes: string[]
  readonly components: { readonly name: string; readonly vers: string }[]
  /** By release. */
  readonly releases: Readonly<Record<string, Standing>>
}

/** A component is named by one text: whoever types it need not say of which kind the name is. */
const isCpe = (name: string): boolean => name.startsWith('cpe:')

export function toValues(flaw: CaseFlaw | null, title: string): FlawValues {
  if (flaw === null) {
    return { title, description: '', cveId: '', cvss: [''], cwes: [''], components: [], releases: {} }
  }
  const chosen = (standing: Standing, releases: CaseFlaw['affected']) =>
    releases.filter(({ how }) => how === 'chosen').map(({ releaseId }) => [releaseId, standing] as const)
  return {
    title: flaw.title,
    description: flaw.description,
    cveId: flaw.cveId ?? '',
    cvss: flaw.cvss.length === 0 ? [''] : flaw.cvss,
    cwes: flaw.cwes.length === 0 ? [''] : flaw.cwes,
    components: flaw.components.map(({ purl, cpe, vers }) => ({ name: purl ?? cpe ?? '', vers: vers ?? '' })),
    releases: Object.fromEntries([
      ...chosen('affected', flaw.affected),
      ...chosen('fixed', flaw.fixed),
      ...chosen('not-affected', flaw.notAffected),
    ]),
  }
}

/** Lines that were left empty are not meant. */
const filled = (lines: readonly string[]): string[] =>
  lines.map((line) => line.trim()).filter((line) => line !== '')

export const toFlawInput = (values: FlawValues): FlawInput => ({
  title: values.title,
  description: values.description,
  cveId: values.cveId.trim() === '' ? null : values.cveId.trim(),
  cvss: filled(values.cvss),
  cwes: filled(values.cwes),
  components: values.components
    .map(({ name, vers }) => ({ name: name.trim(), vers: vers.trim() }))
    .filter(({ name }) => name !== '')
    .map(({ name, vers }) => ({
      purl: isCpe(name) ? null : name,
      cpe: isCpe(name) ? name : null,
      vers: vers === '' ? null : vers,
    })),
  releases: Object.entries(values.releases).map(([releaseId, standing]) => ({ releaseId, standing })),
})
