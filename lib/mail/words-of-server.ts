import { oneLine } from '@/lib/i18n/one-line'

const longest = 300

/**
 * A server's words as they may be kept and shown: one line, without the addresses and links that it may repeat from the mail,
 * and without anything as long as a key of ours.
 */
export function wordsOfServer(text: string): string {
  const plain = oneLine(text.slice(0, 4 * longest).toWellFormed())
  const clean = plain
    .replace(/\bhttps?:\/\/\S+/gi, '[link]')
    .replace(/<?[^\s<>@]+@[^\s<>@]+>?/g, '[address]')
    .replace(/[\w-]{22,}/g, '[…]')
  return clean.length > longest ? `${clean.slice(0, longest - 1)}…` : clean
}
