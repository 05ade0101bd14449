import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { requireRoom } from '@/e2e/harness/room'
import { makeOwnFolder } from './own-folder'
import { sentenceFor } from './sentence-for'

const base = mkdtempSync(path.join(tmpdir(), 'spencer-sentence-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))

const thrownBy = (work: () => void): unknown => {
  try {
    work()
  } catch (error) {
    return error
  }
}

test('a file on the way to the folder is one sentence', () => {
  writeFileSync(path.join(base, 'file'), '')
  const sentence = sentenceFor(thrownBy(() => makeOwnFolder(path.join(base, 'file', 'below'), false)))
  expect(sentence).toMatch(/^\S+\/file\/below cannot be made, because something on the way to it is a file\. [^.]+\.$/)
})

test('a folder that may not be written is one sentence', () => {
  const error = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES', path: '/srv/theirs' })
  expect(sentenceFor(error)).toMatch(/^\/srv\/theirs may not be written by you\. [^.]+\.$/)
})

test('a disk without room is one sentence, also where the folder is not there yet', () => {
  mkdirSync(path.join(base, 'there'))
  const { bavail, bsize } = statfsSync(base)
  const more = Math.ceil((bavail * bsize) / 1_000_000) + 10_000
  const error = thrownBy(() => requireRoom(path.join(base, 'there', 'not', 'yet'), more, 'npm run demo'))
  expect(sentenceFor(error)).toMatch(/^npm run demo needs \d+ MB, and \S+\/there has \d+ MB left\.$/)
})

test('what nobody can mend keeps its stack', () => {
  expect(sentenceFor(new TypeError('undefined is not a function'))).toBeNull()
})
