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
export type Deed =
  { way: 'open' | 'copy' | 'mail-program' } | { way: 'send'; to: string; toName: string; remind: boolean }

/**
 * The three ways of a letter out of here. The first of them opens the request, which locks what is asked; without a letter the one
 * that the server keeps is used.
 */
export function useHandOut(request: Request, letter?: Letter) {
  const { open, handOut, send } = useCalls(request, letter)
  const [outcome, setOutcome] = useState<Outcome>()
  const [last, setLast] = useState<Deed['way']>()
  const refreshed = [`${useOrganisationPath()}/relationship-requests`]
  // The letter belongs to the intent: another text under the key of the first would be refused.
  const act = useAct<{ deed: Deed; letter: Letter | undefined }>(async (key, { deed }) => {
    if (deed.way === 'open') return open(key)
    if (deed.way === 'copy') return setOutcome(await copied(handOut(key, 'copy')))
    if (deed.way === 'send') return setOutcome(await send(key, deed))
    const written = await handOut(key, 'mail-program')
    setOutcome(written.mailto ? { kind: 'mail' } : { kind: 'mail-too-long', text: written.text })
    if (written.mailto) location.assign(written.mailto)
  }, refreshed)
  const run = (deed: Deed) => {
    setOutcome(undefined)
    setLast(deed.way)
    return act.run({ deed, letter })
  }
  return { run, busy: act.busy, outcome, problem: act.problem, last }
}

export type HandOut = ReturnType<typeof useHandOut>

async function copied(written: Promise<HandedOut>): Promise<Outcome> {
  return (await copyWhenReady(written)) ? { kind: 'copied' } : { kind: 'copy-failed', text: (await written).text }
}

function useCalls(request: Request, letter: Letter | undefined) {
  const all = `${useOrganisationPath()}/relationship-requests`
  const path = `${all}/${request.id}`
  const refresh = useRefresh()
  const open = async (key: string) => {
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
  const send = async (key: string, { to, toName, remind }: Deed & { way: 'send' }): Promise<Outcome> => {
    await open(key)
    const body = { to: to.trim(), toName: toName.trim() || null, letter: letter ?? request.letter, remind }
    await call('POST', `${path}/letters`, { body, key })
    forgetLetter(request.id)
    return { kind: 'sent', to: to.trim() }
  }
  return { open, handOut, send }
}
