import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { Points } from '../../shared/look/Points.tsx'
import { useLook } from '../../shared/look/styles.ts'
import { useRefresh } from '../../shared/portal/useApi.ts'
import { useDoing } from '../../shared/portal/useDoing.ts'
import { useOrganisation, useOrganisationPath } from '../../shared/portal/useSession.ts'
import { STAYS } from '../../../src/domain/consent.ts'
import type { Ended } from './PartnerCard.tsx'
import type { Delegation, Relationship } from './usePartnerRelationships.ts'

type Props = { relationship: Relationship; delegation: Delegation; onEnded: (ended: Ended) => void }

/** Takes the partner’s rights back, at once, without asking it; says first what ends and what stays. */
export function RemoveRights({ relationship, delegation, onEnded }: Props) {
  const words = useWords()
  const path = useOrganisationPath()
  const refresh = useRefresh()
  const doing = useDoing(path)
  const [open, setOpen] = useState(false)
  const partner = relationship.partner.name
  const remove = (key: string) =>
    doing(async () =>
      onEnded(
        await call<Ended>('DELETE', `${path}/delegations/${delegation.id}`, { key, version: delegation.version }),
      ),
    )
  const close = () => {
    setOpen(false)
    // It may have been refused because somebody else ended them meanwhile: the page shows what is so.
    void refresh([`${path}/partner-relationships`])
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words('customer.rights.remove')}</Button>
      <Confirm
        open={open}
        onClose={close}
        danger
        title={words('customer.rights.remove.title', { partner })}
        verb={words('customer.rights.remove')}
        act={remove}
      >
        <WhatHappens relationship={relationship} delegation={delegation} />
      </Confirm>
    </>
  )
}

function WhatHappens({ relationship, delegation }: { relationship: Relationship; delegation: Delegation }) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const { name: customer } = useOrganisation()
  const partner = relationship.partner.name
  // What both sides have ended does not stay.
  const stays = STAYS.filter((code) => code !== 'support-duty' || relationship.supportDutyUntil === null)
  return (
    <>
      <div className={look.stackTight}>
        <p className={look.strong}>{words('customer.rights.remove.ends', { partner })}</p>
        <Points points={delegation.actions.map((code) => name('action', code))} sign="no" />
      </div>
      <div className={look.stackTight}>
        <p className={look.strong}>{words('customer.rights.remove.stays')}</p>
        <Points points={stays.map((code) => name('stays', code, { partner, customer }))} />
      </div>
      <p className={look.body}>{words('customer.rights.remove.again', { partner })}</p>
    </>
  )
}
