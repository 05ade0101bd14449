import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

/**
 * What an ICU message takes, each as a translator writes it: `{name}`, `{count, plural}`, `{what, select, both other}`,
 * `<b>`. Which plural forms there are is the language's own affair.
 *
 * @throws SyntaxError with the parser's word for what is wrong
 */
export function slotsOf(message: string): Set<string> {
  return new Set(parse(message, { requiresOtherClause: true }).flatMap(slotsIn))
}

function slotsIn(element: MessageFormatElement): string[] {
  switch (element.type) {
    case TYPE.literal:
    case TYPE.pound:
      return []
    case TYPE.argument:
      return [`{${element.value}}`]
    case TYPE.tag:
      return [`<${element.value}>`, ...element.children.flatMap(slotsIn)]
    case TYPE.plural:
      return [
        `{${element.value}, ${element.pluralType === 'ordinal' ? 'selectordinal' : 'plural'}}`,
        ...within(element),
      ]
    case TYPE.select:
      return [`{${element.value}, select, ${Object.keys(element.options).sort().join(' ')}}`, ...within(element)]
    default:
      return [`{${element.value}, ${TYPE[element.type]}}`]
  }
}

function within({ options }: { options: Record<string, { value: MessageFormatElement[] }> }): string[] {
  return Object.values(options).flatMap(({ value }) => value.flatMap(slotsIn))
}
