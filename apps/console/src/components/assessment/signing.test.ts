// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Assessment, Session } from '../../api/types.ts'
import { missingSignatures, whyNotSign } from './signing.ts'

const session = (id: string, permissions: Session['permissions']): Pick<Session, 'permissions' | 'id'> => ({
  id,
  permissions,
})
const signedBy = (
  id: string,
  as: Assessment['signatures'][number]['as'],
): Pick<Assessment, 'signatures'> => ({
  signatures: [{ as, person: { id, name: id }, at: '2026-11-24T00:00:00.000Z' }],
})
const both: Session['permissions'] = ['assessments:sign-product-security', 'assessments:sign-clinical-safety']

test('both roles have to sign', () => {
  expect(missingSignatures({ signatures: [] })).toEqual(['product-security', 'clinical-safety'])
  expect(missingSignatures(signedBy('ada', 'product-security'))).toEqual(['clinical-safety'])
})

test('whoever holds the role may sign', () => {
  expect(whyNotSign({ signatures: [] }, 'clinical-safety', session('ada', both))).toBeUndefined()
  expect(whyNotSign({ signatures: [] }, 'clinical-safety', session('ada', ['read']))).toContain(
    'clinical safety',
  )
})

test('two different people have to sign, also when one holds both roles', () => {
  const signed = signedBy('ada', 'product-security')
  expect(whyNotSign(signed, 'clinical-safety', session('ada', both))).toContain('two different people')
  expect(whyNotSign(signed, 'clinical-safety', session('tom', both))).toBeUndefined()
})
