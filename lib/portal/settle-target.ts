/** Folders whose name begins so are no addresses to Next, so no page is ever here. */
const nowhere = '/_nowhere'

/** Stands for every method that nothing here answers to. */
const refusedMethod = 'DELETE'

/**
 * What Next answers before any code of ours, `TRACE` and `*` by 500, repeated slashes or a backslash by 308, becomes what it is:
 * a method that is refused, and an address that leads nowhere.
 */
export function settleTarget(request: { method?: string; url?: string }): void {
  if (request.method === 'TRACE') request.method = refusedMethod
  const [path = ''] = request.url?.split('?', 1) ?? []
  if (!path.startsWith('/') || /\\|\/\//.test(path)) request.url = nowhere
}
