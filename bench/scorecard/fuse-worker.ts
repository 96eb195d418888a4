import { parentPort, workerData } from 'node:worker_threads';
import { fuseOver, type FuseWork } from './fuse.ts';

const { products, texts } = workerData as FuseWork;
const rank = fuseOver(products);
parentPort?.postMessage(texts.map((text) => rank(text).slice(0, 3)));
