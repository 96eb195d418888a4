import { profileOf } from "./sense.js";
import { readSentence } from "./sentence.js";
import { signalsOf, worth } from "./signals.js";
/** A product that is named by one in this many is found as surely as by a word of its own. */
const rare = 60;
/** Synonyms weaken what an employee says, not also what a page says. */
const undamped = 0.85;
export const lightInfo = 0.4;
export const faintInfo = 0.15;
function toLists(rows) {
    const total = rows.reduce((sum, row) => sum + row.size, 0);
    const lists = {
        start: new Uint32Array(rows.length + 1),
        item: new Uint32Array(total),
        weight: new Float32Array(total),
    };
    let at = 0;
    rows.forEach((row, index) => {
        lists.start[index] = at;
        for (const [item, weight] of row) {
            lists.item[at] = item;
            lists.weight[at++] = weight;
        }
    });
    lists.start[rows.length] = at;
    return lists;
}
/** Builds the index; takes some tens of microseconds per phrase. */
export function buildIndex(catalogue, vocabulary) {
    const products = [...catalogue.values()];
    const perTerm = Array.from({ length: vocabulary.size }, () => new Map());
    const phraseTerms = [];
    const phraseWords = [];
    const phraseLikeness = [];
    const firstPhrase = new Uint32Array(products.length + 1);
    const profiles = [];
    products.forEach((product, index) => {
        firstPhrase[index] = phraseTerms.length;
        const senses = [];
        for (const signal of signalsOf(product)) {
            const sentence = readSentence(signal.text, vocabulary, signal.example);
            if (signal.example)
                senses.push([...sentence.senses]);
            const terms = new Map();
            const words = [];
            for (const { word, weight, light, faint, negated } of sentence.said) {
                if (negated)
                    continue;
                const meanings = vocabulary.meanings(word, true);
                words.push({ meanings, weight, most: faint ? faintInfo : light ? lightInfo : 1 });
                for (const { term, quality } of meanings)
                    terms.set(term, Math.max(terms.get(term) ?? 0, Math.min(1, quality / undamped)));
            }
            for (const [term, quality] of terms) {
                const row = perTerm[term];
                row?.set(index, 1 - (1 - (row.get(index) ?? 0)) * (1 - signal.weight * quality));
            }
            if (!signal.phrase || terms.size === 0)
                continue;
            phraseTerms.push(terms);
            phraseWords.push(words);
            phraseLikeness.push(signal.likeness);
        }
        profiles.push(profileOf(product.soort, senses));
    });
    firstPhrase[products.length] = phraseTerms.length;
    const spread = Float32Array.from(perTerm, (row) => {
        let sum = 0;
        for (const weight of row.values())
            sum += weight * weight;
        return sum;
    });
    const chosen = Uint8Array.from(perTerm, (row) => [...row.values()].some((weight) => weight >= worth.zoekwoorden - 0.01) ? 1 : 0);
    const count = products.length;
    const rarity = (among) => Math.log(1 + Math.max(0, count - among + 0.5) / (among + 0.5));
    const most = Math.min(rarity(1), Math.log(1 + rare));
    const info = (meanings) => {
        let among = 0;
        for (const { term, quality } of meanings)
            among = Math.max(among, quality * quality * (spread[term] ?? 0));
        return among === 0 ? 0 : Math.min(1, rarity(Math.max(among, 0.5)) / most);
    };
    const phraseInfo = Float32Array.from(phraseWords, (words) => words.reduce((sum, { meanings, weight, most }) => sum + weight * Math.min(most, info(meanings)), 0));
    return {
        ids: products.map((product) => product.id),
        profiles,
        products: toLists(perTerm),
        firstPhrase,
        phrases: toLists(phraseTerms),
        phraseInfo,
        phraseLikeness: Float32Array.from(phraseLikeness),
        info,
        isChosen: (term) => chosen[term] === 1,
    };
}
//# sourceMappingURL=search-index.js.map