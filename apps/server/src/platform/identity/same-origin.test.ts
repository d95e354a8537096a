// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { isSameOrigin } from './same-origin.ts'

const url = 'https://primum.example'

describe('same origin', () => {
  it.each([
    ['what the browser says', { 'sec-fetch-site': 'same-origin' }, true],
    ['typed by the user', { 'sec-fetch-site': 'none' }, true],
    ['a sibling site', { 'sec-fetch-site': 'same-site', origin: url }, false],
    ['another site', { 'sec-fetch-site': 'cross-site', origin: url }, false],
    ['the public address', { origin: url }, true],
    ['another scheme', { origin: 'http://primum.example' }, false],
    ['another port', { origin: 'https://primum.example:8443' }, false],
    ['a longer name', { origin: 'https://primum.example.evil.example' }, false],
    ['another name of this server', { origin: 'http://localhost:8080', host: 'localhost:8080' }, true],
    [
      'another name of this server in capitals',
      { origin: 'http://localhost:8080', host: 'LocalHost:8080' },
      true,
    ],
    ['a sandboxed frame', { origin: 'null' }, false],
    ['a sandboxed frame without a name', { origin: 'null', host: '' }, false],
    ['nonsense', { origin: 'primum' }, false],
    ['a program', {}, true],
  ])('%s', (_, headers, expected) => {
    expect(isSameOrigin(headers, url)).toBe(expected)
  })
})
