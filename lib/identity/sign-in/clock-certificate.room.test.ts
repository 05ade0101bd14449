import { execFileSync } from 'node:child_process'
import type { Entra } from 'entra-box'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { closeDb } from '@/e2e/fixtures/database'
import { anInvitation, forgetConnections, personOf, signIn, startMicrosoft, tenantOf } from '@/e2e/fixtures/identity'
import { refusals } from '@/e2e/fixtures/sign-ins'
import type { SignInAttempt } from './attempt'
import { resolveTenant } from './discover'

/** As in production, where the portal proves itself by a certificate, and signs when. */
const made = ['-nodes', '-new', '-x509', '-days', '365', '-subj', '/CN=portal', '-keyout', '-', '-out', '-']
const pem = execFileSync('openssl', ['req', ...made], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
const portalCertificate = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.exec(pem)?.[0]

let ahead = 0
process.env.CUSTOMER_CLIENT_CERTIFICATE = pem
const entra: Entra = await startMicrosoft({ now: () => Date.now() + ahead, portalCertificate })

beforeEach(forgetConnections)
afterAll(async () => {
  await entra.close()
  await closeDb()
})

/** Enough answers that those of the test before count no more. */
async function moveTo(minutes: number) {
  ahead = minutes * 60_000
  for (let times = 0; times < 3; times++) await resolveTenant('contoso.com')
}

async function finished() {
  const contoso = tenantOf(entra, 'contoso')
  const { invitationId } = await anInvitation(contoso.id)
  const attempt: SignInAttempt = {
    audience: 'customer',
    tenantId: contoso.id,
    invitationId,
    scopes: ['User.Read'],
  }
  return signIn(attempt, personOf(contoso, 'Dubois'))
}

test.each([-4, -2, 2, 4])('a clock %i minutes from Microsoft’s keeps nobody out', async (minutes) => {
  await moveTo(minutes)
  expect(await finished()).toMatchObject({ status: 'signed_in' })
})

test.each([7, 10])('one %i minutes ahead says itself why Microsoft refuses', async (minutes) => {
  await moveTo(-minutes)
  expect(await finished()).toMatchObject({
    status: 'refused',
    why: 'clock',
    clock: { minutes, is: 'ahead' },
    microsoft: { number: 700024 },
  })
  expect(await refusals()).toMatchObject([{ data: { why: 'clock', code: 'AADSTS700024' } }])
})
