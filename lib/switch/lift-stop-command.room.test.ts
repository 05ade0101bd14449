import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { closeQueue } from '@/lib/queue/queue'
import { stopPortal } from './stop-portal'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})

const command = ['--conditions=react-server', '--import', 'tsx', 'lib/switch/main.ts']
const liftStop = (...words: string[]) =>
  promisify(execFile)(process.execPath, [...command, ...words], { env: process.env })

test('the operator sees what stands, has to say why, and lifts it once', async () => {
  expect((await liftStop()).stdout).toBe('No stop stands.\n')
  const boss = await aStaffMember('Admin', 'An Janssens')
  const begun = await stopPortal(boss, null, 'A token leaked')
  const stopId = begun.status === 'begun' ? begun.stopId : ''
  expect((await liftStop()).stdout).toMatch(
    new RegExp(`^${stopId}  everybody, since .*, by An Janssens: A token leaked`),
  )
  await expect(liftStop(stopId)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('Say why') })
  await expect(liftStop(crypto.randomUUID(), 'Because')).rejects.toMatchObject({ code: 1 })
  expect(await db().stop.count({ where: { liftedAt: null } })).toBe(1)
  expect((await liftStop(stopId, 'Nobody', 'else', 'is', 'here')).stdout).toBe('Lifted. What waited goes on.\n')
  expect(await db().stop.findUniqueOrThrow({ where: { id: stopId } })).toMatchObject({
    liftedHow: 'operator',
    liftReason: 'Nobody else is here',
  })
})
