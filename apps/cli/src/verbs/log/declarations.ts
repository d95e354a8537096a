// SPDX-License-Identifier: Apache-2.0
import { type CommandHead, jsonOption } from '../../command/declaration.ts'
import { trustOptions } from '../note/trust-options.ts'

const folder = { label: 'DIR', summary: "The log's directory" } as const

export const logInit = {
  path: ['log', 'init'],
  summary: 'Make a tamper-evident log',
  usage: ['log init DIR --origin ORIGIN [--json]'],
  examples: [
    { command: 'primum log init /srv/log --origin log.maker.example/devices' },
    { command: 'VKEY=$(primum log init my-log --origin log.maker.example/devices)' },
  ],
  description: [
    'Makes an empty log with a new key and prints its verifier key, by which everyone checks what the log says. What may be published is DIR/checkpoint and DIR/tile (C2SP tlog-tiles); DIR/private holds the private key and is readable for its owner only. docs/log.md is the guide.',
  ],
  operands: { folder: { label: 'DIR', summary: 'A directory that is empty or not there yet' } },
  options: {
    origin: {
      kind: 'value',
      label: 'ORIGIN',
      summary: 'Name of the log and of its key, for ever: as an address without https://',
      required: true,
    },
    json: jsonOption,
  },
  exitCodes: { 0: 'The log is made', 2: 'The directory is not empty, or the origin cannot be one' },
} as const satisfies CommandHead

export const logAdd = {
  path: ['log', 'add'],
  summary: 'Add entries from standard input to a log',
  usage: ['log add DIR [--length-prefixed] [--json] < ENTRIES'],
  examples: [
    { command: "echo 'pump 7 passed its drill' | primum log add my-log" },
    { command: 'journalctl -f -o json | primum log add my-log --json' },
  ],
  description: [
    'One entry a line: all bytes before the line feed, an empty line being an empty entry; a last line without a line feed is an entry too. An entry has at most 65,535 bytes. With --length-prefixed each entry is two bytes with its length (big-endian), then its bytes, as in the entry bundles of tlog-tiles: for entries with line feeds in them, and where an input that was cut off must not pass for a shorter entry.',
    'Prints the index of each entry, one a line in the order of the input, as soon as the entry is on disk: an index that was printed is never lost or given again, whatever happens to the process or the machine. With --json prints {index,leafHash}. Takes input only as fast as it is stored.',
    'An entry that is too long ends it with the number of its line: those before it are added, nothing after it. SIGINT or SIGTERM end it when all that was read is added; a line that was read in part is not. Entries are published, under a newly signed checkpoint, once a second and at the end.',
  ],
  operands: { folder },
  options: {
    'length-prefixed': { kind: 'flag', summary: 'Each entry comes after its length in two bytes' },
    json: { kind: 'flag', summary: 'Print a line of JSON for each entry' },
  },
  exitCodes: {
    0: 'The whole input is added',
    2: 'There is no log, or an entry is too long or cut off; what was added is printed',
    3: 'The log is in use or damaged, the disk fails, or it was told to end before the input did; what was added is printed',
  },
} as const satisfies CommandHead

export const logCheckpoint = {
  path: ['log', 'checkpoint'],
  summary: 'Print the signed checkpoint of a log',
  usage: ['log checkpoint DIR [--policy FILE] [--json]'],
  examples: [
    { command: 'primum log checkpoint my-log' },
    { command: 'primum log checkpoint my-log --policy witnesses.txt', says: 'ask witnesses to cosign it' },
  ],
  description: [
    'Publishes first what is stored and not published yet, as after a crash. While another process adds to the log, which publishes by itself, prints what is published now and says so.',
    'With --policy it asks the witnesses of a C2SP tlog-policy file to cosign the checkpoint, publishes it with what they gave, and says on stderr what the others answered.',
    'Prints {origin,size,root,checkpoint} with --json.',
  ],
  operands: { folder },
  options: {
    policy: {
      kind: 'value',
      label: 'FILE',
      summary: 'Witnesses to ask, with their addresses (C2SP tlog-policy)',
    },
    json: jsonOption,
  },
  exitCodes: {
    0: 'It is printed',
    1: 'It is printed, and fewer witnesses cosigned than the policy asks for',
    3: 'The log is damaged or another process has it, or the disk fails',
  },
} as const satisfies CommandHead

