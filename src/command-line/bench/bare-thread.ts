/** A thread that does nothing but scan: it is told of which texts, and answers when it is done. */
import { parentPort, workerData } from 'node:worker_threads';
import { type ScanKnowledge, scanLetter } from '../../agreements/scan-letter.ts';
import { READY } from '../audit/open-thread.ts';
import { inventTexts } from './invent-texts.ts';

/** What such a thread is started with. */
export interface BareData {
  readonly root: string;
  readonly packs: ScanKnowledge;
}

/** The texts from one number up to another, and only every so many of them. */
export interface BareTexts {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

const { root, packs } = workerData as BareData;
const textAt = inventTexts(root);

parentPort?.on('message', ({ from, to, step }: BareTexts) => {
  for (let at = from; at < to; at += step) scanLetter(textAt(at), 'england', packs);
  parentPort?.postMessage('done');
});
parentPort?.postMessage(READY);
