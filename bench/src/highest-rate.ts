// SPDX-License-Identifier: Apache-2.0

const STEP = 1.5
const HALVINGS = 3
const ROUND_TO = 1_000

/**
 * Looks for the highest rate that holds: up by halves, then between the last that held and the first that did not. A rate that does not hold is tried
 * once more, because one disturbance from outside is no limit. Gives 0 when none held.
 */
export async function highestRate(from: number, holds: (rate: number) => Promise<boolean>): Promise<number> {
  const holdsOnce = async (rate: number) => (await holds(rate)) || (await holds(rate))
  let held = 0
  let tooHigh = from
  while (await holdsOnce(tooHigh)) {
    held = tooHigh
    tooHigh = round(tooHigh * STEP)
  }
  for (let i = 0; i < HALVINGS; i++) {
    const middle = round((held + tooHigh) / 2)
    if (await holdsOnce(middle)) held = middle
    else tooHigh = middle
  }
  return held
}

function round(rate: number): number {
  return Math.round(rate / ROUND_TO) * ROUND_TO
}
