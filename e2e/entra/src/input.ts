/** What a person or a tool wrote makes no sense. The message is for them: it names the place. */
export class BadInput extends Error {}

/** Takes a value as it came from JSON and answers with what it means, or throws `BadInput`. */
export type Read<Value> = (value: unknown, place: string) => Value

/** A property that may be left out, or be null. */
export function optional<Value, Fallback>(read: Read<Value>, fallback: Fallback): Read<Value | Fallback> {
  return (value, place) => (value === undefined || value === null ? fallback : read(value, place))
}

export const text: Read<string> = (value, place) => {
  if (typeof value === 'string' && value !== '') return value
  throw expected('text', value, place)
}

export const flag: Read<boolean> = (value, place) => {
  if (typeof value === 'boolean') return value
  throw expected('true or false', value, place)
}

export function number({ from = 0, to = Number.MAX_SAFE_INTEGER, isWhole = false } = {}): Read<number> {
  const range = to === Number.MAX_SAFE_INTEGER ? `from ${from} on` : `from ${from} to ${to}`
  return (value, place) => {
    const fits = typeof value === 'number' && value >= from && value <= to && (!isWhole || Number.isInteger(value))
    if (fits) return value
    throw expected(`a ${isWhole ? 'whole ' : ''}number ${range}`, value, place)
  }
}

export function oneOf<Word extends string>(...words: Word[]): Read<Word> {
  return (value, place) => {
    const found = words.find((word) => word === value)
    if (found !== undefined) return found
    throw expected(`one of ${words.join(', ')}`, value, place)
  }
}

export function list<Value>(read: Read<Value>): Read<Value[]> {
  return (value, place) => {
    if (!Array.isArray(value)) throw expected('a list', value, place)
    return value.map((each, index) => read(each, `${place}[${index}]`))
  }
}

/** Names of the writer's own choice to values of one kind. */
export function map<Value>(read: Read<Value>): Read<Record<string, Value>> {
  return (value, place) =>
    Object.fromEntries(
      Object.entries(plain(value, place)).map(([name, each]) => [name, read(each, within(place, name))]),
    )
}

/** Declared properties and no others: a misspelt one would otherwise be silently without effect. */
export function object<Value extends object>(fields: { [Name in keyof Value]: Read<Value[Name]> }): Read<Value> {
  const known = Object.keys(fields)
  return (value, place) => {
    const written = plain(value, place)
    const stranger = Object.keys(written).find((name) => !known.includes(name))
    if (stranger !== undefined) {
      throw new BadInput(`${within(place, stranger)} is not known; known here: ${known.join(', ')}.`)
    }
    const entries = Object.entries<Read<unknown>>(fields).map(([name, read]) => [
      name,
      read(Reflect.get(written, name), within(place, name)),
    ])
    return Object.fromEntries(entries)
  }
}

export function plain(value: unknown, place: string): object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  throw expected('an object', value, place)
}

function within(place: string, name: string): string {
  return place === '' ? name : `${place}.${name}`
}

function expected(what: string, value: unknown, place: string): BadInput {
  const found = value === undefined ? 'nothing' : (JSON.stringify(value)?.slice(0, 60) ?? typeof value)
  return new BadInput(`${place === '' ? 'What was sent' : place} must be ${what}, not ${found}.`)
}
