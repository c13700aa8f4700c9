-- What a partner bills a customer by: each partner has its own of each of its customers. Two-party: the partner writes it, the customer may read it.
create table billing_profile (
  customer_id uuid not null references organisation,
  partner_id uuid not null references organisation,
  company_name text not null,
  address_line1 text not null,
  address_line2 text,
  city text,
  state text,                            -- the code that the country's own list has, or as it was typed where there is none
  postcode text,                         -- as it was typed, in capitals
  country char(2) not null,              -- the customer's, as it stood when it was saved
  first_name text,                       -- of the contact: personal, as the next three; erased with the person
  last_name text,
  email text,
  phone text,                            -- E.164
  registration_number text,
  tax_number text,                       -- for value added tax, as it was typed
  saved_at timestamptz not null default now(),
  saved_by uuid not null,                -- a person of the partner
  version integer not null default 2,    -- 1 is what has never been saved
  primary key (customer_id, partner_id)
);
create index billing_profile_of_address on billing_profile (lower(email)) where email is not null;
alter table billing_profile enable row level security;
create policy parties_read on billing_profile for select to ombud_app using (acting() in (customer_id, partner_id));
create policy partner_adds on billing_profile for insert to ombud_app with check (partner_id = acting());
create policy partner_changes on billing_profile for update to ombud_app using (partner_id = acting()) with check (partner_id = acting());
grant select, insert, update on billing_profile to ombud_app;

-- Each change of it, as it was and as it became: the fields that changed and no others. Only ever added to; names and addresses can be erased.
create table billing_profile_change (
  customer_id uuid not null,
  partner_id uuid not null,
  id uuid not null,
  at timestamptz not null default now(),
  changed_by uuid not null,              -- a person of the partner
  changed_by_name text,                  -- erased with the person
  fields text[] not null,                -- which of them changed, as the API calls them
  before jsonb not null,                 -- by field; what was erased is gone from it
  after jsonb not null,                  -- the same as it became
  emails text[] not null,                -- addresses that stand in it, in lower case: found again when one of them is to be erased
  erased_at timestamptz,                 -- something in it was erased
  primary key (customer_id, partner_id, id)
);
create index billing_change_of_address on billing_profile_change using gin (emails);
create index billing_change_by_person on billing_profile_change (changed_by);
alter table billing_profile_change enable row level security;
create policy parties_read on billing_profile_change for select to ombud_app using (acting() in (customer_id, partner_id));
create policy partner_adds on billing_profile_change for insert to ombud_app with check (partner_id = acting());
grant select, insert on billing_profile_change to ombud_app;

-- Whoever is erased is no contact any more, and changed nothing by name. Told from others by the address in its cloud, at home also by the name; an
-- address that somebody else has by now is left to that person. Of the schema's owner: a contact may stand at any partner's.
create function door.forget_billing_contact(home uuid, person uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  address text;
  known_as text;
  place text;
  taken boolean;
  personal constant text[] := array['firstName', 'lastName', 'email', 'phone'];
begin
  if acting() is distinct from home then return; end if;
  select lower(p.email), p.display_name, o.cloud into address, known_as, place
    from public.person p join public.organisation o on o.id = p.home_id
    where p.id = forget_billing_contact.person and p.home_id = forget_billing_contact.home and p.erased_at is null;
  if not found then return; end if;
  taken := exists (select 1 from auth."user" u where u."cloud" = place and u."email" = address and u."id" <> forget_billing_contact.person);
  update public.billing_profile b set first_name = null, last_name = null, email = null, phone = null, version = b.version + 1
    from public.organisation o
    where o.id = b.customer_id and o.cloud = place
      and ((lower(b.email) = address and not taken)
        or (b.customer_id = forget_billing_contact.home and concat_ws(' ', b.first_name, b.last_name) = known_as));
  update public.billing_profile_change c set before = c.before - personal, after = c.after - personal, emails = '{}', erased_at = now()
    from public.organisation o
    where o.id = c.customer_id and o.cloud = place
      and ((c.emails @> array[address] and not taken)
        or (c.customer_id = forget_billing_contact.home and known_as in (
          concat_ws(' ', c.before->>'firstName', c.before->>'lastName'), concat_ws(' ', c.after->>'firstName', c.after->>'lastName'))));
  update public.billing_profile_change c set changed_by_name = null where c.changed_by = forget_billing_contact.person;
end $$;
revoke all on function door.forget_billing_contact from public;
grant execute on function door.forget_billing_contact to ombud_app;

-- Where an address stands as a contact, among what an organisation may read: found along its index, which the wall does not let a plain query use.
create function door.billing_profiles_at(organisation uuid, address text, most integer) returns table (customer_id uuid, partner_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select b.customer_id, b.partner_id from public.billing_profile b
  where lower(b.email) = lower(address) and acting() = organisation and organisation in (b.customer_id, b.partner_id) order by b.partner_id limit most
$$;
revoke all on function door.billing_profiles_at from public;
grant execute on function door.billing_profiles_at to ombud_app;

-- What a customer is by its register, for its own partner to read beside what it bills by. Told in a relationship only, and never its address.
create function door.company_of_customer(partner uuid, customer uuid)
returns table (name text, legal_name text, registration_number text, country char(2), domain text, cloud text, verified boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.name, o.legal_name, o.registration_number, o.country, o.domain, o.cloud, o.domain_proved_at is not null or o.confirmed_at is not null
  from public.organisation o join public.relationship r on r.customer_id = o.id and r.partner_id = partner and r.removed_at is null
  where o.id = customer and acting() = partner
$$;
revoke all on function door.company_of_customer from public;
grant execute on function door.company_of_customer to ombud_app;

-- A relationship begins with a request that the customer said yes to, or with the customer's organisation, which the partner founded: then there is
-- no request, and the person who did it stands in its place. How many a partner founds in a day is limited, and counted by the index.
alter table relationship alter column request_id drop not null;
alter table relationship add column founded_by uuid;
alter table relationship add constraint relationship_begins_by_either check ((request_id is null) = (founded_by is not null));
create index relationship_founded on relationship (partner_id, since) where founded_by is not null;

-- What the list is sorted by lies beside each tag, as beside each word: what has a tag is read in the list's order, a page at a time.
alter table customer_tag add column sort_key bytea;
alter table customer_tag add column since timestamptz;
update customer_tag t set sort_key = c.sort_key, since = c.since from partner_customer c
  where c.partner_id = t.partner_id and c.customer_id = t.customer_id;
create index customer_tag_by_name on customer_tag (partner_id, tag, sort_key, customer_id);
create index customer_tag_by_since on customer_tag (partner_id, tag, since desc, customer_id desc);
create index partner_customer_country_next_end on partner_customer (partner_id, country, rights_next, customer_id) where rights_next is not null;
