// SPDX-License-Identifier: Apache-2.0
import { chmod, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkedCredentials, parseCredentials, readCredentials } from './credentials.ts'

const GOOD = `# made by hand
[other]
aws_access_key_id = OTHER
aws_secret_access_key = hunter1
[ default ]
region = eu-west-3
AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE
aws_secret_access_key   =   wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
[profile x]
aws_session_token = hunter2
`
const keys = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
}
const noCredentials = expect.objectContaining({ code: 's3/credentials' })

describe('a file of credentials', () => {
  it('is read as AWS tools write it, the default section alone', () => {
    expect(parseCredentials(GOOD)).toEqual(keys)
    expect(parseCredentials(GOOD.replaceAll('\n', '\r\n'))).toEqual(keys)
    expect(parseCredentials(`${GOOD}[default]\naws_session_token=t=/+\n`)).toEqual({
      ...keys,
      sessionToken: 't=/+',
    })
  })

  it.each([
    '',
    'aws_access_key_id=a\naws_secret_access_key=hunter2',
    '[other]\naws_access_key_id=a\naws_secret_access_key=hunter2',
    '[default]\naws_access_key_id=a',
    '[default]\naws_access_key_id=a/b\naws_secret_access_key=hunter2',
    '[default]\naws_access_key_id=a\naws_secret_access_key=hunter2ü',
    '[default]\naws_access_key_id=a\naws_secret_access_key=hunter2 x',
    '[default]\naws_access_key_id=a\n# aws_secret_access_key=hunter2',
  ])('without usable ones is refused, and not repeated: %j', (text) => {
    expect(() => parseCredentials(text)).toThrow(noCredentials)
    expect(() => parseCredentials(text)).not.toThrow(/hunter2/)
  })

  it('gives back all credentials that can be', () => {
    const token = fc.stringMatching(/^[\x21-\x7e]{1,40}$/)
    const accessKey = fc.stringMatching(/^[A-Za-z0-9]{1,40}$/)
    fc.assert(
      fc.property(accessKey, token, fc.option(token, { nil: undefined }), (accessKeyId, secret, session) => {
        const lines = [`aws_access_key_id=${accessKeyId}`, `aws_secret_access_key=${secret}`]
        if (session !== undefined) lines.push(`aws_session_token=${session}`)
        expect(parseCredentials(`[default]\n${lines.join('\n')}`)).toEqual(
          checkedCredentials(accessKeyId, secret, session),
        )
      }),
    )
  })

  it('with any byte changed gives usable credentials or a refusal', () => {
    const good = Buffer.from(GOOD)
    for (let offset = 0; offset < good.length; offset += 1) {
      for (const byte of [0, 0x0a, 0x20, 0x5b, 0xff]) {
        const text = Buffer.from(good)
          .fill(byte, offset, offset + 1)
          .toString('utf8')
        try {
          expect(Object.values(parseCredentials(text)).join('')).toMatch(/^[\x21-\x7e]+$/)
        } catch (error) {
          expect(error).toEqual(noCredentials)
        }
      }
    }
  })
})

describe('the place of credentials', () => {
  let directory: string
  let file: string
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'primum s3 '))
    file = join(directory, 'credentials')
    await writeFile(file, GOOD, { mode: 0o444 })
  })
  afterEach(() => rm(directory, { recursive: true }))

  it('is what was given, or a file', async () => {
    expect(await readCredentials({ kind: 'keys', keys })).toEqual(keys)
    expect(await readCredentials({ kind: 'file', file })).toEqual(keys)
  })

  it('is no file that others may write, nor one that is not there, nor anything else', async () => {
    const refused = { code: 's3/credentials', where: { file } }
    await chmod(file, 0o620)
    await expect(readCredentials({ kind: 'file', file })).rejects.toMatchObject(refused)
    await chmod(file, 0o600)
    await truncate(file, 65_537)
    await expect(readCredentials({ kind: 'file', file })).rejects.toMatchObject(refused)
    await rm(file)
    await expect(readCredentials({ kind: 'file', file })).rejects.toMatchObject(refused)
    await expect(readCredentials({ kind: 'file', file: directory })).rejects.toMatchObject({
      code: 's3/credentials',
    })
  })
})
