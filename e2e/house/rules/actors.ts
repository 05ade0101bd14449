import { type Node, Visitor } from 'oxc-parser'
import type { House } from '../house'
import { isOutside } from '../places'
import type { Finding, Rule } from '../rule'
import type { Source } from '../source'

/**
 * An actor is proof because only `lib/identity` makes one. Which types are actors is read there: those with a `[proven]` of
 * their own. Nobody else claims to have one (`as Staff`, a type predicate), copies one with something altered, or calls what
 * makes them; tests, fixtures and tools may call it, and may alter a copy.
 */
export const actors: Rule = (house) => {
  const home = house.sources.filter(({ path }) => path.startsWith('lib/identity/') && !isOutside(path))
  const names = new Set(home.flatMap(brandsIn))
  if (names.size === 0) return []
  const makers = new Set(home.flatMap((source) => claimsIn(source, names).map(({ within }) => within)))
  return house.sources
    .filter(({ path }) => /^(app|lib|e2e)\//.test(path) && !home.some((one) => one.path === path))
    .flatMap((source) => [
      ...claimsIn(source, names).map(({ at, what }) => finding(source, at, what)),
      ...(isOutside(source.path) ? [] : [...callsIn(house, source, makers), ...copiesIn(source, names)]),
    ])
}

function finding({ path, lineAt }: Source, at: number, what: string): Finding {
  return { path, line: lineAt(at), what, instead: 'only lib/identity proves who asks: take the actor as an argument' }
}

/** Types with a property under a symbol, which nobody else can write down. */
function brandsIn({ text, program }: Source): string[] {
  if (!/readonly \[\w+\]/.test(text)) return []
  const names: string[] = []
  new Visitor({
    TSTypeAliasDeclaration({ id, typeAnnotation }) {
      const members = typeAnnotation.type === 'TSTypeLiteral' ? typeAnnotation.members : []
      if (members.some((member) => member.type === 'TSPropertySignature' && member.computed)) names.push(id.name)
    },
  }).visit(program())
  return names
}

type Claim = { at: number; what: string; within: string }

/** Where a value is said to be an actor. `within`: the function that says so. */
function claimsIn({ text, program }: Source, names: Set<string>): Claim[] {
  if (![...names].some((name) => text.includes(name))) return []
  const claims: Claim[] = []
  let within = ''
  const claim = (annotation: Node | null, { start }: { start: number }, how: string) => {
    if (!annotation) return
    const words = text.slice(annotation.start, annotation.end).match(/\w+/g) ?? []
    const name = words.find((word) => names.has(word))
    if (name) claims.push({ at: start, what: `${how} ${name}`, within })
  }
  new Visitor({
    FunctionDeclaration({ id }) {
      within = id?.name ?? ''
    },
    TSAsExpression: (node) => claim(node.typeAnnotation, node, 'a value is taken for a'),
    TSTypeAssertion: (node) => claim(node.typeAnnotation, node, 'a value is taken for a'),
    TSTypePredicate: (node) => claim(node.typeAnnotation, node, 'a predicate makes of its argument a'),
  }).visit(program())
  return claims
}

function callsIn(house: House, source: Source, makers: Set<string>): Finding[] {
  return source.imports
    .filter(({ written }) => house.target(source.path, written).startsWith('lib/identity/'))
    .flatMap(({ names, line }) => (names === 'all' ? [] : names.map((name) => ({ name, line }))))
    .filter(({ name }) => makers.has(name))
    .map(({ name, line }) => ({ ...finding(source, 0, `${name} is called outside lib/identity`), line }))
}

/** `{ ...staff, role: 'Admin' }` has the brand, and nobody proved it. */
function copiesIn(source: Source, names: Set<string>): Finding[] {
  if (![...names].some((name) => source.text.includes(name))) return []
  const held = new Set<string>()
  const copied: { name: string; at: number }[] = []
  new Visitor({
    Identifier({ name, typeAnnotation: typed }) {
      const type = typed?.typeAnnotation
      if (type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && names.has(type.typeName.name))
        held.add(name)
    },
    SpreadElement({ argument, start }) {
      if (argument.type === 'Identifier') copied.push({ name: argument.name, at: start })
    },
  }).visit(source.program())
  return copied
    .filter(({ name }) => held.has(name))
    .map(({ name, at }) => finding(source, at, `a copy of the actor ${name} passes for one`))
}
