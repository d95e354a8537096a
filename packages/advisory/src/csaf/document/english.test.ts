// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { checkGrammar, checkSpelling } from './english.ts'

const place = (text: string, lang: string) => ({
  path: '',
  value: { document: { lang, notes: [{ category: 'other', text }] } },
})

const spelling = (text: string) =>
  [...checkSpelling(place(text, 'en'))].map(({ message }) => /"(\w+)"/.exec(message)?.[1])
const grammar = (text: string) => [...checkGrammar(place(text, 'en'))].map(({ message }) => message)

test('slips in known words are found', () => {
  expect(spelling('Secruity: an attcker recieves a combonent, adminstrators too.')).toEqual([
    'Secruity',
    'attcker',
    'recieves',
    'combonent',
    'adminstrators',
  ])
})

test('right words, names, addresses and code are not', () => {
  expect(
    spelling(
      'Developers, transmitters and converters compute; see https://x.example/secruity, secruity.dll, /secruity and SECRUITY or secruity2.',
    ),
  ).toEqual([])
})

test('mistakes that are sure are found', () => {
  expect(grammar('The guide must followed. It will need the the guide, and can exceed it.')).toEqual([
    'a verb is missing in "must followed"',
    'a word is there twice in "the the"',
  ])
})

test('another language is not supported, and none is nothing', () => {
  expect([...checkSpelling(place('Secruity', 'fr'))]).toHaveLength(1)
  expect([...checkGrammar(place('the the', 'fr'))]).toHaveLength(1)
  expect([...checkSpelling({ path: '', value: { document: { notes: [{ text: 'Secruity' }] } } })]).toEqual([])
})
