import { ago } from '../_words/times'

/** Somebody with an address to write to. */
export function Person({ name, email, remark }: { name: string; email: string; remark: string }) {
  return (
    <>
      {name} <span className="text-quiet">· {remark}</span>
      <br />
      <a className="link [overflow-wrap:anywhere]" href={`mailto:${email}`}>
        {email}
      </a>
    </>
  )
}

/** Why a contact gets no mails; nothing where they do. */
export function Trouble({ of: { bouncedAt, leftAt } }: { of: { bouncedAt: Date | null; leftAt: Date | null } }) {
  if (leftAt) return <p className="text-amber-text">Left, marked {ago(leftAt)}. Gets no mails.</p>
  if (!bouncedAt) return null
  return <p className="text-amber-text">A mail server refused this address for good {ago(bouncedAt)}. Gets no mails.</p>
}
