// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { binaryCataloguers } from '../catalog/binary.ts'
import { elfFile, elfWithText } from '../testing/elf.ts'
import { componentsOf, readWith, scannedFile } from '../testing/scanned.ts'
import { rules } from './rules.ts'

/** Product and version, as `openssl 3.0.11`; a product whose version is not told ends with ` -`. */
function foundIn(path: string, ...texts: readonly string[]): readonly string[] {
  const isRaw = /\.(?:bin|rom|img)$/.test(path)
  const data = isRaw
    ? Buffer.from(`${'\xff'.repeat(64)}\0${texts.join('\0')}\0`, 'latin1')
    : elfWithText(...texts)
  const file = scannedFile(path, data, true)
  return componentsOf(binaryCataloguers.flatMap((one) => readWith(one, file)))
    .map(({ name, version }) => `${name} ${version ?? '-'}`)
    .sort()
}

const opensslText = 'OpenSSL 3.0.11 19 Sep 2023'
const kernelText =
  'Linux version 5.15.86-yocto-standard (oe-user@oe-host) (arm-poky-linux-gcc (GCC) 11.3.0, GNU ld 2.38) #1 SMP PREEMPT Tue Jan 3'
const sqliteSource = '2022-12-28 14:03:47 df5c253c0b3dd24916e4ec7cf77d3db5294cc9fd45ae7b9c5e82ad8197f38a24'
const gitHash = '0123456789abcdef'

type Sample = {
  readonly file: string
  readonly texts: readonly string[]
  readonly found: string
  /** A look-alike: another file, or texts that come close; nothing of the product may be found. */
  readonly not: readonly [file: string, ...texts: readonly string[]]
}

