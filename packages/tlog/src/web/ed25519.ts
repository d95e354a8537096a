// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import type { Ed25519 } from '../ed25519.ts'

/** What only a browser can lack. */
export type WebCode = 'tlog/no-ed25519'

const ALGORITHM = 'Ed25519'

// RFC 8410: the DER that stands before the 32 raw bytes of an Ed25519 private key. WebCrypto takes no raw ones.
const PKCS8_HEAD = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20] as const

/**
 * Ed25519 (RFC 8032) by WebCrypto (Web Cryptography Level 2, "Ed25519").
 *
 * @throws CodedError `tlog/no-ed25519` from each function when the browser has none, or gives this page none because it came without TLS.
 */
export const ed25519: Ed25519 = ed25519Of(globalThis.crypto?.subtle)

/** The same over a given WebCrypto; undefined, as browsers leave it on a page that came without TLS from another machine. */
export function ed25519Of(subtle: SubtleCrypto | undefined): Ed25519 {
  const given = (): SubtleCrypto => {
    if (subtle !== undefined) return subtle
    throw missing('the browser gives cryptography only to pages that came over HTTPS or from this machine')
  }
  const privateKey = (seed: Uint8Array, extractable: boolean): Promise<CryptoKey> =>
    supported(
      given().importKey('pkcs8', Uint8Array.of(...PKCS8_HEAD, ...seed), ALGORITHM, extractable, ['sign']),
    )

  return {
    publicKeyOf: async (seed) => {
      const { x = '' } = await given().exportKey('jwk', await privateKey(seed, true))
      return Uint8Array.fromBase64(x, { alphabet: 'base64url' })
    },
    sign: async (seed, message) => {
      const key = await privateKey(seed, false)
      return new Uint8Array(await given().sign(ALGORITHM, key, new Uint8Array(message)))
    },
    verify: async (publicKey, message, signature) => {
      let key: CryptoKey
      try {
        key = await supported(
          given().importKey('raw', new Uint8Array(publicKey), ALGORITHM, false, ['verify']),
        )
      } catch (error) {
        // Bytes that cannot be a key: no signature is valid under them.
        if (nameOf(error) === 'DataError') return false
        throw error
      }
      return given().verify(ALGORITHM, key, new Uint8Array(signature), new Uint8Array(message))
    },
  }
}

/** A browser without the algorithm says so when a key is imported (Web Cryptography Level 2, "Algorithm normalization"). */
async function supported(importing: Promise<CryptoKey>): Promise<CryptoKey> {
  try {
    return await importing
  } catch (cause) {
    if (nameOf(cause) !== 'NotSupportedError') throw cause
    throw missing('the browser does not know Ed25519 (RFC 8032); a newer one does', cause)
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '')

function missing(message: string, cause?: unknown): CodedError<WebCode> {
  return new CodedError('tlog/no-ed25519', message, cause === undefined ? {} : { cause })
}
