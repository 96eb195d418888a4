/** Lower case, accents and outer punctuation away, white space folded: for comparing what people type. */
export function plain(text) {
    return text
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[’‘`]/g, "'")
        .replace(/\s+/g, ' ')
        .replace(/^[\s.,!?;:]+|[\s.,!?;:]+$/g, '');
}
/** Whether `words` occur in a plain text as whole words. */
export function mentions(plainText, words) {
    const escaped = plain(words).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(plainText);
}
//# sourceMappingURL=answer-type.js.map