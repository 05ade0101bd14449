import { type Html, html } from '../../html/html'
import { page } from '../../html/page'
import { type Account, signInName } from '../directory/accounts'
import type { Client } from '../directory/clients'
import type { Interaction } from '../sign-in/interaction'

/** Which way the agreement reaches: one person, the choice of an administrator, or the whole organisation. */
export type Reach = 'person' | 'choice' | 'organisation'

/** A permission as the page says it. */
type Line = { text: string; value: string }

export function consentPage(interaction: Interaction, client: Client, account: Account, asked: Line[], reach: Reach) {
  const organisation = account.tenant.organization.displayName
  return page(
    'Permissions requested',
    html`${about(client, account)}
<p>This application would like to:</p>
${listed(asked)}
${reach === 'organisation' && html`<p>If you accept, this app will get access to the specified resources for all users in ${organisation}. No one else will be prompted to review these permissions.</p>`}
<form method="post" action="${interaction.action}">${carried(interaction, account)}
${reach === 'choice' && html`<label><input type="checkbox" name="organisation" value="yes"> Consent on behalf of your organization</label>`}
<div class="row"><button name="consent" value="cancel">Cancel</button><button class="main" name="consent" value="accept">Accept</button></div></form>`,
  )
}

/** Shown instead to somebody who may not agree to what is asked (AADSTS90094). */
export function approvalPage(interaction: Interaction, client: Client, account: Account, asked: Line[]): Response {
  return page(
    'Need admin approval',
    html`${about(client, account)}
<p>${client.stored.entity.displayName} needs permission to access resources in your organization that only an admin can grant. Please ask an admin to grant permission to this app before you can use it.</p>
${listed(asked)}
<p class="quiet">AADSTS90094</p>
<form method="post" action="${interaction.action}"><button name="another" value="account">Have an admin account? Sign in with that account</button></form>
<form method="post" action="${interaction.action}">${carried(interaction, account)}
<div class="row"><button name="consent" value="return">Return to the application without granting consent</button></div></form>`,
    { status: 403 },
  )
}

function listed(asked: Line[]): Html {
  return html`<ul>${asked.map(({ text, value }) => html`<li>${text} <span class="quiet"><code>${value}</code></span></li>`)}</ul>`
}

/** Source: "Application consent experience": the publisher is unverified unless Microsoft checked who that is. */
function about(client: Client, account: Account): Html {
  const { displayName, verifiedPublisher } = client.stored.entity
  const organization = client.home?.organization
  const publisher = verifiedPublisher?.displayName ?? organization?.displayName ?? 'Microsoft'
  const domain = organization?.verifiedDomains?.find(({ isDefault }) => isDefault)?.name ?? 'microsoft.com'
  const isVerified = Boolean(verifiedPublisher?.displayName) || client.home === null
  return html`<p class="quiet">${signInName(account)}</p><p><strong>${displayName}</strong><br>
<span class="quiet">${publisher} · ${domain} · ${isVerified ? 'verified' : 'unverified'}</span></p>`
}

/** Every form says who is pressing, so that a client without cookies can drive the pages too. */
export function carried(interaction: Interaction, account: Account): Html {
  const device = interaction.pressed.get('device')
  const factor = interaction.pressed.get('factor') ?? (interaction.session?.amr.includes('mfa') ? 'approved' : null)
  return html`<input type="hidden" name="account" value="${account.oid}">
${factor && html`<input type="hidden" name="factor" value="${factor}">`}
${device && html`<input type="hidden" name="device" value="${device}">`}`
}
