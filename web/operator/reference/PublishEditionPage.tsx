import { useState } from 'react'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Back } from '../../shared/portal/Back.tsx'
import { GoButton } from '../../shared/portal/Go.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { Page } from '../../shared/shell/Page.tsx'
import { Told } from '../../shared/states/Told.tsx'
import type { ReferenceEdition } from '../parts/useInstallation.ts'
import { useReferenceEditions } from '../parts/useReference.ts'
import { EditionForm } from './EditionForm.tsx'

export const PublishCloudsPage = () => <PublishEditionPage kind="clouds" />
export const PublishRegionsPage = () => <PublishEditionPage kind="regions" />
export const PublishRolesPage = () => <PublishEditionPage kind="roles" />

/** A new edition beside the old ones; nothing that was published is ever changed. */
function PublishEditionPage({ kind }: { kind: ReferenceEdition['kind'] }) {
  const words = useWords()
  const formats = useFormats()
  const look = useLook()
  const read = useReferenceEditions()
  const [published, setPublished] = useState<ReferenceEdition>()
  const back = <Back to={`reference/${kind}`}>{words(`operator.${kind}`)}</Back>
  return (
    <Page
      title={words(`operator.${kind}.publish`)}
      lead={words(kind === 'roles' ? 'operator.roles.publish.lead' : 'operator.reference.publish.lead')}
      above={back}
    >
      <div className={look.stack}>
        {published && (
          <Told
            title={words('operator.reference.published', { edition: published.edition })}
            actions={
              <GoButton to={`reference/${kind}`} appearance="primary">
                {words(`operator.${kind}`)}
              </GoButton>
            }
          >
            {words('operator.reference.published.what', { date: formats.moment(published.effectiveFrom) })}
          </Told>
        )}
        {!published && (
          <Shown of={read}>
            {({ items }) => (
              <EditionForm
                kind={kind}
                now={items.find((one) => one.kind === kind && one.inForce)}
                onDone={setPublished}
              />
            )}
          </Shown>
        )}
      </div>
    </Page>
  )
}
