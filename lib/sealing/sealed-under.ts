import { beginsWith } from './store'

/** Of a room's own query: the rows whose sealed column begins with one of these heads, which `olderHeads` gives. */
export function sealedUnder(...[heads, column]: Parameters<typeof beginsWith>) {
  return beginsWith(heads, column)
}
