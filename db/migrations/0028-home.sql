-- What a partner's home shows: each count is a walk along an index that stops at a hundred.
create index request_open_of_partner_until on relationship_request (partner_id, expires_at) where state = 'open' and lapsed_at is null;
create index partner_customer_unheld on partner_customer (partner_id, sort_key, customer_id) where rights_unheld > 0;
create index partner_customer_unheld_since on partner_customer (partner_id, since desc, customer_id desc) where rights_unheld > 0;
create index provisioning_failed_of_partner on provisioning (partner_id, changed_at, subscription_id) where state = 'failed';
create index subscription_of_partner_not_renewed on subscription (partner_id, until, id) where state = 'active' and not auto_renew;

-- Products of which all seats at a customer are held, for each partner that sells them there: an index kept with the seats, never the authority.
-- It tells a partner nothing of who holds them.
create table seats_used_up (
  partner_id uuid not null references organisation,
  customer_id uuid not null,
  product_id uuid not null,
  since timestamptz not null default now(),
  primary key (partner_id, customer_id, product_id),
  foreign key (customer_id, product_id) references seats (customer_id, product_id)
);
create index seats_used_up_since on seats_used_up (partner_id, since, customer_id, product_id);
create index seats_used_up_of on seats_used_up (customer_id, product_id);
alter table seats_used_up enable row level security;
create policy own on seats_used_up for select to ombud_app using (partner_id = acting());
grant select on seats_used_up to ombud_app;

-- Writes it anew for some products of a customer; called by whatever changes their seats, while their rows are held. A partner whose subscription ended since is
-- left standing: whoever reads asks for one that is active. One that begins adds seats, so that they are not used up until the next one is given.
create function door.note_used_up(customer uuid, products uuid[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  insert into public.seats_used_up (partner_id, customer_id, product_id)
  select distinct s.partner_id, s.customer_id, s.product_id
  from public.seats t join public.subscription s on s.customer_id = t.customer_id and s.product_id = t.product_id and s.state = 'active'
  where t.customer_id = customer and t.product_id = any (products) and t.assigned > 0 and t.assigned >= t.seats
  on conflict do nothing;
  delete from public.seats_used_up u using public.seats t
  where u.customer_id = customer and u.product_id = any (products) and t.customer_id = u.customer_id and t.product_id = u.product_id
    and (t.assigned = 0 or t.assigned < t.seats);
end $$;
revoke all on function door.note_used_up from public;
grant execute on function door.note_used_up to ombud_app, ombud_operator;

-- How many customers a partner has, and how many of them have given it rights: one row for each month, the latest one written anew each day.
create table partner_growth (
  partner_id uuid not null references organisation,
  month date not null,                   -- its first day, where the partner is
  relationships integer not null,        -- at the end of the month, or when it was counted
  with_rights integer not null,          -- how many of them had given rights that ran
  counted_at timestamptz not null default now(),
  primary key (partner_id, month)
);
alter table partner_growth enable row level security;
create policy own on partner_growth for select to ombud_app using (partner_id = acting());
grant select on partner_growth to ombud_app;

-- Counts for so many partners whose figures are a day old, and says for how many. Months that were not counted while they ran are made up for from the dates
-- in the rows. Two servers do not count at once. Figures are kept for 24 months.
create function door.count_growth(most integer) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  p record;
  running date;
  n integer := 0;
begin
  if not pg_try_advisory_xact_lock(7404) then return 0; end if;
  for p in select o.id, o.time_zone from public.organisation o
    where o.kind = 'partner' and not exists (select 1 from public.partner_growth g where g.partner_id = o.id and g.counted_at > now() - interval '1 day')
    order by o.id limit most
  loop
    running := date_trunc('month', now() at time zone p.time_zone)::date;
    with missing as (
      select m::date as month, (m + interval '1 month') at time zone p.time_zone as ended
      from generate_series(running - interval '11 months', running - interval '1 month', interval '1 month') m
      where not exists (select 1 from public.partner_growth g where g.partner_id = p.id and g.month = m::date)),
    related as (
      select r.customer_id, r.since, r.removed_at from public.relationship r where r.partner_id = p.id and r.removed_at is null
      union all
      select r.customer_id, r.since, r.removed_at from public.relationship r where r.partner_id = p.id and r.removed_at is not null),
    given as (
      select d.customer_id, d.granted_at, least(d.ended_at, d.ends_at) as ended
      from (select distinct customer_id from related) r join public.delegation d on d.customer_id = r.customer_id and d.partner_id = p.id)
    insert into public.partner_growth (partner_id, month, relationships, with_rights, counted_at)
    select p.id, m.month,
      (select count(*) from related r where r.since < m.ended and (r.removed_at is null or r.removed_at >= m.ended)),
      (select count(distinct d.customer_id) from given d where d.granted_at < m.ended and d.ended >= m.ended),
      m.ended
    from missing m;
    insert into public.partner_growth (partner_id, month, relationships, with_rights)
    select p.id, running, count(*), count(*) filter (where c.rights_until > now()) from public.partner_customer c where c.partner_id = p.id
    on conflict (partner_id, month) do update
      set relationships = excluded.relationships, with_rights = excluded.with_rights, counted_at = excluded.counted_at;
    delete from public.partner_growth g where g.partner_id = p.id and g.month < running - interval '23 months';
    n := n + 1;
  end loop;
  return n;
end $$;
revoke all on function door.count_growth from public;
grant execute on function door.count_growth to ombud_clock;
