import { randomUUID } from 'node:crypto'
import { type Entra, truths } from 'entra-box'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeDb } from '@/e2e/fixtures/database'
import { startMicrosoft, tenantOf } from '@/e2e/fixtures/identity'
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

const recorded = { status: 200, code: 'recorded' }

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
    const forGraph = await syncToken(entra, { scope: 'https://graph.microsoft.com/.default' })
    expect(await send({ body, bearer: forGraph })).toEqual({ status: 401, code: 'token_refused' })
    const spencer = tenantOf(entra, 'spencer')
    const kept = structuredClone(spencer.appRoleAssignments)
    for (const { id } of truths(spencer.appRoleAssignments)) delete spencer.appRoleAssignments[id ?? '']
    const withoutRole = await syncToken(entra)
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
