/** From how sure a product is taken up at once, and from how sure something is ours at all. */
const takeUp = 0.7;
const ours = 0.42;
/** What is offered beside the best scores at least this share of it. */
const beside = 0.35;
const chance = (odds) => 1 / (1 + Math.exp(-odds));
/**
 * How often the first product is the right one, given its score and how far it stands apart from the second.
 * Logistic, fitted on sentences that were left out of the examples when they were asked.
 */
export function chanceRight({ best: [first, second] }) {
    if (!first)
        return 0;
    const apart = (first.score - (second?.score ?? 0)) / first.score;
    return chance(4 * first.score + 3.6 * apart - 1.65);
}
/** How often a message is about anything the desk does, given the best score and the share of it that is explained. */
export function chanceOurs({ best: [first], explained }) {
    return first ? chance(5 * first.score + 3.4 * explained - 3.6) : 0;
}
/** Take it up at once, offer two or three, or say that nothing fits. */
export function decide(ranking) {
    const [first] = ranking.best;
    if (!first || chanceOurs(ranking) < ours)
        return { outcome: 'none', products: [] };
    const offered = ranking.best.filter(({ score }) => score >= beside * first.score).slice(0, 3);
    return chanceRight(ranking) >= takeUp || offered.length < 2
        ? { outcome: 'found', products: [first] }
        : { outcome: 'choose', products: offered };
}
//# sourceMappingURL=confidence.js.map