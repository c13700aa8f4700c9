import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from './calendar.ts'
import { beginTerm, bought, cancel, changeQuantity, takeBack, upgrade, type Charge } from './charge.ts'
import type { Offer } from './offer.ts'
import { Refusal } from './refusal.ts'
import { advance, nextMoment, type Renewal } from './subscription-clock.ts'
import { openMoves, reactivate, suspend, type Subscription } from './subscription.ts'

const at = (text: string) => new Date(text)
const ZONE = 'Europe/Stockholm'
const offer: Offer = {
  id: 'o',
  productId: 'p',
  serviceId: null,
  name: 'Office',
  kind: 'licence',
  trial: false,
  cloud: 'public',
  countries: ['*'],
  currency: 'SEK',
  term: 'P1M',
  cycle: 'P1M',
  least: 1,
  most: 100,
  cancelDays: 7,
  unitMinor: 3_100,
  withdrawn: false,
}
const begin = (change: Partial<Offer> = {}, now = at('2026-03-15T09:00Z'), quantity = 10) =>
  beginTerm(bought({ ...offer, ...change }, quantity), 'purchase', now, ZONE)
const same: Renewal = { offer, quantity: 10 }
const minors = (charges: readonly Charge[]) => charges.map(({ kind, minor }) => `${kind} ${minor}`)

test('bought: paid to the end of the first payment, and may be cancelled for a week', () => {
  const { subscription, charges } = begin({ term: 'P1Y', cycle: 'P1M' })
  assert.deepEqual(minors(charges), ['purchase 31000'])
  assert.deepEqual(
    [subscription.state, subscription.endsAt, subscription.billedUntil, subscription.cancelUntil],
    ['active', at('2027-03-14T23:00Z'), at('2026-04-14T22:00Z'), at('2026-03-22T09:00Z')],
  )
  assert.deepEqual(begin({ trial: true, unitMinor: 0 }).charges, [])
})

test('the refund, by hand: what is left of the payment, without today', () => {
  const { subscription } = begin()
  const refund = (now: string) => minors(cancel(subscription, at(now), ZONE).charges)
  assert.deepEqual(refund('2026-03-15T10:00Z'), ['cancellation -30000'])
  assert.deepEqual(refund('2026-03-22T08:59Z'), ['cancellation -23000'])
  assert.throws(() => cancel(subscription, at('2026-03-22T09:00Z'), ZONE), { code: 'too-late-to-cancel' })
})

test('more and fewer, by hand', () => {
  const { subscription } = begin()
  const change = (quantity: number, now: string) => changeQuantity(subscription, offer, quantity, at(now), ZONE)
  assert.deepEqual(minors(change(12, '2026-04-14T20:00Z').charges), ['more-seats 200'], 'today is paid for')
  assert.deepEqual(minors(change(8, '2026-03-15T10:00Z').charges), ['fewer-seats -6000'])
  assert.throws(() => change(9, '2026-03-23T00:00Z'), { code: 'too-late-for-fewer' })
  assert.throws(() => change(101, '2026-03-15T10:00Z'), { code: 'quantity-outside' })
})

test('upgraded, by hand: the rest of the one against the rest of the other', () => {
  const { subscription } = begin()
  const done = upgrade(subscription, { ...offer, unitMinor: 6_200 }, at('2026-03-25T10:00Z'), ZONE)
  assert.deepEqual(minors(done.charges), ['upgrade-credit -20000', 'upgrade 40000'])
  assert.deepEqual(done.subscription.endsAt, subscription.endsAt)
})

