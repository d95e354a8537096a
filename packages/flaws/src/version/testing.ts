// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'

/** Pieces that versions of all schemes are made of, and that their orders treat differently. */
const pieces = [
  ...['0', '1', '2', '9', '10', '01', '00', '1.0', '1.2.3', '2024', '9007199254740993', '90071992547409930'],
  ...['.', '.', '.', '-', '-', '_', '+', '~', '^', ':', '!', '..'],
  ...[
    'a',
    'b',
    'c',
    'm',
    'z',
    'za',
    'rc',
    'RC',
    'cr',
    'alpha',
    'beta',
    'pre',
    'dev',
    'post',
    'p',
    'pl',
    'sp',
    'r',
  ],
  ...[
    'SNAPSHOT',
    'final',
    'ga',
    'milestone',
    'jre',
    'el7',
    'deb9u1',
    'git',
    '_p1',
    '_alpha',
    '-r1',
    '~ab',
    '.post1',
    '.dev0',
    'Z',
    '.5Z',
    '+01:00',
  ],
]

/** Texts near versions: most schemes give most of them a place. */
export const anyVersionText = fc
  .tuple(
    fc.constantFrom(
      '1',
      '1',
      '1.0',
      '1.0',
      '1.2',
      '0:1.0',
      'v1.0',
      '1.01',
      '2024-01-01T00:00:00',
      'a',
      '-',
      'dev-',
    ),
    fc.array(fc.constantFrom(...pieces), { maxLength: 4 }),
  )
  .map(([head, tail]) => head + tail.join(''))
