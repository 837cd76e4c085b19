/**
 * What the end-to-end tests stand on: Chromium (Debian's package, or CHROMIUM_PATH), and a kith of its own
 * with the samples, started as `npm start` starts it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where Chromium is, or null; tests are then skipped by name. */
export function chromiumPath(): string | null {
  const places = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  return places.find((place): place is string => place !== undefined && existsSync(place)) ?? null;
}

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath() ?? undefined, args: FLAGS });
}

export interface RunningKith {
  url: string;
  /** The folder of its graph. */
  data: string;
  stop(): Promise<void>;
}

/** Starts `kith serve --samples` on a free port and a new graph; resolves at its ready line. */
export async function startKith(...args: string[]): Promise<RunningKith> {
  const data = mkdtempSync(join(tmpdir(), 'kith-e2e-'));
  const child = spawn(
    process.execPath,
    ['dist/cli/kith.js', 'serve', '--samples', '--port', '0', '--data', data, ...args],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, KITH_STORE: '', KITH_DATA: '', KITH_TOKEN: '' },
    },
  );
  const url = await readyLine(child);
  return {
    url,
    data,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function readyLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = '';
    let err = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const found = /kith is ready at (http:\S+)/.exec(out);
      if (found?.[1]) resolve(found[1]);
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.once('exit', (code) => reject(new Error(`kith ended with ${code} before it was ready:\n${err}`)));
  });
}

export interface Watched {
  context: BrowserContext;
  page: Page;
  /** Everything that went wrong: exceptions, console errors, policy reports, outside requests. */
  complaints: string[];
}

/** A page of a fresh profile; what goes wrong on it, or on any window opened beside it, is noted. */
export async function openPage(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const complaints: string[] = [];
  context.on('page', (page) => watch(page, complaints));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(
        `policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
      );
    });
  });
  return { context, page: await context.newPage(), complaints };
}

function watch(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1')
      complaints.push(`outside request: ${request.url()}`);
  });
}
