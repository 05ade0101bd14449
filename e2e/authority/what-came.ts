/** An answer, read whole unless it has no end. */
export type Answer = { status: number; headers: Headers; text: string }

/** Pages that answer 200 and say whom they are for. */
const notices: [sentence: string, word: string][] = [
  ['Only an Admin can open this page.', 'for Admins'],
  ['Your role is Viewer', 'for Operators'],
]

/** In a word or two what somebody got: the words of the table. */
export function whatCame({ status, headers, text }: Answer, portal: string): string {
  const state = actionState(headers, text)
  const target = targetOf(headers, text)
  if (target !== null) return whereTo(new URL(target, portal), portal)
  if (state !== null) return state
  if (status !== 200) return String(status)
  if (!headers.get('content-type')?.startsWith('text/html')) return 'answer'
  return notices.find(([sentence]) => text.includes(sentence))?.[1] ?? 'page'
}

/** A form's state in the answer to an action, the second row of the stream. Source: React, `FlightClient`. */
function actionState(headers: Headers, text: string): string | null {
  if (!headers.get('content-type')?.startsWith('text/x-component')) return null
  const row = /(?:^|\n)1:(\{.*)/.exec(text)?.[1]
  return row === undefined ? null : (/"status":"(\w+)"/.exec(row)?.[1] ?? 'nothing said')
}

/** By a header, by an action's own header, or, once the page has begun, by what stands in it. */
function targetOf(headers: Headers, text: string): string | null {
  const inPage = /<meta id="__next-page-redirect"[^>]*url=([^"]*)"/.exec(text)?.[1]
  const byAction = headers.get('x-action-redirect')?.replace(/;(push|replace)$/, '')
  return byAction ?? headers.get('location') ?? inPage?.replaceAll('&amp;', '&') ?? null
}

function whereTo({ origin, pathname, searchParams }: URL, portal: string): string {
  if (origin !== portal) {
    if (pathname.endsWith('/logout')) return 'out of Microsoft'
    return searchParams.get('max_age') === '0' ? 'to Microsoft, afresh' : 'to Microsoft'
  }
  if (pathname === '/staff/sign-in') return 'to sign in'
  if (pathname === '/join/refused') return 'to own link'
  return pathname.endsWith('/receipt/sign-in') ? 'to sign in to read' : 'onward'
}
