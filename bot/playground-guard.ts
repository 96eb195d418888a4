import { Server } from 'node:net';

/** Runs the Playground's program in this process, and ends it when the desk that started it is gone, however it died. */
process.stdin.resume();
process.stdin.once('end', () => process.exit(0));
process.stdin.once('error', () => process.exit(0));
// It listens on every address of the machine by itself; who it shows is believed, so only this machine may reach it.
const listen = Server.prototype.listen;
Server.prototype.listen = function (this: Server, ...how: unknown[]) {
  const [first, ...rest] = how;
  const port = typeof first === 'number' || typeof first === 'string' ? Number(first) : Number.NaN;
  const named = typeof rest[0] === 'string';
  return Reflect.apply(listen, this, Number.isNaN(port) || named ? how : [port, '127.0.0.1', ...rest]) as Server;
} as typeof listen;
const [node = '', , program = '', ...rest] = process.argv;
process.argv = [node, program, ...rest];
await import(program);
