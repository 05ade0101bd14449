import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { type ObjectExpression, parseSync } from 'oxc-parser'

const root = path.join(import.meta.dirname, '..', '..')

/** One sentence of a file, and from where to where its literal stands there. */
type Sentence = { key: string; text: string; start: number; end: number }

/** Every sentence of the one object that a file of lib/i18n holds, its keys joined by dots; a name alone is another file's. */
export function sentencesIn(source: string): Sentence[] {
  return sentencesOf(objectIn(source), '')
}

/** The file with other sentences in it, formatted as ours are; what no sentence changed stays byte for byte. */
export function withSentences(file: string, source: string, texts: ReadonlyMap<string, string>): string {
  const changed = sentencesIn(source).filter(({ key, text }) => (texts.get(key) ?? text) !== text)
  if (changed.length === 0) return source
  const rewritten = changed.reduceRight(
    (rest, { key, start, end }) => rest.slice(0, start) + JSON.stringify(texts.get(key)) + rest.slice(end),
    source,
  )
  return execFileSync('node_modules/.bin/biome', ['format', `--stdin-file-path=${file}`], {
    cwd: root,
    input: rewritten,
    encoding: 'utf8',
  })
}

function objectIn(source: string): ObjectExpression {
  for (const statement of parseSync('sentences.ts', source).program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (declaration?.type !== 'VariableDeclaration') continue
    const value = declaration.declarations[0]?.init
    const object = value?.type === 'TSAsExpression' ? value.expression : value
    if (object?.type === 'ObjectExpression') return object
  }
  throw new Error('A file of lib/i18n holds one object of sentences; this one has none')
}

function sentencesOf({ properties }: ObjectExpression, before: string): Sentence[] {
  return properties.flatMap((property) => {
    if (property.type !== 'Property' || property.key.type !== 'Identifier') throw unreadable(before)
    if (property.shorthand) return []
    const { value } = property
    const key = `${before}${property.key.name}`
    if (value.type === 'ObjectExpression') return sentencesOf(value, `${key}.`)
    if (value.type !== 'Literal' || typeof value.value !== 'string') throw unreadable(key)
    return [{ key, text: value.value, start: value.start, end: value.end }]
  })
}

const unreadable = (key: string) => new Error(`Only keys and sentences stand in lib/i18n, and at ${key} there is more`)
