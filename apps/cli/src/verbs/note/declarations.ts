// SPDX-License-Identifier: Apache-2.0
import { type CommandHead, jsonOption } from '../../command/declaration.ts'
import { trustOptions } from './trust-options.ts'

export const noteVerify = {
  path: ['note', 'verify'],
  summary: 'Verify the signatures of a signed note or checkpoint',
  usage: [
    'note verify FILE --vkey VKEY… [--origin ORIGIN] [--json]',
    'note verify FILE --vkey VKEY… [--witness VKEY… | --policy FILE]',
  ],
  examples: [
    {
      command:
        'primum note verify checkpoint --vkey log.maker.example+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
    },
    { command: 'curl -s https://log.maker.example/checkpoint | primum note verify - --policy policy.txt' },
  ],
  description: [
    'Reads a C2SP signed-note. One of the keys has to have signed it; a signature of a known key that does not verify makes the answer no, whoever else signed; signatures of unknown keys are not looked at. A key counts once, however often it signed.',
    'Prints {verified,origin,size,root,signers} with --json: what the checkpoint says, null for a note that is no checkpoint, and the names of the keys whose signatures are valid. When the answer is no, also {error:{code,message}}; what is printed beside it is then only what somebody has written into the note.',
  ],
  operands: { file: { label: 'FILE', summary: 'The note' } },
  options: { ...trustOptions, json: jsonOption },
  exitCodes: { 1: 'Not verified', 2: 'Bad usage, or the file is no signed note' },
} as const satisfies CommandHead
