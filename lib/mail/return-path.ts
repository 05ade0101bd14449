import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'
import { keyRing } from '@/lib/sealing/ring'

/**
 * The envelope sender of one mail, `bounces+<token>@…`: a server that reports on the mail writes to it (VERP). The token names
 * the mail and proves that we made it: 25 characters of its id and 16 of an HMAC-SHA256, in base 36, so that no server's
 * lower-casing changes them; with a mailbox's name of up to 20 characters it stays within the 64 of RFC 5321 §4.5.3.1.1.
 *
 * @returns null while no address for reports is set
 */
export function returnPath(mailId: string): { address: string; token: string } | null {
  const { BOUNCE_ADDRESS } = env()
  if (!BOUNCE_ADDRESS) return null
  const [local, domain] = BOUNCE_ADDRESS.split('@')
  const token = `${base36(bytesOf(mailId), 25)}${macOf(mailId, keyRing().first.key)}`
  return { address: `${local}+${token}@${domain}`, token }
}

/** The mail that a token names; null where it is not one that we made. @param token as anybody may send it */
export function readToken(token: string): string | null {
  if (!/^[0-9a-z]{41}$/i.test(token)) return null
  const lower = token.toLowerCase()
  const mailId = uuidOf(lower.slice(0, 25))
  const keys = [...keyRing().keys.values()]
  return mailId !== null && keys.some((key) => isSame(lower.slice(25), macOf(mailId, key))) ? mailId : null
}

/** 80 bits: for whoever guesses, each guess is a mail to us. */
const macBytes = 10

function macOf(mailId: string, sealingKey: Buffer): string {
  const key = Buffer.from(hkdfSync('sha256', sealingKey, '', 'return path of a mail', 32))
  return base36(createHmac('sha256', key).update(mailId).digest().subarray(0, macBytes), 16)
}

const bytesOf = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex')

const base36 = (bytes: Buffer, length: number) =>
  BigInt(`0x${bytes.toString('hex')}`)
    .toString(36)
    .padStart(length, '0')

function uuidOf(digits: string): string | null {
  let value = 0n
  for (const digit of digits) value = value * 36n + BigInt(Number.parseInt(digit, 36))
  const hex = value.toString(16).padStart(32, '0')
  return hex.length === 32 ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : null
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
