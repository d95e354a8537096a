// SPDX-License-Identifier: Apache-2.0
/**
 * The instance's OpenPGP signing key (RFC 9580): made once, or the maker's own; signs security.txt, advisories and their feeds. It
 * signs and never decrypts: what is encrypted to the maker is for keys that this server does not hold.
 */
export { openSigningKey, type PublicKey, type SigningKey } from './signing-key.ts'
