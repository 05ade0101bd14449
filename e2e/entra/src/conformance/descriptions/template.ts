/** What stands for the parts of a capture that differ each time. */
export type Blanks = Record<string, string>

const shapes: Record<string, string> = {
  guid: '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}',
  timestamp: '\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ',
  'redacted-jwt': '[\\w-]+\\.[\\w-]+\\.[\\w-]+',
  kid: '[\\w-]+',
}

/**
 * Where a value departs from a captured one: other keys, other values. `{guid}` and the like stand for their shape,
 * `{seconds}` for a number, names among the blanks for these; null means that it is not there.
 */
export function departures(captured: unknown, value: unknown, blanks: Blanks, at = ''): string[] {
  if (captured === null) return value === undefined ? [] : [`${at} is there`]
  if (captured === '{seconds}') return typeof value === 'number' ? [] : [`${at} is no number`]
  if (typeof captured === 'string') {
    return patternOf(captured, blanks).test(String(value))
      ? []
      : [`${at} is ${JSON.stringify(value)}, not “${captured}”`]
  }
  if (typeof captured !== 'object' || typeof value !== 'object' || value === null) {
    return captured === value ? [] : [`${at} is ${JSON.stringify(value)}, not ${JSON.stringify(captured)}`]
  }
  const own = Object.entries(captured).flatMap(([name, each]) =>
    departures(each, Reflect.get(value, name), blanks, at ? `${at}.${name}` : name),
  )
  const besides = Object.keys(value).filter((name) => !(name in captured))
  return [...own, ...besides.map((name) => `${at ? `${at}.` : ''}${name} is there besides`)]
}

function patternOf(captured: string, blanks: Blanks): RegExp {
  const parts = captured.split(/\{([\w-]+)\}/)
  const source = parts.map((part, index) =>
    index % 2 === 1 ? (shapes[part] ?? literal(blanks[part] ?? part)) : literal(part),
  )
  return new RegExp(`^${source.join('')}$`)
}

function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
