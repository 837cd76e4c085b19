/** What one server takes on at most. The schemas' own limits (rows, ids, steps) are in `api.ts`. */
import { LIMITS } from './api.ts';

export interface ServerLimits {
  /** Requests of one address in a minute, all routes together. */
  requestsPerMinute: number;
  /** Event streams open at once. */
  eventStreams: number;
  /** Milliseconds between two comments that keep an idle event stream open. */
  heartbeatMs: number;
  /** Milliseconds between two progress events of one stream, at least. */
  progressMs: number;
  /** Bytes of a JSON body, its nesting, and its keys in all. */
  jsonBytes: number;
  jsonDepth: number;
  jsonKeys: number;
  /** Bytes of one uploaded file, of all files of an upload, and files of an upload. */
  uploadBytes: number;
  uploadTotalBytes: number;
  uploadFiles: number;
  /** Jobs that wait at most, and the bytes that they may hold together. */
  waitingJobs: number;
  waitingBytes: number;
  /** Ended jobs that can still be asked for. */
  keptJobs: number;
  /** Milliseconds for the headers, and for a whole request, to arrive. */
  headersTimeoutMs: number;
  requestTimeoutMs: number;
  /** Bytes of a request's line and headers; long, because an export may name its ids in the address. */
  headerBytes: number;
  /** Connections open at once. */
  connections: number;
  /** Milliseconds that `close()` waits before it cuts what is left. */
  closeMs: number;
}

/** Requests a minute on loopback, where the only one to slow down is the user. */
const LOCAL_REQUESTS = 100_000;
const REMOTE_REQUESTS = 1_200;

const DEFAULTS: Omit<ServerLimits, 'requestsPerMinute'> = {
  eventStreams: LIMITS.eventStreams,
  heartbeatMs: 15_000,
  progressMs: 100,
  jsonBytes: LIMITS.jsonBytes,
  jsonDepth: LIMITS.jsonDepth,
  jsonKeys: LIMITS.jsonKeys,
  uploadBytes: LIMITS.uploadBytes,
  uploadTotalBytes: LIMITS.uploadTotalBytes,
  uploadFiles: LIMITS.uploadFiles,
  waitingJobs: 20,
  waitingBytes: 2 * LIMITS.uploadTotalBytes,
  keptJobs: 100,
  headersTimeoutMs: 15_000,
  requestTimeoutMs: 300_000,
  headerBytes: 128 * 1024,
  connections: 2_000,
  closeMs: 5_000,
};

/** The limits of a server, with `changed` in place of the defaults. */
export function limitsWith(changed: Partial<ServerLimits> = {}, loopback = true): ServerLimits {
  return { requestsPerMinute: loopback ? LOCAL_REQUESTS : REMOTE_REQUESTS, ...DEFAULTS, ...changed };
}
