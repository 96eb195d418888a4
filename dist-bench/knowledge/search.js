import { decide } from "./confidence.js";
import { buildEvidence } from "./evidence.js";
import { readIntent } from "./intent.js";
import { buildIndex } from "./search-index.js";
import { readSentence } from "./sentence.js";
import { signalsOf } from "./signals.js";
import { noSynonyms } from "./synonyms.js";
import { buildVocabulary } from "./vocabulary.js";
import { readWords } from "./words.js";
const nothing = { outcome: 'none', intent: null, products: [] };
/** Builds the index over a catalogue once. The search it returns is fast, gives the same answer every time and never throws. */
export function buildSearch(catalogue, synonyms = noSynonyms) {
    const texts = [...catalogue.values()].flatMap((product) => signalsOf(product).map((signal) => signal.text));
    const vocabulary = buildVocabulary(texts, synonyms);
    const rank = buildEvidence(buildIndex(catalogue, vocabulary), vocabulary);
    return (text) => {
        const sentence = readSentence(text, vocabulary);
        const reading = readIntent(readWords(text), sentence.senses);
        const spoken = (intent) => ({ outcome: 'intent', intent, products: [] });
        if (reading?.firm)
            return spoken(reading.intent);
        const { outcome, products } = decide(rank(sentence));
        if (reading && outcome !== 'found')
            return spoken(reading.intent);
        const [first] = products;
        if (outcome === 'none' || !first)
            return nothing;
        const candidate = ({ id, score }) => ({
            id,
            score: Math.round(Math.min(1, score / 1.2) * 1000) / 1000,
        });
        return outcome === 'found'
            ? { outcome, intent: null, products: [candidate(first)] }
            : { outcome, intent: null, products: products.map(candidate) };
    };
}
//# sourceMappingURL=search.js.map