import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { isPlaceholder } from '@/lib/settings/problems'

export type Values = Record<string, string>

/** Null takes a setting away. */
type Changes = Record<string, string | null>

/** What stands there as in .env.example is not set. */
export function readSettings(file: string): Values {
  const all = existsSync(file) ? (parseEnv(readFileSync(file, 'utf8')) as Values) : {}
  return Object.fromEntries(Object.entries(all).filter(([, value]) => !isPlaceholder(value)))
}

/** Readable by its owner alone, whole or not at all: it holds private keys. */
export function writeSettings(file: string, changes: Changes): void {
  const text = withSettings(existsSync(file) ? readFileSync(file, 'utf8') : '', changes)
  const beside = `${file}.new`
  rmSync(beside, { force: true })
  writeFileSync(beside, text, { mode: 0o600, flag: 'wx' })
  renameSync(beside, file)
}

/** An assignment, quoted over several lines or not; what stands in a comment is none. */
const assignment = (name: string) =>
  new RegExp(`^(?:export )?${name}\\s*=\\s*(?:"[^"]*"|'[^']*'|\`[^\`]*\`|.*)(?:\n|$)`, 'm')

/** The same text with these values in their places, new ones at its end. Comments and everything else stay as they are. */
export function withSettings(text: string, changes: Changes): string {
  return Object.entries(changes).reduce((all, [name, value]) => {
    const line = value === null ? '' : `${name}=${quoted(value)}\n`
    if (assignment(name).test(all)) return all.replace(assignment(name), () => line)
    return `${all}${all === '' || all.endsWith('\n') ? '' : '\n'}${line}`
  }, text)
}

/** On one line, as every reader of such files takes it; within double quotes `\n` is a new line. */
function quoted(value: string): string {
  if (/^[\w@%+=:,./?&~-]*$/.test(value)) return value
  if (!value.includes("'") && !value.includes('\n')) return `'${value}'`
  if (value.includes('"')) return `\`${value}\``
  return `"${value.trimEnd().replaceAll('\n', '\\n')}"`
}
