import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser'
import { readToken } from './return-path'
import { type Verdict, verdictOf } from './verdict'
import { wordsOfServer } from './words-of-server'

/** What a report says of one mail of ours. */
export type MailReport = { mailId: string; verdict: Verdict; status: string; said: string }

/** Nothing of a report that counts stands behind this. */
export const mostBytes = 256 * 1024

/**
 * A delivery report (RFC 3464) as it came. Null for whatever is none, is about no mail of ours or says nothing of a
 * delivery: an answer of a person or a machine, a forgery, a report of somebody else's mail. A report may carry the whole
 * mail with its link: nothing of that is in the answer.
 */
export async function readReport(raw: Buffer): Promise<MailReport | null> {
  const mail = await parsed(raw.subarray(0, mostBytes))
  const status = mail?.attachments.find(({ contentType }) => /^message\/(global-)?delivery-status$/i.test(contentType))
  if (!mail || !status) return null
  const [about = new Map(), ...recipients] = blocksOf(status.content.toString('utf8'))
  const mailId = [about.get('original-envelope-id') ?? '', ...tokensOf(mail)].map(readToken).find((id) => id !== null)
  if (!mailId) return null
  for (const fields of recipients) {
    const action = fields.get('action')?.toLowerCase() ?? ''
    const code = /^[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? ''
    const diagnostic = (fields.get('diagnostic-code') ?? '').replace(/^smtp;\s*/i, '')
    const verdict = verdictOf({ action, status: code, said: diagnostic })
    if (verdict) return { mailId, verdict, status: code, said: wordsOfServer(diagnostic) }
  }
  return null
}

async function parsed(raw: Buffer): Promise<ParsedMail | null> {
  try {
    return await simpleParser(raw, {
      skipHtmlToText: true,
      skipTextToHtml: true,
      skipImageLinks: true,
      keepDeliveryStatus: true,
    })
  } catch {
    return null
  }
}

/** Of every address that the report was sent to, as the servers on the way wrote them. */
function tokensOf(mail: ParsedMail): string[] {
  const written = [
    mail.to,
    mail.cc,
    ...['delivered-to', 'x-original-to', 'envelope-to'].map((name) => mail.headers.get(name)),
  ]
  return written
    .flatMap(textsOf)
    .flatMap((text) => [...text.matchAll(/\+([0-9a-z]{41})@/gi)].map(([, token = '']) => token))
}

type Written = AddressObject | AddressObject[] | unknown

function textsOf(written: Written): string[] {
  if (Array.isArray(written)) return written.flatMap(textsOf)
  if (typeof written === 'string') return [written]
  return typeof written === 'object' && written && 'text' in written ? [String(written.text)] : []
}

/** RFC 3464 §2.1: fields of the message, an empty line, fields of each recipient; long ones are folded. */
function blocksOf(text: string): Map<string, string>[] {
  const unfolded = text.replace(/\r\n?/g, '\n').replace(/\n[ \t]+/g, ' ')
  return unfolded
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
    .slice(0, 50)
    .map((block) => new Map(block.split('\n').flatMap(fieldOf)))
}

function fieldOf(line: string): [string, string][] {
  const at = line.indexOf(':')
  return at < 1 ? [] : [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()]]
}
