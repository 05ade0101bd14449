import { env } from '@/lib/env'
import type { Language } from '@/lib/i18n/language'
import { mailTranslator } from '@/lib/i18n/mail/mail-translator'

/** Of a mail about several things one of them, with the way to it. */
type Part = { heading: string; lines: string[]; link?: { label: string; url: string } }

/** One mail: a heading, the environment, paragraphs, mostly one button, small print. Everything in it is plain text. */
type Letter = {
  language: Language
  heading: string
  /** `Environment: Production`; stands by itself, so that nobody takes staging for production. */
  environment: string
  greeting: string
  paragraphs: string[]
  parts?: Part[]
  /** Left out where there is nothing to press. */
  button?: { label: string; url: string }
  /** Before the bare address of the button. */
  addressLabel: string
  smallPrint: string[]
}

/** Every mail ends in how to tell that it is really ours. */
export function layOut(given: Letter): { html: string; text: string } {
  const genuine = mailTranslator(given.language)('genuine', { host: new URL(env().PORTAL_URL).host })
  const letter = { ...given, smallPrint: [...given.smallPrint, genuine] }
  return { html: asHtml(letter), text: asText(letter) }
}

function asText({ heading, environment, greeting, paragraphs, parts = [], button, smallPrint }: Letter): string {
  const all = [
    `${heading}\n${environment}`,
    greeting,
    ...paragraphs,
    ...parts.map((part) => [part.heading, ...part.lines, ...(part.link ? [addressed(part.link)] : [])].join('\n')),
    ...(button ? [addressed(button)] : []),
    ...smallPrint,
  ]
  return `${all.join('\n\n')}\n`
}

const addressed = ({ label, url }: { label: string; url: string }) => `${label}:\n${url}`

const font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

/**
 * Tables and inline styles, because Outlook draws with Word. No picture, no web font, nothing to fetch. Dark mode: clients
 * that read the media query get our dark colours; the others invert the light ones, which were chosen to survive that.
 */
function asHtml(letter: Letter): string {
  const { button, parts = [] } = letter
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${escaped(text)}</p>`
  const small = letter.smallPrint.map((text) => `<p class="quiet" style="margin:0 0 8px">${escaped(text)}</p>`)
  return `<!doctype html>
<html lang="${escaped(letter.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${escaped(letter.heading)}</title>
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .ground { background-color: #141614 !important; }
  .ink { color: #f0f2f0 !important; }
  .quiet { color: #b4bab6 !important; }
  .button { background-color: #5fc79b !important; }
  .button a { color: #0b1f16 !important; }
}
</style>
</head>
<body class="ground" style="margin:0;padding:0;background-color:#ffffff">
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#ffffff">
<tr><td style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px">
<tr><td class="ink" style="${font};font-size:16px;line-height:26px;color:#17201b">
<p style="margin:0 0 24px;font-weight:600">Spencer</p>
<h1 class="ink" style="margin:0 0 4px;font-size:22px;line-height:30px;font-weight:600;color:#17201b">${escaped(letter.heading)}</h1>
<p style="margin:0 0 24px;font-weight:600">${escaped(letter.environment)}</p>
${[letter.greeting, ...letter.paragraphs].map(paragraph).join('\n')}
${parts.map(partOf).join('\n')}
${button ? buttonOf(button) : ''}
<div class="quiet" style="font-size:14px;line-height:22px;color:#54605a">
${small.join('\n')}
${button ? addressOf(letter.addressLabel, button.url) : ''}
</div>
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`
}

function partOf({ heading, lines, link }: Part): string {
  return `<h2 class="ink" style="margin:24px 0 4px;font-size:16px;line-height:26px;font-weight:600;color:#17201b">${escaped(heading)}</h2>
${lines.map((line) => `<p style="margin:0 0 4px">${escaped(line)}</p>`).join('\n')}
${link ? `${buttonOf(link)}\n<p class="quiet" style="margin:0 0 24px;font-size:14px;line-height:22px">${bareAddress(link.url)}</p>` : ''}`
}

function buttonOf({ label, url }: { label: string; url: string }): string {
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 24px">
<tr><td class="button" bgcolor="#0c6b4a" style="border-radius:8px;background-color:#0c6b4a">
<a href="${escaped(url)}" style="${font};display:inline-block;padding:13px 24px;font-size:16px;line-height:20px;font-weight:600;color:#ffffff;text-decoration:none">${escaped(label)}</a>
</td></tr>
</table>`
}

/** For whoever cannot press it. */
function addressOf(label: string, address: string): string {
  return `<p class="quiet" style="margin:0">${escaped(label)}<br>${bareAddress(address)}</p>`
}

function bareAddress(address: string): string {
  const url = escaped(address)
  return `<a class="quiet" href="${url}" style="color:#54605a;word-break:break-all">${url}</a>`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
