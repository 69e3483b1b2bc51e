/**
 * @file What GFM's autolink extension takes for an address (its specification, section 6.9), by the character that breaks it
 * when it is written in another form: sources of patterns for that one character, in any case of letters.
 */

/** The colon behind the scheme of a URL. */
export const SCHEME_COLON = '(?<=https?|ftp):(?=//)';

/** The dot behind `www`. */
export const WWW_DOT = '(?<=www)[.]';

/** The sign within an e-mail address. */
export const EMAIL_AT = '(?<=[0-9a-z.+_-])@(?=[0-9a-z_-]*[.][0-9a-z])';
