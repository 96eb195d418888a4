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
const shortForms = {
    t: 'het',
    mn: 'mijn',
    zn: 'zijn',
    k: 'ik',
    nie: 'niet',
    ie: 'hij',
    da: 'dat',
};
const shortForm = /(?<![\p{L}\p{N}'/-])('?t|m'?n|z'?n|'?k|nie|ie|da)(?![\p{L}\p{N}'/-])/gu;
/** A plain text with its spoken short forms in full: "m'n" and "mn" are "mijn". */
const inFull = (said) => said.replace(shortForm, (form) => shortForms[form.replace("'", '')] ?? form);
/** Whether `words` occur in a plain text as whole words, however short they were said. */
export function mentions(plainText, words) {
    const escaped = inFull(plain(words)).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(inFull(plainText));
}
//# sourceMappingURL=answer-type.js.map