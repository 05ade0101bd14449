import { html } from '../../html/html'
import { notice, page } from '../../html/page'
import { type Account, signInName } from '../directory/accounts'
import type { Client } from '../directory/clients'
import type { Interaction } from './interaction'

/** Where a sign-in ends, or waits, without the application hearing of it. */

export function unwelcomePage(interaction: Interaction, client: Client, picked: Account): Response {
  const name = signInName(picked)
  const application = `'${client.appId}' (${client.stored.entity.displayName})`
  const back = html`<p><a href="${interaction.action}">Use another account</a></p>`
  if (typeof interaction.authority === 'string') {
    const text = 'You can’t sign in here with a personal account. Use your work or school account instead.'
    return notice('Use a work or school account', text, 'AADSTS50020', back)
  }
  const tenant = interaction.authority.organization.displayName
  const text = `Selected user account does not exist in tenant '${tenant}' and cannot access the application ${application} in that tenant. The account needs to be added as an external user in the tenant first. Please use a different account.`
  return notice('That account is not in this tenant', `${name}: ${text}`, 'AADSTS50020', back)
}

export function blockedPage(): Response {
  const text = 'Your sign-in was successful but does not meet the criteria to access this resource.'
  return notice('You cannot access this right now', text, 'AADSTS53003: blocked by conditional access', null, 403)
}

export function disabledPage(interaction: Interaction, account: Account): Response {
  const text = `${signInName(account)}: the user account is disabled. Contact your support person to unlock it, then try again.`
  const back = html`<p><a href="${interaction.action}">Use another account</a></p>`
  return notice('Your account has been locked', text, 'AADSTS50057', back)
}

/** Nobody registers a second factor in this world: they have one or they have not. */
export function enrollmentPage(interaction: Interaction, account: Account): Response {
  const text = `${account.tenant.organization.displayName} wants a second factor from ${account.person.user.displayName}, who has none yet.`
  const back = html`<p><a href="${interaction.action}">Use another account</a></p>`
  return notice('More information required', text, 'AADSTS50079', back)
}

export function secondFactorPage(interaction: Interaction, account: Account): Response {
  return page(
    'Approve the sign-in',
    html`<p>${account.tenant.organization.displayName} wants a second factor from ${account.person.user.displayName}.</p>
<form method="post" action="${interaction.action}"><input type="hidden" name="account" value="${account.oid}">
<div class="row"><button class="main" name="factor" value="approved">Approve</button></div></form>`,
  )
}
