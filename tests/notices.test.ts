import assert from 'node:assert/strict'
import { test } from 'node:test'
import { doDue } from '../src/features/audit/do-due.ts'
import type { MailKind } from '../src/features/mail/mail.store.ts'
import { aRecovery, secondOperator } from '#tests/world/operators.ts'
import { Authenticator } from '#tests/world/authenticator.ts'
import {
  accept,
  newCustomer,
  newPartner,
  ok,
  onBothDatabases,
  openLink,
  openRequest,
  relate,
  withoutRights,
} from '#tests/world.ts'
import { newUsage, order } from './world/commerce.ts'

/** A new kind does not compile until it stands here. */
const KINDS: Record<MailKind, true> = {
  letter: true,
  code: true,
  accepted: true,
  'accepted.customer': true,
  declined: true,
  forwarded: true,
  'rights-ended': true,
  'rights-ended.customer': true,
  'rights-end-soon': true,
  'rights-end-soon.customer': true,
  'role-removed': true,
  'role-removed.customer': true,
  'rights-changed': true,
  'rights-changed.customer': true,
  'rights-frozen': true,
  'rights-frozen.customer': true,
  'elevation-asked': true,
  'elevation-answered': true,
  'first-yes': true,
  'first-yes-refused': true,
  'two-administrators': true,
  joining: true,
  'asked-to-join': true,
  suspended: true,
  'suspended.customer': true,
  asked: true,
  'renewal-ended': true,
  'service-request': true,
  'support-duty': true,
  passkey: true,
  recovery: true,
  'recovery.partner': true,
  'recovery.operator': true,
  transfer: true,
}

