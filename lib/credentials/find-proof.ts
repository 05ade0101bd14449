import type { Db, Tx } from '@/lib/db'
import { type Proof, proofOf, secretProofOf } from './proof'
import { credentialById, credentialsOf, markUnprovenTold } from './store'

/** Of the secret that Spencer works with, or will. */
export async function secretProof(db: Db, connectionId: string): Promise<Proof> {
  return secretProofOf(await credentialsOf(db, connectionId))
}

/** Null once it is not in use any more. */
export async function proofInUse(db: Db, credentialId: string) {
  const credential = await credentialById(db, credentialId)
  if (credential?.state !== 'live') return null
  const { connectionId, runId } = credential
  return { connectionId, isByHand: runId === null, proof: proofOf(credential) }
}

/** The account owner hears of it once; false when they have. */
export function recordUnprovenTold(tx: Tx, credentialId: string, now = new Date()): Promise<boolean> {
  return markUnprovenTold(tx, credentialId, now)
}
