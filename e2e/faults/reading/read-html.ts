import { decodeReferences } from '../browsers/decode-references'

/** What is shown letter by letter, or chosen from, is no sentence. */
const quoted = /<(pre|select|noscript|script|style|title)\b.*?<\/\1>/gs

/** The text nodes, in their order. React escapes `<` and `>` in text and attributes, so that each of them is a tag's. */
export function textsIn(html: string): string[] {
  return html
    .replace(quoted, '')
    .split(/<[^>]*>/)
    .map((text) => decodeReferences(text).replace(/\s+/g, ' ').trim())
    .filter((text) => /\p{L}|\p{N}/u.test(text))
}
