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

/** Whether a link there is one that a post may keep: the schemes that run nothing and open no program but a mailer or a dialler. */
export function isSafeLink(url: string): boolean {
  return /^(https?|mailto|tel):/i.test(url);
}

/** Whether an image may be fetched from there; of `data:` URLs only pictures made of pixels. */
export function isSafeImage(url: string): boolean {
  return (
    /^https?:/i.test(url) || /^data:image\/(png|jpe?g|gif|webp|avif|bmp|x-icon)[;,]/i.test(url)
  );
}

/** One name for a thing shown, however it is embedded or linked: a player and its page are the same video. */
export function shownThing(url: string): string {
  const video =
    /^https?:\/\/(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com\/(?:embed\/|v\/|watch\?(?:.*&)?v=)|youtu\.be\/)([\w-]{6,})/.exec(
      url,
    );
  return video ? `youtube ${video[1]}` : url.replace(/^https?:/, '').replace(/\/$/, '');
}
