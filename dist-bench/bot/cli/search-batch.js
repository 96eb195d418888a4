import { pipeline } from 'node:stream/promises';
const nothing = { outcome: 'none', intent: null, products: [] };
/**
 * Answers every line of standard input with a line of JSON, as soon as the line is complete and no faster than the
 * answers are read. Stops quietly when the reader has gone.
 */
export async function answerLines({ stdin, stdout }, search) {
    async function* answers(lines) {
        for await (const query of lines)
            yield answerLine(query, query.trim() === '' ? nothing : search(query));
    }
    try {
        await pipeline(stdin, linesOf, answers, stdout, { end: false });
    }
    catch (error) {
        if (error.code !== 'EPIPE')
            throw error;
    }
}
/** Spelled out, because others parse it: its keys and their order stay as they are. */
function answerLine(query, { outcome, intent, products }) {
    return `${JSON.stringify({ query, outcome, intent, products: products.map(({ id, score }) => ({ id, score })) })}\n`;
}
/** Lines end at a newline only. Not readline: it also ends them at U+2028 and a lone return, and answers would shift. */
async function* linesOf(chunks) {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of chunks) {
        const [first = '', ...others] = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split('\n');
        rest += first;
        for (const next of others) {
            yield withoutReturn(rest);
            rest = next;
        }
    }
    rest += decoder.decode();
    if (rest !== '')
        yield withoutReturn(rest);
}
function withoutReturn(line) {
    return line.endsWith('\r') ? line.slice(0, -1) : line;
}
//# sourceMappingURL=search-batch.js.map