import { randomUUID } from 'node:crypto'
import type { Entra } from 'entra-box'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeDb, db } from '@/e2e/fixtures/database'
import { startMicrosoft } from '@/e2e/fixtures/identity'
import { aReport, proofRequest, type Sent, syncToken } from '@/e2e/fixtures/proof-reports'
import { POST } from './route'

let entra: Entra
let token: string

beforeAll(async () => {
  entra = await startMicrosoft()
  token = await syncToken(entra)
})
afterAll(async () => {
  await entra.close()
  await closeDb()
})

async function send({ bearer = token, ...sent }: Partial<Sent>) {
  const response = await POST(proofRequest({ bearer, ...sent }))
  const answer = await response.json()
  return { status: response.status, code: answer.error?.code ?? answer.status }
}

const credential = (id: string) => db().credential.findUniqueOrThrow({ where: { id } })
const recorded = { status: 200, code: 'recorded' }

describe('a report of Spencer’s sync', () => {
  test('that a credential worked is its proof, and the connection’s', async () => {
    const { body, credentialId, connectionId } = await aReport()
    expect(await send({ body })).toEqual(recorded)
    const at = new Date(body.at)
    expect(await credential(credentialId)).toMatchObject({
      provenAt: at,
      provenHow: 'sync',
      reportedAt: at,
      failedAt: null,
    })
    expect(await db().connection.findUniqueOrThrow({ where: { id: connectionId } })).toMatchObject({ provenAt: at })
  })

  test('that it did not is kept beside the last proof, with its code', async () => {
    const { body, credentialId } = await aReport()
    await send({ body })
    const at = new Date().toISOString()
    expect(await send({ body: { ...body, reportId: randomUUID(), ok: false, at, code: 'AADSTS7000222' } })).toEqual(
      recorded,
    )
    expect(await credential(credentialId)).toMatchObject({
      provenAt: new Date(body.at),
      failedAt: new Date(at),
      failedCode: 'AADSTS7000222',
      reportedAt: new Date(at),
    })
  })

  test('is the same when it comes twice or ten times at once, and another under its id is refused', async () => {
    const { body, credentialId, connectionId } = await aReport()
    const answers = await Promise.all(Array.from({ length: 10 }, () => send({ body })))
    expect(answers).toEqual(answers.map(() => recorded))
    expect(await db().proofReport.count({ where: { credentialId } })).toBe(1)
    expect(await db().auditEntry.count({ where: { connectionId, action: 'proof.reported' } })).toBe(1)
    expect(await send({ body: { ...body, ok: false } })).toEqual({ status: 409, code: 'report_differs' })
    expect((await credential(credentialId)).failedAt).toBeNull()
  })

  test('that was overtaken by a newer one moves no date back', async () => {
    const { body, credentialId } = await aReport()
    await send({ body })
    const older = new Date(Date.now() - 3_600_000).toISOString()
    expect(await send({ body: { ...body, reportId: randomUUID(), at: older } })).toEqual(recorded)
    expect(await credential(credentialId)).toMatchObject({ provenAt: new Date(body.at), reportedAt: new Date(body.at) })
  })

  test('may name the registration and the certificate’s thumbprint, in hexadecimal or base64', async () => {
    const { body, credentialId, connectionId } = await aReport()
    const sha1 = Buffer.from('3f9a0c1d2e4b5a69788796a5b4c3d2e1f00fedcb', 'hex')
    const thumbprintSha1 = sha1.toString('hex').toUpperCase()
    await db().credential.update({ where: { id: credentialId }, data: { thumbprintSha1, kind: 'certificate' } })
    const { tenantId, applicationId } = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
    const { connectionId: _, keyId: __, ...rest } = body
    for (const thumbprint of [
      thumbprintSha1,
      sha1.toString('base64'),
      thumbprintSha1.toLowerCase().replace(/..(?=.)/g, '$&:'),
    ]) {
      const named = { ...rest, reportId: randomUUID(), tenantId: tenantId.toUpperCase(), applicationId, thumbprint }
      expect(await send({ body: named })).toEqual(recorded)
    }
  })

  test('cannot speak of another connection’s credential, nor of one that is gone', async () => {
    const [mine, other] = [await aReport(), await aReport()]
    const unknown = { status: 404, code: 'unknown_credential' }
    expect(await send({ body: { ...mine.body, keyId: other.body.keyId } })).toEqual(unknown)
    expect(await send({ body: { ...mine.body, connectionId: randomUUID() } })).toEqual({
      status: 404,
      code: 'unknown_connection',
    })
    await db().credential.update({ where: { id: mine.credentialId }, data: { state: 'removed' } })
    expect(await send({ body: mine.body })).toEqual(unknown)
  })

  test('changes nothing but dates of proof', async () => {
    const { body, credentialId, connectionId } = await aReport()
    const before = {
      credential: await credential(credentialId),
      handoff: await db().handoff.findFirst({ where: { connectionId } }),
    }
    await send({ body: { ...body, ok: false, code: 'x' } })
    const { failedAt: _, failedCode: __, reportedAt: ___, ...rest } = await credential(credentialId)
    expect(before.credential).toMatchObject(rest)
    expect(await db().handoff.findFirst({ where: { connectionId } })).toEqual(before.handoff)
  })
})