onBothDatabases('notices', (world) => {
  for (const language of ['en', 'sv'] as const)
    test(`every kind of mail is whole in ${language}: no place left open, no code shown`, async () => {
      const ingrid = await world().as('ingrid')
      const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
      await world().sql('update person set language = $1', [language])
      await world().work()
      await world().sql('delete from mail')
      const post = async (client: typeof partner.client, path: string, body?: unknown) =>
        ok(await client.post(path, body))
      const request = await openRequest(partner.client, { domain: customer.domain, language })
      await post(partner.client, `~/relationship-requests/${request.id}/letters`, {
        to: customer.email,
        letter: { subject: 'Hello', body: 'Hello {{link}}' },
      })
      const user = await customer.add('customer.user')
      await openLink(user, request.token)
      await post(user, `~/invitations/${request.id}/forwarding`)
      const mails = await world().work()
      const { delegationId } = ok(await accept(customer.client, request), 201)
      const [{ id, version }] = ok(await customer.client.get('~/partner-relationships')).items
      const freeze = `~/partner-relationships/${id}/freeze`
      ok(await customer.client.call('PUT', freeze, undefined, { version }))
      ok(await customer.client.del(freeze, { version: version + 1 }))
      const asked = ok(
        await partner.client.post(`~/customers/${customer.id}/elevations`, {
          roles: ['user-administrator'],
          minutes: 90,
          reason: 'x',
        }),
        201,
      )
      const approval = `~/elevations/${asked.id}/approval`
      ok(await customer.client.post(approval, { roles: asked.roles, minutes: 60 }, { version: asked.version }))
      const second = await customer.add('customer.global-administrator')
      await world().sql('update person set language = $1', [language])
      const two = '~/guardrails/two-administrators'
      ok(await customer.client.call('PUT', two))
      const { dropAsked } = ok(await customer.client.del(two))
      ok(await second.post(`~/first-yeses/${dropAsked.id}/refusal`))
      await world().sql(
        `update delegation set granted_at = granted_at - interval '160 days', roles = (select
        jsonb_agg(r || jsonb_build_object('endsAt', now() + interval '20 days')) from jsonb_array_elements(roles) r) where id = $1`,
        [delegationId],
      )
      await world().sql(`update due set at = now() where kind = 'delegation-notice' and ref = $1`, [delegationId])
      await doDue(world().house)
      const renewal = ok(await partner.client.post('~/renewals', { withinDays: 60, lengthDays: 90, language }), 201)
      await world().sql(`update partner_customer set rights_next = now() + interval '20 days' where customer_id = $1`, [
        customer.id,
      ])
      mails.push(...(await world().work()))
      ok(await partner.client.post(`~/renewals/${renewal.id}/run`))
      mails.push(...(await world().work()))
      const help = { subject: 'a', description: 'b', severity: 'critical', partnerId: partner.id }
      const { id: helpId } = ok(await customer.client.post('~/service-requests', help), 201)
      for (const verb of ['solve', 'reopen', 'solve', 'close']) {
        const at = `~/service-requests/${helpId}`
        const { version: known } = ok(await customer.client.get(at))
        ok(await customer.client.post(`${at}/moves`, { verb }, { version: known }))
      }
      for (const lastDay of ['2099-01-31', null]) {
        const end = ok(await partner.client.post('~/support-duty-ends', { counterpartId: customer.id, lastDay }), 201)
        const answer = lastDay ? 'refusal' : 'agreement'
        ok(await customer.client.post(`~/support-duty-ends/${end.id}/${answer}`))
      }
      mails.push(...(await world().work()))
      const role = `~/delegations/${delegationId}/roles/license-administrator`
      ok(await customer.client.call('PUT', `${role}/end`, { days: 3 }, { version: 1 }))
      ok(await customer.client.del(role, { version: 2 }))
      ok(await customer.client.del(`~/delegations/${delegationId}`, { version: 3 }))
      const response = new Authenticator(user.origin).register(ok(await user.post('/me/passkeys/options')))
      ok(await user.post('/me/passkeys', { name: 'x', response }), 201)
      const console_ = `/installation/${ingrid.org}/recoveries`
      const recovery = ok(await ingrid.post(console_, aRecovery(customer.id)), 201)
      const yes = { version: recovery.version }
      ok(await (await secondOperator(world())).post(`${console_}/${recovery.id}/approval`, {}, yes))
      mails.push(...(await world().work()))
      ok(await user.post(`~/recoveries/${recovery.id}/cancellation`))
      const other = await openRequest(partner.client)
      const decliner = await newCustomer(world())
      await openLink(decliner.client, other.token)
      await post(decliner.client, `~/invitations/${other.id}/decline`, { reason: 'too-many-rights' })
      await post(customer.client, '~/joinings', {
        displayName: 'Ny',
        email: `ny@${customer.domain}`,
        roles: ['customer.user'],
        language,
      })
      for (const purpose of ['founding', 'reset'])
        await post(world().client(), '/mailbox-proofs', {
          email: purpose === 'reset' ? customer.email : `asks@${customer.domain}`,
          purpose,
          language,
        })
      mails.push(...(await world().work()))
      const founding = mails.findLast((mail) => mail.to.address === `asks@${customer.domain}`)
      const { id: proofId } = await world().one(`select id from auth.mailbox_proof where email = $1`, [
        `asks@${customer.domain}`,
      ])
      await post(world().client(), '/joinings/asked', {
        proofId,
        code: founding?.subject.slice(0, 6),
        displayName: 'Anna',
        language,
      })
      const taker = await newPartner(world())
      await world().sql('update person set language = $1', [language])
      await relate(taker.client, customer.client, withoutRights)
      const sold = await order(partner.client, `~/customers/${customer.id}`, (await newUsage(world())).id)
      const transfer = `~/own-subscriptions/${sold.id}/transfer`
      const received = async () => {
        const { id: transferId } = ok(await taker.client.get('~/transfers')).items[0]
        return ok(await taker.client.get(`~/customers/${customer.id}/transfers/${transferId}`))
      }
      for (const answer of ['refusal', 'withdrawn', 'acceptance']) {
        ok(await customer.client.post(transfer, { partnerId: taker.id }))
        if (answer === 'withdrawn') ok(await customer.client.del(transfer))
        else {
          const { id: transferId, subscriptionVersion } = await received()
          const at = `~/customers/${customer.id}/transfers/${transferId}/${answer}`
          ok(await taker.client.post(at, answer === 'acceptance' ? { subscriptionVersion } : undefined))
        }
        mails.push(...(await world().work()))
      }
      await post(ingrid, `/installation/${ingrid.org}/partners/${partner.id}/suspension`, { reason: 'overdue' })
      mails.push(...(await world().work()))
      ok(await ingrid.del(`/installation/${ingrid.org}/partners/${partner.id}/suspension`))
      mails.push(...(await world().work()))

      const kinds = await world().sql('select distinct kind from mail order by kind')
      assert.deepEqual(
        kinds.map((row) => row.kind),
        Object.keys(KINDS).toSorted(),
      )
      assert.deepEqual(await world().sql(`select kind, state from mail where state <> 'sent'`), [], 'each of them left')
      for (const { subject, text, html } of mails) {
        const whole = `${subject}\n${text}`
        assert.doesNotMatch(
          whole,
          /[{}]|undefined|\bnull\b|NaN|Invalid|\[object|mail\.|letter\.|decline\.|too-many|removed-by/,
          whole,
        )
        assert.ok(subject.length > 3 && text.length > 30, whole)
        assert.doesNotMatch(whole, /<\/?[a-z]/i, 'plain text')
        assert.equal(saidBy(html), text.replaceAll(/\s+/g, ' ').trim(), 'the paragraphs say what the text says')
        assert.doesNotMatch(html, /<(?!\/|!doctype|html|meta|body|p>|br>|a href)|url\(|src=/i, 'nothing is fetched')
      }
      const swedish = mails.filter((mail) => /\b(och|är|har|inte|för)\b/.test(mail.text)).length
      assert.ok(
        language === 'sv' ? swedish > mails.length * 0.7 : swedish === 0,
        `${swedish} of ${mails.length} in Swedish`,
      )
    })

  test('an event tells each of those concerned once, however often its job runs', async () => {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    await world().work()
    await relate(partner.client, customer.client)
    const { tellEvent } = await import('../src/features/audit/tell-event.ts')
    const { id } = await world().one(`select id from event where organisation_id = $1 and kind = 'request.accepted'`, [
      partner.id,
    ])
    await world().work()
    for (let i = 0; i < 3; i += 1) await tellEvent(world().house, partner.id, id)
    assert.deepEqual(await world().work(), [])
    assert.equal(
      (
        await world().one(`select count(*) as n from mail where event_id = $1 and organisation_id = $2`, [
          id,
          partner.id,
        ])
      ).n,
      1,
    )
  })

  test('nobody who is blocked, erased or of another organisation is told', async () => {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    const [blocked, gone] = [await partner.add('partner.admin-agent'), await partner.add('partner.admin-agent')]
    await world().sql('update person set blocked_at = now() where id = $1', [blocked.personId])
    await world().sql('update membership set ended_at = now() where person_id = $1', [gone.personId])
    await world().work()
    await relate(partner.client, customer.client)
    assert.deepEqual(
      (await world().work()).map((mail) => mail.to.address).toSorted(),
      [customer.email, partner.email].toSorted(),
    )
  })
})

/** What is read of a page of paragraphs. */
const saidBy = (html: string) =>
  html
    .replaceAll(/<(?:p|br|\/p|body[^>]*)>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll(/\s+/g, ' ')
    .trim()
