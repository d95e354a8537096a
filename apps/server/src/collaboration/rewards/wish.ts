// SPDX-License-Identifier: Apache-2.0
/** How somebody who reported wishes to be thanked, read from what they said. */

export type CreditWish = {
  readonly how: 'named' | 'anonymous' | 'declined' | 'unsaid'
  readonly name: string | null
  /** An https address, or null: any other is not shown. */
  readonly link: string | null
}

export function creditWish(participant: {
  readonly name: string
  readonly credit_wish: string
  readonly credit_name: string | null
  readonly credit_link: string | null
}): CreditWish {
  const { credit_wish, credit_name, credit_link } = participant
  const name = oneLine(credit_name ?? '') || oneLine(participant.name) || null
  // The check constraint of the column holds the same words.
  return { how: credit_wish as CreditWish['how'], name, link: httpsLink(credit_link) }
}

/** Names stand in a list that others read: no line breaks, and nothing that turns the writing direction of what follows. */
const oneLine = (name: string): string =>
  name.replaceAll(/[\p{Cc}\s\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()

/** The address as browsers read it, when it leads to a public web site over TLS and to nobody's account there. */
function httpsLink(text: string | null): string | null {
  if (text === null || !URL.canParse(text)) return null
  const { protocol, hostname, username, password, href } = new URL(text)
  const isPlain = username === '' && password === '' && hostname.includes('.') && !hostname.endsWith('.')
  return protocol === 'https:' && isPlain && href.length <= 300 ? href : null
}
