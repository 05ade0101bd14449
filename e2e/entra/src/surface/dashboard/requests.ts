import type { Controls } from '../../context'
import { type Html, html } from '../../html/html'
import type { RequestRecord } from '../../world/model'

const shown = 25

export function requests({ requests: all, world }: Controls): Html {
  const last = all.slice(-shown).toReversed()
  if (last.length === 0) return html`<p class="quiet">None yet.</p>`
  const rows = last.map(
    (record) => html`<tr><td class="number">${record.at.slice(11, 19)}</td><td>${record.method}</td>
<td><code>${record.path}</code></td><td>${world.tenants[record.tenant ?? '']?.organization.displayName}</td>
<td>${status(record)}</td><td class="number">${record.ms} ms</td></tr>`,
  )
  const more =
    all.length > shown &&
    html`<p class="quiet">${all.length - shown} earlier ones: <a href="/_box/requests">all as JSON</a></p>`
  return html`<table class="stacks requests"><thead><tr><th>UTC</th><th>Method</th><th>Path</th><th>Tenant</th><th>Status</th><th>Took</th></tr></thead>
<tbody>${rows}</tbody></table>${more}`
}

/** Never by colour alone: a cut connection has a word. */
function status({ status: code }: RequestRecord): Html {
  if (code === 0) return html`<span class="mark bad">no answer</span>`
  if (code >= 500) return html`<span class="mark bad">${code}</span>`
  return code >= 400 ? html`<span class="mark warn">${code}</span>` : html`<span class="number">${code}</span>`
}
