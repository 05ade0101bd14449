import type { Call } from '../request/call'

/** Source: "Advanced query capabilities on Microsoft Entra ID objects": the header and `$count` together unlock them. */
export function isAdvanced(call: Call): boolean {
  return isEventual(call) && call.query.get('$count')?.toLowerCase() === 'true'
}

export function isEventual(call: Call): boolean {
  return call.headers.get('consistencylevel')?.toLowerCase() === 'eventual'
}
