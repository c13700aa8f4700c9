-- Commerce: a partner may sell to a customer. Authority, so the customer comes first in every key. Both ends carry the cloud.
create table relationship (
  customer_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  cloud text not null,
  state text not null check (state in ('active', 'ending', 'removed')),
  sole boolean not null,                 -- the cloud allows one partner per customer (data of the cloud's edition at the time)
  request_id uuid not null,
  since timestamptz not null default now(),
  ends_on timestamptz,                   -- the planned end, while it is ending
  frozen_at timestamptz,                 -- the customer holds all of the partner's rights back, until it lets them go on
  frozen_by uuid,
  removed_at timestamptz,
  removed_by uuid,
  support_duty_since timestamptz not null default now(),   -- outlives the rights (R15)
  told_suspended boolean not null default false,   -- the customer has been told that its partner is suspended, and not yet that it is no longer
  version integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, cloud) references organisation (id, cloud),
  foreign key (partner_id, cloud) references organisation (id, cloud),
  check ((state = 'removed') = (removed_at is not null)),
  check ((frozen_at is null) = (frozen_by is null))
);
create unique index one_active_relationship on relationship (customer_id, partner_id) where removed_at is null;
create index relationship_of_partner on relationship (partner_id, told_suspended) where removed_at is null;
create unique index one_partner_where_the_cloud_says_so on relationship (customer_id) where removed_at is null and sole;
alter table relationship enable row level security;
create policy parties on relationship to ombud_app using (acting() in (customer_id, partner_id)) with check (acting() in (customer_id, partner_id));
create policy operator_reads on relationship for select to ombud_operator using (true);
grant select, insert, update on relationship to ombud_app;
grant select on relationship to ombud_operator;

-- Power: what a partner may administer, until when. Born at acceptance, ended once with a cause. In force is derived, never stored.
create table delegation (
  customer_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  relationship_id uuid not null,
  request_id uuid not null,
  template text not null,
  roles jsonb not null check (jsonb_typeof(roles) = 'array'),   -- [{role, startsAt, endsAt, endedAt, extendDays}]: each with an end of its own (decision 22)
  state text not null check (state in ('active', 'ended')),
  granted_at timestamptz not null default now(),
  granted_by uuid not null,
  ends_at timestamptz not null,          -- when the last of its roles ends, written with them; half-open, the close of a day in the customer's time zone
  noticed_until timestamptz,             -- notices due until then have been told
  lapsed_until timestamptz,              -- ends of roles until then have been written down
  ended_at timestamptz,
  ended_by uuid,
  ended_cause text check (ended_cause in ('removed-by-customer', 'removed-by-partner', 'replaced', 'lapsed', 'relationship-removed')),   -- who ended it, or what: told to both sides
  version integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, relationship_id) references relationship (customer_id, id),
  check ((state = 'ended') = (ended_at is not null))
);
create index delegation_of_pair on delegation (customer_id, partner_id) where state = 'active';
alter table delegation enable row level security;
create policy parties on delegation to ombud_app using (acting() in (customer_id, partner_id)) with check (acting() in (customer_id, partner_id));
grant select, insert, update on delegation to ombud_app;

-- The partner's list of customers: an index written in the act's transaction, never the authority. Every decision reads the rows above.
create table partner_customer (
  partner_id uuid not null,
  customer_id uuid not null,
  name text not null,
  sort_key bytea not null,
  domain text,
  country char(2) not null,
  time_zone text not null,               -- the day that rights end is a day there
  state text not null check (state in ('active', 'ending')),
  since timestamptz not null,
  rights_until timestamptz,              -- greatest end of the delegations not yet ended; null is no rights
  rights_next timestamptz,               -- when the first of the roles ends that does not go on by itself; null where none does
  frozen boolean not null default false, -- the customer holds the rights back for now
  rights_count integer not null default 0,   -- how many different roles those delegations give
  rights_unheld integer not null default 0,  -- how many of them no group of the partner is assigned: nobody can use those
  version integer not null default 1,
  primary key (partner_id, customer_id)
);
create index partner_customer_by_name on partner_customer (partner_id, sort_key, customer_id);
create index partner_customer_by_since on partner_customer (partner_id, since desc, customer_id desc);
-- Each filter in each order of the list: a page is read along one of these, whatever a partner has many or few of.
create index partner_customer_country on partner_customer (partner_id, country, sort_key, customer_id);
create index partner_customer_country_since on partner_customer (partner_id, country, since desc, customer_id desc);
create index partner_customer_ending on partner_customer (partner_id, sort_key, customer_id) where state = 'ending';
create index partner_customer_ending_since on partner_customer (partner_id, since desc, customer_id desc) where state = 'ending';
create index partner_customer_with on partner_customer (partner_id, sort_key, customer_id) where rights_until is not null;
create index partner_customer_with_since on partner_customer (partner_id, since desc, customer_id desc) where rights_until is not null;
create index partner_customer_without on partner_customer (partner_id, sort_key, customer_id) where rights_until is null;
create index partner_customer_without_since on partner_customer (partner_id, since desc, customer_id desc) where rights_until is null;
create index partner_customer_next_end on partner_customer (partner_id, rights_next, customer_id) where rights_next is not null;
create index partner_customer_lapsed on partner_customer (partner_id, rights_until) where rights_until is not null;
alter table partner_customer enable row level security;
create policy parties on partner_customer to ombud_app using (acting() in (partner_id, customer_id)) with check (acting() in (partner_id, customer_id));
grant select, insert, update, delete on partner_customer to ombud_app;

-- Words by which a customer is found: each word of the name, the domain and its labels, the id, and their first letters. Compared bytewise, so a
-- prefix is a range. What the list is sorted by lies here too: what a word finds is read in the list's order, a page at a time.
create table partner_customer_word (
  partner_id uuid not null,
  word text collate "C" not null,
  sort_key bytea not null,
  since timestamptz not null,
  customer_id uuid not null,
  primary key (partner_id, word, sort_key, customer_id),
  foreign key (partner_id, customer_id) references partner_customer (partner_id, customer_id) on delete cascade
);
create index partner_customer_word_since on partner_customer_word (partner_id, word, since desc, customer_id desc);
create index partner_customer_word_of on partner_customer_word (partner_id, customer_id);
alter table partner_customer_word enable row level security;
create policy partner_reads on partner_customer_word for select to ombud_app using (partner_id = acting());
create policy parties_add on partner_customer_word for insert to ombud_app with check (acting() in (partner_id, customer_id));
create policy parties_remove on partner_customer_word for delete to ombud_app using (acting() in (partner_id, customer_id));
grant select, insert, delete on partner_customer_word to ombud_app;
