import { type Html, html } from '../../html/html'
import { page } from '../../html/page'
import { appRoleHolders } from '../../world/applications/app-roles'
import { nameOfRole } from '../../world/tenant/roles'
import type { LoginContext } from '../context'
import { type Account, accountsOf, homeAccounts, homeOf, isPersonal, signInName } from '../directory/accounts'
import type { Interaction } from './interaction'
import { isHinted } from './login-hint'

/** Nobody reads more of one tenant than this; whoever is not shown types the name. */
const mostShown = 40

/** "Pick an account": those the authority expects first, everybody else behind a fold. */
export function accountPage({ world }: LoginContext, interaction: Interaction, applicationName: string): Response {
  const here = typeof interaction.authority === 'string' ? null : interaction.authority
  const domain = interaction.asked.get('domain_hint')
  const everybody = homeAccounts(world)
  const expected = here
    ? accountsOf(here)
    : everybody.filter((account) => !domain || signInName(account).endsWith(`@${domain}`))
  const hinted = expected.filter((account) => isHinted(account, interaction.asked.get('login_hint')))
  const first = hinted.length > 0 ? hinted : expected
  const shown = new Set(first.flatMap((account) => [account.oid, homeOf(world, account).oid]))
  const others = [...new Map([...expected, ...everybody].map((each) => [each.oid, each])).values()].filter(
    ({ oid }) => !shown.has(oid),
  )
  return page(
    'Pick an account',
    html`<p>to continue to <strong>${applicationName}</strong>${here && html` at ${here.organization.displayName}`}</p>
<form method="post" action="${interaction.action}">
${byTenant(first, here === null)}
${others.length > 0 && html`<details><summary>Use another account</summary>${byTenant(others, true)}</details>`}
</form>
${nameForm(interaction)}`,
  )
}

export function unknownAccountPage(interaction: Interaction, name: string): Response {
  const text = html`<p>We couldn’t find an account with the username ${name}.</p>${nameForm(interaction)}<p class="quiet">AADSTS50034</p>`
  return page('Sign in', text, { status: 400 })
}

function nameForm(interaction: Interaction): Html {
  return html`<form method="post" action="${interaction.action}"><label>Username <input name="login" type="text" autocomplete="username" required></label>
<div class="row"><button>Next</button></div></form>`
}

function byTenant(accounts: Account[], named: boolean): Html[] {
  return [...new Set(accounts.map(({ tenant }) => tenant))].map((tenant) => {
    const appRoles = appRoleHolders(tenant)
    const members = accounts
      .filter((each) => each.tenant === tenant)
      .map((account) => ({ account, appRoles: appRoles.get(account.oid) ?? [] }))
    return html`${named && html`<h2>${tenant.organization.displayName}</h2>`}
<div class="accounts">${members.toSorted(byRoles).slice(0, mostShown).map(button)}</div>`
  })
}

/** Of a tenant, with the values of the app roles held there. */
type Member = { account: Account; appRoles: string[] }

function byRoles(one: Member, other: Member): number {
  return weight(other) - weight(one)
}

function weight({ account: { person }, appRoles }: Member): number {
  return person.roles.length + person.eligibleRoles.length + appRoles.length > 0 ? 1 : 0
}

function button(member: Member): Html {
  const { person, oid } = member.account
  const about = [signInName(member.account), ...remarks(member)].join(' · ')
  return html`<button name="account" value="${oid}">${person.user.displayName} <span>${about}</span></button>`
}

function remarks({ account, appRoles }: Member): string[] {
  const { person, tenant } = account
  return [
    ...person.roles.map((role) => nameOfRole(tenant, role)),
    ...person.eligibleRoles.map((role) => `eligible for ${nameOfRole(tenant, role)}`),
    ...appRoles,
    ...(person.guestOf ? ['guest'] : []),
    ...(isPersonal(account) ? ['personal account'] : []),
    ...(person.challenge === 'mfa' ? ['second factor'] : []),
    ...(person.secondFactor ? [] : ['no second factor']),
    ...(person.challenge === 'blocked' ? ['blocked by conditional access'] : []),
  ]
}
