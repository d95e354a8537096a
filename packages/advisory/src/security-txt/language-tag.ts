// SPDX-License-Identifier: Apache-2.0

/**
 * RFC 5646, section 2.1, `langtag` and `privateuse`. Languages of four letters are reserved and none of five to eight is registered, so
 * those are refused: `English` is a word and no tag.
 */
const tag =
  /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[\da-wy-z](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?|x(?:-[a-z\d]{1,8})+)$/i

/** RFC 5646, section 2.1, `irregular`: older tags that fit no rule. */
const irregular = new Set(
  'en-gb-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao i-tay i-tsu sgn-be-fr sgn-be-nl sgn-ch-de'.split(
    ' ',
  ),
)

/** Whether a text is a well-formed language tag. */
export const isLanguageTag = (text: string): boolean => tag.test(text) || irregular.has(text.toLowerCase())
