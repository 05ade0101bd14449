import { afterAll, expect, test } from 'vitest'
import { closeDb } from '@/e2e/fixtures/database'
import { aConnection, aHeldSecret, aStaffMember, partsOf } from '@/e2e/fixtures/handoff'
import { claim } from './claim'
import { link } from './link'

afterAll(closeDb)

const races = 2000

/** Mostly few, as people are; every tenth race is a crowd, of each size in its turn. */
const readersIn = (race: number) => 2 + (race % 10 === 0 ? (race / 10) % 19 : race % 3)

test('in 2,000 races of 2 to 20 readers exactly one is given the secret, and it alone may ask again', async () => {
  const inAnHour = new Date(Date.now() + 3_600_000)
  const staff = await Promise.all(Array.from({ length: 20 }, () => aStaffMember('Operator', inAnHour)))
  let connectionId = ''
  const given = { once: 0, otherwise: 0, againToWinner: 0 }
  for (let race = 0; race < races; race++) {
    if (race % 100 === 0) connectionId = await aConnection()
    const { handoffId, secretText } = await aHeldSecret(connectionId)
    const { id, key } = partsOf((await link(handoffId))?.url ?? '')
    const readers = staff.slice(0, readersIn(race))
    const answers = await Promise.all(readers.map((reader) => claim(reader, id, key, `tab of ${reader.name}`)))
    const winners = readers.filter((_, tab) => answers[tab]?.status === 'revealed')
    given[winners.length === 1 ? 'once' : 'otherwise'] += 1
    const again = winners[0] && (await claim(winners[0], id, key, `tab of ${winners[0].name}`))
    if (again?.status === 'revealed' && again.bundle.secret === secretText) given.againToWinner += 1
  }
  expect(given).toEqual({ once: races, otherwise: 0, againToWinner: races })
}, 1_800_000)
