import type { Route } from '../routing/route'

/** What a request takes from the tenant's budget. Source: "Microsoft Graph throttling limits", identity and access. */
export function resourceUnits(route: Route, query: URLSearchParams): number {
  const discounts = [query.has('$select'), query.has('$top') && Number(query.get('$top')) < 20].filter(Boolean).length
  const surcharge = query.has('$expand') ? 1 : 0
  return Math.max(1, (route.cost ?? 1) + surcharge - discounts)
}
