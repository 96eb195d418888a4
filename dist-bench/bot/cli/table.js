/** A plain table: columns as wide as their widest cell, a cell on one line. Ends with a newline. */
export function table(header, rows) {
    const all = [header, ...rows].map((row) => row.map((cell) => cell.replace(/\p{Cc}+/gu, ' ').trim()));
    const widths = header.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
    return all
        .map((row) => row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd())
        .map((line) => `${line}\n`)
        .join('');
}
//# sourceMappingURL=table.js.map