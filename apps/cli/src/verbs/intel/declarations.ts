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
    'A SOURCE is OSV records (JSON, JSON Lines), NVD CVE API 2.0 pages, CSAF 2.0 security advisories (JSON, JSON Lines), the KEV catalogue (JSON), EPSS scores (CSV), products of endoflife.date (JSON, JSON Lines), any of them in a .zip or .gz, or a folder of these. What a file is, is told by its content. No network is used.',
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
  usage: ['intel sync [--db FILE] [--ecosystem NAME]… [--without SOURCE]… [--json]'],
  examples: [
    { command: 'primum intel sync' },
    { command: 'primum intel sync --ecosystem npm --ecosystem Debian', says: 'only what is needed here' },
    { command: 'primum intel sync --without nvd', says: 'what is fetched quickly' },
    { command: 'primum intel sync --db flaws.db', says: 'a copy for machines without network' },
  ],
  description: [
    'Uses the network: OSV records of the ecosystems that devices are built from, CVEs of the NVD, the KEV catalogue, EPSS scores, and endoflife.date for the end of support, each from its publisher. After the first time only what changed is fetched, and what was fetched before an interruption is not fetched again.',
    'A source that cannot be reached, or whose answer cannot be used, keeps what the index has of it, and the others go on. The index is replaced as a whole; until then the old one is used.',
    'The first time, the NVD takes a quarter of an hour or more, because it limits how often it may be asked; the index with all other sources is there before. A key of the NVD in the environment variable PRIMUM_NVD_API_KEY makes it quicker.',
  ],
  operands: {},
  options: {
    db,
    ecosystem: {
      kind: 'list',
      label: 'NAME',
      summary: "Fetch the records of this ecosystem, by OSV's name for it, and of no other that is not named",
    },
    without: {
      kind: 'list',
      label: 'SOURCE',
      summary: 'Leave this source out',
      choices: ['osv', 'kev', 'epss', 'endoflife', 'nvd'],
    },
    json: jsonOption,
  },
  exitCodes: {
    0: 'The index is up to date',
    2: 'The index cannot be read; it is unchanged',
    3: 'A source could not be reached or used; what the index has of it is unchanged',
  },
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
    'Counts by source and ecosystem, the newest entry, the terms under which each source is given and who is to be named, and when a sync last took something from it.',
  ],
  operands: {},
  options: {
    db,
    verify: { kind: 'flag', summary: 'Read the whole file and check its checksums' },
    json: jsonOption,
  },
  exitCodes: { 0: 'The index can be used', 2: 'The file is no index, or damaged', 3: 'There is no index' },
} as const satisfies CommandHead
