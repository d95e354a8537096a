// SPDX-License-Identifier: Apache-2.0

/** `1 entry`, `20 entries`; numbers as the log's commands and files write them. */
export const countEntries = (count: bigint): string => `${count} ${count === 1n ? 'entry' : 'entries'}`
