-- One act of a partner's person: each of many customers is asked to let rights that end soon go on. Laid out in chunks, looked at, then asked in
-- chunks; the key of a chunk is the renewal's row, held by whoever lays out or asks.
create table renewal (
  partner_id uuid not null references organisation,
  id uuid not null,
  state text not null check (state in ('preparing', 'prepared', 'running', 'stopped', 'cancelled', 'done')),
  within_days integer not null check (within_days between 7 and 365),   -- as it was said: rights that end within so many days
  until timestamptz not null,            -- roles that end up to here are asked for: fixed when it is prepared
  length_days integer not null check (length_days between 1 and 730),
  open_days integer not null check (open_days between 1 and 90),
  language text not null,                -- of the requests and their letters
  tag text,                              -- only customers that the partner calls so
  country char(2),
  customers uuid[],                      -- chosen one by one; null is all whose rights end by then. Emptied when they are laid out
  letter_subject text,                   -- with the link's place; null is the draft that each request has. Forgotten with the rows
  letter_body text,
  made_by uuid not null,
  made_at timestamptz not null default now(),
  laid_end timestamptz,                  -- laid out up to this end and customer, or so many of the chosen
  laid_customer uuid,                    -- the last one that was walked over
  laid_chosen integer not null default 0,   -- so many of the chosen were walked over
  rows integer not null default 0,       -- kept with each chunk, never counted over
  roles integer not null default 0,      -- of all rows that can be asked
  asked integer not null default 0,      -- each of them has a request
  refused integer not null default 0,
  run_by uuid,                           -- who said yes last: judged anew in each chunk
  run_no integer not null default 0,     -- raised by each yes: a chunk of an earlier one does nothing
  run_at timestamptz,
  run_from integer not null default 0,   -- so many were done before this yes: the pace is reckoned without them
  stopped_for text,                      -- the refusal that stopped it
  ended_at timestamptz,
  forgotten_at timestamptz,              -- its rows are no longer kept
  primary key (partner_id, id)
);
create unique index one_running_renewal on renewal (partner_id) where state = 'running';
create index renewal_to_forget on renewal (coalesce(ended_at, made_at)) where forgotten_at is null;
alter table renewal enable row level security;
create policy own on renewal to ombud_app using (partner_id = acting()) with check (partner_id = acting());
grant select, insert, update on renewal to ombud_app;

-- One customer of a renewal, and what became of it. Deleted 90 days after the end (door.forget_renewals).
create table renewal_row (
  partner_id uuid not null,
  renewal_id uuid not null,
  row_no integer not null,               -- the soonest end first; of chosen ones, as they were chosen
  customer_id uuid not null,
  name text,                             -- as it was called when it was laid out; null is no customer of the partner
  roles text[] not null default '{}',    -- what would be asked, as it stood then; decided anew when it is asked
  ends_at timestamptz,                   -- when the first of them ends
  last_day date,                         -- the same as a day at the customer
  state text not null check (state in ('waiting', 'asked', 'refused')),
  request_id uuid,                       -- the request that asks it
  refusal text,                          -- why it was not asked: a code, with what completes its sentence
  facts jsonb,
  primary key (partner_id, renewal_id, row_no),
  foreign key (partner_id, renewal_id) references renewal (partner_id, id)
);
create unique index renewal_row_once on renewal_row (partner_id, renewal_id, customer_id);
create index renewal_row_by_state on renewal_row (partner_id, renewal_id, state, row_no);
alter table renewal_row enable row level security;
create policy own on renewal_row to ombud_app using (partner_id = acting()) with check (partner_id = acting());
grant select, insert, update on renewal_row to ombud_app;

-- Rows and letters of renewals that ended, or were never begun, before a time: so many at once; says how many rows and renewals it was.
create function door.forget_renewals(before timestamptz, most integer) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  i record;
  n integer := 0;
  gone integer;
begin
  for i in select x.partner_id, x.id from public.renewal x
    where x.forgotten_at is null and coalesce(x.ended_at, x.made_at) < before
    order by coalesce(x.ended_at, x.made_at) limit most for update skip locked
  loop
    delete from public.renewal_row r where (r.partner_id, r.renewal_id, r.row_no) in
      (select y.partner_id, y.renewal_id, y.row_no from public.renewal_row y
        where y.partner_id = i.partner_id and y.renewal_id = i.id order by y.row_no limit most - n);
    get diagnostics gone = row_count;
    n := n + gone;
    exit when n >= most;
    update public.renewal x set forgotten_at = now(), letter_subject = null, letter_body = null, customers = null, ended_at = coalesce(x.ended_at, now()),
      state = case when x.state = 'done' then x.state else 'cancelled' end
      where x.partner_id = i.partner_id and x.id = i.id;
    n := n + 1;
    exit when n >= most;
  end loop;
  return n;
end $$;
revoke all on function door.forget_renewals from public;
grant execute on function door.forget_renewals to ombud_clock;
