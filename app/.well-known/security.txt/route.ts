import { env } from '@/lib/env'
import { languages } from '@/lib/i18n/language'

const keptDays = 30

/** Whom to tell of a weakness, where whoever runs the portal says so. Source: RFC 9116. */
export function GET() {
  const { SECURITY_CONTACT: contact, PORTAL_URL: portal } = env()
  if (!contact) return new Response(null, { status: 404 })
  const lines = [
    `Contact: ${contact.startsWith('https:') ? contact : `mailto:${contact}`}`,
    `Expires: ${new Date(Date.now() + keptDays * 86_400_000).toISOString()}`,
    `Preferred-Languages: ${languages.join(', ')}`,
    `Canonical: ${portal}/.well-known/security.txt`,
  ]
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
