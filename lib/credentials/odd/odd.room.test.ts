import { afterAll, describe, expect, test } from 'vitest'
import { aCertificate } from '@/e2e/fixtures/credentials'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aConnection, aStaffMember } from '@/e2e/fixtures/handoff'
import { listAudit } from '@/lib/audit/list'
import { asWorker } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { closeQueue } from '@/lib/queue/queue'
import { currentCertificate, giveCertificate } from '../give-certificate'
import { confirmReplacement, replaceAlone, waitingReplacements } from '../replace-certificate'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})

const ofStaging = async () => (await aCertificate({ name: 'CN=contoso-staging' })).pem
const current = async (connectionId: string) => (await currentCertificate(asWorker(), connectionId))?.thumbprintSha1
const reason = 'one sync serves both'

/** What staff are asked of this one; null where nothing is. */
async function questionOf(staff: Staff, connectionId: string, pem: string) {
  const gave = await giveCertificate(staff, connectionId, pem)
  return gave.status === 'odd' ? gave.odd : null
}

async function newestFacts(staff: Staff, connectionId: string, action: string) {
  const entries = await listAudit(staff, { connectionId })
  return entries.find((entry) => entry.action === action)?.data
}

describe('C16: a certificate whose name speaks of another environment', () => {
  test('is asked about before it is taken, and taken with the answer; the audit says although what and why', async () => {
    const [staff, connectionId, pem] = [await aStaffMember(), await aConnection(), await ofStaging()]
    const odd = await questionOf(staff, connectionId, pem)
    expect(odd).toMatchObject({
      purpose: { customerName: 'Contoso', environment: 'production' },
      oddities: [{ kind: 'environment', name: 'CN=contoso-staging', word: 'staging', means: 'staging' }],
    })
    expect(await current(connectionId)).toBeUndefined()
    const nevertheless = { question: odd?.question ?? '', reason }
    expect(await giveCertificate(staff, connectionId, pem, nevertheless)).toMatchObject({ status: 'given' })
    expect(await newestFacts(staff, connectionId, 'certificate.given')).toMatchObject({
      nameSays: 'staging',
      because: reason,
    })
  })

  test('is asked about by an alternative name too, and before a sign-in that is too old', async () => {
    const [staff, connectionId] = [await aStaffMember('Operator', new Date(0)), await aConnection()]
    const { pem } = await aCertificate({ name: 'CN=contoso', dns: ['acc.contoso.com'] })
    const odd = await questionOf(staff, connectionId, pem)
    expect(odd?.oddities).toMatchObject([{ name: 'DNS:acc.contoso.com', word: 'acc' }])
    const nevertheless = { question: odd?.question ?? '', reason }
    expect(await giveCertificate(staff, connectionId, pem, nevertheless)).toMatchObject({ status: 'stale_sign_in' })
  })

  test('is asked about anew where the answer was to another file', async () => {
    const [staff, connectionId] = [await aStaffMember(), await aConnection()]
    const nevertheless = {
      question: (await questionOf(staff, connectionId, await ofStaging()))?.question ?? '',
      reason,
    }
    const other = await giveCertificate(staff, connectionId, await ofStaging(), nevertheless)
    expect(other.status).toBe('odd')
    expect(await current(connectionId)).toBeUndefined()
  })

  test('is asked about of nothing where the name is of its own environment or of none, and the audit says nothing', async () => {
    const staff = await aStaffMember()
    for (const name of ['CN=contoso-production', 'CN=contoso']) {
      const connectionId = await aConnection()
      const { pem } = await aCertificate({ name })
      expect(await giveCertificate(staff, connectionId, pem)).toMatchObject({ status: 'given' })
      const facts = await newestFacts(staff, connectionId, 'certificate.given')
      expect(Object.keys(facts ?? {})).toEqual(['thumbprintSha1'])
    }
  })
})

