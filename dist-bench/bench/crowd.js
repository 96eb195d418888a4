import { Agent, createServer, request } from 'node:http';
/** Longest that a turn may take, in milliseconds; more ends the bench. */
const patience = 15_000;
/**
 * Many people and the connector through which a bot answers them, in this process and on loopback only. Each person waits
 * for the whole answer before going on, as people do; each conversation is new, its person one of five thousand.
 */
export class Crowd {
    expected = new Map();
    agent = new Agent({ keepAlive: true });
    run = Date.now().toString(36);
    server;
    conversations = 0;
    ids = 0;
    static async open() {
        const crowd = new Crowd();
        crowd.server = createServer((incoming, response) => {
            const parts = [];
            incoming.on('data', (part) => parts.push(part));
            incoming.on('end', () => {
                const at = performance.now();
                response.writeHead(200, { 'content-type': 'application/json' });
                response.end(`{"id":"c${++crowd.ids}"}`);
                crowd.hear(incoming.url ?? '', Buffer.concat(parts), at);
            });
        });
        crowd.server.keepAliveTimeout = 60_000;
        await new Promise((resolve) => crowd.server.listen(0, '127.0.0.1', resolve));
        return crowd;
    }
    /** Lets so many people at a time talk to the bot at `url`. Throws on any answer that is wrong, late or missing. */
    async talk(url, mix, posts, bounds) {
        const accepted = [];
        const answered = [];
        let finished = 0;
        const start = performance.now();
        const over = () => performance.now() - start > bounds.seconds * 1000 || answered.length >= bounds.turns;
        const person = async () => {
            while (!over()) {
                const n = ++this.conversations;
                const turns = mix[n % mix.length]?.turns ?? [];
                let shown = [];
                for (const turn of turns) {
                    if (over())
                        return;
                    const took = await this.turn(url, `${this.run}-${n}`, n, turn, posts(turn), shown);
                    accepted.push(took.accepted);
                    answered.push(took.answered);
                    shown = took.bodies;
                }
                finished++;
            }
        };
        await Promise.all(Array.from({ length: bounds.atATime }, person));
        const seconds = (performance.now() - start) / 1000;
        return { turnsPerSecond: answered.length / seconds, accepted, answered, finished };
    }
    async close() {
        this.agent.destroy();
        this.server.closeAllConnections();
        await new Promise((resolve) => this.server.close(resolve));
    }
    async turn(url, conversation, person, turn, posts, shown) {
        const body = JSON.stringify(this.activity(conversation, person % 5_000, turn, shown));
        const bodies = [];
        const start = performance.now();
        const answer = new Promise((resolve, reject) => {
            const late = setTimeout(() => reject(new Error(`"${turn.text ?? turn.press ?? ''}" got ${bodies.length} of ${posts} posts`)), patience);
            const done = (at) => {
                clearTimeout(late);
                resolve(at);
            };
            this.expected.set(conversation, { posts, bodies, done });
        });
        const [accepted, answered] = await Promise.all([this.post(`${url}/api/messages`, body), answer]);
        this.expected.delete(conversation);
        return { accepted: accepted - start, answered: answered - start, bodies };
    }
    post(url, body) {
        return new Promise((resolve, reject) => {
            const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
            const call = request(url, { method: 'POST', agent: this.agent, headers }, (response) => {
                response.resume();
                response.on('end', () => {
                    if (response.statusCode === 200)
                        resolve(performance.now());
                    else
                        reject(new Error(`the bot answered ${response.statusCode ?? 0}`));
                });
            });
            call.on('error', reject);
            call.end(body);
        });
    }
    hear(path, body, at) {
        const expected = this.expected.get(decodeURIComponent(path.split('/')[3] ?? ''));
        if (!expected)
            return;
        expected.bodies.push(body);
        if (expected.bodies.length === expected.posts)
            expected.done(at);
    }
    /** As Teams sends it. */
    activity(conversation, person, turn, shown) {
        return {
            type: 'message',
            id: `a${++this.ids}`,
            timestamp: new Date().toISOString(),
            channelId: 'msteams',
            serviceUrl: `http://127.0.0.1:${this.server.address().port}/`,
            from: { id: `29:${person}`, name: `Persoon ${person}`, aadObjectId: `person-${person}` },
            recipient: { id: '28:loket', name: 'Loket' },
            conversation: { id: conversation, conversationType: 'personal', tenantId: 'bench' },
            locale: 'nl-NL',
            ...(turn.press === undefined ? { text: turn.text } : { value: dataOf(turn.press, shown) }),
        };
    }
}
/** What the button of this title sends. A bot that shows no cards gets the title itself. */
function dataOf(title, shown) {
    for (const body of shown) {
        const { attachments = [] } = JSON.parse(body.toString());
        for (const { content } of attachments)
            for (const action of content.actions ?? [])
                if (action.title === title)
                    return action.data;
    }
    return { title };
}
//# sourceMappingURL=crowd.js.map