import { createHash } from 'node:crypto'
import type { AuditData } from '@/lib/audit/chain'
import type { Environment } from '@/lib/blueprint/blueprint'
import { asStaff, type Db } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import type { CertificateFacts } from '../reading/certificate'
import { type OtherEnvironment, otherEnvironmentIn } from './environment-words'
import { connectionsWith, type Elsewhere, whoseConnection } from './store'

/** What a certificate is given for; without `connectionId` for a connection that its invitation will make. */
export type Purpose = { connectionId?: string; customerName: string; environment: Environment }

export type Oddity = ({ kind: 'environment' } & OtherEnvironment) | { kind: 'elsewhere'; elsewhere: Elsewhere[] }

/** What staff are asked about before this certificate is taken for this. */
export type Odd = {
  purpose: Purpose
  oddities: Oddity[]
  /** Stands for exactly this question: another certificate, environment or oddity is another one. */
  question: string
}

/** The word of staff that it is right all the same. */
export type Nevertheless = { question: string; reason: string }

/** Null for most: its name speaks of no other environment, and no other connection has or had it. */
export async function oddOf(db: Db, certificate: CertificateFacts, purpose: Purpose): Promise<Odd | null> {
  const other = otherEnvironmentIn(certificate.names, purpose.environment)
  const elsewhere = await connectionsWith(db, certificate.thumbprintSha1, purpose.connectionId ?? null)
  if (!other && elsewhere.length === 0) return null
  const asked = [certificate.thumbprintSha256, purpose.environment, other?.word, elsewhere.map(idOf)]
  return {
    purpose,
    oddities: [
      ...(other ? [{ kind: 'environment', ...other } as const] : []),
      ...(elsewhere.length > 0 ? [{ kind: 'elsewhere', elsewhere } as const] : []),
    ],
    question: createHash('sha256').update(JSON.stringify(asked)).digest('hex'),
  }
}

/** For one that is given with an invitation, before anything is made. */
export function oddForInvitation(staff: Staff, certificate: CertificateFacts, purpose: Purpose): Promise<Odd | null> {
  return oddOf(asStaff(staff), certificate, purpose)
}

export async function oddForConnection(db: Db, certificate: CertificateFacts, connectionId: string) {
  return oddOf(db, certificate, await whoseConnection(db, connectionId))
}

/** What the audit says of one that was taken all the same. */
export function althoughOdd({ oddities }: Odd, because: string): AuditData {
  return Object.assign({ because }, ...oddities.map(factOf))
}

function factOf(oddity: Oddity): AuditData {
  if (oddity.kind === 'environment') return { nameSays: oddity.word }
  return { alsoOf: oddity.elsewhere.map(idOf).join(' ') }
}

const idOf = ({ connectionId }: Elsewhere) => connectionId
