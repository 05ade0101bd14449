import { decodeReferences } from './decode-references'

/** A page as it came: where it is, and its HTML. */
export type PlainPage = { url: string; html: string }

/**
 * A browser without scripts and without a screen: it keeps cookies, follows redirects and sends forms. Twenty of them fit
 * beside everything else on two cores, which twenty real ones do not.
 */
export function plainBrowser() {
  const cookies = new Map<string, string>()
  return { open: (url: string) => travel(url), press }

  /** Sends the form that has this button, as pressing it would; null when the page has none. */
  async function press(page: PlainPage, label: RegExp): Promise<PlainPage | null> {
    const form = formsIn(page.html).find(({ buttons }) => buttons.some(({ text }) => label.test(text)))
    const button = form?.buttons.find(({ text }) => label.test(text))
    if (!form || !button) return null
    const fields = [...form.fields, ...(button.name ? [[button.name, button.value] as const] : [])]
    const url = new URL(form.action || page.url, page.url).href
    if (form.method === 'get')
      return travel(`${url}?${new URLSearchParams(fields.map(([name, value]) => [name, value]))}`)
    const body = form.isMultipart ? new FormData() : new URLSearchParams()
    for (const [name, value] of fields) body.append(name, value)
    return travel(url, { method: 'POST', body })
  }

  async function travel(url: string, init: RequestInit = {}, hops = 10): Promise<PlainPage> {
    const { origin } = new URL(url)
    const kept = [...cookies].filter(([name]) => name.startsWith(`${origin} `))
    const cookie = kept.map(([name, value]) => `${name.slice(origin.length + 1)}=${value}`).join('; ')
    const headers = { cookie, accept: 'text/html', 'accept-language': 'en', ...(init.method === 'POST' && { origin }) }
    const signal = AbortSignal.timeout(20_000)
    const response = await fetch(url, { ...init, headers, redirect: 'manual', signal })
    for (const each of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? []
      cookies.set(`${origin} ${name}`, value)
    }
    const next = response.headers.get('location')
    if (next && hops > 0) return travel(new URL(next, url).href, {}, hops - 1)
    return { url, html: await response.text() }
  }
}

type Form = {
  action: string
  method: string
  isMultipart: boolean
  fields: (readonly [string, string])[]
  buttons: { name: string; value: string; text: string }[]
}

function formsIn(html: string): Form[] {
  return html
    .split(/<form\b/i)
    .slice(1)
    .map((part) => {
      const [open = '', inside = ''] = splitAt(part.split(/<\/form>/i)[0] ?? '', '>')
      const inputs = [...inside.matchAll(/<input\b([^>]*)>/gi)].map(([, attributes = '']) => attributes)
      const buttons = [...inside.matchAll(/<button\b([^>]*)>(.*?)<\/button>/gis)]
      return {
        action: attribute(open, 'action'),
        method: attribute(open, 'method').toLowerCase() || 'get',
        isMultipart: /multipart/i.test(attribute(open, 'enctype')),
        fields: inputs
          .filter((each) => attribute(each, 'name') && isSent(each))
          .map((each) => [attribute(each, 'name'), attribute(each, 'value')] as const),
        buttons: buttons.map(([, attributes = '', text = '']) => ({
          name: attribute(attributes, 'name'),
          value: attribute(attributes, 'value'),
          text: decodeReferences(text.replace(/<[^>]*>/g, ' '))
            .replace(/\s+/g, ' ')
            .trim(),
        })),
      }
    })
}

const isSent = (input: string) =>
  !/type="(checkbox|radio|submit)"/i.test(input) ||
  (/type="(checkbox|radio)"/i.test(input) && /\schecked\b/i.test(input))

function attribute(tag: string, name: string): string {
  return decodeReferences(new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'i').exec(tag)?.[1] ?? '')
}

function splitAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return [text.slice(0, at), text.slice(at + 1)]
}
