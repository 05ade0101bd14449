import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A Chromium to drive: the one named, the system's, Playwright's own, or Debian's, installed now. Says which. */
export function browserPath(): string {
  const found = find() ?? install()
  console.log(`Browser for the stories: ${found}`)
  return found
}

function find(): string | undefined {
  return [process.env.SPENCER_BROWSER ?? '', ...usual, chromium.executablePath()].find(
    (path) => path && existsSync(path),
  )
}

function install(): string {
  console.log('No Chromium found; installing Debian’s with apt-get.')
  spawnSync('apt-get', ['update'], { stdio: 'ignore' })
  spawnSync('apt-get', ['install', '-y', 'chromium'], { stdio: 'inherit' })
  const found = find()
  if (!found) throw new Error('There is no Chromium. Install one, or name it in SPENCER_BROWSER.')
  return found
}
