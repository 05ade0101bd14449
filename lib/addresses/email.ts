import { z } from 'zod'
import { readDomain } from './domain'

type ReadEmail = { status: 'ok'; address: string } | { status: 'refused'; why: 'none' | 'beyond_ascii' | 'too_long' }

/** Dots between runs of everything that RFC 5322 §3.2.3 lets stand unquoted: `r&d`, `hr/it`, `o'brien`. */
const localPart = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/

/** RFC 5321 §4.5.3.1. */
const [longestLocal, longestAddress] = [64, 254]

const invisible = /[\xad\u200b-\u200f\u2060\ufeff]/g

/**
 * One mail address, in lower case, its domain as mail servers are asked for it; out of what people paste: `Marie <m@a.be>`,
 * `mailto:`, a full stop or a comma behind. Quoted local parts are refused, and those beyond ASCII, which many servers do not
 * take (RFC 6531).
 */
export function readEmail(text: string): ReadEmail {
  const trimmed = text.slice(0, 1_000).replace(invisible, '').trim()
  const [, within = trimmed] = /<([^<>]*)>[\s.,;]*$/.exec(trimmed) ?? []
  const bare = within
    .replace(/^mailto:/i, '')
    .replace(/\?.*$/, '')
    .replace(/[.,;>\s]+$/, '')
    .toLowerCase()
  const at = bare.lastIndexOf('@')
  const [local, host] = [bare.slice(0, at), bare.slice(at + 1)]
  const domain = at > 0 && !/[\s/:@]/.test(host) ? readDomain(host) : null
  if (!domain) return { status: 'refused', why: 'none' }
  if (/[\x80-\uffff]/.test(local)) return { status: 'refused', why: 'beyond_ascii' }
  if (!localPart.test(local)) return { status: 'refused', why: 'none' }
  const address = `${local}@${domain}`
  if (local.length > longestLocal || address.length > longestAddress) return { status: 'refused', why: 'too_long' }
  return { status: 'ok', address }
}

/** As it is stored and sent to, and nothing around it. */
export function isEmail(text: string): boolean {
  const read = readEmail(text)
  return read.status === 'ok' && read.address === text.toLowerCase()
}

const beyondAscii =
  'Before the @ only letters a to z are taken: not every mail server knows others. Give another address of theirs.'

/** @param missing what is said where it is no address at all */
export const email = (missing: string) =>
  z.string(missing).transform((text, context) => {
    const read = readEmail(text)
    if (read.status === 'ok') return read.address
    const sentences = { none: missing, beyond_ascii: beyondAscii, too_long: 'Keep it under 255 characters.' }
    context.addIssue(sentences[read.why])
    return z.NEVER
  })
