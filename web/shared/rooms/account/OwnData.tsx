import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { addressOf } from '../../api.ts'
import { useWords } from '../../intl/useWords.ts'
import { useOrganisation, useOrganisationPath } from '../../portal/useSession.ts'
import { Section } from '../parts/Section.tsx'

/** What this organisation holds about oneself: everybody's to have. */
export function OwnData() {
  const words = useWords()
  const path = useOrganisationPath()
  const { name } = useOrganisation()
  return (
    <Section title={words('rooms.account.data')} lead={words('rooms.account.data.lead', { organisation: name })}>
      <div>
        <Button as="a" href={addressOf(`${path}/own-data`)} download icon={<ArrowDownloadRegular />}>
          {words('rooms.account.data.download')}
        </Button>
      </div>
    </Section>
  )
}
