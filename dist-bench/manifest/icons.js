import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writePng } from "./png.js";
const white = [255, 255, 255, 255];
const brass = [255, 205, 112, 255];
const ink = [23, 78, 92, 255];
const disc = (cx, cy, radius) => (x, y) => Math.hypot(x - cx, y - cy) - radius;
/** A line with round ends. */
function stroke(x1, y1, x2, y2, width) {
    const [dx, dy] = [x2 - x1, y2 - y1];
    const length = dx * dx + dy * dy;
    return (x, y) => {
        const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
        return Math.hypot(x - x1 - along * dx, y - y1 - along * dy) - width / 2;
    };
}
/** An arc with round ends around a point; angles in degrees, clockwise, 0 is to the right. */
function arc(cx, cy, radius, from, to, width) {
    return (x, y) => {
        const angle = ((((Math.atan2(y - cy, x - cx) * 180) / Math.PI - from) % 360) + 360) % 360;
        const nearest = angle <= to - from ? angle : angle - (to - from) < 360 - angle ? to - from : 0;
        const radians = ((nearest + from) * Math.PI) / 180;
        return Math.hypot(x - cx - radius * Math.cos(radians), y - cy - radius * Math.sin(radians)) - width / 2;
    };
}
const above = (shape, limit) => (x, y) => Math.max(shape(x, y), y - limit);
/** Paints the layers over each other. A pixel that an edge runs through is the mean of a grid of samples. */
function draw(size, layers) {
    const rgba = new Uint8Array(size * size * 4);
    for (let pixel = 0; pixel < size * size; pixel++) {
        const [column, row] = [pixel % size, Math.floor(pixel / size)];
        const edge = layers.some(({ shape }) => Math.abs(shape((column + 0.5) / size, (row + 0.5) / size)) < 1 / size);
        const grid = edge ? 8 : 1;
        const sum = [0, 0, 0, 0];
        for (let sample = 0; sample < grid * grid; sample++) {
            const x = (column + ((sample % grid) + 0.5) / grid) / size;
            const y = (row + (Math.floor(sample / grid) + 0.5) / grid) / size;
            const top = layers.findLast(({ shape }) => shape(x, y) <= 0);
            const [red, green, blue, alpha] = !top
                ? [0, 0, 0, 0]
                : typeof top.paint === 'function'
                    ? top.paint(y)
                    : top.paint;
            [red * alpha, green * alpha, blue * alpha, alpha].forEach((part, at) => (sum[at] += part));
        }
        const alpha = sum[3];
        if (alpha === 0)
            continue;
        rgba.set([...sum.slice(0, 3).map((part) => Math.round(part / alpha)), Math.round(alpha / grid ** 2)], pixel * 4);
    }
    return { width: size, height: size, rgba };
}
/** The colour icon: a ringing desk bell with a friendly face, on calm teal. */
export function colourIcon() {
    return draw(192, [
        {
            shape: () => -1,
            paint: (y) => [Math.round(58 - 24 * y), Math.round(146 - 40 * y), Math.round(150 - 30 * y), 255],
        },
        { shape: stroke(0.5, 0.26, 0.5, 0.36, 0.055), paint: brass },
        { shape: stroke(0.45, 0.255, 0.55, 0.255, 0.06), paint: brass },
        { shape: above(disc(0.5, 0.635, 0.295), 0.635), paint: white },
        { shape: stroke(0.2, 0.692, 0.8, 0.692, 0.076), paint: brass },
        { shape: disc(0.4, 0.49, 0.028), paint: ink },
        { shape: disc(0.6, 0.49, 0.028), paint: ink },
        { shape: arc(0.5, 0.51, 0.075, 30, 150, 0.03), paint: ink },
        { shape: arc(0.5, 0.635, 0.378, 212, 234, 0.03), paint: white },
        { shape: arc(0.5, 0.635, 0.378, 306, 328, 0.03), paint: white },
    ]);
}
/** The outline icon: the same bell in white lines on nothing. */
export function outlineIcon() {
    const px = 1 / 32;
    return draw(32, [
        { shape: arc(16 * px, 23 * px, 10 * px, 180, 360, 2 * px), paint: white },
        { shape: stroke(4 * px, 25 * px, 28 * px, 25 * px, 2 * px), paint: white },
        { shape: stroke(16 * px, 7 * px, 16 * px, 12 * px, 2 * px), paint: white },
        { shape: stroke(13.5 * px, 7 * px, 18.5 * px, 7 * px, 2 * px), paint: white },
        { shape: arc(16 * px, 16.5 * px, 4 * px, 35, 145, 1.8 * px), paint: white },
    ]);
}
/** `node dist/manifest/icons.js manifest` draws both icons anew into that folder. */
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
    const folder = process.argv[2] ?? 'manifest';
    await writeFile(join(folder, 'color.png'), writePng(colourIcon()));
    await writeFile(join(folder, 'outline.png'), writePng(outlineIcon()));
}
//# sourceMappingURL=icons.js.map