import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { FormField } from '../../../shared/forms/FormField.tsx'
import { useFormats } from '../../../shared/format.ts'
import { useNames, useWords } from '../../../shared/intl/useWords.ts'
import { useLook } from '../../../shared/look/styles.ts'
import type { Options } from '../types.ts'
import { OWN, termDraft, type AskDraft } from './draft.ts'
import type { Change } from './WhatStep.tsx'
import { Tag } from '../../../shared/rooms/parts/Tag.tsx'

type Template = Options['templates'][number]
type Props = { draft: AskDraft; options: Options; change: Change }

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  label: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
})

/** A ready-made set of rights, said in what can be done with it; the names of the roles stand below. */
export function TemplateChoice({ draft, options, change }: Props) {
  const words = useWords()
  const styles = useStyles()
  return (
    <FormField label={words('partner.rights.template')} pointer="/template">
      <RadioGroup
        value={draft.templateId ?? draft.template}
        onChange={(_, { value }) => change(choiceOf(value, draft, options))}
        className={styles.group}
      >
        {options.templates.map((template) => (
          <Radio key={template.id} value={template.id} label={<Described template={template} />} />
        ))}
        {options.ownTemplates.map((template) => (
          <Radio key={template.id} value={template.id} label={<OwnDescribed template={template} />} />
        ))}
        <Radio value={OWN} label={<OwnSet />} />
      </RadioGroup>
    </FormField>
  )
}

/** An own template fills the set, which can be changed from there; a set that is begun is kept. */
function choiceOf(value: string, { terms }: AskDraft, { ownTemplates }: Options): Partial<AskDraft> {
  const own = ownTemplates.find(({ id }) => id === value)
  if (!own) return { template: value, templateId: null, terms: value === OWN ? terms : [] }
  return {
    template: OWN,
    templateId: own.id,
    terms: own.terms.map(termDraft),
    group: own.groups[0]?.group ?? 'partner.admin-agent',
  }
}

function OwnSet() {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  return (
    <span className={styles.label}>
      <span className={look.strong}>{words('partner.own')}</span>
      <span>{words('partner.own.what')}</span>
    </span>
  )
}

function OwnDescribed({ template }: { template: Options['ownTemplates'][number] }) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const name = useNames()
  const formats = useFormats()
  return (
    <span className={styles.label}>
      <span className={look.row}>
        <span className={look.strong}>{template.name}</span>
        <Tag outline color="informative">
          {words('partner.own.yours')}
        </Tag>
      </span>
      <span className={look.quiet}>
        {words('partner.rights.roles', { roles: formats.list(template.terms.map(({ role }) => name('role', role))) })}
      </span>
    </span>
  )
}

function Described({ template }: { template: Template }) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const name = useNames()
  const formats = useFormats()
  const everything = template.roles.some((role) => role.level === 'X')
  const actions = [...new Set(template.roles.flatMap((role) => role.actions))]
  return (
    <span className={styles.label}>
      <span className={look.row}>
        <span className={look.strong}>{name('template', template.id)}</span>
        {everything && <Tag color="warning">{words('partner.rights.everything')}</Tag>}
      </span>
      <span>
        {everything
          ? words('partner.rights.everything.what')
          : formats.list(actions.map((action) => name('action', action)))}
      </span>
      <span className={look.quiet}>
        {words('partner.rights.roles', { roles: formats.list(template.roles.map((role) => name('role', role.id))) })}
      </span>
    </span>
  )
}
