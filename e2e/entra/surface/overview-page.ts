import type { Box } from '../box'
import { type Html, html } from '../html'
import type { LoginContext } from '../login/context'
import { page } from '../page'
import type { Tenant } from '../world/model'
import { truths } from '../world/table'
import { peopleOf } from './world-view'

/** One page for a person who wonders what the portal did to whom. */
export function overviewPage(box: Box, { origins }: LoginContext): Response {
  const tenants = Object.values(box.world.tenants)
  return page(
    'The Entra box',
    html`<p>Microsoft’s sign-in at <code>${origins.login}</code>, Microsoft Graph at <code>${origins.graph}</code>. Nothing here reaches Microsoft.</p>
<h2>Registered so far</h2>${registrations(tenants)}
<h2>Last requests</h2>${requests(box)}
<h2>Tenants</h2>${tenants.map(tenantPart)}`,
    { wide: true },
  )
}

function registrations(tenants: Tenant[]): Html {
  const rows = tenants.flatMap((tenant) =>
    truths(tenant.applications).map(
      ({
        entity,
      }) => html`<tr><td>${tenant.organization.displayName}</td><td>${entity.displayName}</td><td><code>${entity.appId}</code></td>
<td>secrets: ${entity.passwordCredentials?.length ?? 0}, certificates: ${entity.keyCredentials?.length ?? 0}</td></tr>`,
    ),
  )
  return html`<table><thead><tr><th>Tenant</th><th>Application</th><th>Client ID</th><th>Credentials</th></tr></thead><tbody>${rows}</tbody></table>`
}

function requests({ requests: all }: Box): Html {
  const last = all.slice(-25).toReversed()
  if (last.length === 0) return html`<p class="quiet">None yet.</p>`
  const rows = last.map(
    ({
      at,
      method,
      path,
      status,
      ms,
    }) => html`<tr><td>${at.slice(11, 19)}</td><td>${method}</td><td><code>${path}</code></td>
<td>${status === 0 ? 'unanswered' : status}</td><td>${ms} ms</td></tr>`,
  )
  return html`<table><thead><tr><th>Time (UTC)</th><th>Method</th><th>Path</th><th>Status</th><th>Took</th></tr></thead><tbody>${rows}</tbody></table>`
}

function tenantPart(tenant: Tenant): Html {
  const rows = peopleOf(tenant).map(
    (person) => html`<tr><td>${person.name}</td><td>${person.signInName}</td>
<td>${[...person.roles, ...person.eligibleRoles.map((role) => `eligible for ${role}`), ...person.appRoles].join(', ')}</td></tr>`,
  )
  return html`<details><summary><strong>${tenant.organization.displayName}</strong> · ${tenant.reason}</summary>
<p class="quiet"><code>${tenant.id}</code> · replicas lag ${tenant.settings.lagMs} ms</p>
<table><thead><tr><th>Name</th><th>Signs in as</th><th>Roles</th></tr></thead><tbody>${rows}</tbody></table></details>`
}
