-- One customer of a partner, in one call: what the partner may read of it without any right (its card, the relationship, which version of the agreement it accepted),
-- and what decides about whoever asks, besides the delegations. plpgsql keeps the plan of each statement and skips what most have not, where one large statement
-- prepares all of it each time (bench c).
create function door.customer_whole(partner uuid, customer uuid)
returns table (name text, domain text, country char(2), state text, relationship_id uuid, since timestamptz, cloud text, relationship_state text, frozen_at timestamptz,
  support_duty_since timestamptz, legal_name text, verified boolean, time_zone text, demands_second_factor boolean, agreement_version integer,
  agreement_accepted_at timestamptz, editions jsonb, open_request_id uuid, tags text[], groups uuid[], limits jsonb, elevations jsonb)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  person constant uuid := asking();
begin
  if acting() is distinct from partner then return; end if;

  select c.name, c.domain, c.country, c.state, r.id, r.since, r.cloud, r.state, r.frozen_at, r.support_duty_since,
    o.legal_name, o.domain_proved_at is not null or o.confirmed_at is not null, o.time_zone, coalesce(g.require_second_factor, false)
  into name, domain, country, state, relationship_id, since, cloud, relationship_state, frozen_at, support_duty_since,
    legal_name, verified, time_zone, demands_second_factor
  from public.partner_customer c
  join public.relationship r on r.customer_id = c.customer_id and r.partner_id = c.partner_id and r.removed_at is null
  join public.organisation o on o.id = c.customer_id
  left join public.guardrail g on g.customer_id = c.customer_id
  where c.partner_id = partner and c.customer_id = customer;
  if not found then return; end if;

  -- The editions are compared only with something that was accepted.
  select a.version, a.accepted_at into agreement_version, agreement_accepted_at from public.agreement_acceptance a
    where a.organisation_id = customer and a.kind = 'customer' order by a.version desc limit 1;
  if found then
    editions := (select jsonb_agg(jsonb_build_object('version', e.version, 'country', e.country, 'effectiveFrom', e.effective_from))
      from public.agreement_edition e where e.kind = 'customer' and e.binding and e.country in ('*', customer_whole.country));
  end if;

  open_request_id := (select q.id from public.relationship_request q where q.partner_id = partner and q.customer_id = customer and q.purpose = 'rights'
    and q.state = 'open' and q.lapsed_at is null and q.expires_at > now() limit 1);
  tags := array(select t.tag from public.customer_tag t where t.partner_id = partner and t.customer_id = customer);
  if exists (select 1 from public.partner_group_member m where m.partner_id = partner and m.member_id = person) then
    groups := door.groups_of(partner, person);
  end if;
  if exists (select 1 from public.staff_limit l where l.partner_id = partner and l.person_id = person) then
    limits := (select jsonb_agg(jsonb_build_object('kind', l.kind, 'value', l.value)) from public.staff_limit l where l.partner_id = partner and l.person_id = person);
  end if;
  -- All that could run now, and what ran a moment ago.
  if exists (select 1 from public.elevation e
      where e.customer_id = customer and e.partner_id = partner and e.person_id = person and e.asked_at > now() - interval '2 days') then
    elevations := (select jsonb_agg(to_jsonb(e) order by e.asked_at desc) from public.elevation e
      where e.customer_id = customer and e.partner_id = partner and e.person_id = person and e.asked_at > now() - interval '2 days'
        and e.state in ('asked', 'approved', 'ended'));
  end if;
  return next;
end $$;
revoke all on function door.customer_whole from public;
grant execute on function door.customer_whole to ombud_app;
