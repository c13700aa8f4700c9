import { Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { useState } from 'react'
import { isHighRisk } from '../../../src/domain/role-catalogue.ts'
import { call } from '../../shared/api.ts'
import { Form } from '../../shared/forms/Form.tsx'
import { SelectField } from '../../shared/forms/SelectField.tsx'
import { SubmitButton } from '../../shared/forms/SubmitButton.tsx'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useAct, useRead } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { ProveYou } from '../../shared/prove/ProveYou.tsx'
import { useProving } from '../../shared/prove/useProving.ts'
import { ElevationFacts } from '../../shared/rooms/elevation/ElevationFacts.tsx'
import type { Elevation, TwoAdministrators } from '../../shared/rooms/elevation/types.ts'
import { useDuration } from '../../shared/rooms/elevation/useDuration.ts'
import { CheckGroup } from '../../shared/rooms/parts/CheckGroup.tsx'

const LENGTHS = [15, 30, 60, 120, 240, 480]

/** The yes: to all that is asked or to less of it, after it is sure who says it. */
export default function ApproveElevation({ elevation, onClose }: { elevation: Elevation; onClose: () => void }) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const duration = useDuration()
  const path = useOrganisationPath()
  const proving = useProving()
  const { id, version, person } = elevation
  const [roles, setRoles] = useState([...elevation.roles])
  const [minutes, setMinutes] = useState(elevation.minutes)
  const two = useRead<TwoAdministrators>(`${path}/guardrails/two-administrators`).data
  const ofTwo = two?.on === true && roles.some(isHighRisk)
  const { run, busy, problem } = useAct(
    (key) =>
      proving.through(() =>
        call('POST', `${path}/elevations/${id}/${ofTwo ? 'first-yes' : 'approval'}`, {
          key,
          version,
          body: { roles, minutes },
        }),
      ),
    [path],
  )
  const submit = async () => {
    if (roles.length > 0 && (await run())) onClose()
  }
  const lengths = [...new Set([...LENGTHS.filter((one) => one < elevation.minutes), elevation.minutes])]
  const values = { person: person.displayName ?? '—', partner: elevation.partner.name }
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && !busy && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words('elevation.approve.title', values)}</DialogTitle>
          <DialogContent className={look.stack}>
            <Form
              onSubmit={submit}
              problem={proving.step ? undefined : problem}
              label={words('elevation.approve.verb')}
            >
              <ElevationFacts elevation={elevation} />
              <CheckGroup
                label={words('elevation.approve.roles')}
                hint={words('elevation.approve.less')}
                fault={roles.length === 0 ? words('elevation.approve.roles.none') : undefined}
                options={elevation.roles.map((role) => ({
                  value: role,
                  label: words('elevation.role', {
                    role: name('role', role),
                    purpose: name('role', `${role}.purpose`),
                  }),
                }))}
                chosen={roles}
                onChange={setRoles}
              />
              <SelectField
                label={words('elevation.approve.minutes')}
                hint={words(ofTwo ? 'two.clock.second' : 'elevation.approve.clock')}
                value={String(minutes)}
                options={lengths.map((one) => ({ value: String(one), label: duration(one) }))}
                onChange={(value) => setMinutes(Number(value))}
              />
              {ofTwo && <p className={look.strong}>{words('two.must')}</p>}
              {!proving.step && (
                <div className={look.rowEnd}>
                  <Button onClick={onClose} disabled={busy}>
                    {words('shared.cancel')}
                  </Button>
                  <SubmitButton busy={busy}>{words(ofTwo ? 'two.first' : 'elevation.approve.verb')}</SubmitButton>
                </div>
              )}
            </Form>
            {proving.step && (
              <ProveYou
                step={proving.step}
                verb={words(ofTwo ? 'two.first.confirm' : 'elevation.approve.confirm')}
                busy={busy}
                onProved={submit}
                onStop={proving.stop}
              />
            )}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
