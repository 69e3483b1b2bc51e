/** @file Debian's Chromium with the network cut off, and what a page does in it written down. */

import { type Browser, chromium, type Page } from 'playwright-core';
import { installed } from '../installed.ts';

const PROGRAM = '/usr/bin/chromium';

export const HAS_CHROMIUM: boolean = installed(PROGRAM);

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: PROGRAM,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface Request {
  /** What asked: `image`, `script`, `document`, … */
  readonly type: string;
  readonly url: string;
}

/** What a page did. */
export interface Log {
  /** All but those for local files and for data in the page itself. */
  readonly requests: Request[];
  /** Script that ran: a dialog, or an error that one threw; and what the browser refused by the page's own policy. */
  readonly scripts: string[];
  readonly errors: string[];
}

/** Writes down what the page asks for, and answers none of it. */
export async function watch(page: Page): Promise<Log> {
  const log: Log = { requests: [], scripts: [], errors: [] };
  await page.route(/^(?!file:|data:|about:)/, (route) => route.abort());
  page.on('request', (request) => {
    if (/^(?:file|data|about):/.test(request.url())) return;
    log.requests.push({ type: request.resourceType(), url: request.url() });
  });
  page.on('dialog', (dialog) => {
    log.scripts.push(`dialog: ${dialog.message()}`);
    // The page may be gone before its dialog is.
    dialog.dismiss().catch(() => {});
  });
  page.on('popup', (popup) => log.scripts.push(`window: ${popup.url()}`));
  page.on('pageerror', ({ message }) => log.errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') log.errors.push(message.text());
  });
  return log;
}
