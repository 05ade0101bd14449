import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { closeDb } from '@/e2e/fixtures/database'
import { viewer } from '@/e2e/fixtures/viewer'
import { asWorker } from '@/lib/db'
import { env } from '@/lib/env'
import { audit } from './audit'
import { listAudit } from './list'
import { verifyChain } from './verify-chain'

async function sql(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: env().DATABASE_URL })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Somebody with the whole database in hand: `replica` is how one switches triggers off. */
function tamper(statement: string): Promise<void> {
  return sql('set session_replication_role = replica', statement)
}

function write(action: string, data?: Parameters<typeof audit>[1]['data'], connectionId?: string) {
  return asWorker((tx) => audit(tx, { action, data, connectionId }))
}

beforeEach(() => tamper('truncate "AuditEntry"'))
afterEach(closeDb)

describe('the audit', () => {
  test('is whole after fifty writers at once', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, writer) => write('run.started', { writer })))
    expect(await verifyChain(viewer)).toEqual({ status: 'whole', entries: 50 })
    const seen = (await listAudit(viewer)).map((row) => row.data.writer)
    expect(seen.toSorted((one, other) => Number(one) - Number(other))).toEqual(Array.from({ length: 50 }, (_, i) => i))
  })

  test('holds an entry exactly when what it tells was committed', async () => {
    await write('invitation.sent')
    const undone = asWorker(async (tx) => {
      await audit(tx, { action: 'invitation.revoked' })
      throw new Error('the work failed')
    })
    await expect(undone).rejects.toThrow('the work failed')
    await write('invitation.opened')
    expect((await listAudit(viewer)).map((row) => row.action)).toEqual(['invitation.opened', 'invitation.sent'])
    expect(await verifyChain(viewer)).toEqual({ status: 'whole', entries: 2 })
  })

  test.each([
    `update "AuditEntry" set action = 'nothing.happened'`,
    `delete from "AuditEntry"`,
    `truncate "AuditEntry"`,
  ])('cannot be changed: %s', async (statement) => {
    await write('handoff.claimed')
    await expect(sql(statement)).rejects.toThrow('append-only')
    expect(await verifyChain(viewer)).toEqual({ status: 'whole', entries: 1 })
  })

  test.each([
    ['another action', `update "AuditEntry" set action = 'nothing.happened'`],
    ['other data', `update "AuditEntry" set data = '{"n": 8}'`],
    ['another person', `update "AuditEntry" set "personId" = gen_random_uuid()`],
    ['another moment', `update "AuditEntry" set at = at + interval '1 millisecond'`],
    ['another connection', `update "AuditEntry" set "connectionId" = gen_random_uuid()`],
  ])('shows where somebody wrote %s into it', async (_, change) => {
    for (let n = 0; n < 5; n++) await write('run.started', { n })
    const third = (await listAudit(viewer))[2]
    await tamper(`${change} where seq = ${third?.seq}`)
    expect(await verifyChain(viewer)).toEqual({ status: 'broken', seq: third?.seq })
  })

  test('shows where an entry was taken out', async () => {
    for (let n = 0; n < 5; n++) await write('run.started', { n })
    const [, fourth, third] = await listAudit(viewer)
    await tamper(`delete from "AuditEntry" where seq = ${third?.seq}`)
    expect(await verifyChain(viewer)).toEqual({ status: 'broken', seq: fourth?.seq })
  })

  test('keeps whatever a stranger made us write', async () => {
    const data = {
      text: 'a\u0000b \ud800 "\r\n\u001b[31m',
      big: 1e21,
      small: -0,
      half: 0.1,
      none: null,
      yes: true,
      ü: 1,
    }
    await write('sign-in.refused', data, randomUUID().toUpperCase())
    expect(await verifyChain(viewer)).toEqual({ status: 'whole', entries: 1 })
    expect((await listAudit(viewer))[0]?.data.text).toBe('ab \ufffd "\r\n\u001b[31m')
  })

  test('is read newest first, a page at a time, for one connection or all', async () => {
    const connectionId = randomUUID()
    for (let n = 0; n < 60; n++) await write('run.started', { n }, n % 2 ? connectionId : undefined)
    const first = await listAudit(viewer)
    const second = await listAudit(viewer, { before: first.at(-1)?.seq })
    expect([...first, ...second].map((row) => row.data.n)).toEqual(Array.from({ length: 60 }, (_, i) => 59 - i))
    expect(await listAudit(viewer, { connectionId })).toHaveLength(30)
  })
})
