import { Problem } from "./problem.js";
/** Largest body that is taken, in bytes. */
export const largest = 256 * 1024;
/**
 * Reads a JSON body into `request.body`, unless a plug-in did so before. Throws a Problem for what is not JSON, too large or
 * cut off. Safe where restify's bodyParser is not: that one lets a false gzip header end the process and writes uploads to disk.
 */
export function jsonBody(limit = largest) {
    return async (request) => {
        const type = request.headers['content-type'] ?? '';
        const encoding = request.headers['content-encoding'] ?? 'identity';
        if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type))
            throw new Problem('wrong-content-type', 'Send JSON, with the header Content-Type: application/json.');
        if (/charset=(?!"?utf-?8"?\s*(?:;|$))/i.test(type))
            throw new Problem('wrong-content-type', 'Send the JSON in UTF-8; leave the charset out.');
        if (encoding.toLowerCase() !== 'identity')
            throw new Problem('wrong-content-type', 'Send the body uncompressed, without Content-Encoding.', {
                headers: { 'Accept-Encoding': 'identity' },
            });
        if (request.body === undefined && !request.readableEnded)
            request.body = parse(await read(request, limit));
    };
}
/** What is over the limit is received and thrown away: a sender that is cut off never sees why. */
async function read(request, limit) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of request) {
            size += chunk.length;
            if (size <= limit)
                chunks.push(chunk);
        }
    }
    catch {
        throw new Problem('malformed-request', 'The body ended before it was complete.');
    }
    if (size > limit)
        throw new Problem('too-large', `Send less at once; the limit is ${String(Math.floor(limit / 1024))} KB.`);
    return Buffer.concat(chunks);
}
function parse(body) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    }
    catch {
        throw new Problem('malformed-body', 'Send valid JSON in UTF-8. Nothing was done with this request.');
    }
}
//# sourceMappingURL=body.js.map