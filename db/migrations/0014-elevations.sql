-- A right that one person of a partner asks for when it is needed, for some hours. The time counts from the customer's yes; that an ask lapses after a day and
-- that a time is over is derived, never waited for.
create table elevation (
  customer_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  relationship_id uuid not null,
  person_id uuid not null,
  person_name text,                      -- as told to the customer; gone once the person is erased
  roles text[] not null check (cardinality(roles) > 0),   -- as asked for
  reason text,                           -- why, in the person's words; gone once the person is erased
  ticket text,                           -- what it is called in the partner's own system
  minutes integer not null check (minutes between 15 and 480),   -- how long it is asked for
  state text not null check (state in ('asked', 'approved', 'refused', 'withdrawn', 'ended')),
  asked_at timestamptz not null default now(),
  first_yes_at timestamptz,              -- a first of two administrators has said yes, which gives nothing; gone again once that yes is taken back or refused
  answered_at timestamptz,
  answered_by uuid,                      -- none where a rule of the customer answered
  by_rule boolean not null default false,   -- released by what the customer decided beforehand
  given_roles text[] check (given_roles <@ roles and cardinality(given_roles) > 0),   -- all that was asked for, or fewer
  given_minutes integer check (given_minutes between 15 and minutes),   -- as long as was asked for, or less
  starts_at timestamptz,
  ends_at timestamptz,                   -- half-open, as planned at the yes
  ended_at timestamptz,
  ended_by uuid,                         -- none where its time was over
  version integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, relationship_id) references relationship (customer_id, id),
  check ((state in ('approved', 'ended')) = (starts_at is not null)),
  check ((starts_at is null) = (ends_at is null) and (starts_at is null) = (given_roles is null) and (starts_at is null) = (given_minutes is null)),
  check ((state = 'ended') = (ended_at is not null))
);
create index elevation_of_customer on elevation (customer_id, asked_at desc, id desc);
create index elevation_of_pair on elevation (customer_id, partner_id, asked_at desc, id desc);
create index elevation_of_person_here on elevation (customer_id, partner_id, person_id, asked_at desc);
create index elevation_of_person on elevation (person_id);
alter table elevation enable row level security;
create policy parties on elevation to ombud_app using (acting() in (customer_id, partner_id)) with check (acting() in (customer_id, partner_id));
grant select, insert, update on elevation to ombud_app;

-- What a customer has decided beforehand about everything that partners ask for. Without a row nothing is.
create table guardrail (
  customer_id uuid primary key references organisation,
  release_rules jsonb not null default '[]' check (jsonb_typeof(release_rules) = 'array'),   -- [{partnerId, roles, minutes}]: released at once when asked for
  never_roles text[] not null default '{}',   -- never given to a partner, whoever says yes; what runs goes on
  require_second_factor boolean not null default false,   -- whoever acts here on behalf must have one
  two_for_high_risk boolean not null default false,   -- a role of high risk is given only where two administrators agree
  version integer not null default 1
);
alter table guardrail enable row level security;
create policy own on guardrail to ombud_app using (customer_id = acting()) with check (customer_id = acting());
grant select, insert, update on guardrail to ombud_app;

-- Partners that a customer wants no more asks from. What runs between the two goes on.
create table unwanted_partner (
  customer_id uuid not null references organisation,
  partner_id uuid not null,
  since timestamptz not null default now(),
  decided_by uuid not null,
  primary key (customer_id, partner_id)
);
alter table unwanted_partner enable row level security;
create policy own on unwanted_partner to ombud_app using (customer_id = acting()) with check (customer_id = acting());
grant select, insert, delete on unwanted_partner to ombud_app;

-- Whether an organisation wants no more asks from the partner that asks this about itself; to anybody else there is nothing.
create function door.is_unwanted(partner uuid, customer uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select acting() = partner and exists (select 1 from public.unwanted_partner u where u.customer_id = customer and u.partner_id = partner)
$$;
revoke all on function door.is_unwanted from public;
grant execute on function door.is_unwanted to ombud_app;
