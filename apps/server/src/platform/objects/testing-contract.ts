// SPDX-License-Identifier: Apache-2.0
/** What every `ObjectStore` does, wherever it keeps its objects: run with each implementation and with a real S3 service. */
import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { type ObjectName, parseObjectName } from './object-name.ts'
import { MAX_OBJECT_BYTES, type ObjectStore } from './object-store.ts'

const text = (content: string): Buffer => Buffer.from(content)

export async function namesIn(store: ObjectStore, folder?: ObjectName): Promise<string[]> {
  const names: string[] = []
  for await (const name of store.list(folder)) names.push(name)
  return names.sort()
}

/** @param open gives an empty store, or the same one again when it is called twice in a test */
export function describeObjectStore(open: () => Promise<ObjectStore>): void {
  const name = parseObjectName('tile/0/x001/067.p/8')
  const checkpoint = parseObjectName('checkpoint')

  it.each([0, 1, 8_192, 3_000_000])('gives back the %d bytes that were put', async (size) => {
    const store = await open()
    const bytes = randomBytes(size)
    expect(await store.get(name)).toBeUndefined()
    expect(await store.has(name)).toBe(false)
    await store.put(name, bytes)
    expect(Buffer.compare((await store.get(name))?.bytes ?? text('none'), bytes)).toBe(0)
    expect(await store.has(name)).toBe(true)
    const again = await open()
    expect(Buffer.compare((await again.get(name))?.bytes ?? text('none'), bytes)).toBe(0)
  })

  it('takes the same bytes under the same name again, and never others', async () => {
    const store = await open()
    await store.put(name, text('first'))
    await store.put(name, text('first'))
    for (const other of ['other', 'firs', 'first!', '']) {
      await expect(store.put(name, text(other))).rejects.toMatchObject({
        code: 'objects/conflict',
        where: { file: expect.stringContaining(name) },
      })
    }
    expect((await store.get(name))?.bytes.toString()).toBe('first')
  })

  it('keeps one of many different contents that are put at once, and tells the others', async () => {
    const store = await open()
    const contents = Array.from({ length: 12 }, (_, index) => `content ${index % 6}`)
    const results = await Promise.allSettled(contents.map((content) => store.put(name, text(content))))
    const stored = (await store.get(name))?.bytes.toString() ?? ''
    expect(contents).toContain(stored)
    for (const [index, result] of results.entries()) {
      if (contents[index] === stored) expect(result.status).toBe('fulfilled')
      else expect(result).toMatchObject({ status: 'rejected', reason: { code: 'objects/conflict' } })
    }
  })

  it('refuses what is too large', async () => {
    const store = await open()
    const large = new Uint8Array(MAX_OBJECT_BYTES + 1)
    await expect(store.put(name, large)).rejects.toMatchObject({ code: 'objects/too-large' })
    await expect(store.swap(name, undefined, large)).rejects.toMatchObject({ code: 'objects/too-large' })
    expect(await namesIn(store)).toEqual([])
  })

  it('removes an object, also one that is not there, and takes another in its place', async () => {
    const store = await open()
    await store.delete(name)
    await store.put(name, text('first'))
    await store.delete(name)
    await store.delete(name)
    expect(await store.has(name)).toBe(false)
    expect(await store.get(name)).toBeUndefined()
    await store.put(name, text('second'))
    expect((await store.get(name))?.bytes.toString()).toBe('second')
  })

  it('lists what is below a folder, and everything', async () => {
    const store = await open()
    expect(await namesIn(store)).toEqual([])
    const names = ['checkpoint', 'tile/0/000', 'tile/0/000.p/17', 'tile/0/x001/000', 'tile/1/000', 'tiles/0']
    for (const each of names) await store.put(parseObjectName(each), text(each))
    expect(await namesIn(store)).toEqual(names)
    expect(await namesIn(store, parseObjectName('tile'))).toEqual(names.slice(1, 5))
    expect(await namesIn(store, parseObjectName('tile/0'))).toEqual(names.slice(1, 4))
    expect(await namesIn(store, parseObjectName('tile/2'))).toEqual([])
  })

  it('swaps a mutable object for whoever knows what is there', async () => {
    const store = await open()
    const first = await store.swap(checkpoint, undefined, text('1'))
    if (first.kind !== 'swapped') return expect(first.kind).toBe('swapped')
    expect(await store.get(checkpoint)).toMatchObject({ version: first.version })
    const second = await store.swap(checkpoint, first.version, text('2'))
    if (second.kind !== 'swapped') return expect(second.kind).toBe('swapped')
    expect(second.version).not.toBe(first.version)
    for (const expected of [undefined, first.version]) {
      const refused = await store.swap(checkpoint, expected, text('3'))
      expect(refused).toEqual({ kind: 'conflict', current: { bytes: text('2'), version: second.version } })
    }
    const other = parseObjectName('other')
    expect(await store.swap(other, second.version, text('3'))).toEqual({ kind: 'conflict' })
    expect(await namesIn(store)).toEqual(['checkpoint'])
    expect((await store.get(checkpoint))?.bytes.toString()).toBe('2')
  })

  it('takes a swap for done that was done already, so that it can be repeated', async () => {
    const store = await open()
    const first = await store.swap(checkpoint, undefined, text('1'))
    expect(await store.swap(checkpoint, undefined, text('1'))).toEqual(first)
    if (first.kind !== 'swapped') return expect(first.kind).toBe('swapped')
    const second = await store.swap(checkpoint, first.version, text('2'))
    expect(await store.swap(checkpoint, first.version, text('2'))).toEqual(second)
  })

  it('lets one of many swap at once, each time', async () => {
    const store = await open()
    let version: string | undefined
    for (let round = 0; round < 5; round += 1) {
      const expected = version
      const results = await Promise.all(
        Array.from({ length: 8 }, (_, index) => store.swap(checkpoint, expected, text(`${round} ${index}`))),
      )
      const swapped = results.filter((result) => result.kind === 'swapped')
      expect(swapped).toHaveLength(1)
      version = swapped[0]?.version
      expect(await store.get(checkpoint)).toMatchObject({ version })
    }
  })

  it('loses no update of several that count together', async () => {
    const store = await open()
    await store.swap(checkpoint, undefined, text('0'))
    const add = async (): Promise<void> => {
      for (;;) {
        const current = await store.get(checkpoint)
        const next = text(
          `${Number.parseInt(String(current?.bytes), 10) + 1} ${randomBytes(8).toString('hex')}`,
        )
        if ((await store.swap(checkpoint, current?.version, next)).kind === 'swapped') return
      }
    }
    await Promise.all(Array.from({ length: 10 }, add))
    expect(Number.parseInt(String((await store.get(checkpoint))?.bytes), 10)).toBe(10)
  })
}
