import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { clusterFolder, makeClusterFolder } from '@/e2e/harness/postgres/postgres-user'
import { Refusal } from '@/e2e/harness/refusal'
import { beginAnew, isSeeded, makeOwnFolder, noteSeeded } from './own-folder'

const base = mkdtempSync(path.join(tmpdir(), 'spencer-own-folder-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))

const folderWith = (name: string, ...files: string[]) => {
  const folder = path.join(base, name)
  mkdirSync(folder, { recursive: true })
  for (const file of files) writeFileSync(path.join(folder, file), 'of somebody')
  return folder
}

/** What a start leaves that came to its end. */
const fill = (folder: string) => {
  for (const name of ['entra.json', 'sealing.key', 'worker.log', 'demo.json'])
    writeFileSync(path.join(folder, name), '')
  writeFileSync(path.join(makeClusterFolder(path.join(folder, 'postgres')), 'PG_VERSION'), '18')
  noteSeeded(folder)
}

test('a folder with files of somebody is refused in a sentence and stays as it is', () => {
  const folder = folderWith('theirs', 'thesis.txt', 'worker.log')
  expect(() => makeOwnFolder(folder, false)).toThrow(Refusal)
  expect(() => makeOwnFolder(folder, false)).toThrow(`${folder} holds files that the demo did not make`)
  expect(readdirSync(folder)).toEqual(['thesis.txt', 'worker.log'])
})

test('where nobody chose one, the checkout’s own folder is taken with whatever is in it', () => {
  const folder = folderWith('own', 'test-results')
  makeOwnFolder(folder, true)
  expect(readdirSync(folder)).toContain('test-results')
})

test('beginning anew takes what the demo made, and no file that somebody put beside it', () => {
  const folder = path.join(base, 'marked')
  makeOwnFolder(folder, false)
  const before = readdirSync(folder)
  fill(folder)
  writeFileSync(path.join(folder, 'notes.txt'), 'of somebody')
  makeOwnFolder(folder, false)
  expect(isSeeded(folder)).toBe(true)
  expect(beginAnew(folder)).toBe(true)
  expect(isSeeded(folder)).toBe(false)
  expect(readdirSync(folder).sort()).toEqual([...before, 'notes.txt'].sort())
})

test('a cluster that had to go elsewhere goes too', () => {
  const folder = folderWith('closed')
  makeOwnFolder(folder, false)
  fill(folder)
  const cluster = clusterFolder(path.join(folder, 'postgres'))
  expect(existsSync(cluster)).toBe(true)
  beginAnew(folder)
  expect(existsSync(cluster)).toBe(false)
})

test('what is not whole is not gone on from: the start that made it was interrupted', () => {
  const folder = folderWith('half')
  makeOwnFolder(folder, false)
  fill(folder)
  rmSync(path.join(folder, 'seeded'))
  expect(isSeeded(folder)).toBe(false)
})

test('a file where the folder should be is named', () => {
  const folder = folderWith('file', 'taken')
  expect(() => makeOwnFolder(path.join(folder, 'taken'), false)).toThrow(`${folder}/taken is a file.`)
})
