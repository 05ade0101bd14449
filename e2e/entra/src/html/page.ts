import { type Html, html } from './html'

const style = `
:root { color-scheme: light dark; --ink: #1c2024; --quiet: #5b636b; --ground: #f6f5f2; --sheet: #fff; --line: #d9d6cf; --accent: #0f6b4f; --on: #fff; --warn: #8a4b00; --bad: #b3261e }
@media (prefers-color-scheme: dark) { :root { --ink: #eceae4; --quiet: #a9aeb3; --ground: #16181a; --sheet: #1f2225; --line: #3a3f44; --accent: #6fd3ac; --on: #10201a; --warn: #f0b860; --bad: #ff9d94 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif }
header, main { max-width: 34rem; margin: 0 auto; padding: 1rem 1.25rem }
.wide header, .wide main { max-width: 72rem }
header { padding-top: 2.5rem; color: var(--quiet); font-size: .875rem }
main { background: var(--sheet); border: 1px solid var(--line); border-radius: 8px; padding: 1.5rem }
h1 { font-size: 1.375rem; line-height: 1.3; margin: 0 0 .5rem } h2 { font-size: 1rem; margin: 1.5rem 0 .5rem }
p { margin: .5rem 0 } .quiet { color: var(--quiet); font-size: .875rem } ul { padding-left: 1.25rem }
button, .button { font: inherit; min-height: 44px; padding: .5rem 1rem; border: 1px solid var(--line); border-radius: 8px; background: none; color: inherit; cursor: pointer }
button:hover { border-color: var(--accent) } :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
button.main { background: var(--accent); border-color: var(--accent); color: var(--on) }
.accounts button { display: block; width: 100%; text-align: left; margin: .5rem 0 }
.accounts button span { display: block; color: var(--quiet); font-size: .875rem }
.row { display: flex; gap: .75rem; justify-content: flex-end; margin-top: 1.5rem; flex-wrap: wrap }
input:not([type=checkbox], [type=hidden]) { flex: 1; min-width: 0; font: inherit; min-height: 44px; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: 8px; background: none; color: inherit }
a { color: var(--accent) } summary { cursor: pointer; padding: .5rem 0 } label { display: flex; gap: .5rem; align-items: center; min-height: 44px }
table { border-collapse: collapse; width: 100%; font-size: .875rem } th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); vertical-align: top }
code { font: .8125rem ui-monospace, monospace; overflow-wrap: anywhere } td { white-space: nowrap } td:has(code), td:last-child { white-space: normal }`

type PageOptions = {
  status?: number
  wide?: boolean
  /** Beside the style of all pages. */
  style?: string
  reloadSeconds?: number
}

/** One sheet. It says what it is, so that nobody takes the box for Microsoft. */
export function page(title: string, content: Html, options: PageOptions = {}): Response {
  const reload = options.reloadSeconds && html`<meta http-equiv="refresh" content="${options.reloadSeconds}">`
  const document = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
${reload}<title>${title} · Entra box</title><style>${{ html: style + (options.style ?? '') }}</style></head>
<body${{ html: options.wide ? ' class="wide"' : '' }}><header>The Entra box · a stand-in for Microsoft's sign-in, on this machine only</header>
<main><h1>${title}</h1>${content}</main></body></html>`
  return new Response(document.html, { status: options.status ?? 200, headers: pageHeaders })
}

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
}

/** A title, a sentence, and the code by which Entra's documentation knows the situation. */
export function notice(title: string, text: string, code: string, more: Html | null = null, status = 400): Response {
  return page(title, html`<p>${text}</p>${more}<p class="quiet">${code}</p>`, { status })
}
