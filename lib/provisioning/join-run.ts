import { Blueprint } from '@/lib/blueprint/blueprint'
import type { Customer, Intent } from '@/lib/identity/actor'
import { type Altered, readAmendment } from '@/lib/invitations/amending/amendment'
import { amends } from '@/lib/invitations/amending/amends'
import { alteredBy } from './plan/alteration'
import { scopesFor } from './plan/scopes'

/** What somebody takes to Microsoft to lend a run their access; the challenge is what Microsoft wants to see first. */
export type Joining = { runId: string; scopes: string[]; challenge: string | null }

export function joining(
  { directoryRoles, intent }: Customer,
  run: {
    id: string
    blueprint: unknown
    grantBy: string
    challenge: string | null
    invitation: { amends: unknown } | null
  },
  isAdopted: boolean,
): Joining {
  const blueprint = Blueprint.parse(run.blueprint)
  const asked = amends(blueprint, readAmendment(run.invitation?.amends))
  const scopes = scopesFor({
    blueprint,
    directoryRoles,
    intent,
    grantBy: run.grantBy === 'microsoft' ? 'microsoft' : 'portal',
    isAdopted,
    altered: asked && alteredBy(asked),
  })
  return { runId: run.id, scopes, challenge: run.challenge }
}

type Purpose = { intent: Intent; invitationId: string | null }
type Joined = Purpose & ({ invitation: { amends: unknown } | null } | { alteration: Altered | null })

/** Whoever gave an app that they had made by hand has it looked at through the invitation to connect. */
const isSameInvitation = (comer: Purpose, run: Purpose) =>
  comer.invitationId !== null && comer.invitationId === run.invitationId

/**
 * A colleague's grant is part of whatever is being made; any other intent is a run of its own, and so is a renewal that
 * another invitation asks for, or one that alters what was agreed: it may be of something else.
 */
export function mayJoin(comer: Purpose, run: Joined): boolean {
  const isAmending = 'alteration' in run ? run.alteration !== null : readAmendment(run.invitation?.amends) !== null
  const isOfOneInvitation = run.intent === 'renew' || isAmending
  if (comer.intent === run.intent && isOfOneInvitation) return comer.invitationId === run.invitationId
  if (comer.intent === run.intent) return true
  if (comer.intent === 'connect' && run.intent === 'repair') return isSameInvitation(comer, run)
  return run.intent !== 'undo' && comer.intent !== 'undo' && (comer.intent === 'grant' || run.intent === 'grant')
}