/** Texts as the products really have them. */
const samples: readonly Sample[] = [
  {
    file: 'usr/lib/libcrypto.so.3',
    texts: [opensslText],
    found: 'openssl 3.0.11',
    not: ['usr/lib/libfoo.so', opensslText],
  },
  {
    file: 'usr/lib/libcrypto.so.1.1',
    texts: ['OpenSSL 1.1.1w  11 Sep 2023'],
    found: 'openssl 1.1.1w',
    not: ['usr/bin/nmap', 'built with OpenSSL 1.1.1w  11 Sep 2023'],
  },
  {
    file: 'usr/bin/app',
    texts: [opensslText, 'OPENSSLDIR: "/usr/lib/ssl"'],
    found: 'openssl 3.0.11',
    not: ['usr/bin/app', 'OpenSSL 1.1.1 or newer', 'OPENSSLDIR: "x"'],
  },
  {
    file: 'usr/lib/libtls.so.26',
    texts: ['LibreSSL 3.8.2'],
    found: 'libressl 3.8.2',
    not: ['usr/bin/app', 'LibreSSL 3.8.2'],
  },
  {
    file: 'usr/lib/libwolfssl.so.35',
    texts: ['5.5.4'],
    found: 'wolfssl 5.5.4',
    not: ['usr/lib/libother.so', '5.5.4'],
  },
  {
    file: 'usr/lib/libwolfssl.so.35',
    texts: ['no number'],
    found: 'wolfssl -',
    not: ['usr/share/libwolfssl.txt', 'x'],
  },
  {
    file: 'usr/lib/libmbedcrypto.so.7',
    texts: ['mbed TLS 2.28.3'],
    found: 'mbedtls 2.28.3',
    not: ['usr/bin/app', 'needs mbed TLS 2.28 or later'],
  },
  {
    file: 'usr/bin/device',
    texts: ['Mbed TLS 3.5.1'],
    found: 'mbedtls 3.5.1',
    not: ['usr/bin/device', 'mbed TLS 2.28'],
  },
  {
    file: 'usr/lib/libgnutls.so.30',
    texts: ['Enabled GnuTLS 3.7.9 logging...'],
    found: 'gnutls 3.7.9',
    not: ['usr/bin/app', 'GnuTLS 3.7.9'],
  },
  {
    file: 'usr/lib/libgcrypt.so.20',
    texts: ['This is Libgcrypt 1.10.1 - The GNU Crypto Library'],
    found: 'libgcrypt 1.10.1',
    not: ['usr/bin/gpg', 'libgcrypt 1.10.1'],
  },
  {
    file: 'usr/sbin/sshd',
    texts: ['OpenSSH_9.2p1 Debian-2+deb12u2'],
    found: 'openssh 9.2p1',
    not: ['usr/sbin/dropbear-like', 'OpenSSH_2.*,OpenSSH_3.0*'],
  },
  {
    file: 'usr/sbin/dropbear',
    texts: ['SSH-2.0-dropbear_2022.83'],
    found: 'dropbear 2022.83',
    not: ['usr/bin/ssh', 'SSH-2.0-dropbear'],
  },
  {
    file: 'usr/sbin/multi',
    texts: ['SSH-2.0-dropbear_0.52'],
    found: 'dropbear 0.52',
    not: ['usr/bin/ssh', '*-dropbear_*'],
  },
  {
    file: 'usr/lib/libssh.so.4',
    texts: ['SSH-2.0-libssh_0.10.6'],
    found: 'libssh 0.10.6',
    not: ['usr/bin/app', 'libssh 0.10.6'],
  },
  {
    file: 'usr/lib/libssh2.so.1',
    texts: ['SSH-2.0-libssh2_1.10.0'],
    found: 'libssh2 1.10.0',
    not: ['usr/bin/app', 'SSH-2.0-libssh2'],
  },
  {
    file: 'usr/sbin/openvpn',
    texts: ['OpenVPN 2.6.3 x86_64-pc-linux-gnu [SSL'],
    found: 'openvpn 2.6.3',
    not: ['usr/bin/nm', 'OpenVPN 2.6.3 x86_64'],
  },
  {
    file: 'usr/lib/libz.so.1',
    texts: [' deflate 1.2.13 Copyright 1995-2022 Jean-loup Gailly and Mark Adler '],
    found: 'zlib 1.2.13',
    not: ['usr/bin/app', 'inflate 1.2 is old'],
  },
  {
    file: 'usr/bin/app',
    texts: [' inflate 1.2.11.f-Debian Copyright 1995-2017 Mark Adler '],
    found: 'zlib 1.2.11',
    not: ['usr/bin/app', 'can inflate 1.5 GB'],
  },
  {
    file: 'usr/lib/libbz2.so.1.0',
    texts: ['1.0.8, 13-Jul-2019'],
    found: 'bzip2 1.0.8',
    not: ['usr/bin/app', '1.0.8, 13-Jul-2019'],
  },
  {
    file: 'usr/lib/liblzma.so.5.4.1',
    texts: ['5.4.1'],
    found: 'xz 5.4.1',
    not: ['usr/lib/liblzmaother.so', '5.4.1'],
  },
  {
    file: 'usr/lib/libzstd.so.1.5.4',
    texts: [],
    found: 'zstd 1.5.4',
    not: ['usr/lib/libother.so.1.5.4', 'zstd'],
  },
  { file: 'usr/lib/liblz4.so.1', texts: ['1.9.4'], found: 'lz4 1.9.4', not: ['usr/lib/libl.so', '1.9.4'] },
  {
    file: 'usr/lib/libarchive.so.13',
    texts: ['libarchive 3.6.2'],
    found: 'libarchive 3.6.2',
    not: ['usr/bin/app', 'needs libarchive 3.6.2 or newer'],
  },
  {
    file: 'usr/lib/libpng16.so.16',
    texts: ['libpng version 1.6.39'],
    found: 'libpng 1.6.39',
    not: ['usr/bin/app', 'libpng version 1.6.39'],
  },
  {
    file: 'usr/bin/viewer',
    texts: [' libpng version 1.6.39 - November 20, 2022'],
    found: 'libpng 1.6.39',
    not: ['usr/bin/app', 'libpng version mismatch'],
  },
  {
    file: 'usr/lib/libtiff.so.6',
    texts: ['LIBTIFF, Version 4.5.0\nCopyright'],
    found: 'libtiff 4.5.0',
    not: ['usr/bin/app', 'LIBTIFF, Version'],
  },
  {
    file: 'usr/lib/libjpeg.so.62',
    texts: ['libjpeg-turbo version 2.1.5 (build 20230203)'],
    found: 'libjpeg-turbo 2.1.5',
    not: ['usr/bin/app', 'libjpeg-turbo'],
  },
  {
    file: 'usr/lib/libexpat.so.1',
    texts: ['expat_2.5.0'],
    found: 'expat 2.5.0',
    not: ['usr/bin/app', 'expat_2.5.0-dev', 'libexpat_2.5.0'],
  },
  {
    file: 'usr/lib/libxml2.so.2',
    texts: ['20914-GITv2.9.14'],
    found: 'libxml2 2.9.14',
    not: ['usr/bin/xmllint-like', '20914-GITv2.9.14'],
  },
  {
    file: 'usr/lib/libyaml-0.so.2',
    texts: ['0.2.5'],
    found: 'libyaml 0.2.5',
    not: ['usr/lib/libyamlx.so', '0.2.5'],
  },
  {
    file: 'usr/lib/libsqlite3.so.0',
    texts: ['3.40.1'],
    found: 'sqlite 3.40.1',
    not: ['usr/bin/app', '3.40.1'],
  },
  {
    file: 'usr/bin/app',
    texts: ['SQLite format 3', sqliteSource, '3.40.1'],
    found: 'sqlite 3.40.1',
    not: ['usr/bin/file', 'SQLite format 3', '3.40.1'],
  },
  {
    file: 'usr/lib/libpcre2-8.so.0',
    texts: ['10.42 2022-12-11'],
    found: 'pcre2 10.42',
    not: ['usr/bin/app', '10.42 2022-12-11'],
  },
  {
    file: 'usr/lib/libcurl.so.4',
    texts: ['CLIENT libcurl 7.88.1\r\n'],
    found: 'curl 7.88.1',
    not: ['usr/bin/app', 'libcurl/7.88.1'],
  },
  {
    file: 'usr/sbin/dnsmasq',
    texts: ['dnsmasq-2.90'],
    found: 'dnsmasq 2.90',
    not: ['usr/bin/app', 'dnsmasq-2.90'],
  },
  {
    file: 'usr/sbin/lighttpd',
    texts: ['lighttpd/1.4.69'],
    found: 'lighttpd 1.4.69',
    not: ['usr/bin/curl-like', 'lighttpd/1.4.69'],
  },
  {
    file: 'usr/sbin/nginx',
    texts: ['nginx version: nginx/1.22.1'],
    found: 'nginx 1.22.1',
    not: ['usr/bin/app', 'nginx version: nginx/1.22.1'],
  },
  {
    file: 'usr/sbin/hostapd',
    texts: ['hostapd v%s', '2.10'],
    found: 'hostapd 2.10',
    not: ['usr/bin/app', '2.10'],
  },
  {
    file: 'sbin/wpa_supplicant',
    texts: ['wpa_supplicant v2.10\nCopyright'],
    found: 'wpa_supplicant 2.10',
    not: ['usr/bin/app', 'wpa_supplicant v2.10'],
  },
  {
    file: 'usr/sbin/mosquitto',
    texts: ['mosquitto version %s', '2.0.11'],
    found: 'mosquitto 2.0.11',
    not: ['usr/bin/app', '2.0.11'],
  },
  {
    file: 'usr/libexec/bluetooth/bluetoothd',
    texts: ['5.66'],
    found: 'bluez 5.66',
    not: ['usr/bin/app', '5.66'],
  },
  {
    file: 'usr/sbin/avahi-daemon',
    texts: ['avahi 0.8'],
    found: 'avahi 0.8',
    not: ['usr/bin/app', 'avahi 0.8'],
  },
  {
    file: 'usr/sbin/ntpd',
    texts: ['ntpd 4.2.8p15@1.3728-o Wed'],
    found: 'ntp 4.2.8p15',
    not: ['usr/bin/app', 'ntpd 4.2.8p15@1'],
  },
  {
    file: 'usr/sbin/pppd',
    texts: ['/usr/lib/pppd/2.4.9'],
    found: 'ppp 2.4.9',
    not: ['usr/bin/app', '/usr/lib/pppd/2.4.9'],
  },
  {
    file: 'usr/sbin/xtables-nft-multi',
    texts: ['1.8.9 (nf_tables)'],
    found: 'iptables 1.8.9',
    not: ['usr/bin/app', '1.8.9 (nf_tables)'],
  },
  {
    file: 'usr/lib/libnetsnmp.so.40',
    texts: ['5.9.3'],
    found: 'net-snmp 5.9.3',
    not: ['usr/bin/app', '5.9.3'],
  },
  {
    file: 'usr/lib/libpcap.so.0.8',
    texts: ['libpcap version 1.10.3 (with TPACKET_V3)'],
    found: 'libpcap 1.10.3',
    not: ['usr/bin/app', 'libpcap version unknown'],
  },
  {
    file: 'usr/lib/libevent-2.1.so.7',
    texts: ['2.1.12-stable'],
    found: 'libevent 2.1.12',
    not: ['usr/bin/app', '2.1.12-stable'],
  },
  {
    file: 'firmware.bin',
    texts: [
      'sys_timeout: timeout != NULL, pool MEMP_SYS_TIMEOUT is empty',
      'Server: lwIP/2.1.2 (http://savannah',
    ],
    found: 'lwip 2.1.2',
    not: ['firmware.bin', 'lwIP/2.1.2'],
  },
  {
    file: 'firmware.bin',
    texts: ['sys_timeout: timeout != NULL, pool MEMP_SYS_TIMEOUT is empty'],
    found: 'lwip -',
    not: ['firmware.bin', 'pool is empty'],
  },
  {
    file: 'bin/busybox',
    texts: ['BusyBox v1.36.1 (2023-05-20 10:00:00 UTC)'],
    found: 'busybox 1.36.1',
    not: ['usr/bin/app', 'BusyBox v1.36.1'],
  },
  {
    file: 'bin/sh-static',
    texts: ['BusyBox v1.00 (2005.01.01-00:00+0000) multi-call'],
    found: 'busybox 1.00',
    not: ['usr/bin/app', 'not a BusyBox vendor'],
  },
  {
    file: 'boot/Image',
    texts: [kernelText],
    found: 'linux-kernel 5.15.86',
    not: ['usr/bin/app', 'Linux version 5.15 or later is needed'],
  },
  {
    file: 'usr/lib/u-boot.bin',
    texts: ['U-Boot 2023.01-rc4+dfsg-2 (Jun 22 2023 - 08:38:07 +0000)'],
    found: 'u-boot 2023.01-rc4',
    not: ['usr/bin/fw_printenv', 'U-Boot 2023.01 environment'],
  },
  {
    file: 'flash.rom',
    texts: ['U-Boot 1.1.4 (Feb  4 2010 - 11:22:33)'],
    found: 'u-boot 1.1.4',
    not: ['flash.rom', 'Found U-Boot script'],
  },
  {
    file: 'flash.rom',
    texts: ['barebox 2021.03.0 #1'],
    found: 'barebox 2021.03.0',
    not: ['flash.rom', 'barebox 2021'],
  },
  {
    file: 'app.bin',
    texts: ['Tmr Svc', 'IDLE', 'FreeRTOS Kernel V10.4.3'],
    found: 'freertos 10.4.3',
    not: ['app.bin', 'FreeRTOS is nice'],
  },
  { file: 'app.bin', texts: ['Tmr Svc'], found: 'freertos -', not: ['app.bin', 'Tmr Svc 2'] },
  {
    file: 'image.bin',
    texts: ['Copyright 1984-2008  Wind River Systems, Inc.', 'VxWorks 6.9.4'],
    found: 'vxworks 6.9.4',
    not: ['usr/bin/file', 'VxWorks 6.9 kernel'],
  },
  {
    file: 'image.bin',
    texts: ['Copyright (c) 1996-2018 Express Logic Inc. * ThreadX Cortex-M4/GNU Version G5.8.5.0 *'],
    found: 'threadx 5.8.5.0',
    not: ['image.bin', 'ThreadX 6.1 inside'],
  },
  {
    file: 'image.bin',
    texts: ['*** Booting Zephyr OS build v3.4.0 ***'],
    found: 'zephyr 3.4.0',
    not: ['image.bin', 'Booting Zephyr OS soon'],
  },
  {
    file: 'lib/libc.so.6',
    texts: ['GNU C Library (Debian GLIBC 2.36-9+deb12u4) stable release version 2.36.\nCopyright'],
    found: 'glibc 2.36',
    not: ['usr/bin/ldd', 'GNU C Library (x)'],
  },
  {
    file: 'lib/ld-musl-x86_64.so.1',
    texts: ['musl libc (x86_64)\nVersion %s\n', '1.2.3'],
    found: 'musl 1.2.3',
    not: ['lib/libc.so', '1.2.3'],
  },
  {
    file: 'lib/libuClibc-0.9.33.2.so',
    texts: [],
    found: 'uclibc 0.9.33.2',
    not: ['lib/libother-0.9.33.2.so'],
  },
  {
    file: 'bin/bash',
    texts: ['@(#)Bash version 5.2.15(1) release GNU'],
    found: 'bash 5.2.15',
    not: ['usr/bin/app', '@(#)Bash version 5.2.15(1) release GNU'],
  },
  {
    file: 'lib/systemd/systemd',
    texts: ['systemd 252.39-1~deb12u2 running in %ssystem mode (%s)'],
    found: 'systemd 252.39',
    not: ['usr/bin/app', 'systemd 252 running in'],
  },
  {
    file: 'usr/bin/node',
    texts: ['node.js/v20.11.0'],
    found: 'node 20.11.0',
    not: ['usr/bin/app', 'node.js/v20.11.0'],
  },
  {
    file: 'usr/lib/libpython3.11.so.1.0',
    texts: ['3.11.2'],
    found: 'python 3.11.2',
    not: ['usr/bin/app', '3.11.2'],
  },
]

