export type Message = {
  id: number
  at: string
  from: string
  to: string
  subject: string
  text: string
  html: string
  links: string[]
}

const plain = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const page = (title: string, body: string) => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${plain(title)}</title>
<style>:root{color-scheme:light dark}body{font:15px/24px system-ui;max-width:46rem;margin:3rem auto;padding:0 1rem}
li{padding:.5rem 0}iframe{width:100%;height:32rem;border:1px solid #8884;background:#fff}pre{white-space:pre-wrap}</style>
<main><h1>${plain(title)}</h1>${body}</main></html>`

export function showList(messages: Message[]): string {
  const rows = messages
    .toReversed()
    .map(
      ({ id, at, to, subject }) => `<li><a href="/messages/${id}">${plain(subject)}</a><br>${plain(to)} · ${at}</li>`,
    )
  return page('Mailbox', rows.length > 0 ? `<ul>${rows.join('')}</ul>` : '<p>No mail yet.</p>')
}

/** The mail's own HTML stays in a sandbox without scripts; its links open in a tab of their own. */
export function showMessage({ to, subject, text, html, links }: Message): string {
  const list = links.map((link) => `<li><a href="${plain(link)}">${plain(link)}</a></li>`).join('')
  const frame = html ? `<iframe sandbox="allow-popups" title="The mail as sent" srcdoc="${plain(html)}"></iframe>` : ''
  const body = `<p>To ${plain(to)} · <a href="/">all mail</a></p>${frame}<h2>Links</h2><ul>${list}</ul><h2>Text</h2><pre>${plain(text)}</pre>`
  return page(subject, body)
}
