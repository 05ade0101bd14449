import type { Application } from '@microsoft/microsoft-graph-types'
import { type Html, html } from '../../html/html'
import { permissions } from '../../world/applications/permissions'
import { seededAt } from '../../world/applications/registration'
import type { StoredApplication, Tenant } from '../../world/model'
import { truths } from '../../world/table'

type Row = { tenant: Tenant; entity: Application }

/** What tools come in by is no news. */
const uninteresting = 'automation'

/** The newest first: what the portal just did stands at the top, what the world began with behind a fold. */
export function registrations(tenants: Tenant[]): Html {
  const all = tenants
    .filter(({ key }) => key !== uninteresting)
    .flatMap((tenant) => [
      ...truths(tenant.applications).map(rowIn(tenant)),
      ...Object.values(tenant.deletedApplications).map(rowIn(tenant)),
    ])
  const made = all
    .filter((row) => madeAt(row) !== seededAt)
    .toSorted((one, other) => madeAt(other).localeCompare(madeAt(one)))
  const seeded = all.filter((row) => madeAt(row) === seededAt)
  const news = made.length > 0 ? table(made) : html`<p class="quiet">Nothing yet.</p>`
  const fold = html`<details><summary><span>${seeded.length} that were there from the beginning</span></summary>${table(seeded)}</details>`
  return html`${news}${seeded.length > 0 && fold}`
}

function table(rows: Row[]): Html {
  return html`<table class="stacks"><thead><tr><th>Application</th><th>Tenant</th><th>Credentials</th><th>Granted</th></tr></thead>
<tbody>${rows.map(line)}</tbody></table>`
}

function rowIn(tenant: Tenant): (stored: StoredApplication) => Row {
  return ({ entity }) => ({ tenant, entity })
}

function madeAt({ entity }: Row): string {
  return entity.createdDateTime ?? ''
}

function line({ tenant, entity }: Row): Html {
  const deleted = entity.deletedDateTime && html` <span class="mark warn">deleted</span>`
  return html`<tr><td><strong>${entity.displayName}</strong>${deleted}<br><code>${entity.appId}</code></td>
<td>${tenant.organization.displayName}<br><span class="quiet">${entity.createdDateTime?.slice(0, 16).replace('T', ' ')}</span></td>
<td>${credentials(entity)}</td><td>${granted(tenant, entity)}</td></tr>`
}

function credentials({ passwordCredentials, keyCredentials }: Application): Html {
  const secrets = (passwordCredentials ?? []).map(
    ({ hint, endDateTime }) => html`<li>Secret <code>${hint}…</code> until ${endDateTime?.slice(0, 10)}</li>`,
  )
  const certificates = (keyCredentials ?? []).map(
    ({ displayName, endDateTime }) => html`<li>Certificate ${displayName} until ${endDateTime?.slice(0, 10)}</li>`,
  )
  const all = [...secrets, ...certificates]
  return all.length > 0 ? html`<ul>${all}</ul>` : html`<span class="quiet">no credentials</span>`
}

/** Delegated permissions for everybody, and application permissions, by name. */
function granted(tenant: Tenant, { appId }: Application): Html {
  const principal = truths(tenant.servicePrincipals).find((each) => each.appId === appId)
  if (!principal) return html`<span class="quiet">not installed here</span>`
  const scopes = truths(tenant.oauth2PermissionGrants)
    .filter(({ clientId }) => clientId === principal.id)
    .flatMap(({ scope }) => scope?.trim().split(/\s+/) ?? [])
  const roles = truths(tenant.appRoleAssignments)
    .filter(({ principalId }) => principalId === principal.id)
    .map(({ appRoleId }) => permissions.find(({ role }) => role === appRoleId)?.value ?? appRoleId)
  const all = [...new Set([...scopes, ...roles])]
  return all.length > 0 ? html`${all.join(', ')}` : html`<span class="quiet">nothing granted</span>`
}
