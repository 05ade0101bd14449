import type { ComponentProps } from 'react'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

const base =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-control py-2 text-center font-medium text-sm transition-colors disabled:cursor-not-allowed disabled:opacity-60'

const kinds: Record<ButtonKind, string> = {
  primary: 'px-5 border border-transparent bg-accent text-on-accent hover:bg-accent-pressed',
  secondary: 'px-5 border border-control bg-raised text-ink hover:bg-sunken',
  quiet: 'link -mx-2 px-2',
  danger: 'px-5 border border-red-line bg-raised text-red-text hover:bg-red-soft',
}

/** One primary button a page: the act it is there for. Its words name the act. */
export function Button({
  kind = 'primary',
  className = '',
  ...rest
}: ComponentProps<'button'> & { kind?: ButtonKind }) {
  return <button type="submit" {...rest} className={`${base} ${kinds[kind]} ${className}`} />
}

/** Looks like a button, goes somewhere, changes nothing. */
export function ButtonLink({
  kind = 'secondary',
  className = '',
  ...rest
}: ComponentProps<'a'> & { kind?: ButtonKind }) {
  return <a {...rest} className={`${base} ${kinds[kind]} ${className}`} />
}
