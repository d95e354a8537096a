// SPDX-License-Identifier: Apache-2.0
import { type CommandHead, jsonOption } from '../../command/declaration.ts'

export const securitytxtCheck = {
  path: ['securitytxt', 'check'],
  summary: 'Check a security.txt, yours or anyone’s',
  usage: ['securitytxt check FILE|URL [--key FILE|URL…] [--fetch-key] [--json]'],
  examples: [
    { command: 'primum securitytxt check https://maker.example' },
    {
      command:
        'primum securitytxt check https://maker.example --key https://maker.example/disclosure/openpgp.asc',
    },
    { command: 'primum securitytxt check public/.well-known/security.txt --json' },
  ],
  description: [
    'Checks a file against RFC 9116. Of an address without a path it fetches /.well-known/security.txt, and looks at the old place when there is none; of any other address, that one. It follows redirects and also says what is wrong with how the file is served: place, https, certificate, media type, charset, and whether a Canonical field names the address.',
    'The frame of a signature is always checked; the signature itself when there is a key: one that you name with --key, or, with --fetch-key, those that the Encryption fields point to. A key from the same server as the file proves only that both come from there.',
    'Prints {valid,errors,recommendations,notifications,signature} with --json; each of the three lists holds {code,line,message}, and line is null for what is about the whole file. The codes are those of the checker of Dutch government sites (DigitalTrustCenter/sectxt), and not_verified for a signature that no key verifies. signature is null where there is none, else {verified,fingerprint}; verified is null where no key was given.',
  ],
  operands: {
    from: { label: 'FILE|URL', summary: 'A file, - for standard input, or an address with https://' },
  },
  options: {
    key: {
      kind: 'list',
      label: 'FILE|URL',
      summary: 'OpenPGP public keys, armored or not, of which one has to have signed',
    },
    'fetch-key': {
      kind: 'flag',
      summary: 'Fetch the keys that the Encryption fields point to, over https',
    },
    json: jsonOption,
  },
  exitCodes: {
    0: 'No errors; recommendations do not count',
    1: 'Errors, no security.txt at the address, or a signature that does not verify',
    2: 'Bad usage, or a file that cannot be read',
    3: 'The server, or a key, cannot be reached',
  },
} as const satisfies CommandHead
