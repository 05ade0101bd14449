import { Visitor } from 'oxc-parser'
import { glossaryOf, glossaryPath, kebab, type Replaced, replacedWordsOf } from '../glossary'
import type { House } from '../house'
import type { Finding, Rule } from '../rule'
import type { Source } from '../source'

/**
 * The words of docs/architecture.md are the words of the code. A replaced word is refused in the names of the product and its
 * fixtures, tests included; comments, strings, stories and the box, which has a glossary of its own, speak as they like.
 * Written small it is refused as any word of a name (`trip` in `tripToRead`); with a capital (`Working`, `isHidden`) only as
 * just that name, because as a word it is plain English.
 */
export const words: Rule = (house) => [
  ...dead(house),
  ...house.sources.flatMap((source) => replacedIn(source, replacedWordsOf(house))),
]

function dead(house: House): Finding[] {
  const glossary = glossaryOf(house)
  if (glossary.length === 0) return []
  const names = new Set(
    house.sources.flatMap((source) => [source.path, ...(source.code().match(/[A-Za-z]\w+/g) ?? [])]),
  )
  const spoken = [...names].map((name) => `-${kebab(name)}-`).join('\n')
  return glossary
    .filter(({ word }) => !spoken.includes(`-${kebab(word)}-`) && !spoken.includes(`-${kebab(word)}s-`))
    .map(({ word, line }) => ({
      path: glossaryPath,
      line,
      what: `the code knows no ${word}`,
      instead: 'take the word out, or give what it names this name',
    }))
}

function replacedIn({ path, text, program, lineAt }: Source, replaced: Replaced[]): Finding[] {
  if (!/^(app|lib|e2e\/fixtures)\//.test(path)) return []
  const inPath = replaced.filter(({ word }) => holds(path, word)).map((entry) => finding(path, 1, path, entry))
  const likely = replaced.filter(({ word }) => text.toLowerCase().includes(word.toLowerCase()))
  if (likely.length === 0) return inPath
  const found = new Map<string, Finding>()
  const look = ({ name, start }: { name: string; start: number }) => {
    const entry = likely.find(({ word }) => holds(name, word))
    if (entry && !found.has(name)) found.set(name, finding(path, lineAt(start), name, entry))
  }
  new Visitor({ Identifier: look, JSXIdentifier: look }).visit(program())
  return [...inPath, ...found.values()]
}

function holds(name: string, word: string): boolean {
  if (word !== word.toLowerCase()) return name === word
  return name.toLowerCase().includes(word) && new RegExp(`-${word}s?-`).test(`-${kebab(name)}-`)
}

function finding(path: string, line: number, name: string, { word, instead }: Replaced): Finding {
  return {
    path,
    line,
    what: `${name} has the replaced word ${word}`,
    instead: `write ${instead}, as docs/architecture.md has it`,
  }
}
