-- Erasing a person: the name and address go everywhere at once, also from the logs and receipts of the other party, which keep their hashes and
-- say "erased on". A function of the schema's owner, because it reaches over the wall; the act that calls it has judged and is recorded.
create function door.erase_person(home uuid, person uuid) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update public.person p set display_name = '—', given_name = null, family_name = null, sort_key = '\x00', email = 'erased-' || p.id || '@erased.invalid',
    erased_at = now(), blocked_at = coalesce(p.blocked_at, now()), version = p.version + 1
  where p.id = erase_person.person and p.home_id = erase_person.home and p.erased_at is null;
  if not found then return false; end if;
  update public.membership m set ended_at = now(), version = m.version + 1 where m.person_id = erase_person.person and m.ended_at is null;
  update public.access_token t set revoked_at = now() where t.person_id = erase_person.person and t.revoked_at is null;
  delete from auth."user" u where u."id" = erase_person.person;
  update public.event_name n set actor_name = null from public.event e
    where e.actor_id = erase_person.person and n.organisation_id = e.organisation_id and n.event_id = e.id;
  update public.event_name n set subject_name = null from public.event e
    where e.subject_kind = 'person' and e.subject_id = erase_person.person and n.organisation_id = e.organisation_id and n.event_id = e.id;
  update public.request_fact f set person_name = null where f.person_id = erase_person.person;
  update public.evidence_value v set salt = null, value = null, erased_at = now() where v.person_id = erase_person.person and v.erased_at is null;
  -- The salts of its hashes could be computed again from the request's: without it a short name cannot be guessed from its hash.
  update public.relationship_request q set salt = null where q.opened_by = erase_person.person or q.answered_by = erase_person.person;
  return true;
end $$;
revoke all on function door.erase_person from public;
grant execute on function door.erase_person to ombud_app;
create index request_fact_of_person on request_fact (person_id) where person_id is not null;
create index event_of_person on event (subject_id) where subject_kind = 'person';
