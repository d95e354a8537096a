// SPDX-License-Identifier: Apache-2.0
import { type CommandHead, jsonOption } from '../../command/declaration.ts'

export const csafFetch = {
  path: ['csaf', 'fetch'],
  summary: "Download a provider's advisories and verify each of them",
  usage: [
    'csaf fetch URL --out DIR [--key FINGERPRINT…] [--token-file FILE]',
    'csaf fetch URL --out DIR [--keep-invalid] [--ca FILE] [--json]',
  ],
  examples: [
    { command: 'primum csaf fetch maker.example --out advisories' },
    {
      command:
        'primum csaf fetch https://maker.example/.well-known/csaf/provider-metadata.json --out advisories --token-file key.txt',
    },
    { command: 'primum csaf fetch maker.example --out advisories --json | jq .documents' },
  ],
  description: [
    'Finds the provider-metadata.json as CSAF 2.1, section 7.3 has it: at the well-known address, by security.txt, by the DNS name csaf.data.security. Reads ROLIE feeds, or folders with index.txt and changes.csv, and fetches what changed since the last time. Nothing is fetched without TLS.',
    'A document is kept only when its hashes fit, its OpenPGP signature is of a key that the metadata names, its file name and label are right, it is no older than the one that is here, and it is a valid CSAF document. It is written whole or not at all, beside its hashes and its signature; a run that was ended goes on where it was.',
    'The keys come from the same server as the documents. --key says which one is meant, from another source than that server.',
    'Prints {verdict,provider,documents,faults,restricted,unlisted,warnings} with --json: for each document what became of it, which hash and whose signature were checked, or the problem.',
  ],
  operands: {
    url: { label: 'URL', summary: 'A domain, or the https address of a provider-metadata.json' },
  },
  options: {
    out: {
      kind: 'value',
      label: 'DIR',
      summary: 'The folder for the advisories of this provider',
      required: true,
    },
    key: {
      kind: 'list',
      label: 'FINGERPRINT',
      summary: 'Take only what this OpenPGP key signed; may be given more than once',
    },
    'token-file': {
      kind: 'value',
      label: 'FILE',
      summary: 'A file with the API key for advisories that are not for everyone; sent to the provider alone',
    },
    'keep-invalid': {
      kind: 'flag',
      summary: 'Keep documents that are verified and break rules of CSAF, with a warning',
    },
    ca: { kind: 'value', label: 'FILE', summary: 'Certificates (PEM) to trust instead of the usual ones' },
    json: jsonOption,
  },
  exitCodes: {
    0: 'Everything that is listed is here and verified',
    1: 'Something is not what it has to be: a hash, a signature, a name, a document; it was not kept',
    2: 'Bad usage, or there is no provider that can be used',
    3: 'The provider, or a part of what it lists, could not be reached; run it again',
  },
} as const satisfies CommandHead
