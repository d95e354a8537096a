// SPDX-License-Identifier: Apache-2.0
import { type CommandHead, jsonOption, type OptionSpec } from '../../command/declaration.ts'

const db = {
  kind: 'value',
  label: 'FILE',
  summary: 'The index file; without it, intel/flaws.db in the data directory',
} as const satisfies OptionSpec

export const intelBuild = {
  path: ['intel', 'build'],
  summary: 'Build or update the intelligence index from files',
  usage: ['intel build [--db FILE] [--fresh] [--strict] [--json] SOURCE…'],
  examples: [
    { command: 'primum intel build --db flaws.db osv/ known_exploited_vulnerabilities.json' },
    {
      command: 'primum intel build npm-all.zip epss_scores-current.csv.gz',
      says: "into the data directory's own index",
    },
    { command: 'primum intel build data/csaf-icsma.jsonl.gz', says: 'medical advisories of CISA' },
  ],
  description: [
    'A SOURCE is OSV records (JSON, JSON Lines), CSAF 2.0 security advisories (JSON, JSON Lines), the KEV catalogue (JSON), EPSS scores (CSV), any of them in a .zip or .gz, or a folder of these. What a file is, is told by its content. No network is used.',
    'A security advisory is evidence beside the findings whose CVE it names. No component is matched by the products that it names.',
    'What the index holds already stays, unless a source has it newer; an older catalogue, older scores and older records are left out. The file is replaced as a whole when everything was read; until then, and after any error, the old one is what it was.',
  ],
  operands: { sources: { label: 'SOURCE', summary: 'A file or folder to read', many: true } },
  options: {
    db,
    fresh: { kind: 'flag', summary: 'Begin with an empty index; what it held is dropped' },
    strict: { kind: 'flag', summary: 'Stop at the first record that cannot be read or contradicts itself' },
    json: jsonOption,
  },
  exitCodes: {
    0: 'The index is built; records that were left out are told on stderr',
    2: 'A source cannot be read; the old index is unchanged',
    3: 'The index cannot be written, or another process is writing it',
  },
} as const satisfies CommandHead

export const intelSync = {
  path: ['intel', 'sync'],
  summary: 'Fetch the newest intelligence from its sources',
  usage: ['intel sync [--db FILE] [--ecosystem NAME]… [--json]'],
  examples: [
    { command: 'primum intel sync' },
    { command: 'primum intel sync --ecosystem npm --ecosystem Debian', says: 'only what is needed here' },
    { command: 'primum intel sync --db flaws.db', says: 'a copy for machines without network' },
  ],
  description: [
    'Uses the network: OSV records of the ecosystems that devices are built from, the KEV catalogue and EPSS scores, each from its publisher. What was fetched before an interruption is not fetched again. The index is replaced as a whole at the end; until then the old one is used.',
  ],
  operands: {},
  options: {
    db,
    ecosystem: {
      kind: 'list',
      label: 'NAME',
      summary: "Fetch the records of this ecosystem, by OSV's name for it, and of no other that is not named",
    },
    json: jsonOption,
  },
  exitCodes: { 0: 'The index is up to date', 3: 'A source could not be reached; the old index is unchanged' },
} as const satisfies CommandHead

export const intelInfo = {
  path: ['intel', 'info'],
  summary: 'Tell what the index holds and how old it is',
  usage: ['intel info [--db FILE] [--verify] [--json]'],
  examples: [
    { command: 'primum intel info' },
    { command: 'primum intel info --db flaws.db --json | jq .newest' },
  ],
  description: [
    'Counts by source and ecosystem, the newest entry, and the terms under which each source is given.',
  ],
  operands: {},
  options: {
    db,
    verify: { kind: 'flag', summary: 'Read the whole file and check its checksums' },
    json: jsonOption,
  },
  exitCodes: { 0: 'The index can be used', 2: 'The file is no index, or damaged', 3: 'There is no index' },
} as const satisfies CommandHead
