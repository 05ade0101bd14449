import { audit } from '@/lib/audit/audit'
import { asStaff, type Tx } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { hasRole, isFresh, mayChange } from '@/lib/identity/actor-rules'
import { type Act, aloneMinutes, mayGoOnAloneFrom } from './act'
import { findAsk, findAsker, settleAsks } from './store'

/** What a page showed: the ask, and the SHA-256 of what was asked, in hex. Anything else is not pressed. */
type Pressed = { act: Act; askId: string; sha256: string }

/** What was asked, whole, by whom, and whether by one person alone in the end. */
export type Decided = {
  askId: string
  connectionId: string
  payload: Uint8Array<ArrayBuffer>
  /** Why whoever asked wants it although something about it is odd. */
  nevertheless: string | null
  askedById: string
}

/** Whoever knows what the bytes are: says what speaks against them now (null: nothing), or else does what was asked. */
type Hands<Objection> = {
  object: (tx: Tx, asked: Decided) => Promise<Objection | null>
  carryOut: (tx: Tx, decided: Decided) => Promise<void>
}

type Refusal =
  | { status: 'not_allowed' }
  | { status: 'stale_sign_in' }
  /** Decided, withdrawn, too old, never there, or not what the page showed. */
  | { status: 'over' }

export type Confirmed = { status: 'confirmed' } | { status: 'own' } | Refusal

/** Another member of staff says yes: it is carried out in the same transaction. Of two at once one counts. */
export function confirmAsk<Objection>(
  staff: Staff,
  pressed: Pressed,
  { object, carryOut }: Hands<Objection>,
  now: Date,
): Promise<Confirmed | Objection> {
  return asStaff(staff, async (tx) => {
    if (!mayChange(staff)) return { status: 'not_allowed' }
    if (!isFresh(staff, now)) return { status: 'stale_sign_in' }
    const asker = await findAsker(tx, pressed.askId, now)
    if (asker?.askedById === staff.personId) return { status: 'own' }
    const objection = await objectionTo(tx, pressed, object, now)
    if (objection) return objection
    const decision = { outcome: 'confirmed', decidedById: staff.personId, decidedAt: now } as const
    const [ask] = await settleAsks(tx, { ...exactly(pressed), askedById: { not: staff.personId } }, decision)
    if (!ask) return { status: 'over' }
    await carryOut(tx, { ...ask, askId: ask.id })
    await record(tx, staff, ask, 'confirmed')
    return { status: 'confirmed' }
  })
}

export type WentOn = { status: 'alone' } | { status: 'too_early'; from: Date } | { status: 'not_own' } | Refusal

/** An Admin who asked, and for whom nobody came, goes on without: with a reason, which stays on record. */
export function goOnAlone<Objection>(
  staff: Staff,
  { reason, ...pressed }: Pressed & { reason: string },
  { object, carryOut }: Hands<Objection>,
  now: Date,
): Promise<WentOn | Objection> {
  return asStaff(staff, async (tx) => {
    if (!hasRole(staff, 'Admin')) return { status: 'not_allowed' }
    if (!isFresh(staff, now)) return { status: 'stale_sign_in' }
    const asker = await findAsker(tx, pressed.askId, now)
    if (!asker) return { status: 'over' }
    if (asker.askedById !== staff.personId) return { status: 'not_own' }
    const from = mayGoOnAloneFrom(asker.askedAt)
    if (from > now) return { status: 'too_early', from }
    const objection = await objectionTo(tx, pressed, object, now)
    if (objection) return objection
    const decision = { outcome: 'alone', decidedById: staff.personId, decidedAt: now, reason } as const
    const [ask] = await settleAsks(tx, exactly(pressed), decision)
    if (!ask) return { status: 'over' }
    await carryOut(tx, { ...ask, askId: ask.id })
    await record(tx, staff, ask, 'alone', { reason, minutes: aloneMinutes })
    return { status: 'alone' }
  })
}

export type Declined = { status: 'declined' } | { status: 'withdrawn' } | { status: 'over' } | { status: 'not_allowed' }

/** Another says no; whoever asked takes it back. Nothing was changed by the ask, so nothing is changed now. */
export function declineAsk(
  staff: Staff,
  { askId, act, reason }: Omit<Pressed, 'sha256'> & { reason: string },
  now: Date,
): Promise<Declined> {
  return asStaff(staff, async (tx) => {
    if (!mayChange(staff)) return { status: 'not_allowed' }
    const asker = await findAsker(tx, askId, now)
    const outcome = asker?.askedById === staff.personId ? 'withdrawn' : 'declined'
    const decision = { outcome, decidedById: staff.personId, decidedAt: now, reason } as const
    const [ask] = await settleAsks(tx, { id: askId, act }, decision)
    if (!ask) return { status: 'over' }
    await record(tx, staff, ask, outcome, { reason })
    return { status: outcome }
  })
}

async function objectionTo<Objection>(
  tx: Tx,
  pressed: Pressed,
  object: Hands<Objection>['object'],
  now: Date,
): Promise<Objection | null> {
  const asked = await findAsk(tx, exactly(pressed), now)
  return asked && object(tx, { ...asked, askId: asked.id })
}

function exactly({ askId, act, sha256 }: Pressed) {
  return { id: askId, act, payloadSha256: Buffer.from(sha256, 'hex') }
}

type Settled = { id: string; act: string; connectionId: string; askedById: string }

async function record(
  tx: Tx,
  { personId }: Staff,
  { id, act, connectionId, askedById }: Settled,
  outcome: 'confirmed' | 'declined' | 'withdrawn' | 'alone',
  also: Record<string, string | number> = {},
): Promise<void> {
  const data = { ask: id, askedBy: askedById, ...also }
  await audit(tx, { action: `${act}-${outcome}`, personId, connectionId, data })
}
