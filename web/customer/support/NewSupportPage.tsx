import { useState } from 'react'
import { SelectField } from '../../shared/forms/SelectField.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Back } from '../../shared/portal/Back.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useRead } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { AskForm } from '../../shared/rooms/support/AskForm.tsx'
import type { OwnDuties } from '../../shared/rooms/support/types.ts'
import { useWhere } from '../../shared/rooms/support/useWhere.ts'
import { Page } from '../../shared/shell/Page.tsx'

/** The customer chooses who is to help: a partner that has to, or the provider where there is none. */
export function NewSupportPage() {
  const words = useWords()
  const read = useRead<OwnDuties>(`${useOrganisationPath()}/support-duties`)
  return (
    <Page title={words('support.new')} above={<Back to="support">{words('support.back')}</Back>}>
      <Shown of={read}>{(duties) => <Ask duties={duties} />}</Shown>
    </Page>
  )
}

function Ask({ duties }: { duties: OwnDuties }) {
  const words = useWords()
  const look = useLook()
  const where = useWhere()
  const helpers = duties.items.filter(({ runs, partner }) => runs && !partner.suspended).map(({ partner }) => partner)
  const [partnerId, setPartnerId] = useState(helpers[0]?.id ?? null)
  return (
    <AskForm where={where} path={where.at} more={{ partnerId }}>
      {helpers.length === 0 ? (
        <p className={look.body}>{words('support.new.who.provider')}</p>
      ) : (
        <SelectField
          label={words('support.new.who')}
          hint={words('support.new.who.hint')}
          pointer="/partnerId"
          value={partnerId ?? ''}
          options={helpers.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setPartnerId}
        />
      )}
    </AskForm>
  )
}
