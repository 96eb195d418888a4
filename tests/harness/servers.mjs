import pg from 'pg';

const LOCAL = 'postgres://postgres@127.0.0.1:5432/postgres';

/**
 * The PostgreSQL server that the tests can use: TEST_DATABASE_URL, else one on this machine. Gives its `version` and its
 * `place` without a password, or the `problem` with it; `asked` says that TEST_DATABASE_URL named it.
 */
export async function findPostgres() {
  const url = process.env.TEST_DATABASE_URL;
  const asked = Boolean(url);
  const place = asked ? placeOf(url) : '127.0.0.1:5432';
  try {
    const client = new pg.Client({ connectionString: url || LOCAL, connectionTimeoutMillis: 3_000 });
    await client.connect();
    const { rows } = await client.query(
      `SELECT split_part(current_setting('server_version'), ' ', 1) AS version, rolcreatedb OR rolsuper AS may_create
       FROM pg_roles WHERE rolname = current_user`,
    );
    await client.end();
    if (!rows[0].may_create) return { asked, place, problem: 'its user may not create databases' };
    return { asked, place, version: rows[0].version };
  } catch (error) {
    return { asked, place, problem: error.errors?.[0]?.message || error.message };
  }
}

function placeOf(url) {
  try {
    return new URL(url).host;
  } catch {
    return 'the address in TEST_DATABASE_URL';
  }
}
