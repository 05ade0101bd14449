import { randomUUID } from 'node:crypto'

const dayMs = 86_400_000

export type Life = {
  id: string
  connectionId: string
  kind: 'secret' | 'certificate'
  createdAt: number
  endsAt: number
  /** A younger one is live: from then on the customer's contacts are not told of it. */
  renewedAt: number
  /** And from then on nobody is. */
  replacedAt: number
}

export type Row = {
  id: string
  connectionId: string
  kind: 'secret' | 'certificate'
  state: 'live'
  attemptName: string
  createdAt: Date
  startsAt: Date
  endsAt: Date
  remindAt: Date
}

export type Event = { at: number } & ({ kind: 'born'; row: Row } | { kind: 'replaced'; id: string })

export type History = {
  from: number
  to: number
  connections: { id: string; customerId: string; contactIds: string[] }[]
  lives: Life[]
  /** In the order of time; those before `from` have happened when it begins. */
  events: Event[]
}

/** For tests: three years in which credentials are made, renewed early, late or never, in an order that a seed decides. */
export function historyOf({ seed, connections: count }: { seed: number; connections: number }): History {
  const random = mulberry32(seed)
  const between = (least: number, most: number) => least + random() * (most - least)
  const [from, to] = [Date.parse('2026-12-01T00:00:00Z'), Date.parse('2029-12-01T00:00:00Z')]
  const connections = Array.from({ length: count }, () => ({
    id: randomUUID(),
    customerId: randomUUID(),
    contactIds: Array.from({ length: random() < 0.8 ? 1 : 2 }, () => randomUUID()),
  }))
  const lives: Life[] = []
  const events: Event[] = []

  for (const { id: connectionId } of connections) {
    liveOn(connectionId, 'secret')
    if (random() < 0.5) liveOn(connectionId, 'certificate')
  }
  return { from, to, connections, lives, events: events.sort((one, other) => one.at - other.at) }

  /** Every other time in the morning, when reminders are read: some come between a mail's being queued and its being sent. */
  function momentOf(time: number): number {
    return random() < 0.5 ? time : Math.ceil(time / dayMs) * dayMs + between(7, 9) * 3_600_000
  }

  function liveOn(connectionId: string, kind: Life['kind']): void {
    const lifetime = () =>
      (kind === 'certificate' ? 365 : ([730, 730, 365, 180][Math.floor(random() * 4)] ?? 365)) * dayMs
    const first = lifetime()
    let createdAt = from - between(0, first)
    let endsAt = createdAt + first
    for (;;) {
      const renewedAt = momentOf(Math.max(endsAt - between(-15, 120) * dayMs, createdAt + dayMs))
      const isRenewed = renewedAt < to && random() < 0.95
      // A certificate replaces the one before at once, a secret when it was stored: late, if its handoff was lost.
      const overlap = kind === 'certificate' ? 0 : between(0, random() < 0.9 ? 10 : 60) * dayMs
      const replacedAt = renewedAt + overlap
      const silent = isRenewed ? { renewedAt, replacedAt } : { renewedAt: Infinity, replacedAt: Infinity }
      const life = { id: randomUUID(), connectionId, kind, createdAt, endsAt, ...silent }
      lives.push(life)
      events.push({ at: createdAt, kind: 'born', row: rowOf(life) })
      if (!isRenewed) return
      events.push({ at: replacedAt, kind: 'replaced', id: life.id })
      createdAt = renewedAt
      endsAt = renewedAt + lifetime()
    }
  }
}

function rowOf({ id, connectionId, kind, createdAt, endsAt }: Life): Row {
  const at = new Date(createdAt)
  const ends = new Date(endsAt)
  return {
    id,
    connectionId,
    kind,
    state: 'live',
    attemptName: id,
    createdAt: at,
    startsAt: at,
    endsAt: ends,
    remindAt: at,
  }
}

/** A small generator with a seed (Tommy Ettinger's, public domain): the same history each time. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
