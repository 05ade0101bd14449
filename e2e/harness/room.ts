import { existsSync, statfsSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from './refusal'

/** @throws Refusal when the disk that holds the folder, or will, has less room than that. */
export function requireRoom(folder: string, megabytes: number, what: string): void {
  const there = nearest(folder)
  const { bavail, bsize } = statfsSync(there)
  const left = Math.floor((bavail * bsize) / 1_000_000)
  if (left < megabytes) throw new Refusal(`${what} needs ${megabytes} MB, and ${there} has ${left} MB left.`)
}

const nearest = (folder: string): string => (existsSync(folder) ? folder : nearest(path.dirname(folder)))
