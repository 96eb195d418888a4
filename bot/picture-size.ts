/** How large a picture is on screen, in pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

/** Reads it from the first bytes of a PNG, GIF or JPEG; undefined when they do not tell. */
export function pictureSize(type: string, content: Buffer): PictureSize | undefined {
  if (type === 'image/png' && content.length >= 24)
    return { width: content.readUInt32BE(16), height: content.readUInt32BE(20) };
  if (type === 'image/gif' && content.length >= 10)
    return { width: content.readUInt16LE(6), height: content.readUInt16LE(8) };
  return type === 'image/jpeg' ? ofJpeg(content) : undefined;
}

/** A JPEG is a row of segments, each with its length; one of them begins the frame and tells its size (ITU T.81, B.2.2). */
function ofJpeg(content: Buffer): PictureSize | undefined {
  for (let at = 2; at + 9 < content.length && content[at] === 0xff; at += 2 + content.readUInt16BE(at + 2)) {
    const kind = content[at + 1] ?? 0;
    const frame = kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc;
    if (frame) return { width: content.readUInt16BE(at + 7), height: content.readUInt16BE(at + 5) };
  }
  return undefined;
}
