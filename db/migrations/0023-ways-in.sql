-- PASSKEYS. Keys on a person's own devices, as WebAuthn describes them: the public half, which is no secret. Column names are the sign-in library's.
-- A row counts once it is kept: that happens in one transaction with the log's line, so that no passkey is there of which the log knows nothing.
create table auth."passkey" (
  "id" uuid primary key,
  "name" text,                           -- as its owner calls it
  "publicKey" text not null,
  "userId" uuid not null references auth."user" on delete cascade,
  "credentialID" text not null unique,
  "counter" bigint not null,
  "deviceType" text not null,            -- 'singleDevice', or 'multiDevice' where it can be copied to others of the same owner
  "backedUp" boolean not null,
  "transports" text,
  "aaguid" text,
  "createdAt" timestamptz not null default now(),
  "kept" boolean not null default false,
  "lastUsedAt" timestamptz
);
create index passkey_of_user on auth."passkey" ("userId");
grant select, insert, update, delete on auth."passkey" to ombud_sign_in;

-- The person proved itself with a passkey in this session.
alter table auth."session" add column "passkey" boolean not null default false;
alter table auth."session" add column "passkeyId" uuid;              -- with which; it may be gone by now

-- Whether a person has more than a password: an app, or a passkey.
create function door.has_second_factor(person uuid) returns boolean
language sql stable security definer set search_path = pg_temp as $$
  select coalesce((select u."twoFactorEnabled" from auth."user" u where u."id" = person), false)
    or exists (select 1 from auth."passkey" k where k."userId" = person and k."kept")
$$;