const nameOf = ({ found, file }: Sample) => `${found} in ${file}`

test.each(samples.map((sample) => ({ name: nameOf(sample), sample })))('$name', ({ sample }) => {
  expect(foundIn(sample.file, ...sample.texts)).toEqual([sample.found])
})

test.each(samples.map((sample) => ({ name: nameOf(sample), sample })))(
  'no $name: a look-alike',
  ({ sample }) => {
    const [product] = sample.found.split(' ')
    const [file, ...texts] = sample.not
    expect(foundIn(file, ...texts).filter((one) => one.startsWith(`${product} `))).toEqual([])
  },
)

test('every rule has a sample', () => {
  const shown = new Set(samples.map(({ found }) => found.split(' ')[0]))
  expect(rules.map(({ product }) => product).filter((product) => !shown.has(product))).toEqual([])
})

test('docs/scan.md names every product', () => {
  const page = readFileSync(path.resolve(import.meta.dirname, '../../../../docs/scan.md'), 'utf8')
  const [, list = ''] = /into another program it is[^:]*:([\s\S]*?)\. They get/.exec(page) ?? []
  const named = list.split(',').map((name) => name.trim())
  expect(named.toSorted()).toEqual([...new Set(rules.map(({ product }) => product))].sort())
})

describe('what a binary is made of', () => {
  test('several products in one program, and each version of one', () => {
    const texts = [
      opensslText,
      'OPENSSLDIR: "x"',
      ' inflate 1.2.13 Copyright 1995-2022 Mark Adler ',
      ' inflate 1.3.1 Copyright 1995-2024 Mark Adler ',
    ]
    expect(foundIn('opt/vendor/agent', ...texts)).toEqual(['openssl 3.0.11', 'zlib 1.2.13', 'zlib 1.3.1'])
  })

  test('a text in the code is no text of the product; one in a file without sections is', () => {
    const data = Buffer.from('\0BusyBox v1.36.1 (2023)\0')
    const found = (bytes: Buffer) =>
      componentsOf(binaryCataloguers.flatMap((one) => readWith(one, scannedFile('bin/x', bytes, true))))
        .length
    expect(
      found(
        elfFile([
          { name: '.text', data, flags: 6 },
          { name: '.rodata', data: Buffer.from('nothing') },
        ]),
      ),
    ).toBe(0)
    expect(found(elfFile([{ name: '.rodata', data }], { withoutSections: true }))).toBe(1)
    for (const shape of [
      { is64: false },
      { isLittleEndian: false },
      { is64: false, isLittleEndian: false },
    ]) {
      expect(found(elfFile([{ name: '.rodata', data }], shape))).toBe(1)
    }
  })

  test('what UPX packed is told, because nothing in it can be seen', () => {
    const data = Buffer.concat([elfWithText('x').subarray(0, 200), Buffer.from(`UPX!${gitHash}`)])
    const facts = binaryCataloguers.flatMap((one) => readWith(one, scannedFile('bin/x', data, true)))
    expect(facts).toContainEqual({ kind: 'warning', message: expect.stringContaining('packed with UPX') })
  })

  test('a file of anchors and nothing else takes no time', { timeout: 20_000 }, () => {
    for (const anchor of [
      'Linux version 1 (',
      'U-Boot 2020.01',
      'musl libc (',
      'GNU C Library (',
      'ThreadX ',
      'OpenSSL 1.1.1 ',
      'BusyBox v1.1',
    ]) {
      const data = elfFile([{ name: '.rodata', data: Buffer.alloc(2_000_000, anchor) }])
      foundIn('bin/x', anchor)
      componentsOf(binaryCataloguers.flatMap((one) => readWith(one, scannedFile('lib/libc.so', data, true))))
    }
  })
})
