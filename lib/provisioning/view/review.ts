import { Blueprint, hashBlueprint } from '@/lib/blueprint/blueprint'
import { type ConnectionForRun, connectionForRun } from '@/lib/connections/find-connection'
import { isAdopted, isGivenUnseen } from '@/lib/connections/model'
import { secretEnd } from '@/lib/credentials/lifetime'
import { givenCertificate } from '@/lib/credentials/who-gave'
import { asCustomer, type Db } from '@/lib/db'
import { env } from '@/lib/env'
import type { Known, Target } from '@/lib/graph/observe'
import type { Customer } from '@/lib/identity/actor'
import { mayPress } from '@/lib/identity/customer-rules'
import { abilities } from '@/lib/identity/roles'
import { alterationOf } from '@/lib/invitations/amending/amendment'
import { asAsked, askedOf } from '../amended'
import { isAnothersPress, isApproved } from '../approvals'
import { hasOtherCertificate } from '../other-certificate'
import { alteredBy } from '../plan/alteration'
import { keyOf } from '../plan/change'
import { agreedBefore } from '../plan/first-plan'
import { scopesFor } from '../plan/scopes'
import { purposeOf } from '../purpose'
import { currentBlueprint } from '../settings'
import { openRun, undoneAtOf } from '../store'
import { forecastOf } from './forecast'
import { previewOf } from './preview'
import { registrationFactsOf } from './registration-facts'
import { renewalOf } from './renewal'
import { undoingOf } from './undoing'
import type { Review } from './view'

/** Everything the review page shows, of the tenant as our tables know it. Asks Microsoft nothing. */
export async function reviewOf(customer: Customer, now = new Date()): Promise<Review> {
  const { directoryRoles } = customer
  const db = asCustomer(customer)
  const intent = await purposeOf(db, customer)
  const asked = await askedOf(db, customer)
  const connection = asAsked(await connectionForRun(db, customer.connectionId), asked)
  const current = await currentBlueprint(db, connection)
  const given = current.certificate && (await givenCertificate(db, connection.id))
  const open = await openRun(db, connection.id)
  const active = open && !isAnothersPress(open, customer.personId) ? open : null
  // What they typed at a press that waits for their consent is theirs, and nobody else's to read.
  const pressed = active && !isApproved(active) ? active : null
  const blueprint = { ...current, appName: pressed ? Blueprint.parse(pressed.blueprint).appName : current.appName }
  const renewal = intent === 'renew' ? await renewalOf(customer) : null
  const secretEndsAt = secretEnd(now, connection.secretLifetimeDays)
  const isLent = isAdopted(connection)
  const altered = asked && alteredBy(asked)
  const scopes = scopesFor({ blueprint, directoryRoles, intent, grantBy: 'portal', isAdopted: isLent, altered })
  const own = { intent, invitationId: customer.invitationId }
  const forecast = await forecastOf(db, own, connection, blueprint, now, asked)
  const agreed = agreedBefore({ intent, altered }, blueprint, now)
  const changes = forecast.changes.map(keyOf)
  return {
    connectionId: connection.id,
    intent,
    alteration: asked && intent === 'repair' ? alterationOf(asked) : null,
    customerName: connection.customerName,
    environment: connection.environment,
    domain: connection.domain,
    appName: blueprint.appName,
    redirectUri: blueprint.redirectUri,
    applicationPermissions: blueprint.applicationPermissions,
    delegatedScopes: blueprint.delegatedScopes as Review['delegatedScopes'],
    certificate: blueprint.certificate && {
      subject: blueprint.certificate.subject,
      thumbprintSha1: blueprint.certificate.thumbprintSha1,
      endsAt: new Date(blueprint.certificate.endsAt),
      givenBy: given?.givenBy ?? null,
      confirmedBy: given?.confirmedBy ?? null,
    },
    userSync: connection.userSync,
    securityGroups: connection.securityGroups,
    abilities: abilities(directoryRoles),
    scopes,
    requests: previewOf(
      forecast,
      blueprint,
      targetOf(connection, blueprint),
      { scopes, directoryRoles, refused: new Set() },
      secretEndsAt,
    ),
    observedAt: forecast.observedAt,
    changes,
    differs:
      intent === 'undo' ? [] : changes.filter((key) => !key.startsWith('remove secret') && !agreed.includes(key)),
    isWhole: connection.grantedAt !== null && forecast.observedAt !== null && changes.length === 0,
    registration: intent === 'grant' ? await registrationFactsOf(db, connection, forecast) : null,
    undoing: intent === 'undo' ? undoingOf(forecast) : null,
    undoneAt: await undoneAt(db, customer, connection),
    approvedHash: hashBlueprint(current, connection.tenantId, intent),
    isCertificateMissing:
      renewal?.stage === 'unprepared' || (intent !== 'undo' && connection.userSync && !blueprint.certificate),
    isCertificateOther: active !== null && hasOtherCertificate(active, current),
    isAdopted: isLent,
    renewal,
    mayPress: mayPress(customer),
    grantBy: pressed?.grantBy === 'microsoft' ? 'microsoft' : 'portal',
    activeRun: active && { runId: active.id, startedBy: active.startedBy.name, startedAt: active.createdAt },
  }
}

function targetOf(connection: ConnectionForRun, { uniqueName, redirectUri, tags }: Blueprint): Target {
  const { adoptedObjectId, applicationObjectId: objectId, applicationId } = connection
  const known: Known | null = objectId && applicationId ? { objectId, applicationId } : null
  const givenApplicationId = isGivenUnseen(connection) ? applicationId : null
  return {
    uniqueName,
    adoptedObjectId,
    givenApplicationId,
    redirectUri,
    tags,
    known,
    portalClientId: env().CUSTOMER_CLIENT_ID,
  }
}

/** What was ended may be connected anew; the invitation to undo that ended it is over for good. */
async function undoneAt(db: Db, { intent, invitationId }: Customer, { id, stage }: ConnectionForRun) {
  if (stage === 'ended') return undoneAtOf(db, id)
  return intent === 'undo' ? undoneAtOf(db, id, invitationId) : null
}
