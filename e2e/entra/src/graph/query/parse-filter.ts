import { Problem } from '../request/problem'
import type { Filter, Literal, Matcher, Operator } from './filter'

const token = /\s*(?:('(?:[^']|'')*')|([()]|,|:)|([^\s(),:']+(?::\d\d(?::[\d.]+Z?)?)*))/y

const operators: Operator[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le']
const matchers: Matcher[] = ['startswith', 'endswith', 'contains']

/** The part of OData 4.01 §11.2.6.1 that the directory understands: comparisons, `in`, text functions, lambdas. */
export function parseFilter(text: string): Filter {
  const reader = new Reader(tokens(text), text)
  const filter = either(reader)
  if (reader.peek() !== undefined) throw invalid(text)
  return filter
}

class Reader {
  private readonly all: string[]
  private readonly text: string
  private position = 0

  constructor(all: string[], text: string) {
    this.all = all
    this.text = text
  }

  peek(ahead = 0): string | undefined {
    return this.all[this.position + ahead]
  }

  is(word: string, ahead = 0): boolean {
    return this.peek(ahead)?.toLowerCase() === word
  }

  next(): string {
    const found = this.all[this.position]
    if (found === undefined) throw invalid(this.text)
    this.position += 1
    return found
  }

  expect(word: string) {
    if (this.next().toLowerCase() !== word) throw invalid(this.text)
  }

  refuse(): never {
    throw invalid(this.text)
  }
}

function tokens(text: string): string[] {
  const found: string[] = []
  token.lastIndex = 0
  while (token.lastIndex < text.trimEnd().length) {
    const match = token.exec(text)
    if (!match) throw invalid(text)
    found.push(match[0].trim())
  }
  return found
}

function either(reader: Reader): Filter {
  let left = both(reader)
  while (reader.is('or')) {
    reader.next()
    left = { kind: 'or', left, right: both(reader) }
  }
  return left
}

function both(reader: Reader): Filter {
  let left = one(reader)
  while (reader.is('and')) {
    reader.next()
    left = { kind: 'and', left, right: one(reader) }
  }
  return left
}

function one(reader: Reader): Filter {
  if (reader.is('not')) {
    reader.next()
    return { kind: 'not', of: one(reader) }
  }
  if (reader.is('(')) {
    reader.next()
    const inner = either(reader)
    reader.expect(')')
    return inner
  }
  const word = reader.next()
  return reader.is('(') ? applied(reader, word) : compared(reader, word)
}

/** `startswith(displayName,'a')` or `tags/any(t:t eq 'x')`. */
function applied(reader: Reader, word: string): Filter {
  reader.expect('(')
  const name = matchers.find((each) => each === word.toLowerCase())
  if (name) {
    const path = reader.next().split('/')
    reader.expect(',')
    const value = literal(reader)
    reader.expect(')')
    return { kind: 'call', name, path, value }
  }
  const path = word.split('/')
  const kind = path.pop()?.toLowerCase()
  if (kind !== 'any' && kind !== 'all') return reader.refuse()
  if (reader.is(')')) {
    reader.next()
    return { kind, path, variable: '', of: null }
  }
  const variable = reader.next()
  reader.expect(':')
  const of = either(reader)
  reader.expect(')')
  return { kind, path, variable, of }
}

function compared(reader: Reader, word: string): Filter {
  const path = word.split('/')
  const name = reader.next().toLowerCase()
  if (name === 'in') return { kind: 'in', path, values: literals(reader) }
  const operator = operators.find((each) => each === name)
  return operator ? { kind: 'compare', path, operator, value: literal(reader) } : reader.refuse()
}

function literals(reader: Reader): Literal[] {
  reader.expect('(')
  const values = [literal(reader)]
  while (reader.is(',')) {
    reader.next()
    values.push(literal(reader))
  }
  reader.expect(')')
  return values
}

/** GUIDs and dates stand without quotes and stay texts. */
function literal(reader: Reader): Literal {
  const word = reader.next()
  if (word.startsWith("'")) return word.slice(1, -1).replaceAll("''", "'")
  if (/^-?\d+(\.\d+)?$/.test(word)) return Number(word)
  if (/^(true|false)$/i.test(word)) return word.toLowerCase() === 'true'
  if (word.toLowerCase() === 'null') return null
  return /^[\w.:+-]+$/.test(word) ? word : reader.refuse()
}

function invalid(text: string): Problem {
  return new Problem(400, 'BadRequest', `Invalid filter clause: Syntax error in '${text}'.`)
}
