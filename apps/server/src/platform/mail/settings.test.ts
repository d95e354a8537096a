// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { parseSmtpSettings } from './settings.ts'

const from = 'psirt@maker.example'
const parse = (url: string, passwordFile?: string, sender = from) =>
  parseSmtpSettings({ url, passwordFile, from: sender }, '/srv')

test.each([
  ['smtps://u@mail.example', 'file', { port: 465, security: 'tls' }],
  ['smtp://u@mail.example', 'file', { port: 587, security: 'starttls' }],
  ['smtp://mail.example:25?starttls=if-offered', undefined, { port: 25, security: 'starttls-if-offered' }],
  ['smtp://localhost:1025', undefined, { host: 'localhost', port: 1025, security: 'none' }],
  ['smtp://[::1]:1025', undefined, { host: '::1', security: 'none' }],
  ['smtp://u@127.0.0.1', 'file', { host: '127.0.0.1', security: 'none' }],
  ['smtp://localhost?starttls=required', undefined, { security: 'starttls' }],
  ['smtp://u@mail.example?starttls=never&plaintext-password=allowed', 'file', { security: 'none' }],
])('%s', (url, file, settings) => {
  expect(parse(url, file)).toMatchObject(settings)
})

test('a user may be an address, and the password’s file is found from the current directory', () => {
  expect(parse('smtps://psirt%40maker.example@mail.example', 'secrets/smtp').login).toEqual({
    user: 'psirt@maker.example',
    passwordFile: '/srv/secrets/smtp',
  })
})

test.each([
  ['psirt@maker.example', { name: '', address: 'psirt@maker.example' }],
  ['Maker PSIRT <psirt@maker.example>', { name: 'Maker PSIRT', address: 'psirt@maker.example' }],
  ['"Maker, Inc." <psirt@maker.example>', { name: 'Maker, Inc.', address: 'psirt@maker.example' }],
])('from %s', (text, sender) => {
  expect(parse('smtp://localhost', undefined, text).from).toEqual(sender)
})

describe('refused, and never repeated', () => {
  test.each([
    ['http://mail.example', undefined, 'smtp://user@mail.example'],
    ['mail.example', undefined, 'smtp://user@mail.example'],
    ['smtp://u:hunter2@mail.example', undefined, 'PRIMUM_SMTP_PASSWORD_FILE'],
    ['smtps://%ff@mail.example', 'file', 'percent-encoded'],
    ['smtp://u@mail.example', undefined, 'go together'],
    ['smtp://mail.example', 'file', 'go together'],
    ['smtp://u@mail.example?starttls=never', 'file', 'plain text'],
    ['smtp://u@mail.example?starttls=if-offered', 'file', 'plain text'],
    ['smtp://u@10.0.0.1?starttls=never&plaintext-password=yes', 'file', 'plaintext-password'],
    ['smtp://mail.example?starttls=perhaps', undefined, 'starttls'],
    ['smtps://mail.example?starttls=never', undefined, 'smtps:'],
    ['smtp://mail.example?rejectUnauthorized=false', undefined, 'no other options'],
    ['smtp://mail.example/inbox', undefined, 'nothing behind it'],
  ])('%s', (url, file, message) => {
    const parsing = () => parse(url, file)
    expect(parsing).toThrow(expect.objectContaining({ code: 'mail/settings' }))
    expect(parsing).toThrow(message)
    expect(parsing).not.toThrow(/hunter2|10\.0\.0\.1/)
  })

  test.each([
    'nobody',
    'a@maker.example, b@maker.example',
    'A <a@maker.example> <b@maker.example>',
    'A\r\nBcc: all@maker.example <a@maker.example>',
  ])('from %j', (text) => {
    expect(() => parse('smtp://localhost', undefined, text)).toThrow('PRIMUM_MAIL_FROM')
  })
})
