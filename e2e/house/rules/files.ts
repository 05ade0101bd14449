import { isBox, isTest } from '../places'
import type { Finding, Rule } from '../rule'

const longest = 200
const fullest = 20
const vague = /^((utils?|helpers?|services?|common|misc)(\.|$)|types\.)/

/** A file fits in one reading, a test too; a folder fits on one screen, tests not counted; and both say what they hold. */
export const files: Rule = (house) => {
  const full = [
    ...Map.groupBy(
      house.sources.filter(({ path }) => !isTest(path)),
      ({ path }) => folderOf(path),
    ),
  ]
    .filter(([, all]) => all.length > fullest)
    .map(([folder, all]) => ({
      path: folder,
      line: 1,
      what: `${all.length} files lie flat in this folder, ${fullest} is what one sees at once`,
      instead: 'find the two subjects in it and give the second a folder',
    }))
  return [...house.sources.flatMap(({ path, lines }) => [...tooLong(path, lines), ...misnamed(path)]), ...full]
}

function tooLong(path: string, lines: number): Finding[] {
  if (lines <= longest) return []
  const instead = isTest(path) ? 'give its second guarantee a file' : 'find its second subject and give that a file'
  return [{ path, line: longest + 1, what: `${lines} lines, ${longest} is the most`, instead }]
}

function misnamed(path: string): Finding[] {
  const isBarrel = /(^|\/)index\.tsx?$/.test(path) && !(isBox(path) && path.endsWith('/src/index.ts'))
  if (isBarrel) return [{ path, line: 1, what: 'a barrel', instead: 'let others import the file they mean' }]
  const name = path.split('/').find((part) => vague.test(part))
  return name
    ? [{ path, line: 1, what: `${name} says nothing of what it holds`, instead: 'name it after its subject' }]
    : []
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '.'
}
