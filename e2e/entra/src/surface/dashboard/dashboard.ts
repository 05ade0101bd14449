import type { BoxContext, Controls } from '../../context'
import { type Html, html } from '../../html/html'
import { page } from '../../html/page'
import { activeRules } from './active-rules'
import { registrations } from './registrations'
import { requests } from './requests'
import { style } from './style'
import { tenantPart } from './tenants'

const everySeconds = 2

/** One page for a person who wonders what the portal did to whom. `?watch` reloads it by itself, without a script. */
export function dashboard(box: Controls, { origins }: BoxContext, asked: URLSearchParams): Response {
  const watching = asked.has('watch')
  const tenants = Object.values(box.world.tenants)
  const content = html`<p>Microsoft’s sign-in at <code>${origins.login}</code>, Microsoft Graph at <code>${origins.graph}</code>. Nothing here reaches Microsoft.</p>
<p class="quiet">${watching ? watchingNow() : html`<a href="/_box?watch">Watch it: reload every ${everySeconds} seconds</a>`}</p>
${activeRules(box)}
<section><h2>Registered</h2>${registrations(tenants)}</section>
<section><h2>Last requests</h2>${requests(box)}</section>
<section><h2>Tenants</h2>${tenants.map(tenantPart)}</section>`
  return page('Overview', content, { wide: true, style, ...(watching && { reloadSeconds: everySeconds }) })
}

function watchingNow(): Html {
  return html`Reloads every ${everySeconds} seconds. <a href="/_box">Stop</a>`
}
