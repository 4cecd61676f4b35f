import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import type pg from 'pg';

/** Makes the table of the peer's store. */
export async function beginOidcStore(pool: pg.Pool): Promise<void> {
  await pool.query('create schema if not exists peer');
  await pool.query(`create table if not exists peer.oidc (model text, id text, payload jsonb not null, user_code text,
    uid text, grant_id text, expires_at timestamptz, consumed_at timestamptz, primary key (model, id))`);
  await pool.query('create index if not exists oidc_user_code on peer.oidc (user_code)');
  await pool.query('create index if not exists oidc_grant on peer.oidc (grant_id)');
}

/** Stores what oidc-provider keeps in PostgreSQL, each call with one statement, as its documentation asks for. */
export function oidcStore(pool: pg.Pool): AdapterFactory {
  return (model): Adapter => {
    const findBy = async (column: 'id' | 'uid' | 'user_code', value: string): Promise<AdapterPayload | undefined> => {
      const { rows } = await pool.query<{ payload: AdapterPayload; consumed: number | null }>({
        name: `find ${column}`,
        text: `select payload, extract(epoch from consumed_at)::integer as consumed from peer.oidc
          where model = $1 and ${column} = $2 and (expires_at is null or expires_at > now())`,
        values: [model, value],
      });
      const [row] = rows;
      return row && { ...row.payload, ...(row.consumed !== null && { consumed: row.consumed }) };
    };
    return {
      upsert: async (id, payload, expiresIn) => {
        await pool.query({
          name: 'upsert',
          text: `insert into peer.oidc (model, id, payload, user_code, uid, grant_id, expires_at)
            values ($1, $2, $3, $4, $5, $6, now() + $7::float8 * interval '1 second')
            on conflict (model, id) do update set payload = excluded.payload, expires_at = excluded.expires_at`,
          values: [model, id, JSON.stringify(payload), payload.userCode, payload.uid, payload.grantId, expiresIn],
        });
      },
      find: (id) => findBy('id', id),
      findByUserCode: (userCode) => findBy('user_code', userCode),
      findByUid: (uid) => findBy('uid', uid),
      consume: async (id) => {
        await pool.query('update peer.oidc set consumed_at = now() where model = $1 and id = $2', [model, id]);
      },
      destroy: async (id) => {
        await pool.query('delete from peer.oidc where model = $1 and id = $2', [model, id]);
      },
      revokeByGrantId: async (grantId) => {
        await pool.query('delete from peer.oidc where grant_id = $1', [grantId]);
      },
    };
  };
}
