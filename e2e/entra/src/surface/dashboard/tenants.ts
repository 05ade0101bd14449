import { type Html, html } from '../../html/html'
import type { Tenant } from '../../world/model'
import { truths } from '../../world/table'
import { peopleOf } from '../world-view'

/** Enough to find somebody to sign in as; the rest of a large company is only counted. */
const shown = 12

export function tenantPart(tenant: Tenant): Html {
  const people = peopleOf(tenant)
  const isFigure = ({ roles, eligibleRoles, appRoles, guestOf }: (typeof people)[number]) =>
    roles.length + eligibleRoles.length + appRoles.length > 0 || guestOf !== null
  const listed = people.toSorted((one, other) => Number(isFigure(other)) - Number(isFigure(one))).slice(0, shown)
  const uncounted = people.length + (tenant.crowd?.count ?? 0) - listed.length
  const rows = listed.map(
    (person) =>
      html`<tr><td>${person.name}</td><td><code>${person.signInName}</code></td><td>${about(person)}</td></tr>`,
  )
  return html`<details><summary><strong>${tenant.organization.displayName}</strong> <span>${tenant.reason}</span></summary>
<p class="quiet"><code>${tenant.id}</code>${facts(tenant).map((fact) => html` · ${fact}`)}</p>
${rows.length > 0 && html`<table class="stacks"><thead><tr><th>Name</th><th>Signs in as</th><th>Is</th></tr></thead><tbody>${rows}</tbody></table>`}
${uncounted > 0 && html`<p class="quiet">and ${uncounted} more people</p>`}
${groups(tenant)}</details>`
}

function about(person: ReturnType<typeof peopleOf>[number]): string {
  const challenges = { none: [], mfa: ['asked for a second factor'], blocked: ['blocked by conditional access'] }
  return [
    ...person.roles,
    ...person.eligibleRoles.map((role) => `eligible for ${role}`),
    ...person.appRoles.map((role) => `${role} of the portal`),
    ...(person.guestOf ? ['guest'] : []),
    ...challenges[person.challenge],
    ...(person.secondFactor ? [] : ['without a second factor']),
  ].join(', ')
}

/** What differs from a tenant without any trouble; its policies are what its reason tells. */
function facts({ settings }: Tenant): string[] {
  const all = [
    settings.lagMs > 0 &&
      `${settings.replicas > 1 ? `${settings.replicas} replicas lag` : 'lags'} ${settings.lagMs} ms`,
    settings.flap > 0 && 'reads flap',
    settings.credentialDelayMs !== null && `credentials usable after ${settings.credentialDelayMs} ms`,
    settings.latencyMs > 0 && `${settings.latencyMs} ms slower`,
    settings.unitBudget && `${settings.unitBudget.most} resource units in ${settings.unitBudget.seconds} s`,
    settings.writeBudget && `${settings.writeBudget.most} writes in ${settings.writeBudget.seconds} s`,
  ]
  return all.filter((fact) => typeof fact === 'string')
}

function groups(tenant: Tenant): Html | null {
  const all = truths(tenant.groups)
  if (all.length === 0) return null
  const names = all.map(({ id, displayName }) => `${displayName} (${tenant.members[id ?? '']?.length ?? 0})`)
  return html`<p class="quiet">Groups: ${names.join(', ')}</p>`
}
