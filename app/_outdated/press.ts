import { type Kept, keptOf } from '@/app/_lib/typed'
import { isOwnAction } from '@/lib/own-actions'

/** Written by `proxy.ts` over whatever a client sent: what was typed, for the page that is drawn in answer. */
export const outdatedPageHeader = 'x-outdated-page'

/**
 * What was typed on an outdated page whose form came without JavaScript; null for every other request. No action of ours is
 * in it, so it can do nothing but have the page drawn anew.
 */
export async function typedOnOutdatedPage(request: Request): Promise<Kept | null> {
  const { method, headers } = request
  const isForm = method === 'POST' && headers.get('content-type')?.startsWith('multipart/form-data')
  if (!isForm || headers.has('next-action')) return null // with JavaScript, Next's answer is read by `broken.tsx`
  const form = await request.formData().catch(() => null) // what is no form is refused by Next
  return form && namesUnknownAction(form) ? keptOf(form) : null
}

/** `next/dist/server/app-render/action-handler.js`, `areAllActionIdsValid`: the two ways in which React names an action. */
function namesUnknownAction(form: FormData): boolean {
  return [...form.keys()].some((name) => {
    const [, kind, which = ''] = /^\$ACTION_(ID|REF)_(.*)$/s.exec(name) ?? []
    if (!kind) return false
    return !isOwnAction(kind === 'ID' ? which : idIn(form.get(`$ACTION_${which}:0`)))
  })
}

function idIn(described: FormDataEntryValue | null): string {
  return /^\{"id":"([^"]*)"/.exec(String(described))?.[1] ?? ''
}

/** A header holds only ASCII. */
export function inHeader(kept: Kept): string {
  return encodeURIComponent(JSON.stringify(kept))
}

export function fromHeader(headers: Pick<Headers, 'get'>): Kept | null {
  const written = headers.get(outdatedPageHeader)
  return written === null ? null : JSON.parse(decodeURIComponent(written))
}
