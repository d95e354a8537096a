// SPDX-License-Identifier: Apache-2.0
/**
 * What can be said about a security.txt file. The codes are those of the checker that Dutch government sites are measured with
 * (DigitalTrustCenter/sectxt), so that two tools can be compared; the words are ours.
 */

/** The file breaks RFC 9116, or is not where or how it must be served. */
const errors = {
  no_security_txt: 'there is no security.txt at this address',
  location: 'it is at the old place; RFC 9116 puts it under /.well-known/',
  invalid_uri_scheme: 'it came over http; expected https all the way',
  invalid_cert: 'the certificate of the server is not valid',
  no_content_type: 'the answer has no Content-Type; expected text/plain; charset=utf-8',
  invalid_media: 'the media type must be text/plain',
  invalid_charset: 'the charset must be utf-8',
  utf8: 'the bytes are not UTF-8',
  bom_in_file: 'a byte-order mark stands at the start; Net-Unicode has none',
  no_expire: 'the field Expires is missing',
  multi_expire: 'the field Expires must stand once',
  invalid_expiry: 'Expires must be a date and time of RFC 3339, such as 2026-11-25T12:00:00Z',
  expired: 'the file has expired',
  no_contact: 'the field Contact is missing',
  no_canonical_match: 'no Canonical field names the address at which the file was found',
  multi_lang: 'the field Preferred-Languages must stand once',
  invalid_lang: 'expected language tags of RFC 5646, separated by commas, such as en, de',
  no_uri: 'the value must be a URI, such as https://… or mailto:…',
  no_https: 'a web address must begin with https://',
  prec_ws: 'white space before the colon',
  no_space: 'the colon must be followed by a space',
  empty_key: 'the name of the field is empty',
  empty_value: 'the value is empty',
  invalid_line: 'expected a field (name, colon, space, value), a comment or an empty line',
  no_line_separators: 'every line, the last too, must end with a line feed',
  signed_format_issue: 'a signed file must begin with -----BEGIN PGP SIGNED MESSAGE-----',
  data_after_sig: 'something stands after the signature, which does not cover it',
  no_csaf_file: 'a CSAF field must name a provider-metadata.json',
  pgp_data_error: 'this is no cleartext signature of OpenPGP: its frame is broken',
  pgp_error: 'the signature cannot be decoded',
  pgp_signature_error: 'what is decoded is no signature over text',
  too_many_line_separators: 'more than one line feed after the signature',
} as const

/** The file is valid, and could be better. */
const recommendations = {
  long_expiry: 'Expires should be less than a year ahead',
  no_encryption: 'there is a Contact by e-mail and no Encryption field that says where the key is',
  not_signed: 'the file should be signed with OpenPGP',
  no_canonical: 'a signed file should say its own address in a Canonical field',
  multiple_csaf_fields: 'one CSAF field is enough; readers may look at the first alone',
} as const

/** Worth a look. */
const notifications = {
  unknown_field: 'this field is not in the registry: readers will ignore it, or its name is misspelt',
} as const

export type ErrorCode = keyof typeof errors
export type RecommendationCode = keyof typeof recommendations
export type NotificationCode = keyof typeof notifications

/** One thing that was found. */
export type Remark<Code extends string = string> = {
  readonly code: Code
  /** 1-based, of the file as it is, its signature included; null: it is about the file as a whole. */
  readonly line: number | null
  readonly message: string
}

const remarkOf =
  <Code extends string>(table: Readonly<Record<Code, string>>) =>
  (code: Code, line: number | null, detail?: string): Remark<Code> => ({
    code,
    line,
    message: detail === undefined ? table[code] : `${table[code]}; it is ${JSON.stringify(detail)}`,
  })

/** `detail` is what stands there instead, quoted. */
export const errorOf = remarkOf(errors)
export const recommendationOf = remarkOf(recommendations)
export const notificationOf = remarkOf(notifications)
