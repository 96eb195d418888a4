import { Pairs, turnRound } from "./lists.js";
import { profileOf } from "./sense.js";
import { readSentence } from "./sentence.js";
import { signalsOf, worth } from "./signals.js";
/** A product that is named by one in this many is found as surely as by a word of its own. */
const rare = 60;
/** Synonyms weaken what an employee says, not also what a page says. */
const undamped = 0.85;
const lightInfo = 0.4;
const faintInfo = 0.15;
/** The most a word can tell, however rare it is among the products. */
export const mostInfo = ({ faint, light }) => (faint ? faintInfo : light ? lightInfo : 1);
/** Builds the index; takes some ten microseconds per phrase. */
export function buildIndex(catalogue, vocabulary) {
    const products = [...catalogue.values()];
    const ofProducts = new Pairs();
    const productStarts = [0];
    const ofPhrases = new Pairs();
    const phraseStarts = [0];
    const phraseLikeness = [];
    /** Per phrase the words that count, as numbers of distinct ways of counting. */
    const counted = new Pairs();
    const countedStarts = [0];
    const ways = [];
    const wayOf = new Map();
    const firstPhrase = new Uint32Array(products.length + 1);
    const profiles = [];
    products.forEach((product, index) => {
        firstPhrase[index] = phraseLikeness.length;
        const senses = [];
        const ofProduct = new Map();
        for (const signal of signalsOf(product)) {
            const sentence = readSentence(signal.text, vocabulary, signal.example);
            if (signal.example)
                senses.push([...sentence.senses]);
            const terms = new Map();
            for (const said of sentence.said) {
                if (said.negated)
                    continue;
                const meanings = vocabulary.meanings(said.word, true);
                for (const { term, quality } of meanings)
                    terms.set(term, Math.max(terms.get(term) ?? 0, Math.min(1, quality / undamped)));
                if (!signal.phrase)
                    continue;
                let way = wayOf.get(said.word);
                if (way === undefined) {
                    way = ways.push({ meanings, most: mostInfo(said) }) - 1;
                    wayOf.set(said.word, way);
                }
                counted.push(way, said.weight);
            }
            for (const [term, quality] of terms)
                ofProduct.set(term, 1 - (1 - (ofProduct.get(term) ?? 0)) * (1 - signal.weight * quality));
            if (!signal.phrase)
                continue;
            for (const [term, quality] of terms)
                ofPhrases.push(term, quality);
            phraseStarts.push(ofPhrases.length);
            countedStarts.push(counted.length);
            phraseLikeness.push(signal.likeness);
        }
        for (const [term, weight] of ofProduct)
            ofProducts.push(term, weight);
        productStarts.push(ofProducts.length);
        profiles.push(profileOf(product.soort, senses));
    });
    firstPhrase[products.length] = phraseLikeness.length;
    const perTerm = turnRound(ofProducts.cut(productStarts), vocabulary.size);
    const spread = new Float32Array(vocabulary.size);
    const chosen = new Uint8Array(vocabulary.size);
    for (let term = 0; term < vocabulary.size; term++)
        for (let at = perTerm.start[term] ?? 0; at < (perTerm.start[term + 1] ?? 0); at++) {
            const weight = perTerm.weight[at] ?? 0;
            spread[term] = (spread[term] ?? 0) + weight * weight;
            if (weight >= worth.zoekwoorden - 0.01)
                chosen[term] = 1;
        }
    const count = products.length;
    const rarity = (among) => Math.log(1 + Math.max(0, count - among + 0.5) / (among + 0.5));
    const most = Math.min(rarity(1), Math.log(1 + rare));
    const info = (meanings) => {
        let among = 0;
        for (const { term, quality } of meanings)
            among = Math.max(among, quality * quality * (spread[term] ?? 0));
        return among === 0 ? 0 : Math.min(1, rarity(Math.max(among, 0.5)) / most);
    };
    const tellsOf = ways.map((way) => Math.min(way.most, info(way.meanings)));
    const words = counted.cut(countedStarts);
    const phraseInfo = Float32Array.from(phraseLikeness, (_, phrase) => {
        let sum = 0;
        for (let at = words.start[phrase] ?? 0; at < (words.start[phrase + 1] ?? 0); at++)
            sum += (words.weight[at] ?? 0) * (tellsOf[words.item[at] ?? 0] ?? 0);
        return sum;
    });
    return {
        ids: products.map((product) => product.id),
        profiles,
        products: perTerm,
        firstPhrase,
        phrases: ofPhrases.cut(phraseStarts),
        phraseInfo,
        phraseLikeness: Float32Array.from(phraseLikeness),
        info,
        isChosen: (term) => chosen[term] === 1,
    };
}
//# sourceMappingURL=search-index.js.map