import type { Answer } from './what-came'
import type { Action } from './what-exists'

/** `form`: to a server action, as the portal's own pages send it; the page it is sent to is found by what `at` names. */
export type Sent =
  | { get: string }
  | { post: string; body: BodyInit; type: string }
  | { form: Record<string, string>; at?: Record<string, string> }

type As = { portal: string; cookie: string; origin: string }

/** One request, no redirect followed. What never ends (a stream) is left after its first words. */
export async function send(sent: Sent, { portal, cookie, origin }: As, action: Action | undefined): Promise<Answer> {
  const response = await fetch(new URL(addressOf(sent, action), portal), {
    ...requestFor(sent, action, { cookie, 'accept-language': 'en' }, origin),
    redirect: 'manual',
  })
  const { status, headers } = response
  if (!headers.get('content-type')?.startsWith('text/event-stream'))
    return { status, headers, text: await response.text() }
  await response.body?.cancel()
  return { status, headers, text: '' }
}

function requestFor(sent: Sent, action: Action | undefined, common: Record<string, string>, origin: string) {
  if ('get' in sent) return { headers: { ...common, accept: 'text/html' } }
  if ('post' in sent)
    return { method: 'POST', headers: { ...common, origin, 'content-type': sent.type }, body: sent.body }
  const headers = { ...common, origin, accept: 'text/x-component', 'next-action': action?.id ?? '' }
  return { method: 'POST', headers, body: argumentsOf(sent.form) }
}

/**
 * What an action of `useActionState` is called with: the state before, and the form. A form among arguments is its fields under
 * a prefix, and a reference to it in the list of arguments. Source: React, `encodeReply`.
 */
function argumentsOf(form: Record<string, string>): FormData {
  const body = new FormData()
  for (const [name, value] of Object.entries(form)) body.append(`_1_${name}`, value)
  body.append('0', JSON.stringify([{ status: 'idle' }, '$K1']))
  return body
}

function addressOf(sent: Sent, action: Action | undefined): string {
  if ('get' in sent) return sent.get
  if ('post' in sent) return sent.post
  const page = action?.pages.find((each) => !each.startsWith('/staff/press') && !each.startsWith('/_')) ?? '/'
  return page.replaceAll(/\[(\w+)\]/g, (_, name) => sent.at?.[name] ?? sent.form[name] ?? 'x')
}
