import { Blueprint, hashBlueprint } from '@/lib/blueprint/blueprint'
import { connectionForRun } from '@/lib/connections/find-connection'
import { secretEnd } from '@/lib/credentials/lifetime'
import { givenCertificate } from '@/lib/credentials/who-gave'
import { asCustomer } from '@/lib/db'
import { batch } from '@/lib/graph/batch'
import type { GraphCall } from '@/lib/graph/call'
import { observationCalls, type Target } from '@/lib/graph/observe'
import type { Customer } from '@/lib/identity/actor'
import { mayPress } from '@/lib/identity/customer-rules'
import { abilities } from '@/lib/identity/roles'
import { isAnothersPress, isApproved } from '../approvals'
import { hasOtherCertificate } from '../other-certificate'
import { firstPlan } from '../plan/first-plan'
import { requestFor } from '../plan/requests'
import { scopesFor } from '../plan/scopes'
import { currentBlueprint } from '../settings'
import { openRun } from '../store'
import { renewalOf } from './renewal'
import type { PreviewRequest, Review } from './view'

/** Everything the review page shows, for a tenant that holds nothing of ours. Asks Microsoft nothing. */
export async function reviewOf(customer: Customer, now = new Date()): Promise<Review> {
  const db = asCustomer(customer)
  const connection = await connectionForRun(db, customer.connectionId)
  const current = await currentBlueprint(db, connection)
  const given = current.certificate && (await givenCertificate(db, connection.id))
  const open = await openRun(db, connection.id)
  const active = open && !isAnothersPress(open, customer.personId) ? open : null
  // What they typed at a press that waits for their consent is theirs, and nobody else's to read.
  const pressed = active && !isApproved(active) ? active : null
  const blueprint = { ...current, appName: pressed ? Blueprint.parse(pressed.blueprint).appName : current.appName }
  const renewal = customer.intent === 'renew' ? await renewalOf(customer) : null
  const target: Target = {
    uniqueName: blueprint.uniqueName,
    adoptedObjectId: connection.adoptedObjectId,
    redirectUri: blueprint.redirectUri,
    tags: blueprint.tags,
    known: null,
    portalClientId: '{portal}',
  }
  return {
    connectionId: connection.id,
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
    abilities: abilities(customer.directoryRoles),
    scopes: scopesFor({
      blueprint,
      directoryRoles: customer.directoryRoles,
      intent: customer.intent,
      grantBy: 'portal',
      isAdopted: connection.adoptedObjectId !== null,
    }),
    requests: [preview(batch(observationCalls(target), 'parallel')), ...previewWrites()],
    approvedHash: hashBlueprint(current, connection.tenantId, customer.intent),
    isCertificateMissing:
      renewal?.stage === 'unprepared' || (customer.intent !== 'undo' && connection.userSync && !blueprint.certificate),
    isCertificateOther: active !== null && hasOtherCertificate(active, current),
    isAdopted: connection.adoptedObjectId !== null,
    renewal,
    mayPress: mayPress(customer),
    grantBy: pressed?.grantBy === 'microsoft' ? 'microsoft' : 'portal',
    activeRun: active && { runId: active.id, startedBy: active.startedBy.name, startedAt: active.createdAt },
  }

  function previewWrites(): PreviewRequest[] {
    const ids = {
      applicationObjectId: '{application object id}',
      applicationId: '{application id}',
      servicePrincipalId: '{service principal id}',
      microsoftGraphId: '{Microsoft Graph id}',
    }
    const secret = { attemptName: 'Spencer {date} {random}', endsAt: secretEnd(now, connection.secretLifetimeDays) }
    const [application, principal, ...rest] = firstPlan(blueprint, now).map((change) =>
      requestFor(change, blueprint, ids, secret),
    )
    return [application, principal, batch(rest, 'serial')].filter((call) => call !== undefined).map(preview)
  }
}

const preview = ({ method, path, body }: GraphCall): PreviewRequest => ({ method, path, body: body ?? null })