test('seats that the service refuses cost nothing, whenever they were asked for and however many payments came since', () => {
  const sold = begin({ term: 'P1Y', cycle: 'P1M' })
  fc.assert(
    fc.property(fc.nat({ max: 300 }), fc.integer({ min: 1, max: 90 }), fc.nat({ max: 3 }), (days, more, payments) => {
      const day = addDays(at('2026-03-15T10:00Z'), days)
      const before = advance(sold.subscription, () => same, day, ZONE)
      const asked = changeQuantity(before.subscription, offer, 10 + more, day, ZONE)
      const later = advance(asked.subscription, () => same, addDays(day, payments * 31), ZONE)
      if (later.subscription.startsAt?.getTime() !== sold.subscription.startsAt?.getTime()) return
      const since = [...asked.charges, ...later.steps.flatMap((step) => step.charges)]
      const earlier = [...sold.charges, ...before.steps.flatMap((step) => step.charges)]
      const back = takeBack(later.subscription, 10, [...earlier, ...since].toReversed())
      const without = advance(before.subscription, () => same, addDays(day, payments * 31), ZONE)
      const sum = (charges: readonly Charge[]) => charges.reduce((all, { minor }) => all + minor, 0)
      assert.equal(back?.subscription.quantity, 10)
      assert.equal(sum(since) + sum(back?.charges ?? []), sum(without.steps.flatMap((step) => step.charges)))
    }),
  )
})

test('what comes when, by hand: paid monthly, renewed, expired, not usable, gone; suspended it goes another way', () => {
  const told = (subscription: Subscription, renewal: Renewal, until: string) =>
    advance(subscription, () => renewal, at(until), ZONE).steps.map(
      ({ verb, at: when }) => `${verb} ${when.toISOString().slice(0, 10)}`,
    )
  const yearly = begin({ term: 'P1Y', cycle: 'P1M' }).subscription
  assert.deepEqual(told(yearly, same, '2026-06-01T00:00Z'), ['pay 2026-04-14', 'pay 2026-05-14'])
  const { subscription } = begin()
  assert.deepEqual(told(subscription, same, '2026-06-01T00:00Z'), ['renew 2026-04-14', 'renew 2026-05-14'])
  const off = { ...subscription, autoRenew: false }
  assert.deepEqual(told(off, same, '2027-01-01T00:00Z'), [
    'expire 2026-04-14',
    'disable 2026-05-14',
    'delete 2026-08-12',
  ])
  const held = suspend(subscription, at('2026-03-16T00:00Z'))
  assert.deepEqual(told(held, same, '2027-01-01T00:00Z'), ['disable 2026-04-14', 'delete 2026-08-12'])
  const { steps } = advance(subscription, () => ({ blocked: 'offer-withdrawn' }), at('2026-04-20T00:00Z'), ZONE)
  assert.deepEqual(
    steps.map(({ verb, because }) => [verb, because]),
    [['expire', 'offer-withdrawn']],
  )
})

test('a renewal begins where the term ended, on the same day of the month, at its own price', () => {
  const { subscription } = begin({}, at('2026-01-31T09:00Z'))
  const dearer: Renewal = { offer: { ...offer, unitMinor: 5_000 }, quantity: 4 }
  const after = advance(subscription, () => dearer, at('2026-04-01T00:00Z'), ZONE)
  assert.deepEqual(
    after.steps.map(({ at: when }) => when.toISOString().slice(0, 10)),
    ['2026-02-27', '2026-03-30'],
  )
  assert.deepEqual(minors(after.steps.flatMap(({ charges }) => charges)), ['renewal 20000', 'renewal 20000'])
})

const plans = fc.constantFrom<Partial<Offer>>(
  { term: 'P1M', cycle: 'P1M' },
  { term: 'P1Y', cycle: 'P1M' },
  { term: 'P1Y', cycle: 'P1Y' },
  { term: 'P3Y', cycle: 'P1Y' },
  { term: 'P1M', cycle: 'P1M', trial: true, unitMinor: 0 },
  { kind: 'usage', term: null, cycle: null, unitMinor: 0 },
)
type Deed = {
  days: number
  what: 'wait' | 'quantity' | 'suspend' | 'reactivate' | 'cancel' | 'renew-off'
  quantity: number
}
const deeds = fc.array(
  fc.record<Deed>({
    days: fc.integer({ min: 0, max: 120 }),
    what: fc.constantFrom('wait', 'wait', 'quantity', 'suspend', 'reactivate', 'cancel', 'renew-off'),
    quantity: fc.integer({ min: 1, max: 100 }),
  }),
  { maxLength: 12 },
)