export const logProve = {
  path: ['log', 'prove'],
  summary: 'Prove that an entry is in a log, or that a log only grew',
  usage: ['log prove DIR|URL --index INDEX [--json]', 'log prove DIR|URL --old SIZE [--new SIZE]'],
  examples: [
    {
      command: 'primum log prove my-log --index 5 > entry-5.proof',
      says: 'a file that proves the entry by itself',
    },
    { command: 'primum log prove https://log.maker.example/devices/ --index 5 --json' },
    { command: 'primum log prove my-log --old 100 --new 200', says: 'that the log only grew' },
  ],
  description: [
    'With --index prints a C2SP tlog-proof: the entry itself (as "extra"), its index (0-based), the proof and the signed checkpoint. With --json prints {leafIdx,treeSize,root,leafHash,proof,entry,checkpoint}, which "proof inclusion" reads.',
    'With --old and --new prints {size1,size2,root1,root2,proof} for "proof consistency"; without --new, up to the published size. The tiles are verified against the checkpoint before anything is printed.',
  ],
  operands: { log: { label: 'DIR|URL', summary: 'A directory with a log, or its address' } },
  options: {
    index: { kind: 'value', label: 'INDEX', summary: 'Index of an entry, from 0' },
    old: { kind: 'value', label: 'SIZE', summary: 'Size of the earlier tree, from 1' },
    new: { kind: 'value', label: 'SIZE', summary: 'Size of the later tree' },
    json: { kind: 'flag', summary: 'Print the proof of an entry as JSON too' },
  },
  exitCodes: {
    0: 'The proof is printed',
    1: 'What is published does not fit the checkpoint',
    2: 'Bad usage, no log, or it has no such entry or size',
  },
} as const satisfies CommandHead

export const logVerify = {
  path: ['log', 'verify'],
  summary: 'Verify a whole log, or the proof of an entry',
  usage: [
    'log verify DIR|URL|FILE [--vkey VKEY…] [--origin ORIGIN] [--json]',
    'log verify … (--witness VKEY… | --policy FILE)',
    'log verify DIR|URL --state FILE',
    'log verify FILE [--entry FILE]',
  ],
  examples: [
    { command: 'primum log verify my-log' },
    {
      command: 'primum log verify https://log.maker.example/devices/ --vkey "$VKEY" --state maker.state',
      says: 'as a monitor, again and again',
    },
    { command: 'primum log verify entry-5.proof --vkey "$VKEY" --policy policy.txt' },
  ],
  description: [
    'A whole log: the signature, every tile of every level up to the root, every entry against its hash. A directory that was made here is checked with its own key; for any other, and for an address, name the key that you have from its owner. Without a key everything is checked but who signed, and the answer is no.',
    'With --state the checkpoint and how far the verification has come are remembered. The next run verifies only what is new, and that the log still begins with what it showed before: a log that was forked or set back is told from one that is merely damaged. A run that was interrupted goes on where it was. Nothing is remembered otherwise.',
    'FILE is a C2SP tlog-proof. The entry is its "extra", as "log prove" writes it, or the content of the file that --entry names.',
    'Prints {verified,origin,size,root,witnesses} with --json, and {checked}: entries that were verified in this run, or {index,leafHash} of a proof. When the answer is no, also {error:{code,message}}, and {fork:{before,now}} with the two checkpoints that contradict each other.',
  ],
  operands: {
    log: {
      label: 'DIR|URL|FILE',
      summary: 'A directory with a log, its address (http or https), or a proof of an entry',
    },
  },
  options: {
    ...trustOptions,
    state: { kind: 'value', label: 'FILE', summary: 'Remember here what was verified; made when absent' },
    entry: { kind: 'value', label: 'FILE', summary: 'The entry that the proof is of' },
    json: jsonOption,
  },
  exitCodes: {
    0: 'Verified',
    1: 'Not verified',
    2: 'Bad usage, no log or proof there, or the state is of another log',
    3: 'The log cannot be reached, or the verification was interrupted',
  },
} as const satisfies CommandHead
