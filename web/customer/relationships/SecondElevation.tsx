import { Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useAct } from '../../shared/portal/useApi.ts'
import { useDoing } from '../../shared/portal/useDoing.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { ProveYou } from '../../shared/prove/ProveYou.tsx'
import { useProving } from '../../shared/prove/useProving.ts'
import { ElevationFacts } from '../../shared/rooms/elevation/ElevationFacts.tsx'
import type { Elevation } from '../../shared/rooms/elevation/types.ts'
import { useDuration } from '../../shared/rooms/elevation/useDuration.ts'
import { Problem } from '../../shared/states/Problem.tsx'

type First = NonNullable<Elevation['firstYes']>
type Props = { elevation: Elevation; first: First }

/** A first administrator has said yes to what somebody asks for a while: what this one may do with it. */
export default function SecondElevation({ elevation, first }: Props) {
  const words = useWords()
  const look = useLook()
  const path = `${useOrganisationPath()}/first-yeses/${first.id}`
  const [open, setOpen] = useState(false)
  const name = first.by.displayName ?? '—'
  const { agree, refuse, takeBack } = first.may
  return (
    <div className={look.row}>
      {agree && (
        <Button appearance="primary" onClick={() => setOpen(true)}>
          {words('two.agree.open')}
        </Button>
      )}
      {refuse && (
        <Ask
          label={words('two.refuse')}
          title={words('two.refuse.title', { name })}
          what={words('two.refuse.what', { name })}
          act={(key) => call('POST', `${path}/refusal`, { key })}
        />
      )}
      {takeBack && (
        <Ask
          label={words('two.takeBack')}
          title={words('two.takeBack.title')}
          what={words('two.takeBack.what')}
          act={(key) => call('DELETE', path, { key })}
        />
      )}
      {open && <Agree elevation={elevation} first={first} onClose={() => setOpen(false)} />}
    </div>
  )
}

type Asked = { label: string; title: string; what: string; act: (key: string) => Promise<unknown> }

function Ask({ label, title, what, act }: Asked) {
  const doing = useDoing(useOrganisationPath())
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{label}</Button>
      <Confirm
        open={open}
        onClose={() => setOpen(false)}
        title={title}
        verb={label}
        act={(key) => doing(() => act(key))}
      >
        <p>{what}</p>
      </Confirm>
    </>
  )
}

/** Exactly what the first chose, to be agreed to; nothing of it can be changed here. */
function Agree({ elevation, first, onClose }: Props & { onClose: () => void }) {
  const words = useWords()
  const name = useNames()
  const formats = useFormats()
  const duration = useDuration()
  const look = useLook()
  const path = useOrganisationPath()
  const proving = useProving()
  const { id, version, partner, person } = elevation
  const { run, busy, problem } = useAct(
    (key) =>
      proving.through(() =>
        call('POST', `${path}/elevations/${id}/second-yes`, { key, version, body: { firstYesId: first.id } }),
      ),
    [path],
  )
  const submit = async () => {
    if (await run()) onClose()
  }
  const roles = formats.list((first.roles ?? []).map((role) => name('role', role)))
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && !busy && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            {words('elevation.approve.title', { person: person.displayName ?? '—', partner: partner.name })}
          </DialogTitle>
          <DialogContent className={look.stack}>
            <ElevationFacts elevation={elevation} />
            <p className={look.strong}>
              {words('two.chose', { name: first.by.displayName ?? '—', roles, time: duration(first.minutes ?? 0) })}
            </p>
            <p className={look.body}>{words('two.clock')}</p>
            {problem && !proving.step && <Problem problem={problem} />}
            {proving.step ? (
              <ProveYou
                step={proving.step}
                verb={words('two.agree.confirm')}
                busy={busy}
                onProved={submit}
                onStop={proving.stop}
              />
            ) : (
              <div className={look.rowEnd}>
                <Button onClick={onClose} disabled={busy}>
                  {words('shared.cancel')}
                </Button>
                <Button appearance="primary" disabledFocusable={busy} onClick={() => void submit()}>
                  {words('two.agree')}
                </Button>
              </div>
            )}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