/** Lives a history with a clock that comes once before each deed; gives what stands at the end, and all that was charged. */
function live(
  plan: Partial<Offer>,
  history: readonly Deed[],
  clock: (one: Subscription, from: Date, to: Date) => { one: Subscription; charges: Charge[] },
) {
  let now = at('2026-01-31T09:00Z')
  const begun = begin(plan, now, 10)
  let one = begun.subscription
  const charges = [...begun.charges]
  for (const deed of history) {
    const then = addDays(now, deed.days)
    const come = clock(one, now, then)
    now = then
    one = come.one
    charges.push(...come.charges)
    const verb = {
      quantity: 'change-quantity',
      suspend: 'suspend',
      reactivate: 'reactivate',
      cancel: 'cancel',
      'renew-off': 'plan-renewal',
      wait: undefined,
    }[deed.what]
    if (!verb || !openMoves(one).includes(verb as never)) continue
    try {
      if (deed.what === 'quantity') {
        const done = changeQuantity(one, { ...offer, ...plan }, deed.quantity, now, ZONE)
        one = done.subscription
        charges.push(...done.charges)
      }
      if (deed.what === 'cancel') {
        const done = cancel(one, now, ZONE)
        one = done.subscription
        charges.push(...done.charges)
      }
      if (deed.what === 'suspend') one = suspend(one, now)
      if (deed.what === 'reactivate') one = reactivate(one)
      if (deed.what === 'renew-off') one = { ...one, autoRenew: false }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  return { one, charges, now }
}

const renewalOf = (plan: Partial<Offer>, one: Subscription): Renewal => ({
  offer: { ...offer, ...plan },
  quantity: one.quantity,
})

test('a clock that comes late, often or twice makes no difference: the same end, the same charges', () => {
  fc.assert(
    fc.property(plans, deeds, (plan, history) => {
      const late = live(plan, history, (one, _from, to) => {
        const done = advance(one, () => renewalOf(plan, one), to, ZONE)
        return { one: done.subscription, charges: done.steps.flatMap((step) => step.charges) }
      })
      const often = live(plan, history, (one, from, to) => {
        const charges: Charge[] = []
        let current = one
        for (let day = from; day <= to; day = addDays(day, 1)) {
          for (let twice = 0; twice < 2; twice += 1) {
            const done = advance(current, () => renewalOf(plan, current), day < to ? day : to, ZONE)
            current = done.subscription
            charges.push(...done.steps.flatMap((step) => step.charges))
          }
        }
        return { one: current, charges }
      })
      assert.deepEqual(often, late)
    }),
    { numRuns: 150 },
  )
})

test('in every history: seats are paid once for each time, never more is given back than was paid, and what is gone stays gone', () => {
  fc.assert(
    fc.property(plans, deeds, (plan, history) => {
      const { one, charges, now } = live(plan, history, (before, _from, to) => {
        const done = advance(before, () => renewalOf(plan, before), to, ZONE)
        return { one: done.subscription, charges: done.steps.flatMap((step) => step.charges) }
      })
      let paid = 0
      for (const charge of charges) {
        paid += charge.minor
        assert.ok(paid >= 0, 'more was given back than was paid')
        assert.ok(charge.from < charge.to)
      }
      const whole = charges.filter(({ kind }) => ['purchase', 'renewal', 'payment'].includes(kind))
      whole.forEach((charge, i) =>
        assert.ok(
          i === 0 || charge.from >= whole[i - 1]!.to || charge.kind === 'purchase',
          'a time was paid for twice',
        ),
      )
      if (one.state === 'deleted') {
        assert.equal(nextMoment(one), undefined)
        assert.deepEqual(advance(one, () => same, addDays(now, 4_000), ZONE).steps, [])
        assert.deepEqual(openMoves(one), [])
      }
      const next = nextMoment(one)
      assert.ok(next === undefined || next > now, 'what is due has been done')
    }),
    { numRuns: 150 },
  )
})
