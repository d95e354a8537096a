// SPDX-License-Identifier: Apache-2.0
import { type CommandHead, jsonOption } from '../../command/declaration.ts'

export const sbomRead = {
  path: ['sbom', 'read'],
  summary: 'Tell what an SBOM says, and which minimum elements it lacks',
  usage: ['sbom read [--strict] [--json] FILE…'],
  examples: [
    { command: 'primum sbom read sbom.json' },
    { command: "primum sbom read --json sbom.xml | jq -r '.components[].purl'" },
  ],
  description: [
    'Reads CycloneDX 1.2 to 1.7 (JSON, XML), SPDX 2.2 and 2.3 (JSON, tag-value) and SPDX 3.0 (JSON-LD) into one form. The format is told by the content.',
    'The minimum elements are those of the NTIA (2021) and the two that the FDA adds for medical devices: level of support and end of support. Missing ones do not change the exit code.',
  ],
  operands: {
    files: { label: 'FILE', summary: 'A file, or - for standard input; .gz is unpacked', many: true },
  },
  options: {
    strict: { kind: 'flag', summary: 'Refuse what the standard does not allow, also where it can be read' },
    json: jsonOption,
  },
  exitCodes: { 0: 'It was read', 2: 'It cannot be read, or is not as its standard wants' },
} as const satisfies CommandHead

const image =
  'A folder with a root filesystem; a tar of one, also packed with gzip or zstd; a container image ("docker save", OCI); or a file of firmware'

export const sbomScan = {
  path: ['sbom', 'scan'],
  summary: 'Find what is really in a root filesystem or firmware image',
  usage: ['sbom scan [--format table|cyclonedx|json] [--json] IMAGE'],
  examples: [
    { command: 'primum sbom scan rootfs/' },
    { command: 'primum sbom scan --format cyclonedx rootfs.tar.gz > found.cdx.json' },
    { command: 'xz -dc rootfs.tar.xz | primum sbom scan -' },
  ],
  description: [
    'Reads the databases of dpkg, apk, rpm and opkg; the packages of npm, Python and Java; what Go and cargo-auditable build into programs; Linux kernels and U-Boot; and the versions that well-known products, such as OpenSSL, zlib and busybox, have in their binaries. docs/scan.md lists them.',
    'Each component says where and how it was found, and how sure that is. A product that a package brought along without being it (a vendor’s program with its own OpenSSL) is listed with the package it is in.',
    'Nothing is executed, written or fetched, and no link is followed. A scan finds what it can recognise: that a component is missing from it does not mean that it is not there.',
    'CycloneDX (1.6) is what "primum check" takes, also through a pipe. With SOURCE_DATE_EPOCH set, its time is that, and the same image gives the same bytes.',
  ],
  operands: { image: { label: 'IMAGE', summary: `${image}; - for standard input` } },
  options: {
    format: {
      kind: 'value',
      label: 'FORMAT',
      summary: 'How to print',
      choices: ['table', 'cyclonedx', 'json'],
    },
    json: { ...jsonOption, summary: 'Short for --format json' },
  },
  exitCodes: {
    0: 'It was scanned; what could not be read of it is among the warnings',
    2: 'It cannot be read, is damaged, or is of a kind that has to be unpacked first',
  },
} as const satisfies CommandHead

export const sbomDiff = {
  path: ['sbom', 'diff'],
  summary: 'Compare an SBOM with what is really in an image',
  usage: ['sbom diff [--json] SBOM IMAGE'],
  examples: [
    { command: 'primum sbom diff supplier.cdx.json rootfs.tar.gz' },
    { command: 'primum sbom diff supplier.spdx.json found.cdx.json', says: 'with a scan that was kept' },
  ],
  description: [
    'Scans the image as "sbom scan" does and pairs what was found with the components of the SBOM: by purl, by CPE name, by the source package, and at last by name. Each pair says by which, and how sure that is.',
    'Tells what is only in the image, only in the SBOM, in both in different versions, and the same. "Only in the SBOM" means that the scan did not find it, not that it is not there.',
  ],
  operands: {
    sbom: { label: 'SBOM', summary: 'An SBOM, CycloneDX or SPDX; - for standard input; .gz is unpacked' },
    image: { label: 'IMAGE', summary: `${image}; or an SBOM made from it by a scan` },
  },
  options: { json: jsonOption },
  exitCodes: {
    0: 'All that was found in the image is in the SBOM, in the same version',
    1: 'Something in the image is missing from the SBOM, or is there in another version',
    2: 'The SBOM or the image cannot be read',
  },
} as const satisfies CommandHead
