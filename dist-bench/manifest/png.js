import { deflateSync, inflateSync } from 'node:zlib';
const signature = [137, 80, 78, 71, 13, 10, 26, 10];
const largestSide = 4096;
/** Writes a picture as PNG bytes, every row unfiltered. */
export function writePng({ width, height, rgba }) {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    header.set([8, 6, 0, 0, 0], 8);
    const rows = Buffer.alloc(height * (1 + width * 4));
    for (let y = 0; y < height; y++)
        rows.set(rgba.subarray(y * width * 4, (y + 1) * width * 4), y * (1 + width * 4) + 1);
    return Buffer.concat([
        Buffer.from(signature),
        chunk('IHDR', header),
        chunk('IDAT', deflateSync(rows, { level: 9 })),
        chunk('IEND', Buffer.alloc(0)),
    ]);
}
/** Reads the size of a PNG from its header; undefined if it is no PNG. */
export function pngSize(bytes) {
    if (bytes.length < 33 || signature.some((byte, at) => bytes[at] !== byte))
        return undefined;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return { width: view.getUint32(16), height: view.getUint32(20) };
}
/** Reads the pixels of an 8-bit RGBA PNG that is not interlaced; undefined for any other or damaged file. */
export function readPng(bytes) {
    const size = pngSize(bytes);
    const [depth, colour, , , interlaced] = bytes.subarray(24, 29);
    if (!size || depth !== 8 || colour !== 6 || interlaced !== 0)
        return undefined;
    const { width, height } = size;
    if (Math.min(width, height) < 1 || Math.max(width, height) > largestSide)
        return undefined;
    const length = height * (1 + width * 4);
    let rows;
    try {
        rows = inflateSync(Buffer.concat(dataChunks(bytes)), { maxOutputLength: length });
    }
    catch {
        return undefined;
    }
    return rows.length === length ? { width, height, rgba: unfilter(rows, width, height) } : undefined;
}
/** The IDAT chunks, up to where the file ends or breaks off. */
function dataChunks(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const found = [];
    for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
        const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
        if (type === 'IDAT')
            found.push(bytes.subarray(at + 8, at + 8 + view.getUint32(at)));
    }
    return found;
}
/** Undoes the filter that PNG applies per row (none, left, above, average, Paeth). */
function unfilter(rows, width, height) {
    const stride = width * 4;
    const rgba = new Uint8Array(height * stride);
    for (let y = 0; y < height; y++) {
        const filter = rows[y * (stride + 1)];
        for (let x = 0; x < stride; x++) {
            const left = x < 4 ? 0 : rgba[y * stride + x - 4];
            const above = y === 0 ? 0 : rgba[(y - 1) * stride + x];
            const corner = x < 4 || y === 0 ? 0 : rgba[(y - 1) * stride + x - 4];
            const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? 0;
            rgba[y * stride + x] = rows[y * (stride + 1) + 1 + x] + guess;
        }
    }
    return rgba;
}
function paeth(left, above, corner) {
    const guess = left + above - corner;
    const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
    if (toLeft <= toAbove && toLeft <= toCorner)
        return left;
    return toAbove <= toCorner ? above : corner;
}
function chunk(type, data) {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const framed = Buffer.alloc(body.length + 8);
    framed.writeUInt32BE(data.length, 0);
    framed.set(body, 4);
    framed.writeUInt32BE(checksum(body), body.length + 4);
    return framed;
}
/** CRC-32 as PNG wants it; node:zlib has it only in later releases of Node 20. */
function checksum(bytes) {
    let sum = 0xffffffff;
    for (const byte of bytes) {
        sum ^= byte;
        for (let bit = 0; bit < 8; bit++)
            sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    }
    return (sum ^ 0xffffffff) >>> 0;
}
//# sourceMappingURL=png.js.map