/** @file Addresses that a browser would run, or leave the web for, however they are disguised. */

export const RASTER_DATA: RegExp = /^data:image\/(?:png|gif|jpeg|jpg|webp)[;,]/i;

/** Schemes that run or reach into the reader's machine, as they look once every disguise is off. */
const DISGUISED =
  /^(?:javascript|vbscript|livescript|mocha|data|file|blob|filesystem|view-source|about|jar)[:\uff1a]/;

/** Whether a browser would run the address or leave the web for it; pictures in the page itself don't. */
export function mayRun(address: string): boolean {
  return isDisguised(address) && !RASTER_DATA.test(address);
}

/** Whether the address is one of the schemes that run, once references, zero-width and full-width characters and backslashes are seen through. */
export function isDisguised(address: string): boolean {
  let head = address.slice(0, 200);
  if (head.includes('&')) {
    head = head.replace(/&#(x[0-9a-f]+|[0-9]+);?/gi, (_, number: string) => {
      const code = Number(number.replace(/^x/i, '0x'));
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    });
    head = head.replace(/&(?:colon|tab|newline|zerowidthspace|shy);?/gi, (name) =>
      /^&colon/i.test(name) ? ':' : '',
    );
  }
  if (head.includes('%')) {
    head = head.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
  const bare = head
    .normalize('NFKC')
    .replace(
      /[\0-\x20\x7f-\xa0\xad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\\]/g,
      '',
    )
    .toLowerCase();
  return DISGUISED.test(bare);
}
