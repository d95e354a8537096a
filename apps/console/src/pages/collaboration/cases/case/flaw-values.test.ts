// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { toFlawInput, toValues } from './flaw-values.ts'

const release = (releaseId: string, how: 'found' | 'chosen') => ({
  productId: 'p',
  productName: 'Pump',
  releaseId,
  version: '1',
  component: null,
  findingId: null,
  how,
})

test('what is stored comes back from the form as it was, and what was only found is not chosen by it', () => {
  const flaw = {
    flawId: 'HD-2026-0001',
    cveId: 'CVE-2026-12345',
    title: 'Alarms',
    description: 'By port 23',
    cvss: ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'],
    cwes: ['CWE-306'],
    components: [
      { purl: 'pkg:npm/alarm-relay', cpe: null, vers: 'vers:npm/<3.1.0' },
      { purl: null, cpe: 'cpe:2.3:o:own:rtos:*:*:*:*:*:*:*:*', vers: null },
    ],
    withdrawnBecause: null,
    judging: false,
    affected: [release('a', 'found'), release('b', 'chosen')],
    fixed: [release('c', 'chosen')],
    notAffected: [release('d', 'chosen')],
  }
  const { title, description, cveId, cvss, cwes, components } = flaw
  expect(toFlawInput(toValues(flaw, 'another'))).toEqual({
    ...{ title, description, cveId, cvss, cwes, components },
    releases: [
      { releaseId: 'b', standing: 'affected' },
      { releaseId: 'c', standing: 'fixed' },
      { releaseId: 'd', standing: 'not-affected' },
    ],
  })
})

test('a flaw that nobody described begins with the case’s title, and empty lines are not sent', () => {
  expect(toFlawInput(toValues(null, 'Alarms'))).toEqual({
    title: 'Alarms',
    description: '',
    cveId: null,
    cvss: [],
    cwes: [],
    components: [],
    releases: [],
  })
})
