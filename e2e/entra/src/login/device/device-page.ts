import { html } from '../../html/html'
import { page } from '../../html/page'
import { consent } from '../consent/consent'
import { carried } from '../consent/consent-page'
import type { LoginContext } from '../context'
import { authority } from '../directory/authority'
import { clientAt } from '../directory/client-at'
import type { Client } from '../directory/clients'
import { LoginError } from '../errors'
import { permissionsAsked, readScopes } from '../permissions/scopes'
import type { DeviceCode } from '../session-store'
import { type Interaction, interactionOf } from '../sign-in/interaction'
import { ensureSignedIn, type SignedIn } from '../sign-in/sign-in'

/** Where a person enters the code of a device. The code is in the address afterwards, as with Entra's own `?otc=`. */
export async function devicePage(context: LoginContext, request: Request): Promise<Response> {
  const interaction = await interactionOf(context, request, 'common')
  const entered = interaction.pressed.get('otc')
  if (entered !== null) {
    const location = `${new URL(request.url).pathname}?${new URLSearchParams({ otc: entered.trim().toUpperCase() })}`
    return new Response(null, { status: 303, headers: { location } })
  }
  const code = interaction.asked.get('otc')
  if (code === null) return codePage(interaction, null)
  const device = [...context.store.devices.values()].find(({ userCode }) => userCode === code)
  if (!device || device.expiresAt <= context.now() || device.outcome !== null) {
    return codePage(interaction, 'That code didn’t work. Check the code and try again.')
  }
  const client = clientAt(context, authority(context.world, device.segment), device.clientId)
  const here = { ...interaction, authority: authority(context.world, device.segment) }
  const signedIn = ensureSignedIn(context, here, client)
  if (signedIn instanceof Response) return signedIn
  const response = decide(context, here, device, client, signedIn)
  if (signedIn.cookie) response.headers.append('set-cookie', signedIn.cookie)
  return response
}

function decide(
  context: LoginContext,
  interaction: Interaction,
  device: DeviceCode,
  client: Client,
  signedIn: SignedIn,
): Response {
  const { account, signIn } = signedIn
  const { displayName } = client.stored.entity
  if (interaction.pressed.get('device') === 'cancel') return declinedPage(device)
  if (interaction.pressed.get('device') !== 'continue')
    return confirmPage(interaction, displayName ?? client.appId, signedIn)
  try {
    const wanted = permissionsAsked(context, client, account.tenant, readScopes(device.scope))
    const asking = consent(context, interaction, client, account, wanted)
    if (asking) return asking
  } catch (failure) {
    if (failure instanceof LoginError && failure.error === 'access_denied') return declinedPage(device)
    throw failure
  }
  const { appId: clientId } = client
  device.outcome = { ...signIn, clientId, platform: 'publicClient', scope: device.scope, claims: [], contexts: [] }
  return page(
    'You have signed in',
    html`<p>You have signed in to the ${displayName} application on your device. You may now close this window.</p>`,
  )
}

function declinedPage(device: DeviceCode): Response {
  device.outcome = 'declined'
  return page(
    'You have not signed in',
    html`<p>The sign-in on your device was declined. You may now close this window.</p>`,
  )
}

function codePage(interaction: Interaction, problem: string | null): Response {
  return page(
    'Enter code',
    html`<p>Enter the code displayed on your app or device.</p>${problem && html`<p role="alert">${problem}</p>`}
<form method="post" action="${interaction.action.split('?')[0] ?? ''}"><label>Code <input name="otc" autocomplete="off" maxlength="18" required></label>
<div class="row"><button class="main">Next</button></div></form>`,
    { status: problem ? 400 : 200 },
  )
}

/** Asked because the code may come from a stranger. Source: RFC 8628 §5.4. */
function confirmPage(interaction: Interaction, name: string, { account }: SignedIn): Response {
  return page(
    `Are you trying to sign in to ${name}?`,
    html`<p>Only continue if you downloaded the app from a store or website that you trust.</p>
<form method="post" action="${interaction.action}">${carried(interaction, account)}
<div class="row"><button name="device" value="cancel">Cancel</button><button class="main" name="device" value="continue">Continue</button></div></form>`,
  )
}
