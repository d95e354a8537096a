// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it, test } from 'vitest'
import { kernelPart, unsignedSource } from './names.ts'
import { lineOf, parseKernelVersion } from './version.ts'

describe('a kernel’s version', () => {
  it.each([
    ['6.6.17', '6.6.17', '6.6', false],
    ['v5.10', '5.10', '5.10', false],
    ['6.8-rc3', '6.8-rc3', '6.8', false],
    ['6.8_rc3', '6.8-rc3', '6.8', false],
    ['2.6.32.71', '2.6.32', '2.6.32', false],
    ['6.6.21+git0+abc', '6.6.21', '6.6', false],
    ['5.15.71-yocto-standard', '5.15.71', '5.15', false],
    ['5.10.104-tegra', '5.10.104', '5.10', false],
    ['6.1.115-1', '6.1.115', '6.1', false],
    ['5.15.0-164-generic', '5.15.0', '5.15', true],
    ['6.1.0-27-amd64', '6.1.0', '6.1', true],
    ['5.14.0-503.35.1.el9_5.x86_64', '5.14.0', '5.14', true],
    ['5.15.0-164.174', '5.15.0', '5.15', true],
  ])('%s', (text, version, line, isDistributionBuild) => {
    expect(parseKernelVersion(text)).toEqual({ version, line, isDistributionBuild })
  })
  it.each(['', 'latest', 'linux'])('%j is none', (text) => {
    expect(parseKernelVersion(text)).toBeUndefined()
    expect(lineOf(text)).toBeUndefined()
  })
})

test.each([
  [
    'kernel',
    'linux linux-kernel linux_kernel kernel vmlinuz linux-image-6.1.0-27-amd64 linux-modules-5.15 linux-yocto linux-yocto-rt linux-raspberrypi linux-imx kernel-core kernel-default kernel-rt',
  ],
  [
    'companion',
    'linux-libc-dev linux-libc-headers linux-headers-6.1.0-27 kernel-headers kernel-devel linux-doc linux-tools-common kernel-tools perf bpftool python3-perf linux-perf-6.1',
  ],
  [
    undefined,
    'linux-firmware kernel-firmware linux-pam linuxptp linux-atm util-linux linuxconsole kernelshark linux-user-chroot linux32 archlinux',
  ],
])('%s: %s', (part, names) => {
  for (const name of names.split(' ')) expect([name, kernelPart(name)]).toEqual([name, part])
})

test.each([
  ['Debian', 'linux-signed-amd64', 'linux'],
  ['Ubuntu', 'linux-signed-aws', 'linux-aws'],
  ['Ubuntu', 'linux-signed', 'linux'],
  ['Debian', 'linux', undefined],
  ['Debian', 'openssl', undefined],
])('%s %s is signed from %s', (ecosystem, source, unsigned) => {
  expect(unsignedSource(ecosystem, source)).toBe(unsigned)
})
