import { expect, test } from 'vitest'
import { aCertificate } from '@/e2e/fixtures/credentials'
import { readCertificate } from '@/lib/credentials/reading/certificate'
import { isKeyPasted, largestBytes, readChosen } from './chosen-file'

const day = 86_400_000
const good = await aCertificate({ startsAt: new Date(Date.now() - day), endsAt: new Date(Date.now() + 365 * day) })

test('a file becomes text that reads as the same certificate, in DER as in PEM', async () => {
  for (const content of [new Uint8Array(good.der), good.pem, `\uFEFF${good.pem}`]) {
    const chosen = await readChosen(new Blob([content]))
    const text = chosen.status === 'text' ? chosen.text : ''
    expect(readCertificate(text)).toEqual(readCertificate(good.der))
  }
})

test('C3: a file with a private key in it is no text to send, nor is a pasted one', async () => {
  expect(await readChosen(new Blob([new Uint8Array(good.privateDer)]))).toEqual({ status: 'private_key' })
  expect([isKeyPasted(good.pem), isKeyPasted(good.privateDer.toString('base64'))]).toEqual([false, true])
})

test('C6: a file that is too large is told apart before it is read', async () => {
  const file = { size: largestBytes + 1, arrayBuffer: () => Promise.reject(new Error('read')) }
  expect(await readChosen(file)).toEqual({ status: 'too_large' })
})
