import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Entra } from '@/e2e/entra/start-entra'
import { syncClient } from '@/e2e/entra/world/portal'
import { truths } from '@/e2e/entra/world/table'
import { aConnection, aHeldSecret } from '@/e2e/fixtures/handoff'
import { startMicrosoft, tenantOf } from '@/e2e/fixtures/identity'
import { closeDb, db } from '@/lib/db'
import { POST } from './route'

let entra: Entra
let token: string

beforeAll(async () => {
  entra = await startMicrosoft()
  token = await tokenFor({})
})
afterAll(async () => {
  await entra.close()
  await closeDb()
})

/** As Spencer's sync gets one, over HTTP. */
async function tokenFor(changed: Record<string, string>) {
  const client = syncClient(entra.box.world)
  if (!client) throw new Error('This world has no sync')
  const { tenantId, clientId, clientSecret } = client
  const response = await fetch(`${entra.origin}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: `${process.env.STAFF_CLIENT_ID}/.default`,
      ...changed,
    }),
  })
  const { access_token } = await response.json()
  return String(access_token)
}

type Sent = { body?: unknown; bearer?: string | null; type?: string; headers?: Record<string, string> }

async function send({ body, bearer = token, type = 'application/json', headers }: Sent) {
  const request = new Request('http://127.0.0.1:3000/api/proof', {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': type, ...(bearer && { authorization: `Bearer ${bearer}` }), ...headers },
  })
  const response = await POST(request)
  const answer = await response.json()
  return { status: response.status, code: answer.error?.code ?? answer.status }
}

async function aReport(changed: object = {}) {
  const connectionId = await aConnection()
  const { credentialId } = await aHeldSecret(connectionId)
  const { keyId } = await db().credential.findUniqueOrThrow({ where: { id: credentialId } })
  const at = new Date(Date.now() - 60_000).toISOString()
  return { body: { reportId: randomUUID(), connectionId, keyId, ok: true, at, ...changed }, credentialId, connectionId }
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

describe('what is refused', () => {
  test('a time that has not come, or is more than seven days ago', async () => {
    const day = 86_400_000
    const at = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString()
    expect(await send(await aReport({ at: at(5 * 60_000) }))).toEqual({ status: 422, code: 'at_in_future' })
    expect(await send(await aReport({ at: at(-7 * day - 1000) }))).toEqual({ status: 422, code: 'at_too_old' })
    expect(await send(await aReport({ at: at(-7 * day + 60_000) }))).toEqual(recorded)
  })

  test('a body that is too large, no JSON, or says more or less than a report', async () => {
    const { body } = await aReport()
    expect(await send({ body: { ...body, code: 'x'.repeat(9000) } })).toEqual({ status: 413, code: 'too_large' })
    expect(await send({ body: JSON.stringify(body), type: 'text/plain' })).toEqual({ status: 415, code: 'not_json' })
    const { ok: _, ...withoutOk } = body
    const unreadable = [
      '{',
      '[]',
      withoutOk,
      { ...body, state: 'removed' },
      { ...body, tenantId: randomUUID(), applicationId: randomUUID() },
      { ...body, keyId: undefined },
      { ...body, thumbprint: 'abcd' },
      { ...body, code: 'a sentence\nof two lines' },
      { ...body, at: 'yesterday' },
      { ...body, reportId: 'mine' },
    ]
    for (const wrong of unreadable)
      expect(await send({ body: wrong })).toEqual({ status: 422, code: 'report_unreadable' })
  })

  test('whoever has no token, and whoever has only a cookie', async () => {
    const { body } = await aReport()
    expect(await send({ body, bearer: null, headers: { cookie: 'staff=anything' } })).toEqual({
      status: 401,
      code: 'token_missing',
    })
    for (const bearer of ['nonsense', 'e.e.e', `${token.slice(0, -8)}AAAAAAAA`]) {
      expect((await send({ body, bearer })).status).toBe(401)
    }
  })

  test('a token for Graph, and one from before the role was given', async () => {
    const { body } = await aReport()
    const forGraph = await tokenFor({ scope: 'https://graph.microsoft.com/.default' })
    expect(await send({ body, bearer: forGraph })).toEqual({ status: 401, code: 'token_refused' })
    const spencer = tenantOf(entra, 'spencer')
    const kept = structuredClone(spencer.appRoleAssignments)
    for (const { id } of truths(spencer.appRoleAssignments)) delete spencer.appRoleAssignments[id ?? '']
    const withoutRole = await tokenFor({})
    spencer.appRoleAssignments = kept
    expect(await send({ body, bearer: withoutRole })).toEqual({ status: 403, code: 'role_missing' })
  })
})

test('a network that asks twelve hundred times in a minute is told when to ask again, and another one is heard', async () => {
  const ask = (address: string) =>
    POST(new Request('http://127.0.0.1:3000/api/proof', { method: 'POST', headers: { 'x-forwarded-for': address } }))
  const answers = await Promise.all(Array.from({ length: 1201 }, (_, n) => ask(`198.51.100.${n % 256}`)))
  const shut = answers.filter(({ status }) => status !== 401)
  expect(shut.map(({ status }) => status)).toEqual([429])
  expect(Number(shut[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await ask('203.0.113.1')).status).toBe(401)
})
