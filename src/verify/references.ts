/** @file The character references that our own HTML is written with; all others are for the HTML parser. */

const REFERENCE = /&(?:(amp|lt|gt|quot)|#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6}));|&(?=[a-zA-Z#])/g;
const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"' } as const;

/** The text with its references decoded; undefined where it has one that isn't of the simple kind. */
export function decodeReferences(html: string): string | undefined {
  if (!html.includes('&')) return html;
  let simple = true;
  const text = html.replace(
    REFERENCE,
    (_, name?: keyof typeof NAMED, decimal?: string, hex?: string) => {
      if (name !== undefined) return NAMED[name];
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      simple &&= isPlain(code);
      return simple ? String.fromCodePoint(code) : '';
    },
  );
  return simple ? text : undefined;
}

/** Whether a numeric reference stands for just this character (HTML Standard, section 13.2.5.80). */
function isPlain(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a;
  return (code < 0x7f || code > 0x9f) && !(code >= 0xd800 && code <= 0xdfff) && code <= 0x10ffff;
}
