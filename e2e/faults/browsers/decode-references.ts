const named = new Map(Object.entries({ amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' }))

/**
 * HTML's character references as text: every number, decimal or hexadecimal, and the five names that escaping uses. What is
 * neither stands as it came. Once through, so that `&amp;lt;` is `&lt;`. Source: HTML Standard, "Character references".
 */
export function decodeReferences(html: string): string {
  return html.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name) return named.get(name) ?? whole
    return character(hex ? Number.parseInt(hex, 16) : Number(decimal))
  })
}

/** What is no character, beyond Unicode or half a pair, is shown as U+FFFD, as a browser does. */
function character(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : '\ufffd'
}
