import { lazy, Suspense } from 'react'
import { useRead } from '../../portal/useApi.ts'
import { useLook } from '../../look/styles.ts'
import { useFormats } from '../../format.ts'
import { useLanguage } from '../../intl/useLanguage.ts'
import { LANGUAGES } from '../../intl/language.ts'
import { useWords } from '../../intl/useWords.ts'
import type { Language, Session } from '../../contracts.ts'
import { SelectField } from '../../forms/SelectField.tsx'
import { useOrganisation, useSession } from '../../portal/useSession.ts'
import { Loading } from '../../states/Loading.tsx'
import { Facts } from '../parts/Facts.tsx'
import { Section } from '../parts/Section.tsx'
import { useRoleNames } from '../parts/useRoleNames.ts'
import { OwnData } from './OwnData.tsx'
import { OwnSessions } from './OwnSessions.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { SecondFactor } from './SecondFactor.tsx'
import { useNarrow } from './styles.ts'

const Passkeys = lazy(() => import('./Passkeys.tsx'))

/** One’s own account, the same in every organisation: language, password, second factor, passkeys, where one is signed in. */
export default function AccountRoom() {
  const look = useLook()
  const words = useWords()
  // The frame keeps its session for a minute; here it must be what it is now.
  const known = useSession()
  const session = useRead<Session>('/session').data ?? known
  return (
    <div className={look.stack}>
      <Section title={words('rooms.account.you')}>
        <You />
        <LanguageChoice />
      </Section>
      <PasswordForm lent={session.lentPassword} />
      <SecondFactor on={session.hasSecondFactor} passkey={session.hasPasskey} />
      <Suspense fallback={<Loading lines={4} />}>
        <Passkeys alone={!session.hasSecondFactor} />
      </Suspense>
      <OwnSessions />
      <OwnData />
    </div>
  )
}

function You() {
  const words = useWords()
  const formats = useFormats()
  const role = useRoleNames()
  const session = useSession()
  const { name, roles } = useOrganisation()
  return (
    <Facts
      items={[
        { label: words('rooms.people.name'), value: session.displayName },
        { label: words('rooms.people.email'), value: session.email },
        { label: words('rooms.people.roles', { organisation: name }), value: formats.list(roles.map(role)) },
      ]}
    />
  )
}

function LanguageChoice() {
  const words = useWords()
  const narrow = useNarrow()
  const { language, choose } = useLanguage()
  return (
    <div className={narrow.form}>
      <SelectField
        label={words('shared.language')}
        hint={words('rooms.account.language.hint')}
        value={language}
        options={LANGUAGES.map((code) => ({ value: code, label: words(`shared.language.${code}`) }))}
        onChange={(code) => choose(code as Language)}
      />
    </div>
  )
}
