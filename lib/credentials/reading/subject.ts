import type { X509Certificate } from 'node:crypto'

const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** One line, `CN=acme-production, O=Acme`: what could hide or turn round the rest of it is written as its number. */
export function subjectOf({ subject }: Pick<X509Certificate, 'subject'>): string {
  const parts = (subject ?? '').split('\n')
  return parts.map((part) => part.replace(unseen, numbered)).join(', ')
}

function numbered(character: string): string {
  const number = character.codePointAt(0) ?? 0
  return `\\u{${number.toString(16).toUpperCase()}}`
}
