import { z } from 'zod'

/**
 * Control and format characters (line breaks and direction marks too) have no place in a name that ends up in a mail. The two
 * that join are letters' own in Persian, Hindi and family emoji: between two characters that are seen, they stay.
 */
const invisible =
  /(?!(?<=[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d](?=[\p{L}\p{Extended_Pictographic}]))[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** Letters and symbols that leave their place empty: Hangul's fillers and the blank of Braille. */
const blank = /[\u115f\u1160\u3164\uffa0\u2800]/g

/** Names, subjects and reasons are one line of visible characters; empty where nothing of it could be seen. */
export function oneLine(text: string): string {
  const line = text.replace(invisible, ' ').replace(/\s+/g, ' ').trim()
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(line.replace(blank, '')) ? line : ''
}

/** What a person typed, as one line. */
export const typedLine = z.string().transform(oneLine)

/** What a person typed as plain text of several lines, of which one at most is empty between two. */
export const typedLines = z.string().transform((text) =>
  text
    .split(/\r\n?|\n/)
    .map(oneLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim(),
)
