import { readFileSync } from 'node:fs'
import path from 'node:path'
import { DockerfileParser } from 'dockerfile-ast'

/** `said`: everything behind the keyword, as it stands there. */
type Instruction = { keyword: string; said: string }
export type Stage = { base: string; name: string | null; instructions: Instruction[] }

/** The Dockerfile at the top, stage by stage. */
export function stages(root: string): Stage[] {
  const file = DockerfileParser.parse(readFileSync(path.join(root, 'Dockerfile'), 'utf8'))
  const found: Stage[] = []
  for (const instruction of file.getInstructions()) {
    const keyword = instruction.getKeyword()
    const said = instruction.toString().slice(keyword.length).trim()
    const from = keyword === 'FROM' ? /^(?<base>\S+)(?: AS (?<name>\S+))?$/i.exec(said)?.groups : undefined
    if (from) found.push({ base: from.base ?? '', name: from.name ?? null, instructions: [] })
    else found.at(-1)?.instructions.push({ keyword, said })
  }
  return found
}

/** The words of `["node", "portal.mjs"]`; null for what a shell would read. */
export function execForm(said: string): string[] | null {
  const list = /\[.*\]$/s.exec(said)?.[0]
  return list ? (JSON.parse(list) as string[]) : null
}
