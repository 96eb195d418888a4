export const pgliteVersion: string;
export const imageFile: string;
export default function makeImage(): Promise<void>;
