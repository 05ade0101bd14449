import { asWorker, type Db } from '@/lib/db'
import { findGift, namesOf, newestGift } from './certificate-store'

/** The certificate to register, as letters and pages say which it is and whose word stands behind it. */
export type GivenCertificate = {
  /** Upper-case hex, as Entra shows it. */
  thumbprintSha1: string
  /** Null for somebody who was erased. */
  givenBy: string | null
  /** The second member of staff; null where none was wanted, or none was there. */
  confirmedBy: string | null
}

export async function givenCertificate(db: Db, connectionId: string): Promise<GivenCertificate | null> {
  const gift = await newestGift(db, connectionId)
  return gift && { thumbprintSha1: gift.thumbprintSha1, ...(await peopleBehind(db, gift)) }
}

/** One certificate of them, whether or not it is still the newest: what was told of it stays told. */
export async function certificateGift(certificateId: string) {
  const gift = await findGift(asWorker(), certificateId)
  if (!gift) return null
  const { addedById: _, dualControl, ...facts } = gift
  /** Why nobody confirmed it, where an Admin went on alone. */
  const aloneBecause = dualControl?.outcome === 'alone' ? (dualControl.reason ?? '') : null
  return { ...facts, aloneBecause, ...(await peopleBehind(asWorker(), gift)) }
}

type Behind = { addedById: string; dualControl: { outcome: string | null; decidedBy: { name: string } | null } | null }

async function peopleBehind(db: Db, { addedById, dualControl }: Behind) {
  const names = await namesOf(db, [addedById])
  const confirmedBy = dualControl?.outcome === 'confirmed' ? dualControl.decidedBy?.name : null
  return { givenBy: names.get(addedById) ?? null, confirmedBy: confirmedBy || null }
}
