/** Runs the Playground's program in this process, and ends it when the desk that started it is gone, however it died. */
process.stdin.resume();
process.stdin.once('end', () => process.exit(0));
process.stdin.once('error', () => process.exit(0));
const [node = '', , program = '', ...rest] = process.argv;
process.argv = [node, program, ...rest];
await import(program);

export {};
