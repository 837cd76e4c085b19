/** What runs in the thread of its own: one detection, then its end. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Detection, detect } from './detect.ts';

parentPort?.postMessage(detect(workerData as Detection));
