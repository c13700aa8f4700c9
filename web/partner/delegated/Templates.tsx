import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import type { Answer, Groups } from '../../shared/contracts.ts'
import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useRead } from '../../shared/portal/useApi.ts'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useDoing } from '../../shared/portal/useDoing.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { useMay } from '../../shared/rooms/parts/useMay.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  one: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  words: { flex: '1 1 240px', minWidth: 0 },
})

type Template = Answer<Groups['ownTemplate']>

/** The partner’s own templates: made in the wizard, chosen there by name, thrown away here. */
export function Templates() {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const read = useRead<Answer<Groups['templates']>>(`${useOrganisationPath()}/rights-templates`)
  return (
    <section className={look.stackTight}>
      <h2 className={look.title2}>{words('templates.title')}</h2>
      <p className={look.body}>{words('templates.lead')}</p>
      <Shown of={read}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={look.quiet}>{words('templates.none')}</p>
          ) : (
            <ul className={styles.list}>
              {items.map((template) => (
                <li key={template.id} className={styles.one}>
                  <OneTemplate template={template} />
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  )
}

function OneTemplate({ template }: { template: Template }) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const styles = useStyles()
  const formats = useFormats()
  const path = useOrganisationPath()
  const doing = useDoing(`${path}/rights-templates`, `${path}/request-options`)
  const [asked, setAsked] = useState(false)
  return (
    <>
      <div className={styles.words}>
        <p className={look.strong}>{template.name}</p>
        <p className={look.quiet}>{formats.list(template.terms.map(({ role }) => name('role', role)))}</p>
      </div>
      {useMay('groups.manage') && (
        <Button
          size="small"
          aria-label={words('templates.delete.named', { name: template.name })}
          onClick={() => setAsked(true)}
        >
          {words('groups.delete')}
        </Button>
      )}
      <Confirm
        open={asked}
        onClose={() => setAsked(false)}
        title={words('groups.delete.title', { group: template.name })}
        verb={words('groups.delete')}
        danger
        act={(key) =>
          doing(() => call('DELETE', `${path}/rights-templates/${template.id}`, { key, version: template.version }))
        }
      >
        <p>{words('templates.delete.what')}</p>
      </Confirm>
    </>
  )
}
