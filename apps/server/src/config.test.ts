// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseConfig, settingNames } from './config.ts'

test('no settings at all give the documented defaults', () => {
  expect(parseConfig({}, '/srv/primum')).toEqual({
    dataDir: '/srv/primum/.primum',
    host: '127.0.0.1',
    port: 8080,
    publicUrl: undefined,
    trustedProxies: [],
    databaseUrl: undefined,
    blobs: { kind: 'file', directory: '/srv/primum/.primum/blobs' },
    logLevel: 'warn',
    firstAdmin: undefined,
    intelSync: 'off',
    maxSbomBytes: 209_715_200,
  })
})

test('an empty value counts as not set', () => {
  expect(parseConfig({ PRIMUM_PORT: '', PRIMUM_URL: '' }, '/')).toMatchObject({
    port: 8080,
    publicUrl: undefined,
  })
})

test('the public address loses its trailing slashes, because paths are appended to it', () => {
  expect(parseConfig({ PRIMUM_URL: 'https://primum.example//' }, '/').publicUrl).toBe(
    'https://primum.example',
  )
})

describe('documents and logs in S3', () => {
  const env = { PRIMUM_BLOBS: 's3://docs/a?region=eu-west-3', PRIMUM_DATA: '/data' }
  const keys = { AWS_ACCESS_KEY_ID: 'AK', AWS_SECRET_ACCESS_KEY: 'hunter2' }
  const place = {
    kind: 's3',
    location: { bucket: 'docs', prefix: 'a/', region: 'eu-west-3' },
    temporaryDir: '/data/tmp',
  }

  test('with the keys of the environment', () => {
    expect(parseConfig({ ...env, ...keys }, '/').blobs).toEqual({
      ...place,
      credentials: { kind: 'keys', keys: { accessKeyId: 'AK', secretAccessKey: 'hunter2' } },
    })
    expect(parseConfig({ ...env, ...keys, AWS_SESSION_TOKEN: 'tok' }, '/').blobs).toMatchObject({
      credentials: { keys: { sessionToken: 'tok' } },
    })
  })

  test('with a file of our own rather than with keys that may be meant for others', () => {
    const blobs = parseConfig({ ...env, ...keys, PRIMUM_S3_CREDENTIALS_FILE: 's3' }, '/srv').blobs
    expect(blobs).toEqual({ ...place, credentials: { kind: 'file', file: '/srv/s3' } })
  })

  test.each([
    { AWS_ACCESS_KEY_ID: 'AK' },
    { AWS_SECRET_ACCESS_KEY: 'hunter2' },
    { AWS_ACCESS_KEY_ID: 'AK', AWS_SECRET_ACCESS_KEY: 'hunter2\r\nx' },
    { ...keys, PRIMUM_BLOBS: 's3://AK:hunter2@docs' },
  ])('not with %o', (wrong) => {
    expect(() => parseConfig({ ...env, ...wrong }, '/')).toThrowError(
      expect.objectContaining({ code: 'config/invalid' }),
    )
    expect(() => parseConfig({ ...env, ...wrong }, '/')).not.toThrowError(/hunter2/)
  })
})

const cve = { PRIMUM_CVE_ORG: 'halcyon', PRIMUM_CVE_USER: 'psirt', PRIMUM_CVE_KEY_FILE: 'key' }

test('the CVE Services are reached with all three settings, by default at the CVE program itself', () => {
  expect(parseConfig({}, '/').cve).toBeUndefined()
  expect(parseConfig(cve, '/etc').cve).toEqual({
    url: 'https://cveawg.mitre.org/api',
    organisation: 'halcyon',
    user: 'psirt',
    keyFile: '/etc/key',
  })
})

describe('unusable settings are refused, all at once, and their values are not repeated', () => {
  test.each([
    [{ PRIMUM_PORT: '65536' }, 'PRIMUM_PORT'],
    [{ PRIMUM_PORT: 'http' }, 'PRIMUM_PORT'],
    [{ PRIMUM_URL: 'javascript:alert(1)' }, 'PRIMUM_URL'],
    [{ DATABASE_URL: 'mysql://user:hunter2@db/primum' }, 'DATABASE_URL'],
    [{ PRIMUM_BLOBS: 's3://bucket' }, 'PRIMUM_BLOBS'],
    [{ PRIMUM_INGEST: 'nats://queue' }, 'PRIMUM_INGEST'],
    [{ PRIMUM_LOG_LEVEL: 'loud' }, 'PRIMUM_LOG_LEVEL'],
    [{ PRIMUM_ADMIN_EMAIL: 'nobody' }, 'PRIMUM_ADMIN_EMAIL'],
    [{ PRIMUM_ADMIN_EMAIL: 'ada@example.com' }, 'PRIMUM_ADMIN_PASSWORD_FILE'],
    [{ PRIMUM_CVE_ORG: 'halcyon' }, 'PRIMUM_CVE_KEY_FILE'],
    [{ ...cve, PRIMUM_CVE_URL: 'http://cve.example/api' }, 'https://'],
    [{ ...cve, PRIMUM_CVE_URL: 'https://user:hunter2@cve.example/api' }, 'https://'],
  ])('%o', (env, name) => {
    expect(() => parseConfig(env, '/')).toThrowError(expect.objectContaining({ code: 'config/invalid' }))
    expect(() => parseConfig(env, '/')).toThrowError(name)
    expect(() => parseConfig(env, '/')).not.toThrowError(/hunter2/)
  })

  test('several', () => {
    expect(() => parseConfig({ PRIMUM_PORT: '-1', PRIMUM_LOG_LEVEL: 'x' }, '/')).toThrowError(
      /PRIMUM_PORT.*PRIMUM_LOG_LEVEL/s,
    )
  })
})

test('docs/settings.md documents every setting, and no other', () => {
  const page = readFileSync(new URL('../../../docs/settings.md', import.meta.url), 'utf8')
  const documented = [...page.matchAll(/^### `([A-Z0-9_]+)`$/gm)].map(([, name]) => name)
  expect(documented.toSorted()).toEqual(settingNames.toSorted())
})
