import { randomBytes } from 'node:crypto'
import { Pool } from 'pg'
import { aLinkedSecret } from '@/e2e/fixtures/handoff'
import { asVisitor } from '@/lib/db'
import { claimStatement } from '@/lib/handoff/claim-store'
import { hashLinkId, hashNonce } from '@/lib/handoff/model'
import type { Staff } from '@/lib/identity/actor'
import { openSession } from '@/lib/identity/session/open-session'
import { type Browser, press } from './handoff-race'

const atOnce = 8
const pairs = 15
const perBlock = { http: 80, sql: 160 }

type Rate = { revealsPerSecond: number; plainUpdatesPerSecond: number; ratio: number; goal: number }

/**
 * What it costs to give a secret once, against the least that a server can do at all: one committed UPDATE of one row by
 * a unique key. Block by block in turn, now the one first and now the other, so that a busy machine weighs on both; the
 * ratio is the median of the pairs.
 *
 * - Over HTTP a reveal stands against a sign-out: the same instances, proxy, origin check and cookie, then exactly one
 *   UPDATE in a transaction, found by its key. What a reveal does more is looking up who asks, opening the seal, the audit
 *   entry and the bundle.
 * - In SQL the claim's own UPDATE stands against one that sets the same columns of the same table by primary key and asks
 *   nothing. The audit entry, which the portal writes in one question with it, is left out on both sides.
 */
export async function rates(browsers: Browser[], staff: Staff): Promise<{ http: Rate; sql: Rate }> {
  return { http: await overHttp(browsers, staff), sql: await inSql(staff) }
}

async function overHttp(browsers: Browser[], staff: Staff): Promise<Rate> {
  const secrets = await several((pairs + 1) * perBlock.http, () => aLinkedSecret())
  const cookies = await several((pairs + 1) * perBlock.http, () => aSession(staff))
  const browserOf = (turn: number) => browsers[turn % browsers.length] as Browser
  return compare(0.6, perBlock.http, {
    reveal: async (turn) => {
      const nonce = randomBytes(32).toString('base64url')
      const { isGiven } = await press(taken(secrets), { ...browserOf(turn), nonce })
      if (!isGiven) throw new Error('A secret was not given to its only reader')
    },
    update: async (turn) => {
      const type = 'application/x-www-form-urlencoded'
      const asked = { cookie: `staff=${taken(cookies)}`, type, body: 'audience=staff' }
      const { status } = await browserOf(turn).instance.post('/auth/sign-out', asked)
      if (status !== 303) throw new Error(`A sign-out was answered with ${status}`)
    },
  })
}

/** Prepared on both sides, on connections of the bench's own: what is weighed is the statement. */
async function inSql({ personId }: Staff): Promise<Rate> {
  const nonceHash = hashNonce('tab')
  const secrets = await several(2 * (pairs + 1) * perBlock.sql, () => aLinkedSecret())
  const claims = secrets.splice(0, secrets.length / 2).map(({ id }) => {
    const { text, values } = claimStatement({ personId, idHash: hashLinkId(id) ?? Buffer.of(), nonceHash, from: null })
    return { text, values }
  })
  const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: atOnce })
  const one = async (name: string, text: string, values: unknown[]) => {
    const { rowCount } = await pool.query({ name, text, values })
    if (rowCount !== 1) throw new Error(`${rowCount} rows instead of one`)
  }
  try {
    return await compare(0.9, perBlock.sql, {
      reveal: () => {
        const { text, values } = taken(claims)
        return one('claim', text, values)
      },
      update: () => one('update', plainUpdate, [personId, nonceHash, taken(secrets).handoffId]),
    })
  } finally {
    await pool.end()
  }
}

const plainUpdate = `
  update "Handoff" set state = 'claimed', "claimedById" = $1, "claimNonceHash" = $2, "claimedAt" = now()
   where id = $3
  returning "claimedAt"`

type Sides = { reveal(turn: number): Promise<void>; update(turn: number): Promise<void> }

/** The first pair is not counted: whatever is made on first use belongs to neither side. */
async function compare(goal: number, block: number, sides: Sides): Promise<Rate> {
  const measured: { reveal: number; update: number }[] = []
  for (let pair = 0; pair <= pairs; pair++) {
    const rate = { reveal: 0, update: 0 }
    for (const side of pair % 2 ? (['reveal', 'update'] as const) : (['update', 'reveal'] as const)) {
      const began = performance.now()
      await several(block, sides[side])
      rate[side] = (block * 1000) / (performance.now() - began)
    }
    if (pair > 0) measured.push(rate)
  }
  return {
    revealsPerSecond: Math.round(median(measured.map(({ reveal }) => reveal))),
    plainUpdatesPerSecond: Math.round(median(measured.map(({ update }) => update))),
    ratio: Math.round(median(measured.map(({ reveal, update }) => reveal / update)) * 1000) / 1000,
    goal,
  }
}

/** That many, `atOnce` at a time; after a failure no more are begun. */
async function several<Made>(count: number, make: (turn: number) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = []
  let next = 0
  const hand = async () => {
    while (next < count) made.push(await make(next++))
  }
  const hands = await Promise.allSettled(Array.from({ length: atOnce }, () => hand().catch(stop)))
  for (const one of hands) if (one.status === 'rejected') throw one.reason
  return made

  function stop(error: unknown): never {
    next = count
    throw error
  }
}

async function aSession({ personId }: Staff): Promise<string> {
  const now = new Date()
  const none = { directoryRoles: null, sidHash: null, authContext: null }
  const session = { ...none, personId, audience: 'staff', staffRole: 'Operator', authenticatedAt: now } as const
  const opened = await asVisitor((tx) => openSession(tx, session, undefined, now))
  return opened.sessionToken
}

function taken<Thing>(things: Thing[]): Thing {
  const thing = things.pop()
  if (thing === undefined) throw new Error('There are no more')
  return thing
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}
