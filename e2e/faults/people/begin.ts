import type { Person, Tenant } from 'entra-box'
import { db } from '@/e2e/fixtures/database'
import { another, consent, press } from '@/e2e/fixtures/runs'
import { roleTemplates } from '@/lib/identity/roles'
import { Broken } from '../broken'
import { drive } from '../drive'
import type { Begun, Cast, Signed } from './cast'

/** Whoever comes presses and agrees, with whoever presses at the same moment; returns the run that goes on. */
export async function begin(cast: Cast, first: Begun): Promise<string> {
  const { atOnce } = cast.story
  if (atOnce === 'two admins') {
    const second = await another(first.tenant, privileged(first), first.connectionId, first.invitationId)
    const runs = await Promise.all([press(first), press(second)])
    await Promise.all([agree(cast, first, runs[0]), agree(cast, second, runs[1])])
    // The press that came last is the one that their consent is for; the other gave way.
    const where = { connectionId: first.connectionId, state: { not: 'stopped' } } as const
    const last = await db().run.findFirstOrThrow({ where, orderBy: { createdAt: 'desc' } })
    return driven(cast, first, last.id)
  }
  if (atOnce === 'second admin late') {
    const second = await another(first.tenant, privileged(first), first.connectionId, first.invitationId)
    const run = await press(first)
    const besides = await press(second)
    await agree(cast, first, run)
    await Promise.all([driven(cast, first, run.runId), agree(cast, second, besides)])
    return run.runId
  }
  if (atOnce === 'double press') {
    const runs = await Promise.all([press(first), press(first)])
    if (runs[0].runId !== runs[1].runId) throw new Broken('I1', 'two presses began two runs')
  }
  return pressAndAgree(cast, first)
}

const privileged = ({ tenant }: Begun) => withRole(tenant, roleTemplates.privilegedRoleAdministrator)

export async function pressAndAgree(cast: Cast, signed: Signed): Promise<string> {
  const run = await press(signed, cast.story.consent)
  await agree(cast, signed, run)
  return driven(cast, signed, run.runId)
}

async function driven(cast: Cast, { tenant }: Signed, runId: string): Promise<string> {
  await drive({ runId, tenantId: tenant.id }, cast.story.atOnce === 'two workers' ? 2 : 1)
  return runId
}

export async function agree(cast: Cast, signed: Signed, run: Parameters<typeof consent>[1]): Promise<void> {
  cast.visits += 1
  await consent(signed, run)
}

export function withRole(tenant: Tenant, role: string): Person {
  const person = Object.values(tenant.people).find((one) => one.roles.includes(role))
  if (!person) throw new Error(`Nobody in ${tenant.key} has the role ${role}`)
  return person
}