drop function door.read_session(text, uuid);
create function door.read_session(token_hash text, organisation uuid)
returns table (session_id uuid, person_id uuid, home_id uuid, cloud text, display_name text, language text, email_verified boolean,
  second_factor boolean, has_second_factor boolean, authenticated_at timestamptz, lent_password boolean, passkey boolean,
  roles text[], guest boolean, kind text, channel text, suspended_at timestamptz, organisation_cloud text, organisation_name text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  -- plpgsql keeps the plan for the connection's life; this question is asked by every call.
  return query
  select s."id", p.id, p.home_id, u."cloud", p.display_name, p.language, u."emailVerified",
    s."secondFactor", coalesce(u."twoFactorEnabled", false) or exists (select 1 from auth."passkey" k where k."userId" = u."id" and k."kept"),
    s."authenticatedAt", s."lentPassword", s."passkey",
    m.roles, m.guest, o.kind, o.channel, o.suspended_at, o.cloud, o.name
  from auth."session" s
  join auth."user" u on u."id" = s."userId"
  join public.person p on p.id = s."userId" and p.blocked_at is null and p.deleted_at is null and p.erased_at is null
  left join public.membership m on m.person_id = p.id and m.organisation_id = organisation and m.ended_at is null
  left join public.organisation o on o.id = m.organisation_id and o.cloud = u."cloud"
  where s."token" = token_hash and s."expiresAt" > now();
end $$;

-- The app and the passkeys are told apart here: only the app has a code to be asked for.
drop function door.own_profile(text);
create function door.own_profile(token_hash text)
returns table (session_id uuid, person_id uuid, display_name text, email text, language text, email_verified boolean, second_factor boolean,
  has_second_factor boolean, has_passkey boolean, authenticated_at timestamptz, lent_password boolean, passkey boolean, home_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select s."id", p.id, p.display_name, p.email, p.language, u."emailVerified", s."secondFactor", coalesce(u."twoFactorEnabled", false),
    exists (select 1 from auth."passkey" k where k."userId" = u."id" and k."kept"),
    s."authenticatedAt", s."lentPassword", s."passkey", p.home_id
  from auth."session" s join auth."user" u on u."id" = s."userId" join public.person p on p.id = s."userId" and p.blocked_at is null and p.deleted_at is null and p.erased_at is null
  where s."token" = token_hash and s."expiresAt" > now()
$$;

create or replace function door.standing(partner uuid, person uuid, customer uuid)
returns table (person_id uuid, display_name text, roles text[], groups uuid[], limits jsonb, has_second_factor boolean, country char(2), tags text[], demands_second_factor boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if acting() not in (partner, customer) then return; end if;
  return query
  select p.id, p.display_name, m.roles, door.groups_of(partner, person),
    (select coalesce(jsonb_agg(jsonb_build_object('kind', l.kind, 'value', l.value)), '[]') from public.staff_limit l where l.partner_id = partner and l.person_id = person),
    door.has_second_factor(p.id), c.country,
    array(select t.tag from public.customer_tag t where t.partner_id = partner and t.customer_id = customer),
    exists (select 1 from public.guardrail r where r.customer_id = customer and r.require_second_factor)
  from public.partner_customer c
  join public.membership m on m.organisation_id = c.partner_id and m.person_id = person and m.ended_at is null
  join public.person p on p.id = m.person_id and p.blocked_at is null and p.erased_at is null
  where c.partner_id = partner and c.customer_id = customer;
end $$;

-- How a person at home here gets in, held until the transaction ends: the last way in is not taken away, and there are not more than the law allows.
create function door.ways_in(person uuid) returns table (password boolean, passkeys integer)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform 1 from auth."user" u join public.person p on p.id = u."id" and p.home_id = acting() where u."id" = ways_in.person for update of u;
  if not found then return; end if;
  return query select
    exists (select 1 from auth."account" a where a."userId" = ways_in.person and a."providerId" = 'credential' and a."password" is not null),
    (select count(*)::integer from auth."passkey" k where k."userId" = ways_in.person and k."kept");
end $$;

-- What was proved a moment ago counts from now on; what was begun before and left lying goes. Says whether there was such a one.
create function door.keep_passkey(person uuid, passkey uuid, called text) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from public.person p where p.id = keep_passkey.person and p.home_id = acting()) then return false; end if;
  update auth."passkey" k set "kept" = true, "name" = called
    where k."id" = keep_passkey.passkey and k."userId" = keep_passkey.person and not k."kept";
  if not found then return false; end if;
  delete from auth."passkey" k where k."userId" = keep_passkey.person and not k."kept";
  return true;
end $$;

-- Whoever has the device has what was begun with it: that ends too, but for the session from which the passkey is removed.
create function door.remove_passkey(person uuid, passkey uuid, from_session uuid) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from public.person p where p.id = remove_passkey.person and p.home_id = acting()) then return false; end if;
  delete from auth."passkey" k where k."id" = remove_passkey.passkey and k."userId" = remove_passkey.person and k."kept";
  if not found then return false; end if;
  delete from auth."session" s where s."userId" = remove_passkey.person and s."passkeyId" = remove_passkey.passkey and s."id" <> from_session;
  return true;
end $$;

-- An administrator at home gives somebody a new beginning: what an intruder may have added goes with the password. An act on behalf never calls it.
create function door.end_passkeys(person uuid) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  n integer;
begin
  if not exists (select 1 from public.person p where p.id = end_passkeys.person and p.home_id = acting()) then return 0; end if;
  delete from auth."passkey" k where k."userId" = end_passkeys.person;
  get diagnostics n = row_count;
  return n;
end $$;

-- For the person's own file: what the passkeys are called and when they were used, never a key. Asked by the home alone.
create function door.passkeys_of(person uuid) returns table (called text, added_at timestamptz, last_used_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select k."name", k."createdAt", k."lastUsedAt" from auth."passkey" k join public.person p on p.id = k."userId" and p.home_id = acting()
  where k."userId" = passkeys_of.person and k."kept" order by k."createdAt", k."id"
$$;

revoke all on function door.passkeys_of, door.has_second_factor, door.read_session, door.own_profile, door.ways_in, door.keep_passkey, door.remove_passkey, door.end_passkeys from public;
grant execute on function door.read_session to ombud_app, ombud_operator;
grant execute on function door.own_profile to ombud_sign_in;
grant execute on function door.passkeys_of, door.ways_in, door.keep_passkey, door.remove_passkey, door.end_passkeys to ombud_app;
