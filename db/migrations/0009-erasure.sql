-- The letter goes with whoever it names: an open request is still answered by its link, and its letter is drafted anew when it is taken again.
create function door.forget_letter(partner uuid, request uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update public.relationship_request set letter_subject = null, letter_body = null, version = version + 1
    where partner_id = forget_letter.partner and id = forget_letter.request and letter_body is not null;
  update public.mail set subject = null, body = null, state = case when state = 'queued' then 'suppressed' else state end
    where organisation_id = forget_letter.partner and request_id = forget_letter.request and kind = 'letter';
$$;

-- Whom a request was written to: gone from the request, its letters, and the partner's log, which keeps the domain or the customer it named.
create function door.forget_addressee(partner uuid, request uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  select door.forget_letter(forget_addressee.partner, forget_addressee.request);
  update public.event_name n set subject_name = r.domain from public.event e, public.relationship_request r
    where r.partner_id = forget_addressee.partner and r.id = forget_addressee.request
      and e.subject_kind = 'request' and e.subject_id = r.id and e.organisation_id = r.partner_id
      and n.organisation_id = e.organisation_id and n.event_id = e.id and n.subject_name is distinct from r.domain
      and not exists (select 1 from public.partner_customer c where c.partner_id = r.partner_id and c.customer_id = r.customer_id and c.name = n.subject_name);
  update public.mail m set facts = m.facts || jsonb_build_object('customer', coalesce(r.domain, '—')) from public.relationship_request r
    where r.partner_id = forget_addressee.partner and r.id = forget_addressee.request
      and m.organisation_id = r.partner_id and m.request_id = r.id and m.kind = 'declined';
  update public.relationship_request set addressee_name = null, addressee_email = null, addressee_erased_at = now(), version = version + 1
    where partner_id = forget_addressee.partner and id = forget_addressee.request;
$$;

-- Erasing a person: the name and address go everywhere at once, also from the logs and receipts of the other party, which keep their hashes and
-- say "erased on". A function of the schema's owner, because it reaches over the wall; the act that calls it has judged and is recorded.
create function door.erase_person(home uuid, person uuid) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  address text;
  -- Somebody else has the address by now, since the person was deleted: what lies under it is theirs.
  taken boolean;
  known_as text;
  -- The same address in another cloud is another person's.
  place text;
  own_domain text;
  joinings uuid[];
  concerned uuid[];
  r record;
begin
  select lower(p.email), p.display_name, o.cloud, o.domain into address, known_as, place, own_domain
    from public.person p join public.organisation o on o.id = p.home_id
    where p.id = erase_person.person and p.home_id = erase_person.home and p.erased_at is null;
  if not found then return false; end if;
  taken := exists (select 1 from auth."user" u where u."cloud" = place and u."email" = address and u."id" <> erase_person.person);
  update public.person p set display_name = '—', given_name = null, family_name = null, sort_key = '\x00', email = 'erased-' || p.id || '@erased.invalid',
    erased_at = now(), blocked_at = coalesce(p.blocked_at, now()), version = p.version + 1 where p.id = erase_person.person;
  update public.membership m set ended_at = coalesce(m.ended_at, now()), state = 'gone', sort_key = '\x00', version = m.version + 1 where m.person_id = erase_person.person;
  delete from public.person_word w where w.person_id = erase_person.person;
  update public.person_import_row i set given_name = null, family_name = null, display_name = null, email = null where i.person_id = erase_person.person;
  update public.access_token t set name = '—', revoked_at = coalesce(t.revoked_at, now()) where t.person_id = erase_person.person;
  delete from public.partner_group_member m where m.partner_id = erase_person.home and m.member_id = erase_person.person;
  delete from public.staff_limit l where l.partner_id = erase_person.home and l.person_id = erase_person.person;
  update public.elevation e set person_name = null, reason = null, ticket = null where e.person_id = erase_person.person;
  delete from auth."user" u where u."id" = erase_person.person;

  -- What the person did, and what was done to it.
  update public.event_name n set actor_name = null, subject_name = case when e.subject_kind = 'token' then null else n.subject_name end from public.event e
    where e.actor_id = erase_person.person and n.organisation_id = e.organisation_id and n.event_id = e.id;
  update public.event_name n set subject_name = null from public.event e
    where e.subject_kind = 'person' and e.subject_id = erase_person.person and n.organisation_id = e.organisation_id and n.event_id = e.id;
  update public.evidence_value v set salt = null, value = null, erased_at = now() where v.person_id = erase_person.person and v.erased_at is null;

  -- How the person came in. An invitation that still waits for this address has nobody to wait for.
  joinings := array(select j.id from public.joining j join public.organisation o on o.id = j.organisation_id
    where o.cloud = place and ((j.email = address and not taken) or j.person_id = erase_person.person));
  update public.event_name n set subject_name = null from public.event e
    where e.subject_kind = 'joining' and e.subject_id = any(joinings) and n.organisation_id = e.organisation_id and n.event_id = e.id;
  update public.mail m set facts = m.facts - 'name' - 'email', state = case when m.state = 'queued' then 'suppressed' else m.state end from public.joining j
    where j.id = any(joinings) and m.organisation_id = j.organisation_id and m.event_id = j.id and m.kind = 'asked-to-join';
  update public.joining j set display_name = null, email = null, answered_at = coalesce(j.answered_at, now()), version = j.version + 1,
    state = case when j.state in ('asked', 'invited') then 'refused' else j.state end where j.id = any(joinings);
  delete from auth.mailbox_proof c where c.email = address and c.cloud = place and not taken;

  -- Requests written to the person, letters that went to it, and letters that it wrote or took out.
  concerned := array[erase_person.home] || array(select j.organisation_id from public.joining j where j.id = any(joinings));
  for r in
    select q.partner_id, q.id, true as addressed from public.relationship_request q
      where q.cloud = place and ((lower(q.addressee_email) = address and not taken)
        or (q.addressee_name = known_as and (q.customer_id = erase_person.home or q.domain = own_domain)))
    union select m.organisation_id, m.request_id, false from public.mail m join public.organisation o on o.id = m.organisation_id
      where o.cloud = place and lower(m.to_address) = address and not taken and m.kind = 'letter' and m.request_id is not null
    union select q.partner_id, q.id, false from public.relationship_request q
      where q.customer_id = erase_person.home and (strpos(q.letter_body, known_as) > 0 or strpos(lower(q.letter_body), address) > 0)
    union select f.partner_id, f.request_id, false from public.request_fact f where f.person_id = erase_person.person
  loop
    concerned := concerned || r.partner_id;
    if r.addressed then perform door.forget_addressee(r.partner_id, r.id); else perform door.forget_letter(r.partner_id, r.id); end if;
  end loop;
  update public.request_fact f set person_name = null where f.person_id = erase_person.person;

  -- What was mailed to it. What still waits to be sent has nobody to go to and is suppressed.
  update public.mail m set to_address = null, to_name = null from public.organisation o
    where lower(m.to_address) = address and (not taken or m.to_name = known_as) and o.id = m.organisation_id and o.cloud = place;
  -- Answers kept for a repeated call: forgotten where they name the person, so that such a call is a new one.
  delete from public.idempotency i where i.organisation_id = any(concerned)
    and (strpos(i.answer::text, substr(to_json(known_as)::text, 2, length(to_json(known_as)::text) - 2)) > 0 or strpos(lower(i.answer::text), address) > 0);
  -- The salts of its hashes could be computed again from the request's: without it a short name cannot be guessed from its hash.
  update public.relationship_request q set salt = null where q.opened_by = erase_person.person or q.answered_by = erase_person.person;
  return true;
end $$;
revoke all on function door.erase_person, door.forget_addressee, door.forget_letter from public;
grant execute on function door.erase_person to ombud_app;
create index request_fact_of_person on request_fact (person_id) where person_id is not null;
create index event_of_subject on event (subject_id) where subject_kind in ('person', 'joining', 'request');
create index request_to_address on relationship_request (lower(addressee_email)) where addressee_email is not null;
create index request_to_name on relationship_request (addressee_name) where addressee_name is not null;
create index mail_to_address on mail (lower(to_address)) where to_address is not null;
create index joining_of_address on joining (email) where email is not null;
create index joining_of_person on joining (person_id) where person_id is not null;
create index mailbox_proof_of_address on auth.mailbox_proof (email);
create index request_opened_by on relationship_request (opened_by) where opened_by is not null;
create index request_answered_by on relationship_request (answered_by) where answered_by is not null;
create index access_token_of_person on access_token (person_id);

-- What the clock forgets when it has served its time (docs/operating/retention.md): found by these, in small steps, never by reading a table whole.
create index session_by_end on auth."session" ("expiresAt");
create index verification_by_end on auth."verification" ("expiresAt");
create index joining_to_forget on joining (coalesce(answered_at, expires_at)) where display_name is not null or email is not null;
create index request_to_forget on relationship_request (least(expires_at, coalesce(withdrawn_at, expires_at)))
  where state in ('open', 'withdrawn') and (addressee_name is not null or addressee_email is not null or letter_body is not null);
create index mail_to_forget on mail (queued_at) where to_address is not null or body is not null or facts <> '{}';
grant usage on schema auth to ombud_clock;
grant select ("id", "expiresAt"), delete on auth."session", auth."verification" to ombud_clock;
grant select (id, expires_at), delete on auth.mailbox_proof to ombud_clock;
grant select (organisation_id, id, to_address, body, facts, state, queued_at), update (to_address, to_name, subject, body, facts, state) on mail to ombud_clock;

-- Addressees and letters of requests that ended unanswered before a time, so many at once; says how many there were.
create function door.forget_unanswered(before timestamptz, most integer) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  r record;
  n integer := 0;
begin
  for r in select q.partner_id, q.id from public.relationship_request q
    where q.state in ('open', 'withdrawn') and (q.addressee_name is not null or q.addressee_email is not null or q.letter_body is not null)
      and least(q.expires_at, coalesce(q.withdrawn_at, q.expires_at)) < before
    order by least(q.expires_at, coalesce(q.withdrawn_at, q.expires_at)) limit most for update skip locked
  loop
    perform door.forget_addressee(r.partner_id, r.id);
    n := n + 1;
  end loop;
  return n;
end $$;

-- Names and addresses of those who were let in, refused, or never came; the log keeps the names of those who are in.
create function door.forget_joinings(before timestamptz, most integer) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  j record;
  n integer := 0;
begin
  for j in select x.organisation_id, x.id, x.state from public.joining x
    where (x.display_name is not null or x.email is not null) and coalesce(x.answered_at, x.expires_at) < before
    order by coalesce(x.answered_at, x.expires_at) limit most for update skip locked
  loop
    update public.joining x set display_name = null, email = null where x.organisation_id = j.organisation_id and x.id = j.id;
    if j.state <> 'joined' then
      update public.event_name m set subject_name = null from public.event e
        where e.subject_kind = 'joining' and e.subject_id = j.id and m.organisation_id = e.organisation_id and m.event_id = e.id;
    end if;
    n := n + 1;
  end loop;
  return n;
end $$;
revoke all on function door.forget_unanswered, door.forget_joinings from public;
grant execute on function door.forget_unanswered, door.forget_joinings to ombud_clock;
