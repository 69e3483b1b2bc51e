/** @file URLs in the one spelling in which two of them can be compared. */

/** Percent-encodes what URL parsers leave alone and Markdown can't carry, so that either spelling compares equal. */
function spellOut(url: string): string {
  return url
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/%[0-9a-f]{2}/gi, (byte) => byte.toUpperCase())
    .replace(/[\s"<>\\^`{|}[\]]/g, (char) => encodeURIComponent(char));
}

/** The URL after WHATWG parsing; as it stands where it doesn't parse. */
export function canonical(url: string, base: string): string {
  const trimmed = url.trim();
  return spellOut(URL.canParse(trimmed, base) ? new URL(trimmed, base).href : trimmed);
}

/**
 * Whether a link there is one that a post may keep: the schemes that run nothing and open no program but a mailer or a
 * dialler. Without a host a web address leads nowhere.
 */
export function isSafeLink(url: string): boolean {
  return /^(https?:\/*[^/]|mailto:|tel:)/i.test(url);
}

/** Whether an image may be fetched from there; of `data:` URLs only pictures made of pixels. */
export function isSafeImage(url: string): boolean {
  return (
    /^https?:\/*[^/]/i.test(url) ||
    /^data:image\/(png|jpe?g|gif|webp|avif|bmp|x-icon)[;,]/i.test(url)
  );
}

/** Players, and the pages that they belong to: what is taken from either address names the thing shown. */
const PLAYERS: readonly [name: string, address: RegExp][] = [
  [
    'youtube',
    /\/\/(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:embed\/|v\/|watch\?(?:.*&)?v=)([\w-]{6,})/,
  ],
  ['youtube', /\/\/youtu\.be\/([\w-]{6,})/],
  ['vimeo', /\/\/(?:player\.)?vimeo\.com\/(?:video\/)?(\d+)/],
  ['', /\/\/w\.soundcloud\.com\/player\/\?(?:.*&)?url=(https?[^&]+)/],
];

/** One name for a thing shown, however it is embedded or linked. */
export function shownThing(url: string): string {
  for (const [name, address] of PLAYERS) {
    const found = address.exec(url)?.[1];
    if (found && name) return `${name} ${found}`;
    if (found) return shownThing(wholeUrl(found));
  }
  return url.replace(/^https?:/, '').replace(/\/$/, '');
}

/** An address that stood in another one, decoded as often as it was encoded. */
function wholeUrl(encoded: string): string {
  let url = encoded;
  while (/^https?%/i.test(url)) url = decodeURIComponent(url);
  return url;
}
