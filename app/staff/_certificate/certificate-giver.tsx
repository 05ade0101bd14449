'use client'

import { type RefObject, useContext, useRef, useState } from 'react'
import { Button } from '@/app/_components/button'
import { TextField } from '@/app/_components/field'
import { Notice } from '@/app/_components/notice'
import { Answered } from '@/app/_components/typed-field'
import { isOfAnotherBuild, noteTyped, reloadWithTyped } from '@/app/_outdated/keep-typed'
import { commonNameOf, makeCertificate } from '@/lib/credentials/make-certificate'
import { type Chosen, isKeyPasted, readChosen } from './chosen-file'

type State =
  | { at: 'empty' | 'making' | 'key_refused' | 'too_large' | 'failed' }
  | { at: 'made' | 'read'; fileName: string }

/**
 * Three ways to give the public certificate: make the pair here, paste, or choose a file. The text is held by React, so
 * that a mistake elsewhere in the form does not empty it; without JavaScript one that was read comes back in the answer. A
 * file is read into it here, and a private key turned away before it can be sent.
 */
export function CertificateGiver({
  customer,
  environment,
  error,
}: {
  customer: string
  /** Left out where the form around it asks for one. */
  environment?: string
  error?: string
}) {
  const { typed } = useContext(Answered)
  const [text, setText] = useState(String(typed?.certificate ?? ''))
  const [state, setState] = useState<State>({ at: 'empty' })
  const button = useRef<HTMLButtonElement>(null)

  async function make() {
    setState({ at: 'making' })
    try {
      const name = commonNameOf(customer, environment ?? chosenEnvironment(button))
      const made = await makeCertificate(name)
      save(`${name}.key`, made.privateKey)
      setText(made.certificate)
      setState({ at: 'made', fileName: `${name}.key` })
    } catch (error) {
      setState({ at: 'failed' })
      if (error instanceof Error && isOfAnotherBuild(error)) reloadWith(button.current?.form)
    }
  }

  function write(pasted: string) {
    const isKey = isKeyPasted(pasted)
    setText(isKey ? '' : pasted)
    setState({ at: isKey ? 'key_refused' : 'empty' })
  }

  async function read(input: HTMLInputElement) {
    const [file] = input.files ?? []
    if (!file) return
    const chosen = await readChosen(file)
    input.value = ''
    if (chosen.status === 'text') setText(chosen.text)
    setState(stateOf(chosen, file.name))
  }

  return (
    <div className="grid gap-4">
      <div className="needs-script grid justify-items-start gap-2">
        <Button ref={button} type="button" kind="secondary" onClick={make} disabled={state.at === 'making'}>
          {state.at === 'making' ? 'Making the key…' : 'Make one in this browser'}
        </Button>
        <p className="text-quiet text-sm">
          RSA 3072, self-signed, 365 days. The private key is saved to your disk at once and never leaves it.
        </p>
      </div>
      <div aria-live="polite" className="empty:hidden">
        {state.at === 'made' && (
          <Notice kind="needs-you" title={`The private key was saved as ${state.fileName}.`}>
            <p>
              Put it where Spencer’s sync reads it, then delete the download. It exists nowhere else, not even here.
            </p>
          </Notice>
        )}
        {state.at === 'read' && <p className="text-quiet text-sm">Read from {state.fileName}.</p>}
        {state.at === 'too_large' && (
          <Notice kind="broken" title="That file is too large to be a certificate.">
            <p>
              Nothing of it was sent, and what you typed is still here. A certificate has a few thousand characters.
            </p>
          </Notice>
        )}
        {state.at === 'key_refused' && (
          <Notice kind="broken" title="That holds a private key, so it was not taken.">
            <p>It has not left this page. Give only the part that begins with BEGIN CERTIFICATE.</p>
          </Notice>
        )}
        {state.at === 'failed' && (
          <Notice kind="broken" title="This browser could not make a key pair.">
            <p>Make one elsewhere and paste its certificate here.</p>
          </Notice>
        )}
      </div>
      <TextField
        id="certificate"
        name="certificate"
        label="Certificate (PEM)"
        hint="Made above, or pasted. The public certificate only."
        rows={4}
        className="[&_textarea]:font-mono [&_textarea]:text-xs"
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={(event) => write(event.target.value)}
        error={error}
      />
      <div className="grid gap-1">
        <label htmlFor="certificateFile" className="font-medium text-sm">
          Or a certificate file
        </label>
        <input
          id="certificateFile"
          name="certificateFile"
          type="file"
          accept=".cer,.crt,.der,.pem,.p7b,.p7c,.txt"
          onChange={({ target }) => read(target)}
          className="min-h-11 w-full min-w-0 py-2 text-sm file:mr-3 file:min-h-9 file:rounded-control file:border file:border-control file:bg-raised file:px-3 file:text-ink"
        />
      </div>
    </div>
  )
}

function stateOf({ status }: Chosen, fileName: string): State {
  if (status === 'text') return { at: 'read', fileName }
  return { at: status === 'private_key' ? 'key_refused' : 'too_large' }
}

/** The library that makes one is gone with the build that this page is of. */
function reloadWith(form: HTMLFormElement | null | undefined) {
  if (form) noteTyped(form)
  reloadWithTyped()
}

/** Null while none is chosen: a name that guesses would be wrong on a certificate for a year. */
function chosenEnvironment(button: RefObject<HTMLButtonElement | null>): string | null {
  const form = button.current?.form
  const chosen = form && new FormData(form).get('environment')
  return typeof chosen === 'string' ? chosen : null
}

/** Straight from memory to the disk of whoever pressed. */
function save(fileName: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/x-pem-file' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
