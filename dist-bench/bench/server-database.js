import { randomBytes } from 'node:crypto';
import pg from 'pg';
/** Makes a database on the server of TEST_DATABASE_URL, or else on this machine. Gives the problem when that fails. */
export async function freshServerDatabase() {
    const server = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
    const name = `loket_bench_${randomBytes(6).toString('hex')}`;
    try {
        await ask(server, `CREATE DATABASE ${name}`);
    }
    catch (error) {
        const first = error instanceof AggregateError ? error.errors[0] : error;
        return { problem: first.message };
    }
    const own = new URL(server);
    own.pathname = `/${name}`;
    const setting = async (of) => String((await ask(own.href, `SHOW ${of}`))[of]);
    return {
        url: own.href,
        version: await setting('server_version'),
        durability: `synchronous_commit=${await setting('synchronous_commit')}, fsync=${await setting('fsync')}, full_page_writes=${await setting('full_page_writes')}`,
        async commits() {
            const count = 'SELECT xact_commit::int AS n FROM pg_stat_database WHERE datname = current_database()';
            return Number((await ask(own.href, count))['n']);
        },
        async drop() {
            await ask(server, `DROP DATABASE ${name} WITH (FORCE)`);
        },
    };
}
async function ask(url, statement) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    await client.connect();
    try {
        return (await client.query(statement)).rows[0] ?? {};
    }
    finally {
        await client.end();
    }
}
//# sourceMappingURL=server-database.js.map