import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

/** What a message looks like once it is written; `literal`: how many letters of it stand in the message itself. */
export type Pattern = { regexp: RegExp; names: string[]; literal: number }

/** One for each piece of text that a page shows apart: what stands between, and inside, the tags of a message. */
export function patternsOf(message: string): Pattern[] {
  return piecesOf(parse(message))
    .map(patternOf)
    .filter(({ literal }) => literal > 0)
}

function piecesOf(elements: MessageFormatElement[]): MessageFormatElement[][] {
  const pieces: MessageFormatElement[][] = [[]]
  for (const element of elements) {
    if (element.type === TYPE.tag) pieces.push(...piecesOf(element.children), [])
    else pieces.at(-1)?.push(element)
  }
  return pieces
}

function patternOf(elements: MessageFormatElement[]): Pattern {
  const names: string[] = []
  let literal = 0
  const source = sourceOf(elements)
  return { regexp: new RegExp(`^${source.trim()}$`), names, literal }

  function sourceOf(some: MessageFormatElement[]): string {
    return some.map(oneOf).join('')
  }

  function oneOf(element: MessageFormatElement): string {
    switch (element.type) {
      case TYPE.literal:
        literal += element.value.replace(/\P{L}/gu, '').length
        return escaped(element.value)
      case TYPE.pound:
        return '[\\d.,]+'
      case TYPE.plural:
      case TYPE.select:
        return `(?:${Object.values(element.options)
          .map(({ value }) => sourceOf(value))
          .join('|')})`
      default:
        names.push('value' in element ? String(element.value) : '')
        return '([^·]+?)'
    }
  }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, ' ')
