/** The order of the list of accounts that shows first who waits for a decision. */
export const WAITING_FIRST = `
create index account_list_waiting on account_list
  ((case when request_status = 'pending' then 1 else 2 end), name_key, id);
`;
