import { randomUUID } from 'node:crypto'
import { audit } from '@/lib/audit/audit'
import { blueprintOf } from '@/lib/blueprint/blueprint'
import { contactIdsOf } from '@/lib/connections/contacts'
import { type ConnectionForRun, connectionForRun } from '@/lib/connections/find-connection'
import { isAdopted } from '@/lib/connections/model'
import { recordMoment, recordObjects, setStage } from '@/lib/connections/record'
import { recordAttempt, recordLive, recordProof } from '@/lib/credentials/attempt'
import { assumedEnd, type HandMade } from '@/lib/credentials/hand-made'
import { asCustomer, type Db, type Tx } from '@/lib/db'
import { rolesOf } from '@/lib/graph/own-roles'
import { hold } from '@/lib/handoff/hold'
import { heldMs } from '@/lib/handoff/model'
import { supersede } from '@/lib/handoff/supersede'
import type { Customer } from '@/lib/identity/actor'
import { mayDecide } from '@/lib/identity/customer-rules'
import { mintWithSecret } from '@/lib/identity/tokens/client-token'
import { fulfilInvitations } from '@/lib/invitations/closing/fulfil'
import { sendProof } from '@/lib/proof/prove-again'
import { sendJob } from '@/lib/queue/queue'
import { type LoginKind, loginRefusal } from '@/lib/refusals/login'
import { type Stopped, stoppedFor } from '@/lib/stop/standing'
import { isAtWork } from './at-work'
import { stopRun } from './stop-run'
import { lockRunsOf, openRun } from './store'

type TakenRefusal =
  | 'wrong_secret'
  | 'secret_ended'
  | 'unknown_application'
  | 'not_in_tenant'
  | 'disabled'
  | 'unreachable'
  | 'other'
  /** This connection has a registration, made by the portal or given before, and this is another one. */
  | 'another_application'
  | 'connection_ended'
  /** Their invitation asks for something else. */
  | 'other_purpose'
  /** Any member of a tenant may register an app; what Spencer works with is given by those whose work apps are. */
  | 'no_role'
  /** A run is making the registration this very moment. */
  | 'busy'

type Taken = { status: 'taken'; missing: string[] } | { status: 'refused'; why: TakenRefusal; code: number } | Stopped

/** What has to do with what was pasted; all else is told as Microsoft means it. */
const refusals: Partial<Record<LoginKind, TakenRefusal>> = {
  secret_wrong: 'wrong_secret',
  secret_over: 'secret_ended',
  app_not_here: 'unknown_application',
  app_without_principal: 'not_in_tenant',
  app_disabled: 'disabled',
}

/**
 * A secret that somebody made by following the steps. It is used once, at the token endpoint of the tenant that this
 * connection belongs to, whatever was pasted; what works is held and handed over like our own, and a later one takes its
 * place. Nothing else of the app is known by it: an app that a person made is called connected once a look has shown the rest.
 * `missing`: roles that a colleague still has to grant.
 */
export async function takeByHand(customer: Customer, made: HandMade, now = new Date()): Promise<Taken> {
  const { connectionId, tenantId } = customer
  const stopped = await stoppedFor(asCustomer(customer), { connectionId })
  if (stopped) return stopped
  const why = await refusalOf(asCustomer(customer), customer, made)
  if (why) return refused(why)

  const minted = await mintWithSecret({ tenantId, clientId: made.applicationId, secret: made.secretText })
  if (minted.status !== 'minted') return refused(whyOf(minted.code), minted.code)
  const connection = await connectionForRun(asCustomer(customer), connectionId)
  const wanted = blueprintOf({ ...connection, certificate: null }).applicationPermissions
  const roles = await rolesOf(minted.app, wanted)
  if (!roles) return refused('unreachable')
  const missing = wanted.filter((role) => !roles.includes(role))
  const isGranted = missing.length === 0
  const how = isGranted && wanted.length > 0 ? 'roles' : 'token'
  const late = await keep(customer, made, { isGranted, how }, now)
  return late ? refused(late) : { status: 'taken', missing }
}

