/** The group that executes a product at a place; `spoken` is its name inside a sentence. */
export function executorOf(desk, product, building) {
    const id = (building && product.uitvoerder[building]) || product.uitvoerder.standaard;
    const group = desk.organisation.groepen.find((one) => one.id === id);
    return { id, spoken: group?.['in-een-zin'] ?? group?.naam ?? id };
}
//# sourceMappingURL=desk.js.map