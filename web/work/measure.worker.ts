/** Worker: computes one measure of the graph it is sent. */
import { compute } from '../measures/compute.ts';
import type { MeasureGraph } from '../measures/measure.ts';

self.onmessage = ({ data }: MessageEvent<{ measure: string; graph: MeasureGraph }>) => {
  self.postMessage(compute(data.measure, data.graph));
};
