import { html } from '../html'
import { page } from '../page'
import { clientAt } from './asked'
import { consent } from './consent'
import { carried } from './consent-page'
import type { LoginContext } from './context'
import type { DeviceCode } from './desk'
import { authority, type Client } from './directory'
import { LoginError } from './errors'
import { permissionsAsked, readScopes } from './scopes'
import { type SignedIn, signingIn } from './signing-in'
import { type Visit, visitOf } from './visit'

/** Where a person enters the code of a device. The code is in the address afterwards, as with Entra's own `?otc=`. */
export async function devicePage(context: LoginContext, request: Request): Promise<Response> {
  const visit = await visitOf(context, request, 'common')
  const entered = visit.pressed.get('otc')
  if (entered !== null) {
    const location = `${new URL(request.url).pathname}?${new URLSearchParams({ otc: entered.trim().toUpperCase() })}`
    return new Response(null, { status: 303, headers: { location } })
  }
  const code = visit.asked.get('otc')
  if (code === null) return codePage(visit, null)
  const device = [...context.desk.devices.values()].find(({ userCode }) => userCode === code)
  if (!device || device.expiresAt <= context.now() || device.outcome !== null) {
    return codePage(visit, 'That code didn’t work. Check the code and try again.')
  }
  const client = clientAt(context, authority(context.world, device.segment), device.clientId)
  const here = { ...visit, authority: authority(context.world, device.segment) }
  const signedIn = signingIn(context, here, client)
  if (signedIn instanceof Response) return signedIn
  const response = decide(context, here, device, client, signedIn)
  if (signedIn.cookie) response.headers.append('set-cookie', signedIn.cookie)
  return response
}

function decide(context: LoginContext, visit: Visit, device: DeviceCode, client: Client, signedIn: SignedIn): Response {
  const { account, signIn } = signedIn
  const { displayName } = client.stored.entity
  if (visit.pressed.get('device') === 'cancel') return declinedPage(device)
  if (visit.pressed.get('device') !== 'continue') return confirmPage(visit, displayName ?? client.appId, signedIn)
  try {
    const wanted = permissionsAsked(context, client, account.tenant, readScopes(device.scope))
    const asking = consent(context, visit, client, account, wanted)
    if (asking) return asking
  } catch (failure) {
    if (failure instanceof LoginError && failure.error === 'access_denied') return declinedPage(device)
    throw failure
  }
  const { appId: clientId } = client
  device.outcome = { ...signIn, clientId, platform: 'publicClient', scope: device.scope, claims: [] }
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

function codePage(visit: Visit, problem: string | null): Response {
  return page(
    'Enter code',
    html`<p>Enter the code displayed on your app or device.</p>${problem && html`<p role="alert">${problem}</p>`}
<form method="post" action="${visit.action.split('?')[0] ?? ''}"><label>Code <input name="otc" autocomplete="off" maxlength="18" required></label>
<div class="row"><button class="main">Next</button></div></form>`,
    { status: problem ? 400 : 200 },
  )
}

/** Asked because the code may come from a stranger. Source: RFC 8628 §5.4. */
function confirmPage(visit: Visit, name: string, { account }: SignedIn): Response {
  return page(
    `Are you trying to sign in to ${name}?`,
    html`<p>Only continue if you downloaded the app from a store or website that you trust.</p>
<form method="post" action="${visit.action}">${carried(visit, account)}
<div class="row"><button name="device" value="cancel">Cancel</button><button class="main" name="device" value="continue">Continue</button></div></form>`,
  )
}
