import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { Disclosure } from '../../shared/look/Disclosure.tsx'
import { Points } from '../../shared/look/Points.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { Notice } from '../../shared/states/Notice.tsx'
import { Withheld } from '../../shared/rooms/delegation/Withheld.tsx'
import { PartOf } from './PartOf.tsx'
import { RoleNames } from './RoleNames.tsx'
import { WhatChanges } from './WhatChanges.tsx'
import type { Drawn } from './types.ts'

/** The role with which somebody can give itself every other one. */
const EVERYTHING = 'global-administrator'

/** What the partner may do: as a reseller, and with rights. Plain words first, role names on demand. */
export function CanDo({ invitation: { document, rightsChange }, changed }: { invitation: Drawn; changed: boolean }) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const formats = useFormats()
  const { rights, partner, customer } = document
  const values = { partner: partner.name, customer: customer.name, date: rights ? formats.date(rights.lastDay) : '' }
  const actions = [...new Set(rights?.roles.flatMap((role) => role.actions))]
  return (
    <PartOf title={words('invitation.can.title')} changed={changed}>
      {rights?.roles.some((role) => role.id === EVERYTHING) && (
        <Notice live={false} tone="warning" title={words('invitation.can.everything', values)}>
          {words('invitation.can.everything.text', values)}
        </Notice>
      )}
      <h3 className={look.title3}>
        {words(document.purpose === 'rights' ? 'invitation.can.reseller.already' : 'invitation.can.reseller')}
      </h3>
      <Points sign="yes" points={document.commerce.map((code) => name('commerce', code, values))} />
      {rights && (
        <>
          <h3 className={look.title3}>{words('invitation.can.administer', values)}</h3>
          <Points sign="yes" points={actions.map((action) => name('action', action))} />
          <Withheld roles={rights.withheld ?? []} />
          <WhatChanges rights={rights} />
          {rightsChange !== 'none' && !rights.changes && (
            <p className={look.quiet}>{words(`invitation.${rightsChange}`, values)}</p>
          )}
          <Disclosure summary={words('invitation.roles.show')}>
            <RoleNames rights={rights} partner={partner.name} />
          </Disclosure>
        </>
      )}
    </PartOf>
  )
}
