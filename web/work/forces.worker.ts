/** Worker: runs the forces and posts what they reply. */
import { type ForcesRequest, forces } from './forces.ts';

self.onmessage = ({ data }: MessageEvent<ForcesRequest>) => {
  for (const reply of forces(data)) self.postMessage(reply);
};
