// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises'

/** Linux capabilities (capabilities(7)) that matter here, with their bit in the sets of /proc/self/status. */
const BITS = { DAC_OVERRIDE: 1n, DAC_READ_SEARCH: 2n, SETPCAP: 8n } as const

/** The capability that lets an account pass closed directories. */
export type PassCapability = 'dac_read_search' | 'dac_override'

/**
 * The smallest capability that this process could hand on so that another account passes closed directories. Absent
 * when there is none: not Linux, or a container that dropped them (Docker's default set has DAC_OVERRIDE only).
 *
 * SETPCAP is needed besides: it sets the securebit without which access(2) (PostgreSQL looks for its own binary with
 * it) ignores the capabilities of everyone but root.
 */
export async function passCapability(statusFile = '/proc/self/status'): Promise<PassCapability | undefined> {
  let status: string
  try {
    status = await readFile(statusFile, 'utf8')
  } catch {
    // No procfs: not Linux, so no capabilities either.
    return undefined
  }
  const has = (bit: bigint): boolean =>
    ['CapPrm', 'CapBnd'].every((set) => {
      const hex = new RegExp(`^${set}:\\s*([0-9a-f]+)$`, 'm').exec(status)?.[1]
      return hex !== undefined && ((BigInt(`0x${hex}`) >> bit) & 1n) === 1n
    })
  if (!has(BITS.SETPCAP)) return undefined
  if (has(BITS.DAC_READ_SEARCH)) return 'dac_read_search'
  return has(BITS.DAC_OVERRIDE) ? 'dac_override' : undefined
}
