/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it. Also in XLSX, where it is text already: somebody may
 * save that as CSV.
 */
export const guarded = (cell: string): string => (/^'*[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell);
