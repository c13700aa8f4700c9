-- What the provider has seats of: a small table of its own, read by everybody. What a customer has, and later its orders, points here.
create table product (
  id uuid primary key,
  sku text not null unique,              -- the provider's own article number, by which its systems know it; never changed
  name_en text not null,                 -- what people read in English
  name_sv text not null,                 -- the same in Swedish
  product_group text not null check (product_group in ('directory', 'other')),   -- whether the directory itself manages it; says so, and decides nothing
  withdrawn_at timestamptz,              -- no more seats are provisioned; those that are there are used on
  version integer not null default 1
);
alter table product enable row level security;
create policy everybody_reads on product for select to ombud_app using (true);
create policy operator_publishes on product to ombud_operator using (true) with check (true);
grant select on product to ombud_app;
grant select, insert on product to ombud_operator;
grant update (name_en, name_sv, product_group, withdrawn_at, version) on product to ombud_operator;

-- How many seats of a product a customer has, and how many of them people hold. The one row that is held while licences change hands. Seats come from
-- two sources, what the operator gives by hand and what is ordered; what is written by one side is never written by the other.
create table seats (
  customer_id uuid not null references organisation,
  product_id uuid not null references product,
  by_hand integer not null default 0 check (by_hand >= 0),   -- given by the operator
  ordered integer not null default 0 check (ordered >= 0),   -- what the subscriptions give
  seats integer generated always as (by_hand + ordered) stored,   -- how many there are
  assigned integer not null default 0,           -- how many of them are held: as many as there are rows in licence_assignment
  version integer not null default 1,
  primary key (customer_id, product_id),
  check (assigned >= 0 and assigned <= by_hand + ordered)
);
alter table seats enable row level security;
create policy own on seats to ombud_app using (customer_id = acting()) with check (customer_id = acting());
create policy operator_provisions on seats to ombud_operator using (true) with check (true);
grant select, insert (customer_id, product_id), update (ordered, assigned, version) on seats to ombud_app;
grant select, insert, update (by_hand, version) on seats to ombud_operator;

-- Who holds a seat. Only somebody who is at home at the customer can: the key to the person says so.
create table licence_assignment (
  customer_id uuid not null,
  product_id uuid not null,
  person_id uuid not null,
  sort_key bytea not null,               -- the person's, kept with its name, so that a page of holders is read along an index
  assigned_at timestamptz not null default now(),
  assigned_by uuid not null,             -- who gave it: of the customer, or of a partner on its behalf
  primary key (customer_id, product_id, person_id),
  foreign key (customer_id, product_id) references seats (customer_id, product_id),
  foreign key (customer_id, person_id) references person (home_id, id)
);
create index licence_of_person on licence_assignment (customer_id, person_id);
create index licence_by_name on licence_assignment (customer_id, product_id, sort_key, person_id);
alter table licence_assignment enable row level security;
create policy own on licence_assignment to ombud_app using (customer_id = acting()) with check (customer_id = acting());
grant select, insert, delete, update (product_id, sort_key) on licence_assignment to ombud_app;

-- What a deleted person held: given back on restoring, as far as there are seats; gone when the person is.
create table licence_before_deletion (
  customer_id uuid not null,
  person_id uuid not null,
  product_id uuid not null references product,
  primary key (customer_id, person_id, product_id),
  foreign key (customer_id, person_id) references person (home_id, id)
);
alter table licence_before_deletion enable row level security;
create policy own on licence_before_deletion to ombud_app using (customer_id = acting()) with check (customer_id = acting());
grant select, insert, delete on licence_before_deletion to ombud_app;
