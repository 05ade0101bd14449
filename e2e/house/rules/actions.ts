import type { Statement } from 'oxc-parser'
import type { Finding, Rule } from '../rule'

const makers = ['staffAction', 'customerAction', 'fieldsAction', 'openAction']

/**
 * Whatever a file under 'use server' exports is a public POST endpoint. So each is made by one of these, which ask whence
 * the request comes, who sends it and whether the form makes sense; and none hides inside a function of a page.
 */
export const actions: Rule = (house) =>
  house.sources.flatMap((source): Finding[] => {
    const { path, text, program, lineAt } = source
    if (!text.includes('use server') || path.startsWith('e2e/')) return []
    const { body } = program()
    const marks = [...source.code().matchAll(/^\s*(['"])use server\1/gm)]
    const isMarked = body[0]?.type === 'ExpressionStatement' && body[0].directive === 'use server'
    const hidden = (isMarked ? marks.slice(1) : marks).map(({ 0: mark, index }) => ({
      line: lineAt(index + mark.indexOf('u')),
      what: 'an action inside a function',
    }))
    const bare = isMarked
      ? body
          .flatMap(unmade)
          .map(({ name, at }) => ({ line: lineAt(at), what: `${name} is an endpoint that asks nobody who they are` }))
      : []
    const instead = `put it in actions.ts as export const name = ${makers.join('|')}(fields, work) of @/app/_lib/action`
    return [...hidden, ...bare].map((breach) => ({ path, ...breach, instead }))
  })

/** Exports of a statement that no maker made. */
function unmade(statement: Statement): { name: string; at: number }[] {
  if (statement.type === 'ExportDefaultDeclaration' || statement.type === 'ExportAllDeclaration')
    return [{ name: 'what is exported', at: statement.start }]
  if (statement.type !== 'ExportNamedDeclaration' || statement.exportKind === 'type') return []
  const { declaration, specifiers, start } = statement
  if (!declaration)
    return specifiers.map(({ exported }) => ({ name: 'name' in exported ? exported.name : exported.value, at: start }))
  if (declaration.type === 'FunctionDeclaration') return [{ name: declaration.id?.name ?? '', at: start }]
  if (declaration.type !== 'VariableDeclaration') return []
  return declaration.declarations
    .filter(({ init }) => {
      const maker = init?.type === 'CallExpression' && init.callee.type === 'Identifier' ? init.callee.name : ''
      return !makers.includes(maker)
    })
    .map(({ id }) => ({ name: id.type === 'Identifier' ? id.name : 'what is exported', at: start }))
}