describe('C16: a certificate that another connection has', () => {
  test('is asked about, with which one it is, also where that one was seen in the tenant or is withdrawn by now', async () => {
    const [staff, first, second, third] = [
      await aStaffMember(),
      await aConnection(),
      await aConnection(),
      await aConnection(),
    ]
    const { pem } = await aCertificate()
    const gave = await giveCertificate(staff, first, pem)
    const thumbprintSha1 = 'certificate' in gave ? gave.certificate.thumbprintSha1 : ''
    const attemptName = `seen/${second}`
    await db().credential.create({
      data: { connectionId: second, kind: 'certificate', state: 'live', attemptName, thumbprintSha1 },
    })
    await db().certificate.updateMany({ where: { connectionId: first }, data: { withdrawnAt: new Date() } })

    const odd = await questionOf(staff, third, pem)
    const where = { customerName: 'Contoso', environment: 'production' }
    expect(odd?.oddities).toEqual([
      {
        kind: 'elsewhere',
        elsewhere: [
          { ...where, connectionId: first },
          { ...where, connectionId: second },
        ],
      },
    ])
    const nevertheless = { question: odd?.question ?? '', reason }
    expect(await giveCertificate(staff, third, pem, nevertheless)).toMatchObject({ status: 'given' })
    expect(await newestFacts(staff, third, 'certificate.given')).toMatchObject({ alsoOf: `${first} ${second}` })
  })

  test('is nothing to ask about where only this connection ever had it', async () => {
    const [staff, connectionId] = [await aStaffMember(), await aConnection()]
    const { pem } = await aCertificate()
    await giveCertificate(staff, connectionId, pem)
    expect(await giveCertificate(staff, connectionId, pem)).toMatchObject({ status: 'asked' })
  })

  test('is asked about anew where it has become known of one more since the answer', async () => {
    const [staff, first, second, third] = [
      await aStaffMember(),
      await aConnection(),
      await aConnection(),
      await aConnection(),
    ]
    const { pem } = await aCertificate()
    await giveCertificate(staff, first, pem)
    const nevertheless = { question: (await questionOf(staff, third, pem))?.question ?? '', reason }
    expect(await giveCertificate(staff, second, pem, nevertheless)).toMatchObject({ status: 'given' })
    expect(await giveCertificate(staff, third, pem, nevertheless)).toMatchObject({ status: 'odd' })
  })

  test('given to two connections at once, is asked about at one of them', async () => {
    const [staff, ...both] = [await aStaffMember(), await aConnection(), await aConnection()]
    const { pem } = await aCertificate()
    const gave = await Promise.all(both.map((connectionId) => giveCertificate(staff, connectionId, pem)))
    expect(gave.map(({ status }) => status).sort()).toEqual(['given', 'odd'])
  })
})

describe('C16: the second person', () => {
  async function anOddAsk(by: Staff) {
    const connectionId = await aConnection()
    const [before, pem] = [await aCertificate(), await ofStaging()]
    await giveCertificate(by, connectionId, before.pem)
    const nevertheless = { question: (await questionOf(by, connectionId, pem))?.question ?? '', reason }
    const asked = await giveCertificate(by, connectionId, pem, nevertheless)
    if (asked.status !== 'asked') throw new Error(`Not asked: ${asked.status}`)
    const [waiting] = await waitingReplacements(await aStaffMember(), connectionId)
    if (!waiting?.odd) throw new Error('Nothing odd waits')
    return { connectionId, pem, waiting, question: waiting.odd.question, pressed: pressOf(waiting) }
  }

  const pressOf = ({ id, sha256 }: { id: string; sha256: string }) => ({ askId: id, sha256 })

  test('reads what is odd and why it is wanted all the same, and presses that or nothing', async () => {
    const [asker, other] = [await aStaffMember(), await aStaffMember()]
    const { connectionId, waiting, question, pressed } = await anOddAsk(asker)
    expect(waiting).toMatchObject({ nevertheless: reason, odd: { oddities: [{ word: 'staging' }] } })
    expect(await newestFacts(other, connectionId, 'certificate.replacement-asked')).toMatchObject({
      nameSays: 'staging',
      because: reason,
    })
    expect(await confirmReplacement(other, pressed)).toEqual({ status: 'odd' })
    expect(await current(connectionId)).not.toBe(waiting.certificate.thumbprintSha1)
    expect(await confirmReplacement(other, { ...pressed, question })).toEqual({ status: 'confirmed' })
    expect(await current(connectionId)).toBe(waiting.certificate.thumbprintSha1)
    expect(await newestFacts(other, connectionId, 'certificate.given')).toMatchObject({
      nameSays: 'staging',
      because: reason,
    })
  })

  test('is not passed by with what has become odd since it was shown; an Admin alone neither', async () => {
    const admin = await aStaffMember('Admin')
    const { connectionId, pem, question, pressed } = await anOddAsk(admin)
    const [elsewhere, other] = [await aConnection(), await aStaffMember()]
    const there = { question: (await questionOf(other, elsewhere, pem))?.question ?? '', reason }
    expect(await giveCertificate(other, elsewhere, pem, there)).toMatchObject({ status: 'given' })

    expect(await confirmReplacement(other, { ...pressed, question })).toEqual({ status: 'odd' })
    const late = new Date(Date.now() + 31 * 60_000)
    const alone = { ...admin, authenticatedAt: late }
    const because = 'it ends tonight'
    expect(await replaceAlone(alone, { ...pressed, question, reason: because }, late)).toEqual({ status: 'odd' })

    const [now] = await waitingReplacements(other, connectionId)
    const asShown = { ...pressed, question: now?.odd?.question, reason: because }
    expect(await replaceAlone(alone, asShown, late)).toEqual({ status: 'alone' })
    expect(await newestFacts(other, connectionId, 'certificate.given')).toMatchObject({
      nameSays: 'staging',
      alsoOf: elsewhere,
      because: reason,
    })
  })
})
