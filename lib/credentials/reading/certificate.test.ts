import { generateKeyPairSync, X509Certificate } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { aCertificate } from '@/e2e/fixtures/credentials'
import { pemOf, readCertificate } from './certificate'
import { subjectOf } from './subject'

const now = new Date('2026-11-24T10:00:00Z')
const day = 86_400_000
const inDays = (days: number) => new Date(now.getTime() + days * day)

function pem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
}

function outcome(input: string | Uint8Array, at = now): string {
  const read = readCertificate(input, at)
  return read.status === 'ok' ? 'ok' : read.why
}

const aYear = { startsAt: inDays(-1), endsAt: inDays(365) }
let good: Awaited<ReturnType<typeof aCertificate>>
let other: Awaited<ReturnType<typeof aCertificate>>
beforeAll(async () => {
  good = await aCertificate(aYear)
  other = await aCertificate(aYear)
})

describe('a certificate', () => {
  test('is read from PEM, bare base64 and DER, however it was pasted, and is the same each time', () => {
    const base64 = good.der.toString('base64')
    const inputs = [
      good.pem,
      `  \r\n${good.pem.replaceAll('\n', '\r\n')}\r\n\r\n`,
      `\uFEFF${good.pem}`,
      `Certificate:\n    Data:\n        Version: 3 (0x2)\n${good.pem}`,
      pem('X509 CERTIFICATE', good.der),
      Buffer.from(good.pem),
      Buffer.from(`\uFEFF${good.pem}`, 'utf16le'),
      base64,
      base64.replace(/(.{76})/g, '$1\r\n'),
      good.der,
      new Uint8Array(good.der),
    ]
    const first = readCertificate(good.der, now)
    expect(first.status).toBe('ok')
    for (const input of inputs) expect(readCertificate(input, now)).toEqual(first)
  })

  test('C19: what would turn round or hide a part of its subject is shown as its number', () => {
    expect(subjectOf({ subject: 'CN=contoso-\u202enoitcudorp\nO=Con\u200btoso' })).toBe(
      'CN=contoso-\\u{202E}noitcudorp, O=Con\\u{200B}toso',
    )
  })

  test('C16: is called by its common and its alternative names', async () => {
    const named = await aCertificate({ ...aYear, name: 'O=Acme, CN=acme', dns: ['acc.acme.com', 'acme.com'] })
    const read = readCertificate(named.pem, now)
    expect(read).toMatchObject({ certificate: { names: ['CN=acme', 'DNS:acc.acme.com', 'DNS:acme.com'] } })
    const unnamed = await aCertificate({ ...aYear, name: 'O=Acme' })
    expect(readCertificate(unnamed.pem, now)).toMatchObject({ certificate: { names: [] } })
  })

  test('shows the thumbprints that Entra and the back office show', () => {
    const read = readCertificate(good.pem, now)
    const reference = new X509Certificate(good.pem)
    expect(read).toMatchObject({
      certificate: {
        subject: 'CN=contoso-production, O=Contoso',
        startsAt: inDays(-1),
        endsAt: inDays(365),
        thumbprintSha1: reference.fingerprint.replaceAll(':', ''),
        thumbprintSha1Base64: Buffer.from(reference.fingerprint.replaceAll(':', ''), 'hex').toString('base64'),
        thumbprintSha256: reference.fingerprint256.replaceAll(':', ''),
        der: good.der,
      },
    })
  })

  test('is refused with several in one file', () => {
    expect(outcome(good.pem + other.pem)).toBe('several')
    expect(outcome(good.pem + good.pem)).toBe('several')
    expect(outcome(Buffer.concat([good.der, other.der]))).toBe('several')
    expect(outcome(Buffer.concat([good.der, other.der]).toString('base64'))).toBe('several')
  })

  test('is refused with another kind of key, or a short one', async () => {
    expect(outcome((await aCertificate({ ...aYear, elliptic: true })).pem)).toBe('not_rsa')
    expect(outcome((await aCertificate({ ...aYear, bits: 1024 })).pem)).toBe('too_short')
    expect(outcome((await aCertificate({ ...aYear, bits: 3072 })).pem)).toBe('ok')
  })

  test('is refused before its time, after it, and within seven days of its end', () => {
    const at = (days: number, milliseconds = 0) => outcome(good.pem, new Date(inDays(days).getTime() + milliseconds))
    expect([at(365), at(400)]).toEqual(['expired', 'expired'])
    expect([at(365, -1), at(358)]).toEqual(['ends_soon', 'ends_soon'])
    expect(at(358, -1)).toBe('ok')
    expect(at(-1, -5 * 60_000 - 1)).toBe('not_yet')
    expect(at(-1, -5 * 60_000)).toBe('ok') // a browser's clock a little ahead of ours
  })

  test('is refused when it is none, or not whole', () => {
    const csr = pem('CERTIFICATE REQUEST', good.der)
    const empty = pem('CERTIFICATE', Buffer.alloc(0))
    const inputs = ['', ' ', 'hello', '{}', csr, empty, good.pem.slice(0, -40), good.pem.replace('MII', '***')]
    for (const input of inputs) expect(outcome(input)).toBe('broken')
    expect(outcome(good.der.subarray(0, -1))).toBe('broken')
    expect(outcome(Buffer.concat([good.der, Buffer.of(1, 2, 3)]))).toBe('broken')
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => outcome(noise) === 'broken'))
    fc.assert(fc.property(fc.string({ maxLength: 400, unit: 'binary' }), (noise) => outcome(noise) === 'broken'))
  })
})

describe('a private key', () => {
  test('is recognised first of all, in every form, and nothing of it comes back', () => {
    const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const pkcs1 = pair.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString()
    const locked = pair.privateKey
      .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })
      .toString()
    const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
    const pkcs8 = pem('PRIVATE KEY', good.privateDer)
    const inputs = [
      pkcs8,
      good.pem + pkcs8,
      pkcs8 + good.pem + other.pem,
      pkcs1,
      locked,
      ec.export({ type: 'sec1', format: 'pem' }).toString(),
      Buffer.from(good.pem + pkcs8, 'utf16le'),
      Buffer.from(good.pem + pkcs8).toString('base64'),
      good.privateDer,
      good.privateDer.toString('base64'),
      pair.privateKey.export({ type: 'pkcs1', format: 'der' }),
      ec.export({ type: 'sec1', format: 'der' }),
      pkcs8.toLowerCase(),
      '-----BEGIN PRIVATE KEY-----',
    ]
    for (const input of inputs) expect(readCertificate(input, now)).toEqual({ status: 'refused', why: 'private_key' })
  })
})

test('what came as a file is the same certificate as text', () => {
  const read = readCertificate(good.der, now)
  const der = read.status === 'ok' ? read.certificate.der : new Uint8Array()
  expect(readCertificate(pemOf(der), now)).toEqual(read)
})
