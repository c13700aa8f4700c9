import { Button, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import type { Answer, InvitationRoom } from '../../shared/contracts.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Told } from '../../shared/states/Told.tsx'
import type { Drawn } from './types.ts'

const useStyles = makeStyles({ told: { flexBasis: '100%' } })

type Props = { path: string; invitation: Drawn; label: string; primary?: boolean }

/** Passes the request on to those in the same organisation who can answer: how many, never who. */
export function Forwarding({ path, invitation, label, primary }: Props) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const [open, setOpen] = useState(false)
  const [told, setTold] = useState<number>()
  const values = { count: invitation.administrators, customer: invitation.document.customer.name }
  const act = async (key: string) => {
    const { administrators } = await call<Answer<InvitationRoom['forwardAnswer']>>('POST', `${path}/forwarding`, {
      key,
    })
    setTold(administrators)
  }
  if (told !== undefined)
    return (
      <div className={styles.told}>
        <Told title={words('invitation.forwarded.title', { count: told })}>{words('invitation.forwarded.lead')}</Told>
      </div>
    )
  return (
    <>
      <Button
        size={primary ? 'medium' : 'large'}
        appearance={primary ? 'primary' : 'subtle'}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      <Confirm
        open={open}
        onClose={() => setOpen(false)}
        title={words('invitation.forwarding.title')}
        verb={words('invitation.forwarding.verb')}
        act={act}
      >
        <p className={look.body}>{words('invitation.forwarding.lead', values)}</p>
      </Confirm>
    </>
  )
}
