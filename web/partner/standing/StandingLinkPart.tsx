import { Button, Input, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import { CopyButton } from '../../shared/CopyButton.tsx'
import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useDoing } from '../../shared/portal/useDoing.ts'
import { Facts } from '../../shared/rooms/parts/Facts.tsx'
import { Section } from '../../shared/rooms/parts/Section.tsx'
import { Tag } from '../../shared/rooms/parts/Tag.tsx'
import { Notice } from '../../shared/states/Notice.tsx'
import type { StandingLink } from './types.ts'

const COLOURS = { on: 'success', off: undefined, 'nobody-asks': 'warning' } as const
const useStyles = makeStyles({ field: { flexGrow: 1, flexBasis: '260px', minWidth: 0 } })

/** One of them: its address, what it asks, who asks, and the switch. */
export function StandingLinkPart({ one, at }: { one: StandingLink; at: string }) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const formats = useFormats()
  const rights = one.template && (one.templateName ?? name('template', one.template))
  return (
    <Section title={one.name} actions={one.mayChange && <Switches one={one} at={at} />}>
      <div className={look.stack}>
        {one.state === 'nobody-asks' && (
          <Notice tone="warning" live={false} title={words('standing.state.nobody-asks')}>
            {words('standing.nobody-asks.what')}
          </Notice>
        )}
        {one.address !== null && <Address name={one.name} address={one.address} />}
        <Facts
          items={[
            {
              label: words('partner.requests.state'),
              value: <Tag color={COLOURS[one.state]}>{words(`standing.state.${one.state}`)}</Tag>,
            },
            {
              label: words('standing.asks'),
              value: rights
                ? words('standing.asks.rights', { template: rights, days: one.lengthDays ?? 0 })
                : words('standing.asks.relationship'),
            },
            one.askedBy !== null && { label: words('standing.asked-by'), value: one.askedBy },
            {
              label: words('standing.came'),
              value: words('standing.came.of', {
                accepted: one.accepted,
                declined: one.declined,
                waiting: one.waiting,
              }),
            },
            { label: words('standing.made'), value: formats.day(one.madeAt) },
          ]}
        />
      </div>
    </Section>
  )
}

function Address({ name, address }: { name: string; address: string }) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  return (
    <div className={look.row}>
      <Input
        className={styles.field}
        readOnly
        aria-label={words('standing.address', { name })}
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton text={address} appearance="primary" />
    </div>
  )
}

function Switches({ one, at }: { one: StandingLink; at: string }) {
  const words = useWords()
  const look = useLook()
  const doing = useDoing(at)
  const [asked, ask] = useState<'on' | 'off' | 'replace'>()
  const path = `${at}/${one.id}`
  const close = () => ask(undefined)
  const version = one.version
  const on = one.state === 'on'
  return (
    <div className={look.row}>
      {on && <Button onClick={() => ask('replace')}>{words('standing.replace')}</Button>}
      {/* One button for both, so that whoever has just pressed it by the keyboard still stands on it. */}
      <Button key="switch" appearance={on ? 'secondary' : 'primary'} onClick={() => ask(on ? 'off' : 'on')}>
        {words(on ? 'standing.switch-off' : 'standing.switch-on')}
      </Button>
      <Confirm
        open={asked === 'on'}
        onClose={close}
        title={`${words('standing.switch-on')}: ${one.name}`}
        verb={words('standing.switch-on')}
        act={(key) => doing(() => call('PUT', `${path}/switch`, { version, key }))}
      >
        {words('standing.switch-on.what')}
      </Confirm>
      <Confirm
        open={asked === 'off'}
        onClose={close}
        title={words('standing.switch-off.title', { name: one.name })}
        verb={words('standing.switch-off')}
        danger
        act={(key) => doing(() => call('DELETE', `${path}/switch`, { version, key }))}
      >
        {words('standing.switch-off.what')}
      </Confirm>
      <Confirm
        open={asked === 'replace'}
        onClose={close}
        title={words('standing.replace.title', { name: one.name })}
        verb={words('standing.replace')}
        danger
        act={(key) => doing(() => call('POST', `${path}/address`, { body: {}, version, key }))}
      >
        {words('standing.replace.what')}
      </Confirm>
    </div>
  )
}
