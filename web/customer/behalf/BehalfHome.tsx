import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { Points } from '../../shared/look/Points.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { useRead } from '../../shared/portal/useApi.ts'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useOrganisation, useOrganisationPath, useSession, useSubject } from '../../shared/portal/useSession.ts'
import { RoleList } from '../../shared/rooms/parts/RoleList.tsx'
import { WhyButton } from '../../shared/rooms/delegation/WhyButton.tsx'
import { Page } from '../../shared/shell/Page.tsx'
import { OwnElevations } from './OwnElevations.tsx'
import type { Acting } from './BehalfFrame.tsx'

/** What one may do here, by which roles and until when; that it is all written down; and why, or why not. */
export function BehalfHome() {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const formats = useFormats()
  const path = useOrganisationPath()
  const { personId, displayName } = useSession()
  const { name: partner } = useOrganisation()
  const { name: customer } = useSubject()
  const read = useRead<Acting>(`${path}/acting`)
  return (
    <Page title={customer} lead={words('behalf.lead', { customer })}>
      <Shown of={read}>
        {({ actions, roles }) => (
          <>
            <section className={look.card}>
              <div className={look.stack}>
                <h2 className={look.title2}>{words('behalf.may')}</h2>
                <Points points={actions.map((action) => name('action', action))} sign="yes" />
                <div>
                  <WhyButton
                    path={path}
                    partner={partner}
                    people={[{ id: personId ?? '', name: displayName ?? '' }]}
                    person={personId ?? ''}
                    action={actions[0] ?? 'people.read'}
                  />
                </div>
              </div>
            </section>
            <section className={look.card}>
              <div className={look.stack}>
                <h2 className={look.title2}>{words('behalf.roles')}</h2>
                <RoleList
                  roles={roles}
                  note={({ lastDay, endsAt, elevationId }) =>
                    words('behalf.role.until', {
                      date: elevationId ? formats.moment(endsAt) : formats.date(lastDay),
                    })
                  }
                  action={() => null}
                />
                <OwnElevations />
                <p className={look.quiet}>{words('behalf.never', { customer })}</p>
              </div>
            </section>
          </>
        )}
      </Shown>
    </Page>
  )
}
