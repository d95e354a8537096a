// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { createGate } from './gate.ts'

describe('the gate', () => {
  it('never lets more through than it may, and turns away what cannot wait', async () => {
    const gate = createGate({ running: 2, waiting: 3 })
    let running = 0
    let most = 0
    const work = async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setImmediate(resolve))
      running -= 1
    }
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => gate.run(work)))
    expect(most).toBe(2)
    expect(results.map(({ status }) => status)).toEqual([
      ...Array<string>(5).fill('fulfilled'),
      ...Array<string>(3).fill('rejected'),
    ])
  })

  it('gives the place back after a failure', async () => {
    const gate = createGate({ running: 1, waiting: 1 })
    const fail = gate.run(() => Promise.reject(new Error('no')))
    const next = gate.run(async () => 'yes')
    await expect(fail).rejects.toThrow('no')
    expect(await next).toBe('yes')
    expect(await gate.run(async () => 'again')).toBe('again')
  })
})
