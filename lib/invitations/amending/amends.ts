import type { Blueprint } from '@/lib/blueprint/blueprint'
import { permissionsFor } from '@/lib/blueprint/permissions'
import { type Amendment, readAmendment } from './amendment'

/**
 * What a run amends. One that was begun for what was accepted before amends nothing, whatever its invitation asks: a version
 * before this one knows no more.
 */
export function amends(blueprint: Blueprint, asked: Amendment | null): Amendment | null {
  const wanted = asked && permissionsFor(asked.to)
  const held = blueprint.applicationPermissions
  return wanted && wanted.length === held.length && wanted.every((one) => held.includes(one)) ? asked : null
}

type Run = { blueprint: unknown; invitation: { amends: unknown } | null }

/** What a connection would read once it was granted: as this invitation asks, or the open runs that its reader is to grant. */
export function choicesAsked<Kinds extends Amendment['from']>(
  { intent, amends: asks }: { intent: string; amends: unknown },
  { runs, ...accepted }: Kinds & { runs: readonly Run[] },
): Amendment['from'] {
  const ofRuns = runs.map((run) => amends(run.blueprint as Blueprint, readAmendment(run.invitation?.amends)))
  const asked = intent === 'grant' ? ofRuns.find((one) => one !== null) : readAmendment(asks)
  const { userSync, securityGroups } = asked?.to ?? accepted
  return { userSync, securityGroups }
}
