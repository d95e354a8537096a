// SPDX-License-Identifier: Apache-2.0
/** For tests: a certificate for this machine that nobody signed but itself (RFC 5280), made anew each time so that it never expires. */
import { generateKeyPairSync, sign } from 'node:crypto'

export type TestCertificate = { readonly key: string; readonly cert: string }

export function selfSignedCertificate(name: string): TestCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const ecdsaWithSha256 = sequence(objectId(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02))
  const commonName = sequence(tlv(0x31, sequence(objectId(0x55, 0x04, 0x03), tlv(0x0c, Buffer.from(name)))))
  const now = Temporal.Now.instant()
  const validity = sequence(utcTime(now.subtract({ hours: 24 })), utcTime(now.add({ hours: 24 })))
  // Subject alternative name, a DNS name.
  const altName = sequence(objectId(0x55, 0x1d, 0x11), tlv(0x04, sequence(tlv(0x82, Buffer.from(name)))))
  const content = sequence(
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    commonName,
    validity,
    commonName,
    publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, sequence(altName)),
  )
  const signature = tlv(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', content, privateKey)]))
  const der = sequence(content, ecdsaWithSha256, signature)
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
  }
}

function tlv(tag: number, value: Buffer): Buffer {
  const { length } = value
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), value])
}

const sequence = (...parts: readonly Buffer[]): Buffer => tlv(0x30, Buffer.concat(parts))
const objectId = (...bytes: readonly number[]): Buffer => tlv(0x06, Buffer.from(bytes))
const utcTime = (at: Temporal.Instant): Buffer =>
  tlv(0x17, Buffer.from(`${at.toString({ smallestUnit: 'second' }).slice(2, -1).replaceAll(/[-:T]/g, '')}Z`))
