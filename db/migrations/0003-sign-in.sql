-- The sign-in library's own tables, in a schema and under a role of their own. Column names are the library's.
-- A session's token is stored as its SHA-256 only; an e-mail address is unique within its cloud.
create schema auth;
grant usage on schema auth to ombud_sign_in;

create table auth."user" (
  "id" uuid primary key,
  "cloud" text not null,
  "name" text not null,
  "email" text not null,
  "emailVerified" boolean not null,
  "image" text,
  "twoFactorEnabled" boolean default false,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  unique ("cloud", "email")
);
create table auth."session" (
  "id" uuid primary key,
  "token" text not null unique,
  "userId" uuid not null references auth."user" on delete cascade,
  "expiresAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "secondFactor" boolean not null default false,           -- the person proved a second factor for this session
  "authenticatedAt" timestamptz not null default now(),    -- last proof of password or code
  "lentPassword" boolean not null default false,           -- begun with a password somebody else had set
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index session_of_user on auth."session" ("userId");
create table auth."account" (
  "id" uuid primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references auth."user" on delete cascade,
  "accessToken" text, "refreshToken" text, "idToken" text,
  "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text,
  "password" text,
  "setByOther" boolean not null default false,             -- set by somebody else; only a proof of the mailbox makes it one's own
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  unique ("providerId", "accountId")
);
create index account_of_user on auth."account" ("userId");
create table auth."verification" (
  "id" uuid primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index verification_by_identifier on auth."verification" ("identifier");
create table auth."twoFactor" (
  "id" uuid primary key,
  "secret" text not null,
  "backupCodes" text not null,
  "userId" uuid not null references auth."user" on delete cascade,
  "verified" boolean default true,
  "failedVerificationCount" integer default 0,
  "lockedUntil" timestamptz
);
create index two_factor_secret on auth."twoFactor" ("secret");
create unique index two_factor_of_user on auth."twoFactor" ("userId");
grant select, insert, update, delete on all tables in schema auth to ombud_sign_in;

-- Proofs of a mailbox: a six-digit code, kept as HMAC, good for 15 minutes and five tries. Used when founding, joining and resetting.
create table auth.mailbox_proof (
  id uuid primary key,
  cloud text not null,
  purpose text not null check (purpose in ('founding', 'reset', 'address')),
  email text not null,
  code_hash bytea not null,
  tries integer not null default 0,
  expires_at timestamptz not null,
  used_at timestamptz
);
grant select, insert, update on auth.mailbox_proof to ombud_sign_in;
create index mailbox_proof_age on auth.mailbox_proof (expires_at);

-- Personal access tokens: hashed, scoped, expiring, of one person in one organisation.
create table access_token (
  organisation_id uuid not null references organisation,
  id uuid not null,
  person_id uuid not null references person,
  name text not null,
  hash bytea not null,                   -- SHA-256 of the secret, which is shown once
  scopes text[] not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_used_on date,
  primary key (organisation_id, id)
);
alter table access_token enable row level security;
create policy own on access_token to ombud_app using (organisation_id = acting()) with check (organisation_id = acting());
grant select, insert on access_token to ombud_app;
grant update (revoked_at, last_used_on) on access_token to ombud_app;

-- THE SIGN-IN DOOR. Functions of the schema's owner with the least columns; the application role may call them, and nothing else in auth.
create schema door;
grant usage on schema door to ombud_app, ombud_operator, ombud_sign_in, ombud_clock;

-- Whose session is this, and what may that person do in this organisation? One read, in the transaction of the decision.
create function door.read_session(token_hash text, organisation uuid)
returns table (session_id uuid, person_id uuid, home_id uuid, cloud text, display_name text, language text, email_verified boolean,
  second_factor boolean, has_second_factor boolean, authenticated_at timestamptz, lent_password boolean,
  roles text[], guest boolean, kind text, channel text, suspended_at timestamptz, organisation_cloud text, organisation_name text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  -- plpgsql keeps the plan for the connection's life; this question is asked by every call.
  return query
  select s."id", p.id, p.home_id, u."cloud", p.display_name, p.language, u."emailVerified",
    s."secondFactor", coalesce(u."twoFactorEnabled", false), s."authenticatedAt", s."lentPassword",
    m.roles, m.guest, o.kind, o.channel, o.suspended_at, o.cloud, o.name
  from auth."session" s
  join auth."user" u on u."id" = s."userId"
  join public.person p on p.id = s."userId" and p.blocked_at is null and p.deleted_at is null and p.erased_at is null
  left join public.membership m on m.person_id = p.id and m.organisation_id = organisation and m.ended_at is null
  left join public.organisation o on o.id = m.organisation_id and o.cloud = u."cloud"
  where s."token" = token_hash and s."expiresAt" > now();
end $$;

-- The same question asked with a personal access token.
create function door.read_token(organisation uuid, token_id uuid, token_hash bytea)
returns table (person_id uuid, home_id uuid, cloud text, display_name text, language text, scopes text[],
  roles text[], guest boolean, kind text, channel text, suspended_at timestamptz, organisation_cloud text, organisation_name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.home_id, o.cloud, p.display_name, p.language, t.scopes,
    m.roles, m.guest, o.kind, o.channel, o.suspended_at, o.cloud, o.name
  from public.access_token t
  join public.person p on p.id = t.person_id and p.blocked_at is null and p.deleted_at is null and p.erased_at is null
  join public.membership m on m.person_id = p.id and m.organisation_id = t.organisation_id and m.ended_at is null
  join public.organisation o on o.id = t.organisation_id
  where t.organisation_id = organisation and t.id = token_id and t.hash = token_hash
    and t.revoked_at is null and t.expires_at > now()
$$;

-- Where the person of this session is a member: feeds the organisation switcher.
create function door.memberships(token_hash text)
returns table (organisation_id uuid, name text, kind text, channel text, cloud text, country char(2), roles text[], guest boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.id, o.name, o.kind, o.channel, o.cloud, o.country, m.roles, m.guest
  from auth."session" s
  join public.membership m on m.person_id = s."userId" and m.ended_at is null
  join public.organisation o on o.id = m.organisation_id
  join auth."user" u on u."id" = s."userId" and u."cloud" = o.cloud
  where s."token" = token_hash and s."expiresAt" > now()
  order by o.sort_key
$$;

-- A new person's credential, born in the transaction that makes the person. No password hash means: set one by the mailbox first.
create function door.create_credential(person uuid, in_cloud text, person_name text, person_email text, password_hash text, verified boolean, set_by_other boolean)
returns void language plpgsql volatile security definer set search_path = pg_temp as $$
begin
  insert into auth."user" ("id", "cloud", "name", "email", "emailVerified") values (person, in_cloud, person_name, lower(person_email), verified);
  if password_hash is not null then
    insert into auth."account" ("id", "accountId", "providerId", "userId", "password", "setByOther")
    values (gen_random_uuid(), person::text, 'credential', person, password_hash, set_by_other);
  end if;
end $$;

-- A password set by somebody else (an administrator, or a partner on behalf): every session ends at once.
create function door.set_password(person uuid, password_hash text, set_by_other boolean)
returns void language plpgsql volatile security definer set search_path = pg_temp as $$
begin
  insert into auth."account" ("id", "accountId", "providerId", "userId", "password", "setByOther")
  values (gen_random_uuid(), person::text, 'credential', person, password_hash, set_by_other)
  on conflict ("providerId", "accountId") do update set "password" = excluded."password", "setByOther" = excluded."setByOther", "updatedAt" = now();
  delete from auth."session" where "userId" = person;
end $$;

create function door.end_sessions(person uuid) returns void
language sql volatile security definer set search_path = pg_temp as $$
  delete from auth."session" where "userId" = person
$$;

-- Is this address taken in this cloud, and where is it at home? Founding and joining ask; the answer never reaches a stranger.
create function door.home_of_address(in_cloud text, address text) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select p.home_id from auth."user" u join public.person p on p.id = u."id" where u."cloud" = in_cloud and u."email" = lower(address)
$$;

-- The signed-in person's own data, for the person alone.
create function door.own_profile(token_hash text)
returns table (session_id uuid, person_id uuid, display_name text, email text, language text, email_verified boolean, second_factor boolean,
  has_second_factor boolean, authenticated_at timestamptz, lent_password boolean, home_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select s."id", p.id, p.display_name, p.email, p.language, u."emailVerified", s."secondFactor", coalesce(u."twoFactorEnabled", false),
    s."authenticatedAt", s."lentPassword", p.home_id
  from auth."session" s join auth."user" u on u."id" = s."userId" join public.person p on p.id = s."userId" and p.blocked_at is null and p.deleted_at is null and p.erased_at is null
  where s."token" = token_hash and s."expiresAt" > now()
$$;

create function door.set_own_language(token_hash text, wanted text) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update public.person set language = wanted
  where id = (select "userId" from auth."session" where "token" = token_hash and "expiresAt" > now())
$$;

revoke all on all functions in schema door from public;
grant execute on function door.own_profile, door.set_own_language to ombud_sign_in;
grant execute on function door.read_session, door.read_token, door.memberships, door.create_credential, door.set_password,
  door.end_sessions, door.home_of_address to ombud_app;
grant execute on function door.read_session, door.read_token, door.create_credential, door.home_of_address to ombud_operator;
grant execute on function door.memberships, door.home_of_address, door.set_password to ombud_sign_in;

-- The directory: an exact verified domain tells which organisation, country and cloud, and nothing more. Rate-limited and logged by its act.
create function door.find_by_domain(in_cloud text, wanted text)
returns table (id uuid, country char(2), cloud text, kind text, proved boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.id, o.country, o.cloud, o.kind, (o.domain_proved_at is not null or o.confirmed_at is not null)
  from public.organisation o where o.cloud = in_cloud and o.domain = lower(wanted)
$$;
revoke all on function door.find_by_domain from public;
grant execute on function door.find_by_domain to ombud_app;
