/** The one door to a database: the shape of `pg.Pool`. Implemented by PostgreSQL (`pg`) and by PGlite. */
/** Runs `work` in one transaction: committed when it returns, rolled back when it throws. */
export async function transaction(db, work) {
    const client = await db.connect();
    let broken = false;
    try {
        await client.query('BEGIN');
        const result = await work(client);
        await client.query('COMMIT');
        return result;
    }
    catch (error) {
        await client.query('ROLLBACK').catch(() => {
            broken = true;
        });
        throw error;
    }
    finally {
        client.release(broken);
    }
}
//# sourceMappingURL=db.js.map