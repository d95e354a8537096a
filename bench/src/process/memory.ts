// SPDX-License-Identifier: Apache-2.0
/** What the kernel says of processes (Linux, proc(5)). Elsewhere nothing is known, and nothing is made up. */
import { readdirSync, readFileSync } from 'node:fs'

/** Whether this machine can tell. */
export const canMeasureMemory = process.platform === 'linux'

/** A process's memory now. */
export type Memory = {
  /** Resident pages, shared ones counted in full. */
  readonly rssBytes: number
  /** Resident pages, each shared one divided by the processes that share it. */
  readonly pssBytes: number
}

/** Most resident memory that a process had since its start; undefined when it has ended, or cannot be known. */
export function peakOf(pid: number): number | undefined {
  return kilobytes(read(`/proc/${pid}/status`), 'VmHWM')
}

/** @returns undefined when the process has ended, or cannot be known */
export function memoryOf(pid: number): Memory | undefined {
  const text = read(`/proc/${pid}/smaps_rollup`)
  const rssBytes = kilobytes(text, 'Rss')
  const pssBytes = kilobytes(text, 'Pss')
  return rssBytes === undefined || pssBytes === undefined ? undefined : { rssBytes, pssBytes }
}

/** The members' sums. */
export function sumOf(memories: readonly Memory[]): Memory {
  return {
    rssBytes: memories.reduce((sum, { rssBytes }) => sum + rssBytes, 0),
    pssBytes: memories.reduce((sum, { pssBytes }) => sum + pssBytes, 0),
  }
}

/** A process and everything it started, itself first. */
export type Process = { readonly pid: number; readonly command: string }

export function processTree(root: number): readonly Process[] {
  if (!canMeasureMemory) return []
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    const parent = Number.isInteger(pid) ? parentOf(pid) : undefined
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), pid])
  }
  const tree: Process[] = []
  const open = [root]
  for (let pid = open.shift(); pid !== undefined; pid = open.shift()) {
    const command = read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim()
    if (command !== undefined) tree.push({ pid, command })
    open.push(...(children.get(pid) ?? []))
  }
  return tree
}

/** User and system time of all children that have ended and were waited for; undefined where it cannot be known. */
export function childrenCpuMs(): number | undefined {
  const fields = statOf('self')
  // Fields 16 and 17 of proc_pid_stat(5), in ticks; Linux shows 100 ticks a second to every program.
  return fields === undefined ? undefined : (Number(fields[13]) + Number(fields[14])) * 10
}

function parentOf(pid: number): number | undefined {
  const parent = statOf(String(pid))?.[1]
  return parent === undefined ? undefined : Number(parent)
}

/** The fields from the third on: the second, the name, may hold blanks and brackets. */
function statOf(process: string): readonly string[] | undefined {
  const text = read(`/proc/${process}/stat`)
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')
}

function kilobytes(text: string | undefined, name: string): number | undefined {
  const match = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(text ?? '')
  return match?.[1] === undefined ? undefined : Number(match[1]) * 1_024
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // The process has ended meanwhile, or this is not Linux: both mean that nothing is known.
    return undefined
  }
}
