import type { FaultRule } from '../world/model'

type Wire = Record<string, unknown>

/** Reads a rule as it is posted. A rule that says nothing of how often strikes once; null when it makes no sense. */
export function ruleOf(posted: unknown): FaultRule | null {
  if (typeof posted !== 'object' || posted === null) return null
  const wire = posted as Wire
  const host = wire.host === 'login' || wire.host === 'graph' ? wire.host : null
  if (wire.host !== undefined && wire.host !== null && host === null) return null
  const match = text(wire.match)
  if (match !== null && !isExpression(match)) return null
  return {
    id: text(wire.id) ?? crypto.randomUUID(),
    host,
    method: text(wire.method)?.toUpperCase() ?? null,
    match,
    tenant: text(wire.tenant),
    times: number(wire.times) ?? 1,
    skip: number(wire.skip) ?? 0,
    status: number(wire.status),
    headers: headersOf(wire.headers),
    body: wire.body ?? null,
    delayMs: number(wire.delayMs) ?? 0,
    cut: cutOf(wire),
    seen: 0,
    struck: 0,
  }
}

/** `reset`: the request never arrives. `lost`: it is worked, but nobody hears the answer. */
function cutOf(wire: Wire): FaultRule['cut'] {
  if (wire.reset === true || wire.cut === 'before') return 'before'
  if (wire.lost === true || wire.cut === 'after') return 'after'
  return null
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

function headersOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, String(each)]))
}

function isExpression(source: string): boolean {
  try {
    return new RegExp(source) !== null
  } catch {
    return false
  }
}
