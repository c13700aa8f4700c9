-- A customer has a subscription go on with another of its partners: asked by the customer, accepted by the one that gets it, without a veto of the one it leaves.
create table subscription_transfer (
  customer_id uuid not null references organisation,
  id uuid not null,
  subscription_id uuid not null,
  from_id uuid not null references organisation,   -- who sold it until then
  to_id uuid not null references organisation,     -- with whom it goes on
  offer_id uuid not null references offer,         -- as it was when it was asked: the list of whoever may not read the subscription yet
  quantity integer not null check (quantity >= 1), -- likewise
  state text not null check (state in ('asked', 'accepted', 'done', 'declined', 'withdrawn', 'lapsed')),
  because text,                                    -- why it lapsed: a code
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  lapses_at timestamptz not null,                  -- unanswered until then
  closed_at timestamptz,                           -- when it came into its last state
  version integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, subscription_id) references subscription (customer_id, id),
  check ((state in ('asked', 'accepted')) = (closed_at is null))
);
create unique index one_open_transfer_of_a_subscription on subscription_transfer (customer_id, subscription_id) where state in ('asked', 'accepted');
create index transfer_open_to_partner on subscription_transfer (to_id, asked_at desc, id desc) where state in ('asked', 'accepted');
create index transfer_unanswered on subscription_transfer (to_id, lapses_at) where state = 'asked';
create index transfer_to_partner on subscription_transfer (to_id, asked_at desc, id desc);
alter table subscription_transfer enable row level security;
create policy parties on subscription_transfer to ombud_app using (acting() in (customer_id, from_id, to_id)) with check (acting() = customer_id);
grant select, insert, update on subscription_transfer to ombud_app;
