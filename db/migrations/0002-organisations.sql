-- Every organisation of the installation: the provider, partners and customers. Names and registration facts of partners and of
-- the provider are public to every organisation here (a consent page prints them); a customer's row is its own.
create table organisation (
  id uuid primary key,
  cloud text not null,
  kind text not null check (kind in ('provider', 'partner', 'customer')),
  channel text check (channel in ('direct-bill', 'distributor', 'reseller')),   -- partners only
  distributor_id uuid,                          -- a reseller's distributor
  name text not null,
  name_skeleton text not null,                  -- UTS 39 skeleton: look-alikes of a partner's name are refused
  sort_key bytea not null,                      -- computed by us, compared bytewise: both databases page alike
  legal_name text not null,
  registration_number text,
  country char(2) not null,                     -- the tenant's country: decides the region; fixed at founding
  city text,
  language text not null,
  time_zone text not null,                      -- rights end at the close of a day in this zone
  domain text,                                  -- claimed; belongs to one organisation per cloud
  domain_proved_at timestamptz,                 -- by DNS TXT; until then only claimed
  confirmed_at timestamptz,                     -- by the operator
  suspended_at timestamptz,
  request_limit integer not null default 50,    -- mails sent from here a day
  founded_at timestamptz not null default now(),
  version integer not null default 1,
  unique (id, cloud),                           -- what two-ended tables point at: both ends carry the cloud
  check ((kind = 'partner') = (channel is not null))
);
create index organisation_by_name on organisation (kind, sort_key, id);
create index organisation_unverified on organisation (kind, sort_key, id) where domain_proved_at is null and confirmed_at is null;
create index organisation_suspended on organisation (kind, sort_key, id) where suspended_at is not null;
create unique index organisation_domain on organisation (cloud, domain) where domain is not null;
create unique index organisation_partner_name on organisation (cloud, name_skeleton) where kind in ('partner', 'provider');
-- One provider runs an installation; found by this index among any number of others.
create unique index organisation_provider on organisation (kind) where kind = 'provider';
alter table organisation enable row level security;
create policy own_or_public on organisation for select to ombud_app using (id = acting() or kind in ('partner', 'provider'));
create policy own on organisation for update to ombud_app using (id = acting()) with check (id = acting());
create policy found on organisation for insert to ombud_app with check (id = acting() and kind = 'customer');
create policy operator_reads on organisation for select to ombud_operator using (true);
create policy operator_writes on organisation for update to ombud_operator using (true);
create policy operator_onboards on organisation for insert to ombud_operator with check (true);
grant select, insert on organisation to ombud_app;
grant update (language, city, domain, domain_proved_at, version) on organisation to ombud_app;
grant select, insert, update on organisation to ombud_operator;

-- Words by which the operator finds an organisation, as partner_customer_word: read in the list's order, a page at a time.
create table organisation_word (
  organisation_id uuid not null references organisation,
  kind text not null,
  word text collate "C" not null,
  sort_key bytea not null,
  primary key (organisation_id, word)
);
create index organisation_word_in_order on organisation_word (kind, word, sort_key, organisation_id);
alter table organisation_word enable row level security;
create policy own on organisation_word to ombud_app using (organisation_id = acting()) with check (organisation_id = acting());
create policy operator on organisation_word to ombud_operator using (true) with check (true);
grant select, insert, delete on organisation_word to ombud_app, ombud_operator;

-- A person, at home in exactly one organisation. The credential is the sign-in library's; the id is the same.
create table person (
  id uuid primary key,
  home_id uuid not null references organisation,
  display_name text not null,
  given_name text,
  family_name text,
  sort_key bytea not null,
  email text not null,
  language text not null,
  usage_location char(2),                -- where services are used, ISO 3166-1; null is the organisation's country
  blocked_at timestamptz,
  deleted_at timestamptz,                -- out of every organisation, and restored within 30 days or gone for good
  created_at timestamptz not null default now(),
  erased_at timestamptz,
  version integer not null default 1,
  unique (home_id, id)
);
create index person_at_home on person (home_id, sort_key, id);

-- Who may act in which organisation, and as what. A guest's credential stays with the home organisation.
create table membership (
  organisation_id uuid not null references organisation,
  person_id uuid not null references person,
  roles text[] not null,
  guest boolean not null default false,  -- at home elsewhere: has no power over the credential
  sort_key bytea not null,               -- the person's, so that a list is read in its order
  state text not null default 'active' check (state in ('active', 'blocked', 'deleted', 'gone')),   -- the person's, so that a list is filtered by it
  since timestamptz not null default now(),
  ended_at timestamptz,                  -- for a deleted person the instant of that: restoring finds by it what it ended
  version integer not null default 1,
  primary key (organisation_id, person_id)
);
create index membership_of_person on membership (person_id);
create index membership_in_order on membership (organisation_id, sort_key, person_id) where ended_at is null;
create index membership_by_state on membership (organisation_id, state, sort_key, person_id);
alter table membership enable row level security;
create policy own on membership to ombud_app using (organisation_id = acting()) with check (organisation_id = acting());
create policy operator_onboards on membership for insert to ombud_operator with check (true);
grant select, insert on membership to ombud_app;
grant update (roles, ended_at, version) on membership to ombud_app;
grant insert on membership to ombud_operator;

alter table person enable row level security;
create policy member on person for select to ombud_app using (
  home_id = acting() or exists (select 1 from membership m where m.person_id = person.id and m.organisation_id = acting()));
create policy own on person for all to ombud_app using (home_id = acting()) with check (home_id = acting());
create policy operator_onboards on person for insert to ombud_operator with check (true);
grant select, insert on person to ombud_app;
grant update (display_name, given_name, family_name, sort_key, email, language, usage_location, erased_at, version) on person to ombud_app;
grant insert on person to ombud_operator;

-- Joining one's own organisation: asked for by a newcomer, or invited by an administrator. Approved once, by somebody inside.
create table joining (
  organisation_id uuid not null references organisation,
  id uuid not null,
  state text not null check (state in ('asked', 'invited', 'joined', 'refused')),
  display_name text,             -- personal: erased 30 days after the answer or the end
  email text,
  roles text[] not null default '{}',
  usage_location char(2),        -- as asked for by whoever invited; null is the organisation's country
  generation integer not null default 1, -- raised by inviting again: older links die
  asked_at timestamptz not null default now(),
  answered_at timestamptz,
  answered_by uuid,
  person_id uuid,                -- who came of it; of an import from the beginning
  listed boolean not null default true,  -- not of an import: those people stand in the list of people already
  expires_at timestamptz not null,
  version integer not null default 1,
  primary key (organisation_id, id)
);
create index joining_listed on joining (organisation_id, asked_at desc) where listed;
alter table joining enable row level security;
create policy own on joining to ombud_app using (organisation_id = acting()) with check (organisation_id = acting());
grant select, insert, update on joining to ombud_app;
