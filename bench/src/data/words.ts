// SPDX-License-Identifier: Apache-2.0
import type { Random } from './random.ts'

const words =
  'alarm array async audit auth backup base batch bed binary block bolus broker buffer build bundle byte cache canvas cert channel charset chart chunk cipher client clock cluster codec color command config console context cookie core cron crypto curve data debug decimal decoder delta device dialog digest display dose driver encoder engine entity error event export fetch field file filter flow font form format frame gateway glucose graph grid guard handler hash header heap heart hook host image import index infusion input iterator journal json kernel key label layout lexer limit link list loader locale lock log loop mail map markup matrix media memory menu merge message meter mime mixin model module monitor native node number object option order packet page panel parser patch path pattern payload peer pipe pixel plugin pointer policy pool port print process profile promise proxy pulse pump queue range reader record redis region registry relay render request resolver response retry ring route router runner safe sample schema scope script search sensor serial server session shape shell signal socket source spawn sql stack state stats status storage stream string style switch symbol sync syntax system table tag task template term text theme thread timer token tool trace transform tree trigger tunnel type unit update upload utils uuid vector vendor view vital wave web widget window worker wrapper xml yaml zip zone'.split(
    ' ',
  )

/** A package name that nobody has given yet, as `pulse-cache` or `dose-tree-2f`. */
export function inventName(random: Random): string {
  const name = `${random.pick(words)}-${random.pick(words)}`
  return random.chance(0.6) ? `${name}-${random.hex(2)}` : name
}

/** Words without meaning, for texts that only have to be as long as real ones. */
export function inventText(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.pick(words)).join(' ')
}

/** `3.14.1`, with small numbers more often than large ones. */
export function inventVersion(random: Random): string {
  const part = (most: number) => Math.floor(random.fraction() ** 2 * most)
  return `${part(12)}.${part(30)}.${part(40)}`
}
