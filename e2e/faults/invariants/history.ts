import { truth, truths } from 'entra-box'
import { db } from '@/e2e/fixtures/database'
import { viewer } from '@/e2e/fixtures/viewer'
import { verifyChain } from '@/lib/audit/verify-chain'
import type { Check } from './aftermath'
import { applicationsOf } from './registration'

const endings = ['done', 'stopped']

/** Ended once, nothing after the end; and who lost a lease settled nothing after the next one had begun. */
export const endsOnce: Check = async ({ connectionId }) => {
  const runs = await db().run.findMany({
    where: { connectionId },
    include: { events: { orderBy: { seq: 'asc' } }, ledger: true },
  })
  return runs.flatMap(({ id, state, events, ledger }) => {
    const end = events.findIndex(({ kind }) => endings.includes(kind))
    const late = end === -1 ? [] : events.slice(end + 1).map(({ kind }) => kind)
    const isOpen = !endings.includes(state)
    return [
      ...(late.length > 0 ? [`${late.join(', ')} after the end of ${id}`] : []),
      ...(isOpen === (end === -1) ? [] : [`${id} is ${state}, its events say otherwise`]),
      ...ledger
        .filter((one) =>
          ledger.some((next) => next.fence > one.fence && one.settledAt && next.intendedAt < one.settledAt),
        )
        .map((one) => `${one.change} was settled under lease ${one.fence}, when a later one had begun`),
    ]
  })
}

/** What Graph confirmed, and people were told, is in the tenant; a secret that was made is held. */
export const nothingIsLost: Check = async ({ tenant, connectionId, isUndone }) => {
  const ledger = await db().ledgerEntry.findMany({ where: { run: { connectionId }, outcome: 'done' } })
  const attempts = await db().credential.findMany({ where: { connectionId }, include: { handoff: true } })
  const lost = ledger.flatMap(({ change, after }) => {
    if (change !== 'add secret') return []
    const { displayName = '' } = (after as { passwordCredential?: { displayName?: string } })?.passwordCredential ?? {}
    const attempt = attempts.find(({ attemptName }) => attemptName === displayName)
    return attempt?.keyId && attempt.handoff ? [] : [`“${displayName}” was confirmed, and nobody holds it`]
  })
  const { applicationObjectId, servicePrincipalId } = await db().connection.findUniqueOrThrow({
    where: { id: connectionId },
  })
  if (isUndone) return lost
  if (applicationObjectId && !truth(tenant.applications, applicationObjectId)) lost.push('the application is not there')
  const [application] = await applicationsOf(tenant, connectionId)
  const principal = truths(tenant.servicePrincipals).find(({ appId }) => appId === application?.entity.appId)
  if (servicePrincipalId && principal?.id !== servicePrincipalId) lost.push('the service principal is another')
  return lost
}

export const auditIsWhole: Check = async ({ connectionId }) => {
  const chain = await verifyChain(viewer)
  if (chain.status === 'broken') return [`the chain breaks at ${chain.seq}`]
  const ended = await db().run.count({ where: { connectionId, state: { in: ['done', 'stopped'] } } })
  const entries = await db().auditEntry.count({ where: { connectionId, action: { in: ['run.done', 'run.stopped'] } } })
  return entries === ended ? [] : [`${entries} audited ends of ${ended} runs that have ended`]
}
