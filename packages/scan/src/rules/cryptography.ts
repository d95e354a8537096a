// SPDX-License-Identifier: Apache-2.0
import type { Rule } from './rule.ts'

/** Cryptographic libraries and secure shells. */
export const cryptographyRules: readonly Rule[] = [
  {
    product: 'openssl',
    type: 'library',
    cpe: ['a', 'openssl', 'openssl'],
    files: /^(?:libcrypto|libssl)[\d.-]*\.(?:so|dylib|dll)|^(?:libcrypto|libssl)-[\dx_-]+\.dll$|^openssl$/i,
    texts: [
      /OpenSSL (?<version>\d+\.\d+\.\d+[a-z]{0,2}(?:-(?:alpha|beta|rc|pre)\d+)?)(?:-fips)? +\d{1,2} [A-Z][a-z]{2} \d{4}/,
    ],
    inside: {
      // Programs that are only linked with OpenSSL hold its version text too, but not what `openssl version -d` prints.
      anchor: 'OPENSSLDIR: ',
      isSpread: true,
      text: /OpenSSL (?<version>\d+\.\d+\.\d+[a-z]{0,2}(?:-(?:alpha|beta|rc|pre)\d+)?)(?:-fips)? +\d{1,2} [A-Z][a-z]{2} \d{4}/,
      confidence: 0.8,
    },
    packages: /^lib(?:ssl|crypto)/,
  },
  {
    product: 'libressl',
    type: 'library',
    cpe: ['a', 'openbsd', 'libressl'],
    files: /^(?:libcrypto|libssl|libtls)\.so|^openssl$/,
    texts: [/LibreSSL (?<version>\d+\.\d+\.\d+)/],
    packages: /^lib(?:ssl|crypto|tls)/,
  },
  {
    product: 'wolfssl',
    type: 'library',
    cpe: ['a', 'wolfssl', 'wolfssl'],
    isNameUnique: true,
    files: /^libwolfssl\.(?:so|dylib)/,
    texts: [/\0(?<version>[3-9]\.\d{1,2}\.\d{1,2})\0/],
  },
  {
    product: 'mbedtls',
    type: 'library',
    cpe: ['a', 'arm', 'mbed_tls'],
    isNameUnique: true,
    files: /^libmbed(?:tls|crypto|x509)\.so/,
    texts: [/[mM]bed TLS (?<version>\d+\.\d+\.\d+)/],
    fileVersion: /^libmbed(?:tls|crypto|x509)\.so\.(?<version>\d+\.\d+\.\d+)$/,
    inside: { anchor: 'bed TLS ', text: /\0[mM]bed TLS (?<version>\d+\.\d+\.\d+)\0/, confidence: 0.8 },
  },
  {
    product: 'gnutls',
    type: 'library',
    cpe: ['a', 'gnu', 'gnutls'],
    isNameUnique: true,
    files: /^libgnutls\.so/,
    texts: [/Enabled GnuTLS (?<version>\d+\.\d+\.\d+) logging/],
    inside: {
      anchor: 'Enabled GnuTLS ',
      text: /Enabled GnuTLS (?<version>\d+\.\d+\.\d+) logging/,
      confidence: 0.8,
    },
  },
  {
    product: 'libgcrypt',
    type: 'library',
    cpe: ['a', 'gnupg', 'libgcrypt'],
    isNameUnique: true,
    files: /^libgcrypt\.so/,
    texts: [/This is Libgcrypt (?<version>\d+\.\d+\.\d+)/],
    inside: {
      anchor: 'This is Libgcrypt ',
      text: /This is Libgcrypt (?<version>\d+\.\d+\.\d+)/,
      confidence: 0.8,
    },
  },
  {
    product: 'openssh',
    type: 'application',
    cpe: ['a', 'openbsd', 'openssh'],
    files: /^(?:sshd?|sshd-session|ssh-(?:agent|add|keygen|keyscan)|sftp-server|scp)$/,
    texts: [/\0OpenSSH_(?<version>\d+\.\d+(?:\.\d+)?p\d+)/],
  },
  {
    product: 'dropbear',
    type: 'application',
    cpe: ['a', 'dropbear_ssh_project', 'dropbear_ssh'],
    isNameUnique: true,
    files: /^(?:dropbear(?:multi|key|convert)?|dbclient)$/,
    texts: [
      /SSH-2\.0-dropbear_(?<version>20\d\d\.\d+|0\.\d+)/,
      /Dropbear (?:server|multi-purpose version|SSH client) v(?<version>20\d\d\.\d+)/,
    ],
    inside: {
      anchor: 'SSH-2.0-dropbear_',
      text: /SSH-2\.0-dropbear_(?<version>20\d\d\.\d+|0\.\d+)/,
      confidence: 0.8,
    },
  },
  {
    product: 'libssh',
    type: 'library',
    cpe: ['a', 'libssh', 'libssh'],
    files: /^libssh\.so/,
    texts: [/SSH-2\.0-libssh_(?<version>\d+\.\d+\.\d+)/],
    inside: { anchor: 'SSH-2.0-libssh_', text: /SSH-2\.0-libssh_(?<version>\d+\.\d+\.\d+)/, confidence: 0.8 },
  },
  {
    product: 'libssh2',
    type: 'library',
    cpe: ['a', 'libssh2', 'libssh2'],
    files: /^libssh2\.so/,
    texts: [/SSH-2\.0-libssh2_(?<version>\d+\.\d+\.\d+)/],
    inside: {
      anchor: 'SSH-2.0-libssh2_',
      text: /SSH-2\.0-libssh2_(?<version>\d+\.\d+\.\d+)/,
      confidence: 0.8,
    },
  },
  {
    product: 'openvpn',
    type: 'application',
    cpe: ['a', 'openvpn', 'openvpn'],
    isNameUnique: true,
    files: /^openvpn$/,
    texts: [/\0OpenVPN (?<version>\d+\.\d+\.\d+) /],
  },
]
