import { setTimeout as delay } from 'node:timers/promises'
import { ruleOf } from 'entra-box'
import { Client } from 'pg'
import { type Guest, nextGuest } from './guest'
import type { House } from './house'
import { walk } from './walk'

/** What strikes the whole house while people work in it; each returns what it did. */
type Blow = (house: House, turn: number) => Promise<string>

/** Portals and workers in turn, each replaced at once. */
export const killOne: Blow = async ({ members }, turn) => {
  const struck = members[turn % members.length]
  await struck?.strike('SIGKILL')
  return `kill -9, ${struck?.name.replace(/ \d$/, '')}`
}

export const crashDatabase: Blow = async ({ postgres }) => {
  await postgres.crash()
  return 'database restarted at once'
}

/** For five seconds nobody gets a new connection to the database. */
export const exhaustConnections: Blow = async ({ postgres }) => {
  const clients: Client[] = []
  for (;;) {
    const client = new Client({ connectionString: postgres.url() })
    client.on('error', () => {})
    if (
      !(await client.connect().then(
        () => true,
        () => false,
      ))
    )
      break
    clients.push(client)
  }
  await delay(5000)
  await Promise.all(clients.map((client) => client.end()))
  return 'no connection left'
}

/** Neither Graph nor the login host is there for a while. */
export const silenceMicrosoft: Blow = async ({ entra }) => {
  const rule = ruleOf({ reset: true, times: 1_000_000 })
  if (rule) entra.box.rules.push(rule)
  await delay(15_000)
  entra.box.rules.length = 0
  return 'Microsoft is not there'
}

export type Soak = { guests: number; seconds: number; everySeconds: number; blows: Blow[] }

/** So many onboardings at once, and a blow every few seconds; at the end everybody has to be connected. */
export async function soak(house: House, { guests, seconds, everySeconds, blows }: Soak) {
  const all: Guest[] = []
  for (let index = 0; index < guests; index++) all.push(await nextGuest(house))
  const struck: string[] = []
  const ends = Date.now() + seconds * 1000
  const striking = (async () => {
    for (let turn = 0; Date.now() < ends; turn++) {
      const next = Date.now() + everySeconds * 1000
      const blow = blows[turn % blows.length]
      if (blow) struck.push(await blow(house, Math.floor(turn / blows.length)))
      await delay(Math.max(0, next - Date.now()))
    }
  })()
  const spread = (seconds * 1000) / guests / 2
  const walks = all.map(async (guest, index) => {
    await delay(index * spread) // so that somebody is at every step whenever a blow falls
    await walk(guest)
  })
  const walked = await Promise.allSettled([striking, ...walks])
  const failed = walked.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
  return { guests: all, struck }
}
