import { z } from 'zod'

/** Control and format characters (line breaks and direction marks too) have no place in a name that ends up in a mail. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** Names, subjects and reasons are one line of visible characters. */
export function oneLine(text: string): string {
  return text.replace(invisible, ' ').replace(/\s+/g, ' ').trim()
}

/** What a person typed, as one line. */
export const typedLine = z.string().transform(oneLine)
