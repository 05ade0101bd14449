'use client'

import { useEffect, useRef } from 'react'

/** Stands above the form and takes the focus, so that a refusal is read out and every mistake is one press away. */
export function ErrorSummary({ title, errors }: { title: string; errors: { field?: string; message: string }[] }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} role="alert" className="border-red-line border-l-4 bg-red-soft px-4 py-3 text-sm">
      <p className="font-semibold text-red-text">{title}</p>
      {errors.length > 0 && (
        <ul className="mt-1 grid gap-1">
          {errors.map(({ field, message }) => (
            <li key={`${field}${message}`}>
              {field ? (
                <a href={`#${field}`} className="underline">
                  {message}
                </a>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
