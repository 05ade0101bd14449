import type { Controls } from '../../context'
import { type Html, html } from '../../html/html'
import type { FaultRule } from '../../world/model'

/** Only when there is trouble: what is being done to requests on purpose. */
export function activeRules({ rules, world }: Controls): Html | null {
  const { latencyMs } = world.settings
  if (rules.length === 0 && latencyMs === 0) return null
  const latency = latencyMs > 0 && html`<p>Every request takes ${latencyMs} ms longer.</p>`
  const list = rules.map(
    (rule) =>
      html`<li><code>${whom(rule)}</code>: ${what(rule)}. <span class="quiet">Seen ${rule.seen}, struck ${rule.struck}.</span></li>`,
  )
  return html`<section><h2>Trouble on purpose</h2>${latency}${list.length > 0 && html`<ul>${list}</ul>`}</section>`
}

function whom({ host, method, match, tenant, inBatch }: FaultRule): string {
  const words = [host ?? 'any host', method, match, tenant && `in ${tenant}`, inBatch && 'in a batch']
  return words.filter(Boolean).join(' ')
}

function what({ status, delayMs, cut, truncateAt, trickleMs, chance }: FaultRule): string {
  const effects = [
    status !== null && `answers ${status}`,
    delayMs > 0 && `waits ${delayMs} ms`,
    cut === 'before' && 'never arrives',
    cut === 'after' && 'is worked, and its answer lost',
    truncateAt !== null && `breaks off after ${truncateAt} bytes`,
    trickleMs > 0 && `takes ${trickleMs} ms to come`,
  ]
  const often = chance < 1 ? `, ${Math.round(chance * 100)} times in 100` : ''
  return `${effects.filter(Boolean).join(', ')}${often}`
}