async function refusalOf(db: Db, customer: Customer, made: HandMade): Promise<TakenRefusal | null> {
  const { connectionId, intent } = customer
  if (intent !== 'connect' && intent !== 'renew') return 'other_purpose'
  if (!mayDecide(customer)) return 'no_role'
  const { stage, applicationId } = await connectionForRun(db, connectionId)
  if (stage === 'ended') return 'connection_ended'
  if (applicationId !== null && applicationId !== made.applicationId) return 'another_application'
  const run = await openRun(db, connectionId)
  return run && isAtWork(run.state) ? 'busy' : null
}

/** Below the AADSTS numbers it is an HTTP status, of whoever answered in Microsoft's place. */
function whyOf(code: number): TakenRefusal {
  const kind = loginRefusal(code)?.kind
  return (kind && refusals[kind]) ?? (code < 1000 ? 'unreachable' : 'other')
}

function refused(why: TakenRefusal, code = 0): Taken {
  return { status: 'refused', why, code }
}

/** Microsoft took a moment to answer: whatever was true before it is looked at again, now that nothing moves. */
function keep(
  customer: Customer,
  made: HandMade,
  { isGranted, how }: { isGranted: boolean; how: 'token' | 'roles' },
  now: Date,
): Promise<TakenRefusal | null> {
  const { connectionId, personId } = customer
  const { applicationId, secretText } = made
  return asCustomer(customer, async (tx) => {
    await lockRunsOf(tx, connectionId)
    const why = await refusalOf(tx, customer, made)
    if (why) return why
    const before = await connectionForRun(tx, connectionId)
    await recordObjects(tx, connectionId, { applicationId })
    const attemptName = `by hand ${randomUUID()}`
    await recordAttempt(tx, { connectionId, runId: null, kind: 'secret', attemptName, givenById: personId })
    const end = made.endsAt ? { endsAt: made.endsAt } : { endsAt: assumedEnd(now), isEndAssumed: true }
    const live = { keyId: null, hint: secretText.slice(0, 3), startsAt: null, ...end }
    const credentialId = await recordLive(tx, attemptName, live, now)
    if (!credentialId) throw new Error('An attempt of this very transaction is gone')
    await recordProof(tx, credentialId, how, now)
    await recordMoment(tx, connectionId, 'registeredAt', now)
    await recordMoment(tx, connectionId, 'provenAt', now)
    const isWhole = await standsNow(tx, before, isGranted, now)
    await supersede(tx, connectionId)
    const handoffId = await hold(tx, { connectionId, credentialId, secretText }, now)
    await sendJob(tx, 'deliver-handoff', { handoffId })
    for (const contactId of await contactIdsOf(tx, connectionId))
      await sendJob(tx, 'tell-given', { credentialId, contactId })
    if (!isGranted) await sendProof(tx, { handoffId, since: now, until: new Date(now.getTime() + heldMs) }, now)
    if (isWhole) await fulfilInvitations(tx, { connectionId, invitationId: null }, now)
    await audit(tx, {
      action: 'secret.by-hand',
      personId,
      connectionId,
      data: { credentialId, applicationId, isGranted },
    })
    return null
  })
}

/**
 * Of an app that the portal made, the roles are all that was still to be seen; of one that a person made, nobody has seen the rest.
 * @returns whether nothing is left to be granted, or to be seen
 */
async function standsNow(tx: Tx, before: ConnectionForRun, isGranted: boolean, now: Date): Promise<boolean> {
  const { id, grantedAt, applicationObjectId } = before
  if (applicationObjectId === null) await leaveForLook(tx, id)
  const isWhole = isGranted && applicationObjectId !== null && !isAdopted(before)
  if (isWhole) await recordMoment(tx, id, 'grantedAt', now)
  else if (grantedAt === null) await setStage(tx, id, isGranted ? 'in_progress' : 'needs_colleague')
  return isWhole
}

/** A press that waited was for an app that the portal was to make: what was given is looked at by a press of its own. */
async function leaveForLook(tx: Tx, connectionId: string): Promise<void> {
  const waiting = await openRun(tx, connectionId)
  if (waiting) await stopRun(tx, waiting.id, connectionId, 'superseded')
}
