-- RECOVERY. A customer whose only administrator is locked out: two operators, a proof that was seen, a wait that anybody of the customer may end with
-- one press, and then an invitation like any other. What a running one says is never changed: no door may write its person or its proof anew.
create table recovery (
  customer_id uuid not null references organisation,
  id uuid not null,
  state text not null default 'open' check (state in ('open', 'approved', 'carried-out', 'cancelled', 'lapsed')),
  display_name text,                     -- personal, with the address and the operators' names: who shall come in; forgotten two years after the end
  email text,
  language text not null,                -- of the invitation
  proof_kind text not null check (proof_kind in ('register', 'notary', 'authority', 'visit', 'contract')),   -- what was seen that shows who speaks for the customer
  opened_by uuid not null,
  opened_name text,
  opened_at timestamptz not null default now(),
  approved_by uuid,
  approved_name text,
  approved_at timestamptz,
  carries_at timestamptz,                -- not before this instant; 72 hours after the approval, by the database's clock
  ended_at timestamptz,
  ended_side text check (ended_side in ('customer', 'provider', 'clock')),   -- by whom it ended; a partner is not among them
  ended_by uuid,
  version integer not null default 1,
  primary key (customer_id, id),
  check ((approved_at is null) = (approved_by is null) and (approved_at is null) = (carries_at is null)),
  check (carries_at is null or carries_at = approved_at + interval '72 hours'),
  check (state <> 'approved' or approved_at is not null),
  check ((state in ('open', 'approved')) = (ended_at is null) and (ended_at is null) = (ended_side is null)),
  check ((ended_side is distinct from 'clock') or ended_by is null)
);
-- Whatever the server believes: never by one operator alone, never before the wait is over.
alter table recovery add constraint another_operator check (approved_by is null or approved_by <> opened_by);
alter table recovery add constraint waited check (state <> 'carried-out' or (approved_at is not null and ended_at >= carries_at));
create unique index one_recovery_at_a_time on recovery (customer_id) where state in ('open', 'approved');
create index recovery_in_order on recovery (id);
create index recovery_running on recovery (id desc) where state in ('open', 'approved');
create index recovery_ended on recovery (customer_id, ended_at desc) where ended_at is not null;
create index recovery_to_forget on recovery (ended_at) where email is not null and ended_at is not null;
create index recovery_of_operator on recovery (opened_by);
create index recovery_of_approver on recovery (approved_by) where approved_by is not null;
create index recovery_of_address on recovery (email) where email is not null;
alter table recovery enable row level security;
-- The customer reads it, and may end a running one; so may the clock that enters it.
create policy own on recovery for select to ombud_app using (customer_id = acting());
create policy own_ends on recovery for update to ombud_app using (customer_id = acting() and state in ('open', 'approved'))
  with check (customer_id = acting() and state in ('carried-out', 'cancelled', 'lapsed'));
grant select on recovery to ombud_app;
grant update (state, ended_at, ended_side, ended_by, version) on recovery to ombud_app;
create policy operator_reads on recovery for select to ombud_operator using (true);
create policy operator_opens on recovery for insert to ombud_operator with check (state = 'open' and approved_by is null and ended_at is null);
create policy operator_moves on recovery for update to ombud_operator using (state in ('open', 'approved')) with check (state in ('approved', 'cancelled'));
grant select, insert on recovery to ombud_operator;
grant update (state, approved_by, approved_name, approved_at, carries_at, ended_at, ended_side, ended_by, version) on recovery to ombud_operator;

-- What was seen, and why: read in the console alone, written once.
create table recovery_proof (
  customer_id uuid not null,
  recovery_id uuid not null,
  reference text,                        -- the number or the place of what was seen; personal like the rest, forgotten with it
  seen text,                             -- what was seen, by whom, in the operator's words
  reason text,                           -- why nobody of the customer can do it
  primary key (customer_id, recovery_id),
  foreign key (customer_id, recovery_id) references recovery (customer_id, id)
);
alter table recovery_proof enable row level security;
create policy nobody on recovery_proof to ombud_app using (false);
create policy operator_reads on recovery_proof for select to ombud_operator using (true);
create policy operator_opens on recovery_proof for insert to ombud_operator with check (true);
grant select on recovery_proof to ombud_app;
grant select, insert on recovery_proof to ombud_operator;

-- When the clock carries it out, or lets it lapse.
create policy operator_recovers on due to ombud_operator using (kind = 'recovery') with check (kind = 'recovery');

-- The receipt of a recovery is evidence like any other.
alter table evidence drop constraint evidence_kind_check;
alter table evidence add constraint evidence_kind_check check (kind in ('acceptance', 'agreement', 'founding', 'decline', 'support-duty', 'removal', 'recovery'));

