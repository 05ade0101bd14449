import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { expect, test } from 'vitest'
import { readSettings, withSettings, writeSettings } from './settings-file'

const pem = '-----BEGIN CERTIFICATE-----\nMII+/=\n-----END CERTIFICATE-----\n'

test('what is written is read back by Node, whatever it is made of', () => {
  const values = {
    PORTAL_URL: 'https://a.example',
    MAIL_FROM: 'it@a.example',
    PASSWORD: "a b$c#d'e",
    PLAIN: 'a b#c',
    BOTH: `a'b"c`,
    PEM: pem,
  }
  expect(parseEnv(withSettings('', values))).toEqual({ ...values, PEM: pem.trimEnd() })
})

test('a value takes the place of the one before, over several lines too, and all else stays', () => {
  const before = `# PORTAL_URL=https://commented.example\nPORTAL_URL=https://old.example\nPEM="${pem}"\n# a note\nOTHER=1\n`
  const after = withSettings(before, { PORTAL_URL: 'https://new.example', PEM: 'x' })
  expect(after).toBe(
    '# PORTAL_URL=https://commented.example\nPORTAL_URL=https://new.example\nPEM=x\n# a note\nOTHER=1\n',
  )
})

test('a value is taken away with its line, and one that is not there changes nothing', () => {
  expect(withSettings(`KEPT=1\nPEM="${pem}"\nOTHER=2\n`, { PEM: null, NOWHERE: null })).toBe('KEPT=1\nOTHER=2\n')
})

test('the file is its owner’s alone, also where it was readable before', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'settings-')), '.env')
  writeFileSync(file, 'KEPT=1', { mode: 0o644 })
  writeSettings(file, { ADDED: '2' })
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readFileSync(file, 'utf8')).toBe('KEPT=1\nADDED=2\n')
  expect(readSettings(file)).toEqual({ KEPT: '1', ADDED: '2' })
})

test('of the example unedited nothing that it only shows is taken for a setting', () => {
  const example = path.join(import.meta.dirname, '../../.env.example')
  expect(readSettings(example)).toEqual({ STAFF_AUTH_CONTEXT: 'c1' })
})

test('a file that is not there has no settings', () => {
  expect(readSettings(path.join(tmpdir(), 'nowhere', '.env'))).toEqual({})
})
