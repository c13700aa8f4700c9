-- A service that the provider runs, and that products belong to: where its people administer it, and where it hears what customers have of it.
create table service (
  id uuid primary key,
  name_en text not null,
  name_sv text not null,
  admin_url text,                        -- its own admin portal; {customer} stands for the customer's domain, else its id
  action text,                           -- what somebody must be allowed to do at a customer to be shown that address
  provisioning_url text,                 -- where signed calls go; without one what is ordered is there at once
  secret_generation integer not null default 1,   -- of the secret that signs them: computed, kept nowhere
  secret_made_at timestamptz not null default now(),
  version integer not null default 1
);
alter table service enable row level security;
create policy everybody_reads on service for select to ombud_app using (true);
create policy operator_keeps on service to ombud_operator using (true) with check (true);
grant select on service to ombud_app;
grant select, insert, delete, update on service to ombud_operator;

alter table product add column service_id uuid references service;
grant update (service_id) on product to ombud_operator;

-- How a product is sold: in one cloud and some countries, for a term, paid in a cycle. The provider's list, read by everybody who sells.
create table offer (
  id uuid primary key,
  product_id uuid not null references product,
  sku text not null unique,              -- the provider's own article number; never changes
  name_en text not null,
  name_sv text not null,
  kind text not null check (kind in ('licence', 'usage')),
  trial boolean not null,                -- costs nothing for one term, once for each customer and product
  cloud text not null,
  countries text[] not null,             -- ISO 3166-1 of the customer; {*} is everywhere
  currency char(3) not null,             -- ISO 4217
  term text check (term in ('P1M', 'P1Y', 'P3Y')),          -- none where it is sold by use
  cycle text check (cycle in ('P1M', 'P1Y', 'P3Y')),        -- how often it is paid for
  least integer not null check (least >= 1),   -- seats of one subscription
  most integer not null,                 -- likewise
  cancel_days integer not null,          -- after a purchase or a renewal, with money back
  withdrawn_at timestamptz,              -- not sold or renewed any more; what runs goes on to the end of its term
  version integer not null default 1,
  check (least <= most),
  check ((kind = 'licence') = (term is not null)),
  check ((term is null) = (cycle is null))
);
create index offer_of_product on offer (product_id);
create index offer_in_cloud on offer (cloud, sku);
alter table offer enable row level security;
create policy everybody_reads on offer for select to ombud_app using (true);
create policy operator_publishes on offer to ombud_operator using (true) with check (true);
grant select on offer to ombud_app;
grant select, insert on offer to ombud_operator;
grant update (name_en, name_sv, countries, least, most, cancel_days, withdrawn_at, version) on offer to ombud_operator;

-- What a seat costs for each payment, in the smallest unit of the currency, from a moment on. Only added to: what runs keeps the price of its term.
create table offer_price (
  offer_id uuid not null references offer,
  valid_from timestamptz not null,       -- until the next one begins
  unit_minor bigint not null check (unit_minor >= 0),   -- for each seat and payment
  primary key (offer_id, valid_from)
);
alter table offer_price enable row level security;
create policy everybody_reads on offer_price for select to ombud_app using (true);
create policy operator_publishes on offer_price to ombud_operator using (true) with check (true);
grant select on offer_price to ombud_app;
grant select, insert, delete on offer_price to ombud_operator;

-- Where one offer may lead: a trial to what is paid, something to something larger.
create table offer_path (
  from_id uuid not null references offer,
  to_id uuid not null references offer,
  kind text not null check (kind in ('convert', 'upgrade')),
  primary key (from_id, to_id)
);
alter table offer_path enable row level security;
create policy everybody_reads on offer_path for select to ombud_app using (true);
create policy operator_publishes on offer_path to ombud_operator using (true) with check (true);
grant select on offer_path to ombud_app;
grant select, insert, delete on offer_path to ombud_operator;

-- What a partner is putting together for a customer: one for each, shared by its agents.
create table cart (
  partner_id uuid not null references organisation,
  customer_id uuid not null references organisation,
  lines jsonb not null check (jsonb_typeof(lines) = 'array'),   -- [{offerId, quantity}]
  changed_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (partner_id, customer_id)
);
alter table cart enable row level security;
create policy own on cart to ombud_app using (partner_id = acting()) with check (partner_id = acting());
grant select, insert, update on cart to ombud_app;

-- What was ordered, as it was shown when it was ordered: never changed.
create table customer_order (
  customer_id uuid not null references organisation,
  id uuid not null,
  partner_id uuid not null references organisation,
  placed_by uuid not null,
  placed_at timestamptz not null default now(),
  lines jsonb not null,                  -- [{offerId, sku, nameEn, nameSv, quantity, unitMinor, currency, term, cycle, subscriptionId}]
  quote_digest text not null,            -- of the price as it was shown
  primary key (customer_id, id)
);
create index order_of_pair on customer_order (customer_id, partner_id, placed_at desc, id desc);
alter table customer_order enable row level security;
create policy parties on customer_order to ombud_app using (acting() in (customer_id, partner_id)) with check (acting() in (customer_id, partner_id));
grant select, insert on customer_order to ombud_app;

