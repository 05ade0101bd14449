import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { clearFolder } from './clear-folder'

test('a build leaves nothing of the one before, and settings that were made there', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dist-'))
  mkdirSync(path.join(folder, '.next'))
  for (const name of ['.env', 'portal.mjs', '.next/BUILD_ID']) writeFileSync(path.join(folder, name), 'here')
  await clearFolder(folder)
  expect(readdirSync(folder)).toEqual(['.env'])
  await clearFolder(path.join(folder, 'nowhere'))
})