-- What stands behind an address, as far as a recovery must know: nobody, a member who could be given the role, one who cannot, somebody or some company
-- elsewhere. Never who. The operator's own people are elsewhere in whichever cloud: nobody lets itself in.
create function door.stands_behind(customer uuid, address text, of_domain text) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when exists (select 1 from auth."user" u join public.person p on p.id = u."id" join public.organisation o on o.id = p.home_id and o.kind <> 'customer' where u."email" = lower(address))
      or exists (select 1 from public.organisation o where o.domain = of_domain and o.id <> customer) then 'elsewhere'
    else coalesce((
      select case
        when p.home_id <> customer then 'elsewhere'
        when p.blocked_at is not null or p.deleted_at is not null or m.person_id is null or 'customer.global-administrator' = any(m.roles) then 'unfit'
        else 'member' end
      from auth."user" u join public.person p on p.id = u."id" join public.organisation o on o.id = customer and o.cloud = u."cloud"
      left join public.membership m on m.organisation_id = customer and m.person_id = p.id and m.ended_at is null
      where u."email" = lower(address)), 'nobody') end
$$;
-- Asked across the clouds: the operator's people are the operator's in each of them.
create index user_by_address on auth."user" ("email");
create index organisation_of_domain on organisation (domain) where domain is not null;

-- Since when somebody has been an operator here.
create function door.operator_since(person uuid) returns timestamptz
language sql stable security definer set search_path = public, pg_temp as $$
  select m.since from public.membership m join public.organisation o on o.id = m.organisation_id and o.kind = 'provider'
  where m.organisation_id = acting() and m.person_id = operator_since.person and m.ended_at is null and 'provider.operator' = any(m.roles)
$$;

-- The partners that hear of it: those with a relationship that is not removed.
create function door.partners_to_tell(customer uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct r.partner_id from public.relationship r where r.customer_id = partners_to_tell.customer and r.removed_at is null
    and (acting() = partners_to_tell.customer or exists (select 1 from public.organisation o where o.id = acting() and o.kind = 'provider'))
$$;

-- What a partner is told of a running recovery of its customer: that there is one and until when; never of whom.
create function door.recovery_at(customer uuid) returns table (state text, opened_at timestamptz, carries_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.state, r.opened_at, r.carries_at from public.recovery r
  where r.customer_id = recovery_at.customer and r.state in ('open', 'approved')
    and exists (select 1 from public.relationship x where x.customer_id = recovery_at.customer and x.partner_id = acting() and x.removed_at is null)
$$;

-- A person who is erased: an operator's name, and whoever should have come in.
create function door.forget_recoverer(home uuid, person uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  r record;
begin
  if acting() is distinct from home then return; end if;
  update public.recovery x set opened_name = null where x.opened_by = person;
  update public.recovery x set approved_name = null where x.approved_by = person;
  for r in select x.customer_id, x.id from public.recovery x join public.person p on p.id = forget_recoverer.person and p.home_id = home
    where x.customer_id = home and x.email = p.email and x.ended_at is not null
  loop
    update public.recovery x set display_name = null, email = null where x.customer_id = r.customer_id and x.id = r.id;
    update public.recovery_proof x set reference = null, seen = null, reason = null where x.customer_id = r.customer_id and x.recovery_id = r.id;
  end loop;
end $$;

-- What was written of recoveries that ended before a time, so many at once; that there was one, when and by whom it ended, stays.
create function door.forget_recoveries(before timestamptz, most integer) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  r record;
  n integer := 0;
begin
  for r in select x.customer_id, x.id from public.recovery x
    where x.email is not null and x.ended_at is not null and x.ended_at < before order by x.ended_at limit most for update skip locked
  loop
    update public.recovery x set display_name = null, email = null, opened_name = null, approved_name = null where x.customer_id = r.customer_id and x.id = r.id;
    update public.recovery_proof x set reference = null, seen = null, reason = null where x.customer_id = r.customer_id and x.recovery_id = r.id;
    n := n + 1;
  end loop;
  return n;
end $$;
revoke all on function door.stands_behind, door.operator_since, door.partners_to_tell, door.recovery_at, door.forget_recoverer, door.forget_recoveries from public;
grant execute on function door.stands_behind, door.partners_to_tell to ombud_operator, ombud_app;
grant execute on function door.operator_since to ombud_operator;
grant execute on function door.recovery_at, door.forget_recoverer to ombud_app;
grant execute on function door.forget_recoveries to ombud_clock;
