/**
 * Wrong codes that an older server counted in `throttles` until its window of an hour ends. They move to the budgets of
 * wrong codes, so that a one-time password that was paused before an upgrade stays paused after it.
 */
export const PAUSED_CODES = `
insert into guess_budgets (key, held, wrong, ends_at)
select key, '{}', array_fill(ends_at, array[least(used, 10)]), ends_at from throttles
where key like 'otp:%' and used > 0 and ends_at > rooms_now()
on conflict (key) do nothing;
`;