-- What a customer has of an offer, bought by one partner: a state, a term, a price. Two parties; the partner that sold it keeps it.
create table subscription (
  customer_id uuid not null references organisation,
  id uuid not null,
  partner_id uuid not null references organisation,
  order_id uuid not null,
  offer_id uuid not null references offer,
  product_id uuid not null references product,
  nickname text,                         -- what the partner calls it
  state text not null check (state in ('pending', 'active', 'suspended', 'expired', 'disabled', 'deleted')),
  kind text not null check (kind in ('licence', 'usage')),
  trial boolean not null,
  tried_product_id uuid,                 -- what was tried, though it has become paid or something larger since
  quantity integer not null check (quantity >= 1),   -- seats that are bought
  provisioned integer not null default 0 check (provisioned >= 0),   -- how many the service has said are there
  unit_minor bigint not null check (unit_minor >= 0),    -- for each seat and payment, until the term ends
  currency char(3) not null,
  cancel_days integer not null,
  term text check (term in ('P1M', 'P1Y', 'P3Y')),
  cycle text check (cycle in ('P1M', 'P1Y', 'P3Y')),
  anchor smallint not null default 1 check (anchor between 1 and 31),   -- the day of the month on which its periods begin
  starts_at timestamptz,                 -- of the term that runs; none while it waits for the service
  ends_at timestamptz,
  billed_until timestamptz,              -- what is paid for already
  until timestamptz,                     -- when the clock ends this state
  cancel_until timestamptz,              -- half-open: at this instant it is too late
  auto_renew boolean not null,           -- goes on after its term, if nothing is in the way
  next_offer_id uuid references offer,   -- what the next term is to be, where it is not to be the same
  next_quantity integer check (next_quantity >= 1),   -- with how many seats
  owned boolean not null default false,  -- sold by use: the partner's Admin agents own what they make in it
  ended_because text,                    -- why it was not renewed, where it should have been: the code of a refusal
  ordered_at timestamptz not null default now(),
  state_since timestamptz not null default now(),   -- when it came into its state here, however late the clock was
  support_partner_id uuid,               -- whom its people turn to
  version integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, order_id) references customer_order (customer_id, id),
  check ((next_offer_id is null) = (next_quantity is null)),
  check ((term is null) = (kind = 'usage'))
);
create index subscription_of_pair on subscription (customer_id, partner_id, ordered_at desc, id desc);
create index subscription_of_product on subscription (customer_id, product_id);
create index subscription_of_partner on subscription (partner_id, ordered_at desc, id desc);
create index subscription_of_partner_by_state on subscription (partner_id, state, ordered_at desc, id desc);
create index subscription_of_partner_by_end on subscription (partner_id, until, id) where until is not null;
create unique index one_trial_of_a_product on subscription (customer_id, tried_product_id) where tried_product_id is not null;
create index subscription_in_use on subscription (product_id) where state <> 'deleted';
alter table subscription enable row level security;
create policy parties on subscription to ombud_app using (acting() in (customer_id, partner_id)) with check (acting() in (customer_id, partner_id));
grant select, insert, update on subscription to ombud_app;

-- What is owed for a subscription, and given back: only added to, in the smallest unit of the currency.
create table charge (
  customer_id uuid not null,
  id uuid not null,
  partner_id uuid not null references organisation,
  subscription_id uuid not null,
  kind text not null,
  minor bigint not null,                 -- below nothing is given back
  currency char(3) not null,
  quantity integer not null,
  from_at timestamptz not null,          -- for which time
  to_at timestamptz not null,
  at timestamptz not null,               -- when it became due
  primary key (customer_id, id),
  foreign key (customer_id, subscription_id) references subscription (customer_id, id)
);
create index charge_of_subscription on charge (customer_id, subscription_id, at desc, id desc);
alter table charge enable row level security;
create policy parties on charge to ombud_app using (acting() in (customer_id, partner_id)) with check (acting() in (customer_id, partner_id));
grant select, insert on charge to ombud_app;

-- What the service should have of a subscription, and what it has said: one row each, the latest wish replaces those before. Its revision rises with each.
create table provisioning (
  customer_id uuid not null,
  subscription_id uuid not null,
  partner_id uuid not null references organisation,
  service_id uuid,                       -- none: there is nobody to tell
  revision integer not null default 1,   -- of the wish: the service is told it, and keeps the highest
  confirmed integer not null default 0,  -- the latest revision that the service has said is done
  state text not null check (state in ('waiting', 'done', 'failed')),
  attempts integer not null default 0,
  cause text check (cause in ('refused', 'unreachable', 'timed-out', 'answered-wrong', 'working')),   -- why it is not done yet
  told text,                             -- what the service itself said, cut to a line
  asked_at timestamptz,
  next_at timestamptz,
  changed_at timestamptz not null default now(),
  primary key (customer_id, subscription_id),
  foreign key (customer_id, subscription_id) references subscription (customer_id, id)
);
create index provisioning_open on provisioning (state, changed_at) where state <> 'done';
create index provisioning_open_of_partner on provisioning (partner_id, state, changed_at) where state <> 'done';
alter table provisioning enable row level security;
create policy parties on provisioning to ombud_app using (acting() in (customer_id, partner_id)) with check (acting() in (customer_id, partner_id));
create policy operator_sees on provisioning to ombud_operator using (true) with check (true);
grant select, insert, update on provisioning to ombud_app;
grant select, update (state, attempts, cause, next_at, changed_at) on provisioning to ombud_operator;

-- Whether anybody has something of these products that is not gone: for the provider, who sees no customer's subscriptions.
create function door.products_in_use(products uuid[]) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from public.subscription where product_id = any (products) and state <> 'deleted')
$$;
revoke all on function door.products_in_use from public;
grant execute on function door.products_in_use to ombud_operator;
