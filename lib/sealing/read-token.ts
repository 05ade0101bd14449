/** Characters of 32 bytes in base64url, as `mintToken` writes them. */
const usualLength = 43

/** Longer than anything a mail gateway makes of a link; what stands behind is nobody's token. */
const longest = 4_000

/**
 * The token in what is left of a link once mail programs, gateways and people had it: with a full stop or a bracket behind it,
 * escaped once or twice, with parameters hung on. The first so many base64url characters in a row are it; null where there
 * are not that many.
 */
export function readToken(text: string, length = usualLength): string | null {
  return new RegExp(`[\\w-]{${length}}`).exec(unescaped(text.slice(0, longest)))?.[0] ?? null
}

/** Percent signs are escaped again wherever a link is put into another; only ASCII matters here. */
function unescaped(text: string): string {
  let plain = text
  for (let layer = 0; layer < 3 && /%[0-7][\da-f]/i.test(plain); layer += 1)
    plain = plain.replace(/%([0-7][\da-f])/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
  return plain
}
