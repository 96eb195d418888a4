/** Keeps what led to no product, for the owners of the PDC. */
export async function insertGap(db, said, offered, now) {
    await db.query('INSERT INTO gaps (at, said, offered) VALUES ($1, $2, $3)', [now, said, offered]);
}
//# sourceMappingURL=gaps.js.map