import { START, type Happened, type Person } from './history.ts'

// By hand, from the catalogue's source.
const GIVES: Record<string, readonly string[]> = {
  'directory-readers': ['people.read'],
  'user-administrator': ['people.read', 'people.create', 'people.reset-password', 'licences.assign'],
  'password-administrator': ['people.reset-password'],
  'security-administrator': ['security.manage'],
}

/** The oracle: a list of plain spans, one for each role of each delegation, and five flags. Slow, and easy to check by eye. */
export function oracle(history: readonly Happened[], who: Person, action: string): boolean {
  type Span = { delegation: number; role: string; from: number; to: number; gone: boolean; extend: number }
  let [now, frozen, suspended, removed] = [START.getTime(), false, false, false]
  let spans: Span[] = []
  let held: { delegation: number; group: string; role: string }[] = []
  const born = [-1, -1]
  const running = (span: Span) => !span.gone && span.to > now
  const of = (nr: number, name: string) => spans.find((span) => span.delegation === nr && span.role === name)
  const over = [true, true]
  for (const one of history) {
    if (one.what === 'clock') now += one.hours * 3_600_000
    if (one.what === 'freeze') frozen = true
    if (one.what === 'thaw') frozen = false
    if (one.what === 'suspend') suspended = true
    if (one.what === 'resume') suspended = false
    if (one.what === 'remove') removed = true
    if (one.what === 'grant') {
      if (over[one.delegation]) {
        spans = spans.filter((span) => span.delegation !== one.delegation)
        held = held.filter((each) => each.delegation !== one.delegation)
        over[one.delegation] = false
        born[one.delegation] = now
      }
      const begins = (start: number) => (start === 0 ? now : (Math.floor(now / 86_400_000) + start) * 86_400_000)
      // More that would leave a gap is refused, all of it.
      const gap = one.terms.some((terms) => {
        const old = of(one.delegation, terms.role)
        return old && running(old) && old.to < begins(terms.start)
      })
      if (gap) continue
      for (const terms of one.terms) {
        const day = Math.floor(now / 86_400_000)
        const from = begins(terms.start)
        const to = (day + terms.start + terms.days + 1) * 86_400_000
        const more = terms.role === 'security-administrator' ? 0 : terms.extend
        const old = of(one.delegation, terms.role)
        if (old && running(old))
          Object.assign(old, { from: Math.min(old.from, from), to: Math.max(old.to, to), extend: more })
        else if (old) Object.assign(old, { from, to, gone: false, extend: more })
        else spans.push({ delegation: one.delegation, role: terms.role, from, to, gone: false, extend: more })
      }
    }
    if (one.what === 'sweep' && !frozen && !suspended)
      for (const span of spans)
        if (!over[span.delegation] && span.extend > 0 && running(span) && span.to - 7 * 86_400_000 <= now)
          span.to += span.extend * 86_400_000
    if ('delegation' in one && !over[one.delegation]) {
      const nr = one.delegation
      if (one.what === 'assign') held.push({ delegation: nr, group: one.group, role: one.role })
      if (one.what === 'unassign')
        held = held.filter((each) => each.delegation !== nr || each.group !== one.group || each.role !== one.role)
      if (one.what === 'end') over[nr] = true
      const span = 'role' in one ? of(nr, one.role) : undefined
      if (one.what === 'strike' && span && running(span)) {
        span.gone = true
        if (!spans.some((each) => each.delegation === nr && running(each))) over[nr] = true
      }
      if (one.what === 'stop' && span && running(span)) span.extend = 0
      if (one.what === 'shorten' && span && running(span)) {
        const to = (Math.floor(now / 86_400_000) + one.days + 1) * 86_400_000
        if (to < span.to && to > now) Object.assign(span, { to, extend: 0 })
      }
    }
  }
  if (frozen || suspended || removed || who.factor === 'unused' || who.limit === 'NO') return false
  if (who.roles.includes('partner.default-user')) return false
  const groups = [...who.groups, ...who.roles.filter((name) => name === 'partner.admin-agent')]
  return spans.some(
    (span) =>
      !over[span.delegation] &&
      born[span.delegation]! <= now &&
      !span.gone &&
      span.from <= now &&
      now < span.to &&
      (GIVES[span.role] ?? []).includes(action) &&
      held.some(
        (each) => each.delegation === span.delegation && each.role === span.role && groups.includes(each.group),
      ),
  )
}
