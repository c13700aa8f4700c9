-- Reminders of an open request: the letter that was sent from here goes again by itself, so many times, as long as nobody has answered.
alter table relationship_request add column reminders_by uuid;   -- who switched them on and is judged anew at each; none: off
alter table request_fact drop constraint request_fact_kind_check;
alter table request_fact add constraint request_fact_kind_check check (kind in ('created', 'handed-over', 'opened', 'link-handed-out', 'sent', 'seen',
  'forwarded', 're-issued', 'accepted', 'declined', 'withdrawn', 'lapsed', 'reminders-on', 'reminders-off', 'reminded'));
