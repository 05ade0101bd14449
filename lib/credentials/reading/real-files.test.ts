import { execFileSync } from 'node:child_process'
import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCertificate } from '@/e2e/fixtures/credentials'
import { readCertificate } from './certificate'

/** What people's tools give, made by OpenSSL itself. */
const folder = mkdtempSync(path.join(tmpdir(), 'real-files-'))
const file = (name: string) => path.join(folder, name)
const openssl = (...args: string[]) =>
  execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] })
const made = (name: string, ...more: string[]) =>
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-subj',
    '/CN=contoso',
    '-keyout',
    `${name}.key`,
    '-out',
    `${name}.pem`,
    ...more,
  )

made('one', '-days', '365')
made('other', '-days', '365')
const [pem, key, otherPem] = ['one.pem', 'one.key', 'other.pem'].map((name) => readFileSync(file(name), 'utf8')) as [
  string,
  string,
  string,
]
const der = openssl('x509', '-in', 'one.pem', '-outform', 'DER')
const now = new Date()

const outcome = (input: string | Uint8Array) => {
  const read = readCertificate(input, now)
  return read.status === 'ok' ? 'ok' : read.why
}

const pfx = (...more: string[]) => openssl('pkcs12', '-export', '-inkey', 'one.key', '-in', 'one.pem', ...more)
const pkcs8 = (...more: string[]) => openssl('pkcs8', '-topk8', '-in', 'one.key', '-outform', 'DER', ...more)
const jwk = JSON.stringify(createPrivateKey(key).export({ format: 'jwk' }))

describe('C3: a private key is refused whatever holds it', () => {
  test.each([
    ['PKCS#12 with a password', pfx('-passout', 'pass:secret')],
    ['PKCS#12 with an empty one', pfx('-passout', 'pass:')],
    [
      'PKCS#12 as older Windows writes it',
      pfx('-passout', 'pass:x', '-certpbe', 'PBE-SHA1-3DES', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'),
    ],
    ['PKCS#8 in DER', pkcs8('-nocrypt')],
    ['PKCS#8 in DER, locked', pkcs8('-passout', 'pass:x')],
    ['PKCS#1 in DER', openssl('rsa', '-in', 'one.key', '-traditional', '-outform', 'DER')],
    ['a Java key store', Buffer.from('feedfeed000000020000', 'hex')],
    ['a JWK', Buffer.from(jwk)],
    [
      'a JWK of an elliptic curve',
      Buffer.from(
        JSON.stringify(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })),
      ),
    ],
    ['a PuTTY key', Buffer.from('PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\nPublic-Lines: 6\nAAAA\n')],
    ['an OpenSSH key', Buffer.from('-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA\n')],
  ])('%s', (_, bytes) => {
    expect(outcome(bytes)).toBe('private_key')
    expect(outcome(Buffer.concat([bytes, Buffer.from('\n')]))).toBe('private_key')
    expect(outcome(bytes.toString('base64').padEnd(56, 'A'))).toMatch(bytes.length > 40 ? /^private_key$/ : /./)
  })

  test('C5: at the end of a long file too', () => {
    const notes = '# what this is for\n'.repeat(1_300)
    expect(outcome(pem + notes + key)).toBe('private_key')
    expect(outcome(Buffer.concat([Buffer.from(notes), Buffer.from(key, 'utf16le')]))).toBe('private_key')
  })
})

describe('C4: a certificate is read', () => {
  const inBase64 = der.toString('base64')
  test.each([
    ['from PKCS#7 with one in it', openssl('crl2pkcs7', '-nocrl', '-certfile', 'one.pem', '-outform', 'DER')],
    ['from PKCS#7 as PEM', openssl('crl2pkcs7', '-nocrl', '-certfile', 'one.pem')],
    ['with its lines written as \\n', pem.replaceAll('\n', '\\n')],
    ['with spaces that do not break', pem.replaceAll(' ', '\u00a0')],
    ['with what nobody sees in it', `\u200b${pem.slice(0, 90)}\u200b${pem.slice(90)}\ufeff`],
    [
      'with the dashes of a word processor',
      pem.replaceAll('-----', '\u2014\u2014\u2013').replaceAll('\u2014\u2014\u2013', '\u2013\u2013\u2013\u2013\u2013'),
    ],
    ['from base64 without its padding', inBase64.replace(/=+$/, '')],
    ['from DER with a line behind it', Buffer.concat([der, Buffer.from('\r\n')])],
    ['from text with quotes around it', JSON.stringify(pem)],
    ['as OpenSSL marks one that it trusts', pem.replaceAll(' CERTIFICATE', ' TRUSTED CERTIFICATE')],
  ])('%s', (_, input) => {
    expect(outcome(input)).toBe('ok')
    expect(readCertificate(input, now)).toEqual(readCertificate(der, now))
  })

  test('but not from PKCS#7 with several, which is said', () => {
    writeFileSync(file('both.pem'), pem + otherPem)
    expect(outcome(openssl('crl2pkcs7', '-nocrl', '-certfile', 'both.pem', '-outform', 'DER'))).toBe('several')
    expect(outcome(openssl('crl2pkcs7', '-nocrl', '-certfile', 'both.pem'))).toBe('several')
  })

  test('and a public key is a broken certificate, not a private key', () => {
    expect(outcome(openssl('rsa', '-in', 'one.key', '-RSAPublicKey_out', '-outform', 'DER'))).toBe('broken')
    expect(outcome(openssl('rsa', '-in', 'one.key', '-pubout'))).toBe('broken')
  })
})

test('C1: one without an end is refused as such', async () => {
  const endless = await aCertificate({
    startsAt: new Date(now.getTime() - 86_400_000),
    endsAt: new Date('9999-12-31T23:59:59Z'),
  })
  expect(outcome(endless.der)).toBe('endless')
})

test('any bytes end in a certificate or a named refusal, a megabyte of them within bounds', () => {
  const total = (bytes: Uint8Array): void => {
    expect(outcome(bytes)).toMatch(/^[a-z_]+$/)
  }
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), total))
  fc.assert(
    fc.property(fc.nat(der.length - 1), fc.nat(255), (at, value) => {
      const changed = Buffer.from(der)
      changed[at] = value
      total(changed)
    }),
    { numRuns: 300 },
  )
  total(Buffer.alloc(1_000_000, Buffer.from([0x30, 0x84, 0, 15, 66, 58])))
  total(Buffer.alloc(1_000_000, 0x30))
  total(Buffer.alloc(1_000_000, '-----BEGIN CERTIFICATE-----'))
})
