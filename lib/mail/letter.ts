/** Which letter a mail is: what its Message-ID begins with. */
export function letterOf({ messageId }: { messageId: string }): string {
  return /^<([\w-]+)\./.exec(messageId)?.[1] ?? ''
}

/** As staff read it, at the beginning of a sentence. */
const names = new Map([
  ['invitation', 'The invitation'],
  ['reminder', 'The reminder'],
  ['handoff', 'The one-time link'],
  ['done', 'The news of what was done'],
  ['removal', 'How to remove what was left'],
  ['given', 'The news of a secret made by hand'],
  ['left', 'The news of what was left'],
  ['certificate', 'The news of a certificate'],
])

export const letterName = (mail: { messageId: string }) => names.get(letterOf(mail)) ?? 'A mail'
