// SPDX-License-Identifier: Apache-2.0
import { parsePurl } from '@primum/flaws'
import type { Answerer } from '../../command/line-command.ts'
import { answerPurl, noPurl } from './answer.ts'

/** `purl parse`. */
export const parseAnswerer: Answerer = {
  answer: ([text = '']) => answerPurl(() => parsePurl(text)),
  malformed: noPurl,
}
