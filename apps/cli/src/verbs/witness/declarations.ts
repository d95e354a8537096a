// SPDX-License-Identifier: Apache-2.0
import { type CommandHead, jsonOption, type OptionSpec } from '../../command/declaration.ts'

const folder = { label: 'DIR', summary: "The witness's folder" } as const

const guard = {
  kind: 'value',
  label: 'FILE',
  summary: 'Its guard, a file on another file system; once there is one it has to be named each time',
} as const satisfies OptionSpec

export const witnessInit = {
  path: ['witness', 'init'],
  summary: 'Make a witness: a folder with a new key',
  usage: ['witness init DIR --name NAME [--json]'],
  examples: [
    { command: 'primum witness init /var/lib/witness --name witness.hospital.example/w1' },
    { command: 'VKEY=$(primum witness init w1 --name witness.hospital.example/w1)' },
  ],
  description: [
    'A witness watches logs that others keep: it cosigns a checkpoint only when the log has proved that nothing it cosigned before was changed or taken away (C2SP tlog-witness, tlog-cosignature). Who asks for cosignatures of witnesses of several owners cannot be shown another history than everybody else.',
    'Prints the verifier key, which those who trust this witness put into their policy. The private key stays in the folder, readable for its owner only. docs/witness.md is the guide for those who run one.',
  ],
  operands: { folder: { label: 'DIR', summary: 'A folder that is empty or not there yet' } },
  options: {
    name: {
      kind: 'value',
      label: 'NAME',
      summary: 'Name of the key, as an address without https://',
      required: true,
    },
    json: jsonOption,
  },
  exitCodes: { 0: 'The witness is made', 2: 'The folder is not empty, or the name cannot be one' },
} as const satisfies CommandHead

export const witnessAddLog = {
  path: ['witness', 'add-log'],
  summary: 'Let a witness cosign for logs',
  usage: ['witness add-log DIR [--origin ORIGIN] [--json] VKEY…'],
  examples: [
    {
      command:
        'primum witness add-log w1 log.maker.example+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
    },
    { command: 'primum witness add-log w1 --origin "Maker log" "$OLD_VKEY" "$NEW_VKEY"' },
  ],
  description: [
    'Get the key from the log itself, over a way that you trust. A log may have several keys, so that it can change them; each alone is believed. A witness that is running takes the log up at once.',
  ],
  operands: { folder, vkeys: { label: 'VKEY', summary: 'A verifier key of a log', many: true } },
  options: {
    origin: {
      kind: 'value',
      label: 'ORIGIN',
      summary: "The first line of the log's checkpoints; without it, the name of the key",
    },
    json: jsonOption,
  },
  exitCodes: { 0: 'The logs are in the list', 2: 'A key is none, or there is no witness in the folder' },
} as const satisfies CommandHead

export const witnessServe = {
  path: ['witness', 'serve'],
  summary: 'Run a witness: answer logs over HTTP',
  usage: [
    'witness serve DIR [--host HOST] [--port PORT] [--prefix PATH]',
    'witness serve DIR [--guard FILE] [--rate COUNT] [--json]',
  ],
  examples: [
    { command: 'primum witness serve /var/lib/witness --guard /mnt/guard/w1' },
    { command: 'primum witness serve w1 --host 0.0.0.0 --port 8081 --prefix /w1' },
  ],
  description: [
    'POST PREFIX/add-checkpoint is for logs; GET PREFIX/HASH/checkpoint gives what was cosigned last for the log whose origin has that SHA-256; GET PREFIX/ tells what this is. Plain HTTP: put a reverse proxy with TLS in front for others than this machine. Prints one line when it is ready. SIGTERM or Ctrl-C ends it when the requests under way are answered.',
    'For each decision a line of JSON goes to stderr, refusals included. Nothing is cosigned before the state that remembers it is on disk. A state that was put back from a backup is not used: see "primum witness recover".',
  ],
  operands: { folder },
  options: {
    host: { kind: 'value', label: 'HOST', summary: 'Address to listen on; without it 127.0.0.1' },
    port: { kind: 'value', label: 'PORT', summary: 'Port to listen on, 0 for any; without it 8081' },
    prefix: { kind: 'value', label: 'PATH', summary: 'Path before all others; without it /' },
    guard,
    rate: {
      kind: 'value',
      label: 'COUNT',
      summary: 'Requests a minute that one address may make, 0 for any number; without it 600',
    },
    json: { kind: 'flag', summary: 'Print the ready line as JSON' },
  },
  exitCodes: {
    0: 'It was told to end',
    3: 'The state may not be used, another process uses it, or the address cannot be listened on',
  },
} as const satisfies CommandHead

export const witnessStatus = {
  path: ['witness', 'status'],
  summary: 'Tell whether a witness works, and what it has cosigned',
  usage: ['witness status DIR [--guard FILE] [--json]'],
  examples: [
    { command: 'primum witness status w1' },
    { command: "primum witness status w1 --json | jq '.logs[] | {origin,size}'" },
  ],
  description: ['Reads only; the witness may be running or not.'],
  operands: { folder },
  options: { guard, json: jsonOption },
  exitCodes: {
    0: 'It cosigns for every log that it is given',
    1: 'It does not cosign, or not for all of them',
  },
} as const satisfies CommandHead

export const witnessRecover = {
  path: ['witness', 'recover'],
  summary: 'Let a witness work again after its state was put back',
  usage: [
    'witness recover DIR [--checkpoint FILE]… [--confirm ORIGIN]…',
    'witness recover DIR [--guard FILE] [--json]',
  ],
  examples: [
    {
      command: 'primum witness recover w1 --checkpoint newest.txt --confirm log.maker.example',
      says: 'from the newest checkpoint that the log has of this witness',
    },
    { command: 'primum witness recover w1', says: 'close all logs, and see what is known of each' },
  ],
  description: [
    'A checkpoint with a cosignature of this witness proves what it has cosigned; the state moves forward to the largest of each log, never back. It cannot prove that there is no larger one. So every log is closed until you confirm it: ask the log, and others who keep its checkpoints, for the newest with a cosignature of this witness.',
    'To confirm more than you know risks that this key cosigns two histories, and nobody should trust it then. When in doubt make a new witness with a new key.',
  ],
  operands: { folder },
  options: {
    checkpoint: {
      kind: 'list',
      label: 'FILE',
      summary: 'A checkpoint that carries a cosignature of this witness',
    },
    confirm: {
      kind: 'list',
      label: 'ORIGIN',
      summary: 'This witness has cosigned no larger tree of this log than is known now: open it again',
    },
    guard,
    json: jsonOption,
  },
  exitCodes: {
    0: 'It cosigns for every log again',
    1: 'Logs are still closed',
    2: 'A checkpoint proves nothing, or shows that the key has cosigned two histories; nothing is changed',
  },
} as const satisfies CommandHead
