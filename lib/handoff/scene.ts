import { randomUUID } from 'node:crypto'
import { recordAttempt, recordLive } from '@/lib/credentials/attempt'
import { transaction } from '@/lib/db'
import type { Staff, StaffRole } from '@/lib/identity/actor'
import { provenStaff } from '@/lib/identity/prove'
import { hold } from './hold'
import { link, recordSent } from './link'

/** For tests: somebody of Spencer's who signed in just now. */
export async function aStaffMember(role: StaffRole = 'Operator', authenticatedAt = new Date()): Promise<Staff> {
  const name = `${role} ${randomUUID().slice(0, 8)}`
  const upn = 'someone@spencer.example'
  const data = { tenantId: randomUUID(), objectId: randomUUID(), name, upn }
  const { id: personId } = await transaction((tx) => tx.person.create({ data, select: { id: true } }))
  return provenStaff({ personId, name, upn, role, authenticatedAt })
}

/** For tests: a connection whose application exists. */
export function aConnection(): Promise<string> {
  return transaction(async (tx) => {
    const { id } = await tx.connection.create({
      data: {
        customer: { create: { name: 'Contoso' } },
        environment: 'production',
        tenantId: randomUUID(),
        domain: 'contoso.com',
        userSync: true,
        securityGroups: false,
        language: 'nl',
        spencerContactName: 'Sam',
        spencerContactEmail: 'sam@spencer.example',
        uniqueName: `spencer-production-${randomUUID()}`,
        appName: 'Spencer (production)',
        applicationId: randomUUID(),
      },
      select: { id: true },
    })
    return id
  })
}

/** For tests: a live secret of that connection, held for delivery. */
export function aHeldSecret(connectionId: string, secretText = aSecret(), now = new Date()) {
  return transaction(async (tx) => {
    const attemptName = `spencer/${randomUUID()}`
    await recordAttempt(tx, { connectionId, runId: randomUUID(), kind: 'secret', attemptName })
    const dates = { startsAt: now, endsAt: new Date(now.getTime() + 700 * 86_400_000) }
    const credentialId = await recordLive(tx, attemptName, {
      keyId: randomUUID(),
      hint: secretText.slice(0, 3),
      ...dates,
    })
    if (!credentialId) throw new Error('The attempt is not live')
    const handoffId = await hold(tx, { connectionId, credentialId, secretText }, now)
    return { handoffId, credentialId, secretText, ...dates }
  })
}

/** For tests: a secret on its way, and its link taken apart. */
export async function aLinkedSecret(now = new Date()) {
  const connectionId = await aConnection()
  const held = await aHeldSecret(connectionId, aSecret(), now)
  const linked = await link(held.handoffId, now)
  if (!linked) throw new Error('There is nothing to link')
  await recordSent(held.handoffId, 'sam@spencer.example', now)
  return { connectionId, ...held, ...partsOf(linked.url) }
}

export function partsOf(url: string): { id: string; key: string } {
  const { pathname, hash } = new URL(url)
  return { id: pathname.slice('/handoff/'.length), key: hash.slice(1) }
}

/** Looks like Graph's, and is easy to find again where it must not be. */
export function aSecret(): string {
  return `CANARY~${randomUUID()}`
}
