import { afterAll, expect, test } from 'vitest'
import { aConnection } from '@/e2e/fixtures/connections'
import { closeDb, transaction } from '@/lib/db'
import { connectionForRun } from './find-connection'
import { beginAgain, recordMoment, recordObjects, setStage } from './record'

afterAll(closeDb)

const read = (id: string) => transaction((tx) => tx.connection.findUniqueOrThrow({ where: { id } }))

test('a moment is kept the first time, also when five workers record it at once', async () => {
  const { connectionId } = await aConnection()
  const first = new Date('2026-11-23T10:00:00Z')
  const answers = await Promise.all(
    [0, 1, 2, 3, 4].map((minute) =>
      transaction((tx) => recordMoment(tx, connectionId, 'registeredAt', new Date(first.getTime() + minute * 60_000))),
    ),
  )
  expect(answers.filter(Boolean)).toHaveLength(1)
  const kept = (await read(connectionId)).registeredAt
  expect(await transaction((tx) => recordMoment(tx, connectionId, 'registeredAt'))).toBe(false)
  expect((await read(connectionId)).registeredAt).toEqual(kept)
})

test('two moments recorded at the same time lead to the stage of both', async () => {
  const { connectionId } = await aConnection()
  await Promise.all(
    (['grantedAt', 'provenAt'] as const).map((moment) => transaction((tx) => recordMoment(tx, connectionId, moment))),
  )
  expect((await read(connectionId)).stage).toBe('connected')
})

test('the stage follows from what happened, and from who is waited for', async () => {
  const { connectionId } = await aConnection()
  await transaction((tx) => recordMoment(tx, connectionId, 'openedAt'))
  expect((await read(connectionId)).stage).toBe('in_progress')
  await transaction((tx) => setStage(tx, connectionId, 'needs_colleague'))
  await transaction((tx) => recordMoment(tx, connectionId, 'handedOverAt'))
  expect((await read(connectionId)).stage).toBe('needs_colleague')
})

test('what a run learned is added to what was known', async () => {
  const { connectionId } = await aConnection()
  const applicationId = 'aaaaaaaa-0000-4000-8000-000000000001'
  await transaction((tx) => recordObjects(tx, connectionId, { applicationId, usersInScope: 214 }))
  await transaction((tx) => recordObjects(tx, connectionId, { secretLifetimeDays: 90 }))
  expect(await connectionForRun(connectionId)).toMatchObject({
    applicationId,
    usersInScope: 214,
    secretLifetimeDays: 90,
    customerName: 'Contoso',
    generation: 1,
  })
})

test('only what has ended begins again, with nothing left of the time before', async () => {
  const { connectionId } = await aConnection()
  expect(await transaction((tx) => beginAgain(tx, connectionId))).toBe(false)
  const applicationId = 'aaaaaaaa-0000-4000-8000-000000000002'
  await transaction(async (tx) => {
    await recordObjects(tx, connectionId, { applicationId })
    await recordMoment(tx, connectionId, 'provenAt')
    await recordMoment(tx, connectionId, 'endedAt')
  })
  expect(await transaction((tx) => beginAgain(tx, connectionId))).toBe(true)
  expect(await read(connectionId)).toMatchObject({
    stage: 'invited',
    applicationId: null,
    provenAt: null,
    endedAt: null,
  })
})
