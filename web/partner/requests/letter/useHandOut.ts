import { useState } from 'react'
import { call } from '../../../shared/api.ts'
import { useAct, useRefresh } from '../../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../../shared/portal/useSession.ts'
import type { HandedOut, Letter, Request } from '../types.ts'
import { copyWhenReady } from './copyWhenReady.ts'
import { forgetLetter } from './keptLetter.ts'

export type Outcome =
  | { kind: 'copied' }
  | { kind: 'mail' }
  | { kind: 'mail-too-long'; text: string }
  | { kind: 'copy-failed'; text: string }
  | { kind: 'sent'; to: string }
export type Addressed = { to: string; toName: string }

/**
 * The three ways of a letter out of here. The first of them opens the request, which locks what is asked; without a letter the one
 * that the server keeps is used.
 */
export function useHandOut(request: Request, letter?: Letter) {
  const all = `${useOrganisationPath()}/relationship-requests`
  const path = `${all}/${request.id}`
  const refresh = useRefresh()
  const [outcome, setOutcome] = useState<Outcome>()
  const begin = () => {
    setOutcome(undefined)
    for (const act of [doOpen, copy, mail, send]) act.clear()
  }
  const open = async (key: string) => {
    begin()
    if (request.state !== 'draft') return
    await call('POST', `${path}/opening`, { body: { letter }, version: request.version, key })
    forgetLetter(request.id)
    // Known at once, so that a second try after a broken line does not open it again.
    await refresh([all])
  }
  const handOut = async (key: string, way: 'copy' | 'mail-program') => {
    await open(key)
    const written = await call<HandedOut>('POST', `${path}/link-handouts`, { body: { way, letter }, key })
    forgetLetter(request.id)
    return written
  }
  const doOpen = useAct((key) => open(key), [all])
  const copy = useAct(
    async (key) => {
      const written = handOut(key, 'copy')
      const copied = await copyWhenReady(written)
      setOutcome(copied ? { kind: 'copied' } : { kind: 'copy-failed', text: (await written).text })
    },
    [all],
  )
  const mail = useAct(
    async (key) => {
      const { mailto, text } = await handOut(key, 'mail-program')
      setOutcome(mailto ? { kind: 'mail' } : { kind: 'mail-too-long', text })
      if (mailto) location.assign(mailto)
    },
    [all],
  )
  const send = useAct<Addressed>(
    async (key, { to, toName }) => {
      await open(key)
      await call('POST', `${path}/letters`, {
        body: { to: to.trim(), toName: toName.trim() || null, letter: letter ?? request.letter },
        key,
      })
      forgetLetter(request.id)
      setOutcome({ kind: 'sent', to: to.trim() })
    },
    [all],
  )
  const busy = doOpen.busy || copy.busy || mail.busy || send.busy
  return { doOpen, copy, mail, send, busy, outcome, problem: doOpen.problem ?? copy.problem ?? mail.problem }
}

export type HandOut = ReturnType<typeof useHandOut>
