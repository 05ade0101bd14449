import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { actionKey } from './action-key'
import { ownActionIds, ownFiles } from './own-build'

function manifest(written: object): URL {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'build-')), 'manifest.json')
  writeFileSync(file, JSON.stringify(written))
  return pathToFileURL(file)
}

test('the actions of a build are those that Next lists', () => {
  expect(ownActionIds(manifest({ node: { a: {}, b: {} }, encryptionKey: actionKey }))).toEqual(['a', 'b'])
})

test('D1: a build with a key of its own does not start, and says what to do', () => {
  expect(() => ownActionIds(manifest({ node: {}, encryptionKey: 'drawn anew' }))).toThrow('npm run build')
})

test('the files of a build are known by the addresses that browsers ask for', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'build-'))
  mkdirSync(path.join(folder, 'chunks'))
  writeFileSync(path.join(folder, 'chunks', '0a-_.js'), '')
  expect(ownFiles(pathToFileURL(folder))).toContain('/_next/static/chunks/0a-_.js')
})
