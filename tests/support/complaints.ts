/** What a browser finds wrong with a page. */
import type { BrowserContext, Page } from 'playwright';

/** Errors, warnings, failed requests and requests to other hosts, from now on. */
export function collectComplaints(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^(?:http|ws)/.test(protocol) && host !== new URL(origin).host)
      complaints.push(`another host: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return complaints;
}

/** A headless browser has no screen that could be kept awake, and rejects the wish: this grants it. */
export async function grantWakeLock(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    // An event target, as the real one: Slidev listens to it.
    const sentinel = Object.assign(new EventTarget(), { released: false, type: 'screen', release: async () => {} });
    Object.defineProperty(navigator, 'wakeLock', { value: { request: async () => sentinel } });
  });
}
