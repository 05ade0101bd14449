import type { Rule } from '../expected'
import type { Sent } from '../send'
import type { World } from '../world/world'

/** What is sent, alike for everybody, and what must come of it for whom. */
export type Row = { sent: Sent; rule: Rule }

/** By the address of a page or route, or an action's name as `what-exists.ts` gives it. */
export type Rows = Record<string, (world: World) => Row>

export function get(address: string, rule: Rule): Row {
  return { sent: { get: address }, rule }
}

export function form(fields: Record<string, string>, rule: Rule, at?: Record<string, string>): Row {
  return { sent: { form: fields, at }, rule }
}
