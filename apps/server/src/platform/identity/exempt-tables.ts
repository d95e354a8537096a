// SPDX-License-Identifier: Apache-2.0

/** Tables of identity that change without an act, each with the reason why it holds no state of the organisation. */
export const exemptTables: Readonly<Record<string, string>> = {
  session:
    'A sign-in is an act; how long a browser stays signed in, and when it was last seen, is not state.',
  verification: 'Half-finished sign-ins that wait minutes for the second factor.',
  used_code: 'Remembers for minutes which one-time codes were spent.',
  sign_in_attempt: 'Counts attempts for minutes, so that passwords cannot be guessed.',
  api_key_use: 'When a key was last used; making and revoking it are acts.',
}
