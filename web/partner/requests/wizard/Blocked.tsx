import { useWords } from '../../../shared/intl/useWords.ts'
import { GoButton } from '../../../shared/portal/Go.tsx'
import { useOrganisation } from '../../../shared/portal/useSession.ts'
import { Notice } from '../../../shared/states/Notice.tsx'
import { ToReason } from '../ToReason.tsx'

/** What stands in the way of any request of this partner, and where it is cleared. */
export function Blocked({ code }: { code: string }) {
  const words = useWords()
  const { name } = useOrganisation()
  if (code === 'partner-agreement-missing')
    return (
      <Notice
        tone="warning"
        live={false}
        title={words('partner.blocked.agreement', { organisation: name })}
        actions={
          <GoButton to="settings/agreement" appearance="primary">
            {words('partner.way.agreement')}
          </GoButton>
        }
      >
        {words('partner.blocked.agreement.way', { organisation: name })}
      </Notice>
    )
  const known = code === 'partner-suspended' ? 'suspended' : 'any'
  return (
    <Notice
      tone="error"
      live={false}
      title={words(`partner.blocked.${known}`, { organisation: name })}
      actions={known === 'suspended' && <ToReason />}
    >
      {words(`partner.blocked.${known}.way`)}
    </Notice>
  )
}
