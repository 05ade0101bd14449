import { connectionForRun } from '@/lib/connections/find-connection'
import { isGivenUnseen } from '@/lib/connections/model'
import { type Attempt, attemptsOf } from '@/lib/credentials/attempt'
import { proofOf } from '@/lib/credentials/proof'
import { asActor, type Db } from '@/lib/db'
import type { Customer, ReceiptViewer, Staff } from '@/lib/identity/actor'
import { type GivenFacts, givenFacts } from '../plan/given-facts'
import { isFromPerson } from '../purpose'
import { lastLookAt } from './last-look'
import { namesOf } from './store'

/** A secret that a person made by hand and gave to us, and what is known of the app it is for. */
export type Given = {
  credentialId: string
  applicationId: string
  /** Null for one who was erased, or where that was not kept. */
  by: string | null
  at: Date
  hint: string | null
  endsAt: Date | null
  /** Nobody told the end: it is what Entra proposes. */
  isEndAssumed: boolean
  /** Nobody has looked at the app yet. */
  isUnseen: boolean
  facts: GivenFacts
}

type Viewer = Customer | ReceiptViewer | Staff

/** The newest that is in use; null where the secret in use was made by the portal. */
export async function givenOf(viewer: Viewer, connectionId: string): Promise<Given | null> {
  const db = asActor(viewer)
  const attempts = await attemptsOf(db, connectionId)
  const one = attempts.findLast(isFromPerson)
  return one ? told(db, connectionId, attempts, one) : null
}

/** Of one credential, whether it is still in use or not; null where no person gave it. */
export async function givenAs(viewer: Viewer, connectionId: string, credentialId: string): Promise<Given | null> {
  const db = asActor(viewer)
  const attempts = await attemptsOf(db, connectionId)
  const one = attempts.find(({ id, kind, runId }) => id === credentialId && kind === 'secret' && runId === null)
  return one ? told(db, connectionId, attempts, one) : null
}

/** Each has a receipt of its own, the newest first. */
export async function everGiven(viewer: Viewer, connectionId: string): Promise<{ credentialId: string; at: Date }[]> {
  const attempts = await attemptsOf(asActor(viewer), connectionId)
  return attempts
    .filter(({ kind, runId }) => kind === 'secret' && runId === null)
    .map(({ id, createdAt }) => ({ credentialId: id, at: createdAt }))
    .reverse()
}

async function told(db: Db, connectionId: string, attempts: Attempt[], one: Attempt): Promise<Given> {
  const connection = await connectionForRun(db, connectionId)
  const [names, look] = await Promise.all([
    namesOf(db, one.givenById ? [one.givenById] : []),
    lastLookAt(db, connection, attempts),
  ])
  return {
    credentialId: one.id,
    applicationId: connection.applicationId ?? '',
    by: (one.givenById && names.get(one.givenById)) || null,
    at: one.createdAt,
    hint: one.hint,
    endsAt: one.endsAt,
    isEndAssumed: one.isEndAssumed,
    isUnseen: isGivenUnseen(connection),
    facts: givenFacts(proofOf(one), connection, look),
  }
}
