// SPDX-License-Identifier: Apache-2.0

/**
 * The upstream version inside a distribution's: without epoch, the distribution's own revision and the marks of repacking.
 * `1:3.0.11-1~deb12u2` (deb) and `3.0.11-24.el9` (rpm) and `3.0.11-r4` (apk) are all `3.0.11`.
 */
export function upstreamVersion(type: string, version: string): string {
  const withoutEpoch = version.replace(/^\d+:/, '')
  if (type === 'apk') return withoutEpoch.replace(/-r\d+$/, '').replace(/_(p|rc|alpha|beta|pre)(?=\d)/, '-$1')
  const dash = withoutEpoch.lastIndexOf('-')
  const upstream = dash > 0 ? withoutEpoch.slice(0, dash) : withoutEpoch
  const really = /\+really([\d].*)$/.exec(upstream)?.[1]
  return (really ?? upstream)
    .replace(/[+.~-]?(?:dfsg|ds|repack|git|svn|debian)[\d.+~]*.*$/, '')
    .replace(/\+$/, '')
}

/**
 * The version in a repository's tag: `openssl-3.0.7`, `curl-8_4_0`, `OpenSSL_1_1_1k` and `V10.4.3` without the name and with dots.
 */
export function versionOfTag(tag: string): string {
  const withoutName = tag.replace(/^[^\d]*?(?=\d)/, '')
  return /^\d+_\d/.test(withoutName) ? withoutName.replaceAll('_', '.') : withoutName
}
