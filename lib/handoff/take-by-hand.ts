import { randomUUID } from 'node:crypto'
import { audit } from '@/lib/audit/audit'
import { blueprintOf } from '@/lib/blueprint/blueprint'
import { connectionForRun } from '@/lib/connections/find-connection'
import { recordMoment, recordObjects, setStage } from '@/lib/connections/record'
import { recordAttempt, recordLive, recordProof } from '@/lib/credentials/attempt'
import type { HandMade } from '@/lib/credentials/hand-made'
import { transaction } from '@/lib/db'
import type { Customer } from '@/lib/identity/actor'
import { mintWithSecret } from '@/lib/identity/client-token'
import { sendJob } from '@/lib/queue/queue'
import { hold } from './hold'
import { supersede } from './supersede'

export type TakenRefusal =
  | 'wrong_secret'
  | 'secret_ended'
  | 'unknown_application'
  | 'not_in_tenant'
  | 'disabled'
  | 'unreachable'
  | 'other'
  /** The portal made the registration of this connection, and this is another one. */
  | 'another_application'
  | 'connection_ended'

export type Taken = { status: 'taken'; missing: string[] } | { status: 'refused'; why: TakenRefusal; code: number }

/** AADSTS numbers; source: "Microsoft Entra authentication and authorization error codes". */
const refusals: Record<number, TakenRefusal> = {
  7000215: 'wrong_secret',
  7000222: 'secret_ended',
  700016: 'unknown_application',
  7000229: 'not_in_tenant',
  7000112: 'disabled',
}

/**
 * A secret that somebody made by following the steps. It is used once, at the token endpoint of the tenant that this
 * connection belongs to, whatever was pasted; what works is held and handed over like our own, and a later one takes its
 * place. What the token's roles show counts as granted; without user sync there is no role to show, and whoever signs in
 * agrees for themselves where no administrator did. `missing`: roles that a colleague still has to grant.
 */
export async function takeByHand(customer: Customer, made: HandMade, now = new Date()): Promise<Taken> {
  const { connectionId, tenantId } = customer
  const connection = await connectionForRun(connectionId)
  if (connection.stage === 'ended') return refused('connection_ended')
  const isOurs = connection.applicationObjectId !== null
  if (isOurs && connection.applicationId !== made.applicationId) return refused('another_application')

  const minted = await mintWithSecret({ tenantId, clientId: made.applicationId, secret: made.secretText })
  if (minted.status !== 'minted') return refused(whyOf(minted.code), minted.code)
  const wanted = blueprintOf({ ...connection, certificate: null }).applicationPermissions
  const missing = wanted.filter((role) => !minted.roles.includes(role))
  const isGranted = missing.length === 0
  const waits = !isGranted && connection.grantedAt === null
  await keep(customer, made, { isGranted, waits, how: isGranted && wanted.length > 0 ? 'roles' : 'token' }, now)
  return { status: 'taken', missing }
}

function whyOf(code: number): TakenRefusal {
  return refusals[code] ?? (code === 0 || code === 429 || (code >= 500 && code < 600) ? 'unreachable' : 'other')
}

function refused(why: TakenRefusal, code = 0): Taken {
  return { status: 'refused', why, code }
}

function keep(
  { connectionId, personId }: Customer,
  { applicationId, secretText, endsAt }: HandMade,
  { isGranted, waits, how }: { isGranted: boolean; waits: boolean; how: 'token' | 'roles' },
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    await recordObjects(tx, connectionId, { applicationId }) // first: two presses at once wait here for one another
    const attemptName = `by hand ${randomUUID()}`
    await recordAttempt(tx, { connectionId, runId: null, kind: 'secret', attemptName })
    const live = { keyId: null, hint: secretText.slice(0, 3), startsAt: null, endsAt }
    const credentialId = await recordLive(tx, attemptName, live, now)
    if (!credentialId) throw new Error('An attempt of this very transaction is gone')
    await recordProof(tx, credentialId, how, now)
    await recordMoment(tx, connectionId, 'registeredAt', now)
    await recordMoment(tx, connectionId, 'provenAt', now)
    if (isGranted) await recordMoment(tx, connectionId, 'grantedAt', now)
    if (waits) await setStage(tx, connectionId, 'needs_colleague')
    await supersede(tx, connectionId)
    const handoffId = await hold(tx, { connectionId, credentialId, secretText }, now)
    await sendJob(tx, 'deliver-handoff', { handoffId })
    await audit(tx, {
      action: 'secret.by-hand',
      personId,
      connectionId,
      data: { credentialId, applicationId, isGranted },
    })
  })
}
