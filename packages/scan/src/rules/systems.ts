// SPDX-License-Identifier: Apache-2.0
import type { Rule } from './rule.ts'

const linux = 'Linux version '
const freeRtosTexts = /FreeRTOS(?: Kernel)? V(?<version>\d+\.\d+\.\d+)/

/** Kernels, real-time systems, boot loaders, and what a root filesystem cannot do without. */
export const systemRules: readonly Rule[] = [
  {
    product: 'busybox',
    type: 'application',
    cpe: ['a', 'busybox', 'busybox'],
    isNameUnique: true,
    files: /^busybox(?:\.nosuid|\.suid|-static)?$|^libbusybox\.so/,
    texts: [/BusyBox v(?<version>\d+\.\d+(?:\.\d+)?)/],
    inside: {
      anchor: 'BusyBox v',
      text: /BusyBox v(?<version>\d+\.\d+(?:\.\d+)?)[^\0]{0,80}\)/,
      confidence: 0.8,
    },
  },
  {
    product: 'linux-kernel',
    type: 'operating-system',
    cpe: ['o', 'linux', 'linux_kernel'],
    inside: {
      anchor: linux,
      // Debian's own version follows the build's; the name before is that of its binary interface.
      text: /Linux version (?:\d[^\0]{0,400} Debian (?=\d))?(?<version>\d+\.\d+(?:\.\d+){0,2})/,
      needs: /Linux version \d[\w.+~-]{0,100} \([^\0]{1,400}\) [^\0]{0,40}#\d/,
      confidence: 0.9,
    },
    packages: /^(?:linux|kernel)(?:-|$)/,
  },
  {
    product: 'u-boot',
    type: 'firmware',
    cpe: ['a', 'denx', 'u-boot'],
    inside: {
      anchor: 'U-Boot ',
      text: /U-Boot (?:SPL |TPL )?(?<version>20\d\d\.\d\d(?:-rc\d+)?|1\.[0-3]\.\d+)[^\0(]{0,80}\([A-Z][a-z]{2} +\d{1,2} (?:20\d\d|-)/,
      confidence: 0.9,
    },
  },
  {
    product: 'barebox',
    type: 'firmware',
    cpe: ['a', 'pengutronix', 'barebox'],
    inside: { anchor: 'barebox 20', text: /\0barebox (?<version>20\d\d\.\d\d\.\d+)/, confidence: 0.9 },
  },
  {
    product: 'freertos',
    type: 'operating-system',
    cpe: ['o', 'amazon', 'freertos'],
    // The name of the timer task, which its own code gives it.
    inside: { anchor: 'Tmr Svc\0', isProof: true, isSpread: true, text: freeRtosTexts, confidence: 0.7 },
  },
  {
    product: 'freertos',
    type: 'operating-system',
    cpe: ['o', 'amazon', 'freertos'],
    inside: { anchor: 'FreeRTOS Kernel V', text: freeRtosTexts, confidence: 0.8 },
  },
  {
    product: 'vxworks',
    type: 'operating-system',
    cpe: ['o', 'windriver', 'vxworks'],
    inside: {
      anchor: 'VxWorks',
      isSpread: true,
      needs: /Wind River Systems/,
      text: /VxWorks ?(?:SMP )?(?:[Vv]ersion )?(?<version>\d+(?:\.\d+)+)/,
      confidence: 0.7,
    },
  },
  {
    product: 'threadx',
    type: 'operating-system',
    cpe: ['o', 'eclipse', 'threadx'],
    inside: {
      anchor: 'ThreadX ',
      text: /(?:Express Logic|Microsoft Corporation|Eclipse)[^\0]{0,80}ThreadX [^\0]{0,60}?(?:Version )?G?(?<version>\d+\.\d+(?:\.\d+)+)/,
      confidence: 0.8,
    },
  },
  {
    product: 'zephyr',
    type: 'operating-system',
    cpe: ['o', 'zephyrproject', 'zephyr'],
    inside: {
      anchor: 'Booting Zephyr OS ',
      text: /Booting Zephyr OS (?:version |build )(?:zephyr-)?v?(?<version>\d+\.\d+\.\d+)/,
      confidence: 0.9,
    },
  },
  {
    product: 'glibc',
    type: 'library',
    cpe: ['a', 'gnu', 'glibc'],
    files: /^libc(?:\.so\.6|-2\.\d+\.so)$/,
    texts: [/GNU C Library [^\0]{0,80}release version (?<version>\d+\.\d+(?:\.\d+)?)/],
    inside: {
      anchor: 'GNU C Library (',
      text: /GNU C Library [^\0]{0,80}release version (?<version>\d+\.\d+(?:\.\d+)?)/,
      confidence: 0.8,
    },
    packages: /^libc6|^libc-bin/,
  },
  {
    product: 'musl',
    type: 'library',
    cpe: ['a', 'musl-libc', 'musl'],
    files: /^ld-musl-[\w-]+\.so\.1$|^libc\.so$|^libc\.musl-[\w-]+\.so\.1$/,
    needs: /musl libc/,
    texts: [/\0(?<version>[01]\.\d\.\d+)\0/],
  },
  {
    product: 'uclibc',
    type: 'library',
    cpe: ['a', 'uclibc', 'uclibc'],
    files: /^lib(?:uClibc|c)-(?:0\.9\.|1\.0\.)[\d.]+\.so$/,
    fileVersion: /^lib(?:uClibc|c)-(?<version>\d+\.\d+\.\d+(?:\.\d+)?)\.so$/,
  },
  {
    product: 'bash',
    type: 'application',
    cpe: ['a', 'gnu', 'bash'],
    files: /^bash$/,
    texts: [/@\(#\)Bash version (?<version>\d+\.\d+\.\d+)\(/],
  },
  {
    product: 'systemd',
    type: 'application',
    cpe: ['a', 'systemd_project', 'systemd'],
    files: /^systemd$|^libsystemd-shared-[\w.~-]+\.so$/,
    texts: [/\0systemd (?<version>\d{3}(?:\.\d+)?)[^\0]* running in /],
    fileVersion: /^libsystemd-shared-(?<version>\d{3}(?:\.\d+)?)/,
  },
  {
    product: 'node',
    type: 'application',
    cpe: ['a', 'nodejs', 'node.js'],
    files: /^node(?:js)?(?:\.exe)?$/,
    texts: [/node\.js\/v(?<version>\d+\.\d+\.\d+)/],
    packages: /^nodejs/,
  },
  {
    product: 'python',
    type: 'application',
    cpe: ['a', 'python', 'python'],
    files: /^libpython[23]\.\d+m?\.so|^python[23]\.\d+$/,
    texts: [/\0(?<version>[23]\.\d+\.\d+(?:(?:a|b|rc)\d+)?\+?)\0/],
  },
]
