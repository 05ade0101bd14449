import { aPem, wrongWith } from './client-certificate'
import { loopback, Settings } from './schema'

export type Source = Readonly<Record<string, string | undefined>>
export type Problem = { name: string; what: string }

/** Plain http is for this machine alone, where somebody develops. */
const isPublic = (portalUrl = '') => !portalUrl.startsWith('http:')

/** What no setting shows by itself, or no type can say. */
export function problemsOf(source: Source): Problem[] {
  return [...placeholders(source), ...clients(source), ...keys(source), ...transport(source), ...reports(source)]
}

/** RFC 2606 keeps example.com for nobody. */
const placeholder = /[/@.]example\.com\b|^0{8}-(0{4}-){3}0{12}$|…|\/\/user:password@|^2026a:A{43}=$/

/** Whether it is what .env.example has there. */
export const isPlaceholder = (value: string) => placeholder.test(value)

function placeholders(source: Source): Problem[] {
  const still = Object.keys(Settings.shape).filter((name) => isPlaceholder(source[name] ?? ''))
  return still.map((name) => ({ name, what: 'still as in .env.example' }))
}

function clients(source: Source): Problem[] {
  const { PORTAL_URL, CUSTOMER_CLIENT_ID, STAFF_CLIENT_ID } = source
  const wrong = (['CUSTOMER', 'STAFF'] as const).flatMap((client): Problem[] => {
    const name = `${client}_CLIENT_CERTIFICATE`
    const pem = source[name]
    if (!pem) {
      if (source[`${client}_CLIENT_SECRET`] && !isPublic(PORTAL_URL)) return []
      return [{ name, what: `${aPem} (a client secret only where PORTAL_URL is plain http)` }]
    }
    const what = isPlaceholder(pem) ? null : wrongWith(pem)
    return what ? [{ name, what }] : []
  })
  const isOne = CUSTOMER_CLIENT_ID !== undefined && CUSTOMER_CLIENT_ID === STAFF_CLIENT_ID
  const same = {
    name: 'STAFF_CLIENT_ID',
    what: 'the same registration as CUSTOMER_CLIENT_ID: customers and staff sign in to two',
  }
  return isOne && !isPlaceholder(CUSTOMER_CLIENT_ID) ? [...wrong, same] : wrong
}

/** 32 random bytes have some 30 different ones; below half of that somebody typed them. */
const fewestDifferent = 16

function keys({ SEALING_KEYS = '' }: Source): Problem[] {
  const names = new Set<string>()
  return SEALING_KEYS.split(',').flatMap((key): Problem[] => {
    const [name = '', text = ''] = key.split(':')
    const bytes = Buffer.from(text, 'base64')
    const isTwice = names.has(name)
    names.add(name)
    if (bytes.length !== 32 || isPlaceholder(SEALING_KEYS)) return []
    if (new Set(bytes).size < fewestDifferent)
      return [{ name: 'SEALING_KEYS', what: `${name} is not random: make one with openssl rand -base64 32` }]
    return isTwice ? [{ name: 'SEALING_KEYS', what: `two keys are called ${name}` }] : []
  })
}

function transport({ PORTAL_URL, DATABASE_URL = '', NODE_TLS_REJECT_UNAUTHORIZED }: Source): Problem[] {
  const problems: Problem[] = []
  if (NODE_TLS_REJECT_UNAUTHORIZED === '0' && isPublic(PORTAL_URL))
    problems.push({
      name: 'NODE_TLS_REJECT_UNAUTHORIZED',
      what: 'with 0 nobody is asked who they are: take it away; NODE_EXTRA_CA_CERTS names an authority of your own',
    })
  const database = URL.canParse(DATABASE_URL) ? new URL(DATABASE_URL) : null
  if (
    database &&
    database.hostname !== '' && // a socket
    !loopback.test(database.hostname) &&
    !database.searchParams.has('sslmode') &&
    !isPlaceholder(DATABASE_URL)
  )
    problems.push({
      name: 'DATABASE_URL',
      what: 'the database is on another machine: add ?sslmode=verify-full, or sslmode=disable where nobody else is on the way',
    })
  return problems
}

/** An address for reports that nobody reads would keep every bounce a secret, and a mailbox without the address stays empty. */
function reports({ BOUNCE_ADDRESS, BOUNCE_MAILBOX = '', BOUNCE_KEY }: Source): Problem[] {
  const isRead = BOUNCE_MAILBOX !== '' || Boolean(BOUNCE_KEY)
  if (BOUNCE_ADDRESS && !isRead)
    return [{ name: 'BOUNCE_MAILBOX', what: 'who reads the reports that come to BOUNCE_ADDRESS? This, or BOUNCE_KEY' }]
  if (!BOUNCE_ADDRESS && isRead) return [{ name: 'BOUNCE_ADDRESS', what: 'where the reports come that are read' }]
  const mailbox = URL.canParse(BOUNCE_MAILBOX) ? new URL(BOUNCE_MAILBOX) : null
  if (mailbox?.protocol === 'imap:' && !loopback.test(mailbox.hostname))
    return [{ name: 'BOUNCE_MAILBOX', what: 'plain imap is for this machine alone: imaps://' }]
  return mailbox && !mailbox.username
    ? [{ name: 'BOUNCE_MAILBOX', what: 'whose mailbox it is, as imaps://user@host; an @ in the name is written %40' }]
    : []
}
