// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises'
import { CodedError } from '@primum/parse'
import type { Figure, Measure } from '../figure.ts'
import { loadedDataDir } from '../loaded-data-dir.ts'
import { peakOf } from '../process/memory.ts'
import { run } from '../process/run.ts'
import { isServer } from '../process/server.ts'
import { primum } from '../repository.ts'
import type { Setting } from '../setting.ts'
import { measureOf } from '../statistics.ts'
import { targets } from '../targets.ts'

const uploads = 5

type Api = (method: 'GET' | 'POST', path: string, body?: object | Uint8Array) => Promise<Answer>
type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> }
type Upload = { readonly storedMs: number; readonly visibleMs: number; readonly findings: number }

/** From the first byte of an SBOM to its findings in the list that the console shows. */
export const upload: Figure = {
  name: 'upload',
  title: 'Upload of an SBOM of 10,000 components to findings in the list',
  command: 'POST /api/v1/releases/…/sboms, then GET /api/v1/findings?release=…',
  run: async (setting) => {
    const dataDir = await loadedDataDir(setting)
    const server = await setting.start(dataDir)
    const key = await run(primum, ['token', 'create', '--role', 'engineer'], {
      env: { PRIMUM_DATA: dataDir },
    })
    const api = apiOf(server.url, key.stdout.trim())
    const product = await api('POST', '/api/v1/products', { name: 'Bedside pump' })
    const done: Upload[] = []
    for (let i = 0; i < uploads; i++) done.push(await uploadOnce(setting, api, String(product.body['id']), i))
    const pid = server.processes().find(({ command }) => isServer(command))?.pid
    const peak = pid === undefined ? undefined : peakOf(pid)
    await server.stop()
    const [first, ...later] = done
    if (first === undefined) throw new TypeError('nothing was uploaded')
    const peaks: Measure[] =
      peak === undefined
        ? []
        : [{ what: 'peak RSS of the server over all uploads', value: peak, unit: 'bytes' }]
    return {
      measures: [
        measureOf(
          later.map(({ visibleMs }) => visibleMs),
          { what: 'to the first page of findings', unit: 'ms', target: targets.uploadMs },
        ),
        measureOf(
          later.map(({ storedMs }) => storedMs),
          { what: 'of that, to the answer 201', unit: 'ms' },
        ),
        {
          what: 'to the first page of findings, the first upload after a start',
          value: first.visibleMs,
          unit: 'ms',
          target: targets.uploadMs,
        },
        ...peaks,
      ],
      notes: [
        `Each upload is another SBOM (about ${first.findings.toLocaleString('en')} findings in the first) into a release of its own.`,
      ],
    }
  },
}

async function uploadOnce(setting: Setting, api: Api, product: string, number: number): Promise<Upload> {
  const sbom = await setting.sbom({ components: 10_000 }, number + 1)
  const bytes = await readFile(sbom.file)
  const release = await api('POST', `/api/v1/products/${product}/releases`, { version: `1.${number}` })
  const id = String(release.body['id'])
  const started = performance.now()
  await api('POST', `/api/v1/releases/${id}/sboms?fileName=device.cdx.json`, bytes)
  const storedMs = performance.now() - started
  const page = await api('GET', `/api/v1/findings?release=${id}`)
  const visibleMs = performance.now() - started
  const items = page.body['items']
  if (!Array.isArray(items) || items.length === 0) {
    throw new CodedError('bench/no-findings', 'the upload led to no findings')
  }
  const { body } = await api('GET', `/api/v1/releases/${id}`)
  return { storedMs, visibleMs, findings: openFindings(body) }
}

function openFindings(release: Answer['body']): number {
  const counts = release['findings']
  const open = typeof counts === 'object' && counts !== null && 'open' in counts ? counts.open : undefined
  return typeof open === 'number' ? open : 0
}

function apiOf(url: string, key: string): Api {
  return async (method, path, body) => {
    const isRaw = body instanceof Uint8Array
    const type = isRaw ? 'application/octet-stream' : 'application/json'
    const response = await fetch(new URL(path, url), {
      method,
      headers: { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { 'content-type': type }) },
      ...(body === undefined ? {} : { body: isRaw ? new Uint8Array(body) : JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok)
      throw new CodedError('bench/refused', `${method} ${path} answered ${response.status}: ${text}`)
    return { status: response.status, body: JSON.parse(text) as Answer['body'] } // the API answers with objects
  }
}
