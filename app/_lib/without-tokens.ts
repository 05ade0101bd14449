/** Longer than an id; a token has 43 characters. */
const longestPart = 40
const longest = 200

/** A path as it may be written down: what opens something is taken out, and whoever asks chooses neither a query nor a length. */
export function withoutTokens(path: string): string {
  const [plain = ''] = path.split(/[?#]/)
  const parts = plain.split('/').map((part) => (part.length > longestPart ? '…' : part))
  return parts.join('/').slice(0, longest)
}
