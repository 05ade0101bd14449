import { globSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const mapping = 'app/connect/[connection]/mapping'

/**
 * What sets a copy of these sources apart, as one version is from the next: an action has another name, actions stand in
 * another file, and every page has another script and another stylesheet.
 */
export const changes = {
  moved: [`${mapping}/actions.ts`, `${mapping}/fields-actions.ts`],
  written: [
    ['app/**/*.{ts,tsx}', 'inviteCustomer', 'inviteCompany'],
    ['app/**/*.{ts,tsx}', '/mapping/actions', '/mapping/fields-actions'],
    ['app/connect/[[]connection]/mapping/*', './actions', './fields-actions'],
    ['app/_outdated/outdated-page.tsx', 'data-outdated', 'data-outdated data-before'],
    ['app/globals.css', '--accent: oklch(0.52 0.11 165)', '--accent: oklch(0.52 0.12 165)'],
  ],
} as const

/** @throws where the sources have no such thing any more: then choose another */
export function change(folder: string): void {
  for (const [files, there, instead] of changes.written) {
    const texts = globSync(files, { cwd: folder }).map((file) => ({
      file,
      text: readFileSync(path.join(folder, file), 'utf8'),
    }))
    const found = texts.filter(({ text }) => text.includes(there))
    if (found.length === 0) throw new Error(`${files} has no “${there}” any more`)
    for (const { file, text } of found) writeFileSync(path.join(folder, file), text.replaceAll(there, instead))
  }
  const [from, to] = changes.moved
  renameSync(path.join(folder, from), path.join(folder, to))
}
