import type { X509Certificate } from 'node:crypto'

/** What could hide or turn round the rest of a name. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** One line, `CN=acme-production, O=Acme`, in which every character can be seen. */
export function subjectOf({ subject }: Pick<X509Certificate, 'subject'>): string {
  return linesOf(subject).map(visible).join(', ')
}

/** What a certificate is called: `CN=acme-production` and `DNS:sync.acme.com`, each in which every character can be seen. */
export function namesOf({ subject, subjectAltName }: X509Certificate): string[] {
  const common = linesOf(subject).filter((line) => /(^|\+ ?)CN=/.test(line))
  return [...common, ...(subjectAltName?.split(', ') ?? [])].map(visible)
}

/** Node writes one attribute a line, or several with `+` between them; nothing where there is no subject. */
const linesOf = (subject: string | undefined) => (subject ?? '').split('\n')

const visible = (text: string) => text.replace(unseen, numbered)

function numbered(character: string): string {
  const number = character.codePointAt(0) ?? 0
  return `\\u{${number.toString(16).toUpperCase()}}`
}
