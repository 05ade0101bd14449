import { execFileSync } from 'node:child_process'
import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { expect, test } from 'vitest'
import { problemsOf } from './problems'

const asked = ['-nodes', '-new', '-x509', '-days', '365', '-subj', '/CN=portal', '-keyout', '-', '-out', '-']
const both = execFileSync('openssl', ['req', ...asked], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
const pem = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----\n/.exec(both)?.[0] ?? ''
const pkcs8 = { type: 'pkcs8', format: 'pem' } as const
const otherKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export(pkcs8)
const encryptedKey = createPrivateKey(both).export({ ...pkcs8, cipher: 'aes-256-cbc', passphrase: 'secret' })
const random = Buffer.from(Array.from({ length: 32 }, (_, index) => (index * 37) % 256)).toString('base64')

const right = {
  PORTAL_URL: 'https://connect.spencer.example',
  DATABASE_URL: 'postgresql://spencer:secret@127.0.0.1:5432/spencer',
  CUSTOMER_CLIENT_ID: 'c1c1c1c1-0000-4000-8000-00000000c11e',
  CUSTOMER_CLIENT_CERTIFICATE: both,
  STAFF_CLIENT_ID: '57aff000-0000-4000-8000-00000000c11e',
  STAFF_CLIENT_CERTIFICATE: both,
  SEALING_KEYS: `2026a:${random}`,
  SMTP_URL: 'smtps://user:secret@mail.spencer.example',
}

const said = (changed: Record<string, string | undefined>) =>
  problemsOf({ ...right, ...changed }).map(({ name, what }) => `${name}: ${what}`)

test('where everything is right nothing is said', () => {
  expect(said({})).toEqual([])
})

test.each([
  ['a key of another certificate', { STAFF_CLIENT_CERTIFICATE: pem + otherKey }, /belongs to another certificate/],
  [
    'a key with a password',
    { CUSTOMER_CLIENT_CERTIFICATE: pem + encryptedKey },
    /has a password: write it without one/,
  ],
  ['a certificate without its key', { CUSTOMER_CLIENT_CERTIFICATE: pem }, /one PEM with certificate and private key/],
  ['a sealing key of zeros', { SEALING_KEYS: `a:${Buffer.alloc(32).toString('base64')}` }, /a is not random/],
  ['one that repeats', { SEALING_KEYS: `a:${Buffer.alloc(32, 'secret').toString('base64')}` }, /a is not random/],
  ['two of one name', { SEALING_KEYS: `a:${random},a:${random}` }, /two keys are called a/],
  [
    'one registration for both',
    { STAFF_CLIENT_ID: right.CUSTOMER_CLIENT_ID },
    /the same registration as CUSTOMER_CLIENT_ID/,
  ],
  ['no check of who answers', { NODE_TLS_REJECT_UNAUTHORIZED: '0' }, /nobody is asked who they are/],
  [
    'a database elsewhere without TLS',
    { DATABASE_URL: 'postgresql://u:p@db.spencer.example/s' },
    /sslmode=verify-full/,
  ],
])('D6: %s is refused with its own sentence', (_, changed, sentence) => {
  expect(said(changed)).toEqual([expect.stringMatching(sentence)])
})

test('D6: a database elsewhere is taken at its word about TLS', () => {
  for (const mode of ['verify-full', 'disable'])
    expect(said({ DATABASE_URL: `postgresql://u:p@db.spencer.example/s?sslmode=${mode}` })).toEqual([])
})

test('D22: of the example unedited every placeholder is named', () => {
  const example = parseEnv(readFileSync(path.join(import.meta.dirname, '../../.env.example'), 'utf8'))
  const names = problemsOf(example).map(({ name }) => name)
  expect([...new Set(names)].sort()).toEqual([
    ...['CUSTOMER_CLIENT_CERTIFICATE', 'CUSTOMER_CLIENT_ID', 'DATABASE_URL', 'MAIL_FROM', 'PORTAL_URL', 'SEALING_KEYS'],
    ...['SMTP_URL', 'STAFF_CLIENT_CERTIFICATE', 'STAFF_CLIENT_ID', 'STAFF_TENANT_ID'],
  ])
})

test('D22: where nothing is set the certificates are named too', () => {
  const names = problemsOf({}).map(({ name }) => name)
  expect(names).toEqual(['CUSTOMER_CLIENT_CERTIFICATE', 'STAFF_CLIENT_CERTIFICATE'])
})
