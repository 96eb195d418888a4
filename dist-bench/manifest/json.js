/** The value at a path, or undefined where the path ends early. */
export function at(value, ...path) {
    return path.reduce((here, key) => here?.[key], value);
}
/** A list of objects or texts as found in JSON; anything that isn't one counts as empty, since the schema reports it. */
export function list(value) {
    return Array.isArray(value) ? value.filter((item) => item !== null) : [];
}
/** Every text in a JSON value with its path, such as "developer.name". */
export function texts(value, path = '') {
    if (typeof value === 'string')
        return [{ path, text: value }];
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([key, item]) => texts(item, path ? `${path}.${key}` : key));
}
//# sourceMappingURL=json.js.map