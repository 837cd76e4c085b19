/** What the command line uses of the server. */
export { type App, type AppOptions, createApp } from './app.ts';
export type { Extractor } from './jobs/ingest.ts';
export { limitsWith, type ServerLimits } from './limits.ts';
export { createLog, type Log } from './log.ts';
export { createServer, type Server, type ServerOptions } from './server.ts';
