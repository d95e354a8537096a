// SPDX-License-Identifier: Apache-2.0
/**
 * The metrics of each CVSS version as data: name, allowed values in the specification's order, and the group. The
 * order of a table is the order in which that version's vector string lists its metrics.
 */
export type CvssVersion = '2.0' | '3.0' | '3.1' | '4.0'

/** `temporal` is called Threat in 4.0; `supplemental` (4.0 only) never changes a score. */
export type MetricGroup = 'base' | 'temporal' | 'environmental' | 'supplemental'

/** One metric. A base metric is mandatory; any other may be absent, which means the version's "not defined". */
export type Metric = {
  readonly name: string
  readonly group: MetricGroup
  readonly values: readonly string[]
}

function metrics(group: MetricGroup, rows: string): readonly Metric[] {
  return rows
    .trim()
    .split(/\s+/)
    .map((row) => {
      const [name = '', values = ''] = row.split(':')
      return { name, group, values: values.split('|') }
    })
}

/** CVSS v2 Guide, section 2.4 and Tables 13 to 15. */
const v2 = [
  ...metrics('base', 'AV:L|A|N AC:H|M|L Au:M|S|N C:N|P|C I:N|P|C A:N|P|C'),
  ...metrics('temporal', 'E:U|POC|F|H|ND RL:OF|TF|W|U|ND RC:UC|UR|C|ND'),
  ...metrics('environmental', 'CDP:N|L|LM|MH|H|ND TD:N|L|M|H|ND CR:L|M|H|ND IR:L|M|H|ND AR:L|M|H|ND'),
]

/** CVSS v3.0 and v3.1 Specification, section 6, Table 15: the same metrics, other equations. */
const v3 = [
  ...metrics('base', 'AV:N|A|L|P AC:L|H PR:N|L|H UI:N|R S:U|C C:H|L|N I:H|L|N A:H|L|N'),
  ...metrics('temporal', 'E:X|H|F|P|U RL:X|U|W|T|O RC:X|C|R|U'),
  ...metrics(
    'environmental',
    `CR:X|H|M|L IR:X|H|M|L AR:X|H|M|L MAV:X|N|A|L|P MAC:X|L|H MPR:X|N|L|H MUI:X|N|R MS:X|U|C
     MC:X|N|L|H MI:X|N|L|H MA:X|N|L|H`,
  ),
]

/** CVSS v4.0 Specification, section 7, Table 23; Safety (S) may be a modified impact of MSI and MSA only. */
const v4 = [
  ...metrics(
    'base',
    'AV:N|A|L|P AC:L|H AT:N|P PR:N|L|H UI:N|P|A VC:H|L|N VI:H|L|N VA:H|L|N SC:H|L|N SI:H|L|N SA:H|L|N',
  ),
  ...metrics('temporal', 'E:X|A|P|U'),
  ...metrics(
    'environmental',
    `CR:X|H|M|L IR:X|H|M|L AR:X|H|M|L MAV:X|N|A|L|P MAC:X|L|H MAT:X|N|P MPR:X|N|L|H MUI:X|N|P|A
     MVC:X|H|L|N MVI:X|H|L|N MVA:X|H|L|N MSC:X|H|L|N MSI:X|S|H|L|N MSA:X|S|H|L|N`,
  ),
  ...metrics('supplemental', 'S:X|N|P AU:X|N|Y R:X|A|U|I V:X|D|C RE:X|L|M|H U:X|Clear|Green|Amber|Red'),
]

/** All metrics of a version, in vector order. */
export const cvssMetrics: Readonly<Record<CvssVersion, readonly Metric[]>> = {
  '2.0': v2,
  '3.0': v3,
  '3.1': v3,
  '4.0': v4,
}

/** What each version writes for "not defined". */
export const notDefined: Readonly<Record<CvssVersion, string>> = {
  '2.0': 'ND',
  '3.0': 'X',
  '3.1': 'X',
  '4.0': 'X',
}
