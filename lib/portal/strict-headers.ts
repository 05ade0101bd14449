import type { Env } from '@/lib/env'

const withheld = [
  'camera',
  'display-capture',
  'geolocation',
  'microphone',
  'payment',
  'publickey-credentials-get',
  'usb',
]

/** What `HSTS` adds for the hosts below the portal's own. */
const strictly = { host: '', subdomains: '; includeSubDomains', preload: '; includeSubDomains; preload' }

/** Where nothing is to be shown, or nobody has said yet what may be. */
export const nothingMayLoad = `default-src 'none'; frame-ancestors 'none'`

/** How browsers may use an answer, whatever it is; pages add a policy of their own. */
export function strictHeaders({ PORTAL_URL, HSTS }: Pick<Env, 'PORTAL_URL' | 'HSTS'>): Record<string, string> {
  return {
    ...(PORTAL_URL.startsWith('https:') && { 'strict-transport-security': `max-age=63072000${strictly[HSTS]}` }),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // Nothing leaves for other sites. Stricter, `no-referrer`, makes browsers send `Origin: null` with our own plain forms.
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'permissions-policy': withheld.map((feature) => `${feature}=()`).join(', '),
  }
}
