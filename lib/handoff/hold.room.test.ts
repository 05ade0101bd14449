import { Client } from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aConnection, aHeldSecret, aLinkedSecret, aStaffMember, partsOf } from '@/e2e/fixtures/handoff'
import { viewer } from '@/e2e/fixtures/viewer'
import { recordProof } from '@/lib/credentials/attempt'
import { asWorker } from '@/lib/db'
import { env } from '@/lib/env'
import { SealBroken } from '@/lib/sealing/box'
import { claim } from './claim'
import { handoffOf } from './find'
import { heldSecret, settleHeld } from './hold'
import { link, recordSent } from './link'
import { markStored } from './stored'
import { sweep } from './sweep'

afterAll(closeDb)

/** Every row of ours as Postgres prints it. */
async function dump(): Promise<string> {
  const client = new Client({ connectionString: env().DATABASE_URL })
  await client.connect()
  const tables = await client.query(`select table_name from information_schema.tables where table_schema = 'public'`)
  const rows: string[] = []
  for (const { table_name } of tables.rows) {
    const result = await client.query(`select t::text as row from ${client.escapeIdentifier(table_name)} t`)
    rows.push(...result.rows.map(({ row }) => row))
  }
  await client.end()
  return rows.join('\n')
}

/** A value as it is, and as a careless column would show it. */
function spellings(value: string | Buffer): string[] {
  const bytes = Buffer.from(value)
  return [bytes.toString('utf8'), bytes.toString('hex'), bytes.toString('base64'), bytes.toString('base64url')]
}

describe('a held secret', () => {
  test('can be proven until it is both proven and delivered, whichever comes first', async () => {
    const connectionId = await aConnection()
    const proofFirst = await aHeldSecret(connectionId)
    expect(await heldSecret(connectionId)).toMatchObject({
      handoffId: proofFirst.handoffId,
      credentialId: proofFirst.credentialId,
      secretText: proofFirst.secretText,
    })
    await asWorker(async (tx) => {
      await recordProof(tx, proofFirst.credentialId, 'roles')
      await settleHeld(tx, proofFirst.handoffId)
    })
    expect(await link(proofFirst.handoffId)).not.toBeNull()
    expect(await heldSecret(connectionId)).not.toBeNull() // the mail may still be refused
    await recordSent(proofFirst.handoffId, 'sam@spencer.example')
    expect(await heldSecret(connectionId)).toBeNull()

    const deliveryFirst = await aLinkedSecret()
    expect(await heldSecret(deliveryFirst.connectionId)).not.toBeNull()
    await asWorker((tx) => settleHeld(tx, deliveryFirst.handoffId))
    expect(await heldSecret(deliveryFirst.connectionId)).toBeNull()
  })

  test('that was claimed before its proof can still be proven', async () => {
    const { connectionId, id, key, secretText } = await aLinkedSecret()
    await claim(await aStaffMember(), id, key, 'tab')
    expect((await heldSecret(connectionId))?.secretText).toBe(secretText)
  })

  test('that was claimed and proven goes with the next sweep, and what its proof still needs does not', async () => {
    const [proven, unproven] = [await aLinkedSecret(), await aLinkedSecret()]
    const staff = await aStaffMember()
    for (const { id, key } of [proven, unproven]) await claim(staff, id, key, 'tab')
    await asWorker((tx) => recordProof(tx, proven.credentialId, 'roles'))
    await asWorker((tx) => recordProof(tx, unproven.credentialId, 'token'))
    await sweep()
    expect(await heldSecret(proven.connectionId)).toBeNull()
    expect(await heldSecret(unproven.connectionId)).not.toBeNull()
  })

  test('is out of reach after 72 hours', async () => {
    const connectionId = await aConnection()
    await aHeldSecret(connectionId, undefined, new Date(Date.now() - 72 * 3_600_000))
    expect(await heldSecret(connectionId)).toBeNull()
  })

  test('moved to another row or kept longer in SQL does not open', async () => {
    const [mine, other] = [await aConnection(), await aConnection()]
    const { handoffId } = await aHeldSecret(mine)
    const moved = await aHeldSecret(other)
    await db().$executeRaw`
      update "Handoff" h set held = o.held, "heldUntil" = o."heldUntil"
        from "Handoff" o where h.id = ${handoffId}::uuid and o.id = ${moved.handoffId}::uuid`
    expect(await heldSecret(mine)).toBeNull()
    await db().$executeRaw`
      update "Handoff" set "heldUntil" = "heldUntil" + interval '1 day' where id = ${moved.handoffId}::uuid`
    expect(await heldSecret(other)).toBeNull()
    await expect(link(moved.handoffId)).rejects.toBeInstanceOf(SealBroken)
    for (const id of [mine, other]) expect((await handoffOf(viewer, id))?.unreadableAt).toBeInstanceOf(Date)
  })
})

test('no row ever shows a secret, a link or its key: held, linked, claimed or stored', async () => {
  const connectionId = await aConnection()
  const { handoffId, secretText } = await aHeldSecret(connectionId)
  const staff = await aStaffMember()
  const canaries = spellings(secretText)
  const dumps = [await dump()]

  const { id, key } = partsOf((await link(handoffId))?.url ?? '')
  canaries.push(...spellings(Buffer.from(key, 'base64url')), ...spellings(Buffer.from(id, 'base64url')), id, key)
  dumps.push(await dump())
  await claim(staff, id, key, 'a nonce of this tab')
  canaries.push(...spellings('a nonce of this tab'))
  dumps.push(await dump())
  await markStored(staff, handoffId)
  dumps.push(await dump())

  for (const text of dumps) {
    expect(text).toContain(connectionId) // the dump is one
    for (const canary of canaries) expect(text).not.toContain(canary)
  }
})
