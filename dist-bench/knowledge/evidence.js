import { mostInfo } from "./search-index.js";
import { fit } from "./sense.js";
/** What a word that no product uses takes away from the certainty of the rest. */
const unexplained = { plain: 0.8, served: 1, outside: 1.8, light: 0.15, name: 0.25 };
/** The two halves of a score: the words one by one, and the phrase that the message resembles most. */
const half = { words: 0.5, phrase: 0.5 };
const queryShare = 0.5;
const senseRange = { least: 0.8, most: 1.2 };
/** What is left of the score of a clause that is mostly about something no desk does: one minus this. */
const foreignness = 0.4;
/** This much explained information is evidence enough; less makes a score smaller. */
const enough = 1;
/** After this many entries of the index only what was found so far is considered: the words that tell most come first. */
const mostRead = 150_000;
/** How many products are looked at closely. */
const shortlist = 40;
/** The weighing of sentences against an index. Keeps scratch memory of the size of the catalogue, so one per process suffices. */
export function buildEvidence(index, vocabulary) {
    const count = index.ids.length;
    const total = new Float32Array(count);
    const forWord = new Float32Array(count);
    const lastWord = new Uint32Array(count);
    let stamp = 0;
    function weigh(said) {
        const outside = vocabulary.isOutside(said.word);
        const meanings = outside
            ? vocabulary.itself(said.word).filter(({ term }) => index.isChosen(term))
            : vocabulary.meanings(said.word);
        const told = index.info(meanings);
        const known = told > 0;
        let info = told;
        if (known)
            info = Math.min(told, mostInfo(said));
        else if (said.faint)
            info = 0;
        else if (outside)
            info = unexplained.outside;
        else if (said.light)
            info = unexplained.light;
        else if (said.name || /\d/.test(said.word))
            info = unexplained.name;
        else
            info = meanings.length > 0 ? unexplained.served : unexplained.plain;
        return { ...said, meanings, known, outside: outside && !known, info: info * said.weight };
    }
    /** Which products any of the words point at, the most promising first. */
    function promising(words) {
        const touched = [];
        let read = 0;
        for (const word of [...words].sort((a, b) => b.info - a.info)) {
            if (word.negated || !word.known || read > mostRead)
                continue;
            stamp += 1;
            for (const { term, quality } of word.meanings) {
                const end = index.products.start[term + 1] ?? 0;
                const start = index.products.start[term] ?? 0;
                read += end - start;
                for (let at = start; at < end; at++) {
                    const product = index.products.item[at] ?? 0;
                    const gain = word.info * quality * (index.products.weight[at] ?? 0);
                    if (lastWord[product] === stamp) {
                        const before = forWord[product] ?? 0;
                        if (gain <= before)
                            continue;
                        total[product] = (total[product] ?? 0) + gain - before;
                    }
                    else {
                        if (total[product] === 0)
                            touched.push(product);
                        total[product] = (total[product] ?? 0) + gain;
                    }
                    lastWord[product] = stamp;
                    forWord[product] = gain;
                }
            }
        }
        const best = [];
        const worthOf = (product) => total[product] ?? 0;
        for (const product of touched) {
            if (best.length === shortlist && worthOf(product) <= worthOf(best[shortlist - 1] ?? 0))
                continue;
            let place = best.length < shortlist ? best.length : shortlist - 1;
            for (; place > 0 && worthOf(best[place - 1] ?? 0) < worthOf(product); place--)
                best[place] = best[place - 1] ?? 0;
            best[place] = product;
        }
        for (const product of touched)
            total[product] = 0;
        return best;
    }
    /** The stretches of a message that are weighed apart: the whole, each clause, and each two neighbours. */
    function windows(words) {
        const starts = words.flatMap((word, at) => (at === 0 || words[at - 1]?.clause !== word.clause ? [at] : []));
        const found = [[0, words.length]];
        if (starts.length > 1)
            starts.forEach((start, at) => {
                found.push([start, starts[at + 1] ?? words.length]);
                if (starts.length > 2 && at + 1 < starts.length)
                    found.push([start, starts[at + 2] ?? words.length]);
            });
        return found;
    }
    /** How much of these words a product explains. */
    function shareOf(words, product) {
        let [covered, all] = [0, 0];
        for (const { meanings, info } of words) {
            all += info;
            covered +=
                info *
                    meanings.reduce((most, { term, quality }) => Math.max(most, quality * weightOf(index, term, product)), 0);
        }
        return all === 0 ? 0 : covered / all;
    }
    return (sentence) => {
        const words = sentence.said.map(weigh);
        const denied = words.some((word) => !word.negated) ? words.filter((word) => word.negated) : [];
        const meant = words.filter((word) => !word.negated);
        const candidates = promising(meant.length > 0 ? meant : words.map((word) => ({ ...word, negated: false })));
        const reading = meant.length > 0 ? meant : words;
        const byTerm = new Map();
        reading.forEach((word, at) => {
            for (const { term, quality } of word.meanings) {
                const uses = byTerm.get(term);
                if (uses)
                    uses.push({ at, quality });
                else
                    byTerm.set(term, [{ at, quality }]);
            }
        });
        const parts = windows(reading);
        const infoOf = parts.map(([from, to]) => reading.slice(from, to).reduce((sum, word) => sum + word.info, 0));
        const whole = infoOf[0] ?? 0;
        if (whole === 0)
            return { best: [], explained: 0, foreign: false };
        const anyMatch = new Float32Array(reading.length);
        const best = candidates.map((product) => {
            const wordMatch = new Float32Array(reading.length);
            for (const [term, uses] of byTerm) {
                const weight = weightOf(index, term, product);
                if (weight > 0)
                    for (const { at, quality } of uses)
                        wordMatch[at] = Math.max(wordMatch[at] ?? 0, quality * weight);
            }
            wordMatch.forEach((match, at) => (anyMatch[at] = Math.max(anyMatch[at] ?? 0, match)));
            const phraseMatches = [];
            for (let phrase = index.firstPhrase[product] ?? 0; phrase < (index.firstPhrase[product + 1] ?? 0); phrase++) {
                let match;
                for (let at = index.phrases.start[phrase] ?? 0; at < (index.phrases.start[phrase + 1] ?? 0); at++) {
                    const uses = byTerm.get(index.phrases.item[at] ?? 0);
                    if (!uses)
                        continue;
                    match ??= new Float32Array(reading.length);
                    for (const use of uses)
                        match[use.at] = Math.max(match[use.at] ?? 0, use.quality * (index.phrases.weight[at] ?? 0));
                }
                if (match)
                    phraseMatches.push({ match, phrase });
            }
            let [score, told] = [0, 0];
            parts.forEach(([from, to], part) => {
                const info = infoOf[part] ?? 0;
                if (info === 0)
                    return;
                let covered = 0;
                for (let at = from; at < to; at++)
                    covered += (reading[at]?.info ?? 0) * (wordMatch[at] ?? 0);
                let likeness = 0;
                for (const { match, phrase } of phraseMatches) {
                    let shared = 0;
                    for (let at = from; at < to; at++)
                        shared += (reading[at]?.info ?? 0) * (match[at] ?? 0);
                    const resemblance = shared / (info ** queryShare * Math.max(0.3, index.phraseInfo[phrase] ?? 0) ** (1 - queryShare));
                    likeness = Math.max(likeness, Math.min(1, resemblance) * (index.phraseLikeness[phrase] ?? 0));
                }
                let foreign = 0;
                for (let at = from; at < to; at++)
                    if (reading[at]?.outside)
                        foreign += reading[at]?.info ?? 0;
                const trust = part === 0 ? 1 : Math.min(1, 0.55 + 0.3 * Math.sqrt(info / whole) + 0.12 * Math.min(2, covered));
                score = Math.max(score, trust *
                    (1 - foreignness * Math.min(1, (2 * foreign) / info)) *
                    (half.words * (covered / info) + half.phrase * likeness));
                if (part === 0)
                    told = covered;
            });
            const agreement = fit(sentence.senses, index.profiles[product] ?? index.profiles[0]);
            const saturation = Math.min(1, told / enough) ** 0.5;
            score *= senseRange.least + (senseRange.most - senseRange.least) * agreement;
            score *= saturation * (1 - 0.6 * Math.max(0, shareOf(denied, product) - told / whole));
            return { id: index.ids[product] ?? '', score, told };
        });
        best.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
        let [explained, telling] = [0, 0];
        reading.forEach((word, at) => {
            if (word.faint)
                return;
            telling += word.info;
            explained += word.info * Math.min(1, anyMatch[at] ?? 0);
        });
        const foreign = reading.some((word) => word.outside);
        return { best, explained: telling === 0 ? 0 : explained / telling, foreign };
    };
}
/** What a term is worth for one product; products stand in order within a term, so this halves its way. */
function weightOf(index, term, product) {
    let low = index.products.start[term] ?? 0;
    let high = (index.products.start[term + 1] ?? 0) - 1;
    while (low <= high) {
        const middle = (low + high) >>> 1;
        const found = index.products.item[middle] ?? 0;
        if (found === product)
            return index.products.weight[middle] ?? 0;
        if (found < product)
            low = middle + 1;
        else
            high = middle - 1;
    }
    return 0;
}
//# sourceMappingURL=evidence.js.map